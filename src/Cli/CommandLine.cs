using System.CommandLine;
using System.CommandLine.Help;
using ElastiCache.Cli.Diff;
using ElastiCache.Cli.Engines;
using ElastiCache.Cli.Explain;
using ElastiCache.Cli.Lint;
using ElastiCache.Cli.Nodes;
using ElastiCache.Cli.Size;

namespace ElastiCache.Cli;

/// <summary>The whole command: its verbs, and what happens to a command line.</summary>
internal static class CommandLine
{
    /// <summary>The name that users type.</summary>
    public const string Name = "elasticache";

    // No response files: '@name' is a value like any other.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words after the command's name.</param>
    /// <param name="output">Receives what was asked for.</param>
    /// <param name="error">Receives the sentences about what is wrong.</param>
    /// <param name="surroundings">Where it runs. Default: this process.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(
        IReadOnlyList<string> args,
        TextWriter output,
        TextWriter error,
        Surroundings? surroundings = null
    )
    {
        try
        {
            var parsed = Root(surroundings ?? Surroundings.Process).Parse(args, Parsing);
            if (parsed.Errors.Count > 0)
            {
                foreach (var sentence in UsageErrors.In(parsed))
                {
                    error.WriteLine($"{Name}: {sentence}");
                }

                return ExitCode.BadUsage;
            }

            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        // The last resort of a command: a sentence, never a stack trace.
        catch (Exception exception)
        {
            error.WriteLine($"{Name}: an error of the command itself: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand(
            "What Amazon ElastiCache offers, and what it would refuse, from the tables and rules that this command ships with."
        )
        {
            EnginesVerb.Create(),
            NodesVerb.Create(),
            LintVerb.Create(surroundings),
            ExplainVerb.Create(),
            DiffVerb.Create(),
            SizeVerb.Create(),
        };
        var option = root.Options.OfType<HelpOption>().Single();
        var help = new ExampleHelpAction((HelpAction)option.Action!);
        option.Action = help;
        root.SetAction(help.Invoke);
        return root;
    }
}
