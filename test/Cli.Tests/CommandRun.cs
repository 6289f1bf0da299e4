using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Tests;

/// <summary>What a command line did.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first word of each line between the headings (two lines) and the source.</summary>
    public string[] FirstWords => [.. Lines[2..^1].Select(line => line.Split(' ')[0])];

    /// <summary>Runs a command line inside this process, which is faster than starting one.</summary>
    public static CommandRun Of(params string[] args) => In(null, args);

    /// <summary>Runs a command line inside this process, in environment of the test's own.</summary>
    internal static CommandRun In(HostEnvironment? environment, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(args, output, error, environment);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
