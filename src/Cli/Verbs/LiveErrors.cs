using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Live;
using ElastiCache.Live.Aws;

namespace ElastiCache.Cli.Verbs;

/// <summary>What goes wrong with live caches, as a sentence and an exit code.</summary>
internal static class LiveErrors
{
    /// <summary>Sets what a verb does, and says in a sentence what went wrong with it.</summary>
    public static Verb DoesLive(this Verb verb, Func<ParseResult, int> run)
    {
        verb.SetAction(parsed => Guard(parsed.InvocationConfiguration, () => run(parsed)));
        return verb;
    }

    /// <summary>Does something, and says in a sentence what went wrong with it.</summary>
    public static int Guard(InvocationConfiguration streams, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (InterruptedException exception)
        {
            return Say(streams, exception, exception.ExitCode);
        }
        catch (Exception exception) when (exception is TemplateException or UnreadableException)
        {
            return Say(streams, exception, ExitCode.BadUsage);
        }
        catch (Exception exception)
            when (exception is LiveException or AwsException or IOException or UnauthorizedAccessException)
        {
            return Say(streams, exception, ExitCode.Failed);
        }
    }

    private static int Say(InvocationConfiguration streams, Exception exception, int code)
    {
        streams.Error.Say(exception.Message.ReplaceLineEndings(" "));
        return code;
    }
}
