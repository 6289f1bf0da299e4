using System.Collections.Concurrent;
using System.Diagnostics;

namespace ElastiCache.Cli.Tests;

/// <summary>The built command, started as a user's shell would; each command line once for all tests.</summary>
public sealed class CommandFixture
{
    private readonly ConcurrentDictionary<string, CommandRun> _runs = new(StringComparer.Ordinal);

    /// <summary>The command's path.</summary>
    public static string Command => ElastiCacheCommand.Path;

    /// <summary>Runs the words of a command line.</summary>
    public CommandRun Run(string commandLine) => _runs.GetOrAdd(commandLine, words => Start(Command, words.Split(' ')));

    /// <summary>Runs a program to its end.</summary>
    public static CommandRun Start(string program, IEnumerable<string> args)
    {
        using var process = Begin(program, args);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts a program.</summary>
    public static Process Begin(string program, IEnumerable<string> args) =>
        Process.Start(
            new ProcessStartInfo(program, args.Where(word => word.Length > 0))
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
