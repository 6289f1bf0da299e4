using System.CommandLine;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Live;
using ElastiCache.Live.Aws;

namespace ElastiCache.Cli.Verbs;

/// <summary>What goes wrong with live caches, as a sentence and an exit code.</summary>
internal static class LiveErrors
{
    /// <summary>Does something, and says in a sentence what went wrong with it.</summary>
    public static int Guard(InvocationConfiguration streams, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (LiveException exception)
        {
            return Say(streams, exception.Message, ExitCode.Failed);
        }
        catch (InterruptedException exception)
        {
            return Say(streams, exception.Message, exception.ExitCode);
        }
        catch (TemplateException exception)
        {
            return Say(streams, exception.Message, ExitCode.BadUsage);
        }
        catch (AwsException exception)
        {
            return Say(streams, exception.Message, ExitCode.Failed);
        }
        catch (UnreadableException exception)
        {
            return Say(streams, exception.Message, ExitCode.BadUsage);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Say(streams, exception.Message, ExitCode.Failed);
        }
    }

    private static int Say(InvocationConfiguration streams, string message, int code)
    {
        streams.Error.WriteLine($"{CommandInfo.Name}: {PlainText.Of(message.ReplaceLineEndings(" "))}");
        return code;
    }
}
