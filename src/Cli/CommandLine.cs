using System.CommandLine;
using System.CommandLine.Help;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Verbs.Completion;
using ElastiCache.Cli.Verbs.Cost;
using ElastiCache.Cli.Verbs.Diagram;
using ElastiCache.Cli.Verbs.Diff;
using ElastiCache.Cli.Verbs.Drill;
using ElastiCache.Cli.Verbs.Engines;
using ElastiCache.Cli.Verbs.Explain;
using ElastiCache.Cli.Verbs.Help;
using ElastiCache.Cli.Verbs.Lint;
using ElastiCache.Cli.Verbs.Local;
using ElastiCache.Cli.Verbs.Nodes;
using ElastiCache.Cli.Verbs.Preflight;
using ElastiCache.Cli.Verbs.Prices;
using ElastiCache.Cli.Verbs.Reporting;
using ElastiCache.Cli.Verbs.Size;
using ElastiCache.Cli.Verbs.Verify;

namespace ElastiCache.Cli;

/// <summary>The whole command: its verbs, and what happens to a command line.</summary>
internal static class CommandLine
{
    // No response files: '@name' is a value like any other.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words after the command's name.</param>
    /// <param name="output">Receives what was asked for.</param>
    /// <param name="error">Receives the sentences about what is wrong.</param>
    /// <param name="environment">Where it runs. Default: this process.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(
        IReadOnlyList<string> args,
        TextWriter output,
        TextWriter error,
        HostEnvironment? environment = null
    )
    {
        try
        {
            var root = Root(environment ?? HostEnvironment.Process);
            if (Suggestions.Of(args, root) is { } words)
            {
                output.WriteLines(words);
                return ExitCode.Fine;
            }

            var parsed = root.Parse(args, Parsing);
            if (parsed.Errors.Count > 0)
            {
                error.WriteLines(UsageErrors.In(parsed).Select(sentence => $"{CommandInfo.Name}: {sentence}"));
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
            error.WriteLine($"{CommandInfo.Name}: an error of the command itself: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    internal static RootCommand Root(HostEnvironment environment)
    {
        var root = new RootCommand(
            "What Amazon ElastiCache offers, and what it would refuse, from the tables and rules that this command ships with."
        )
        {
            EnginesVerb.Create(),
            NodesVerb.Create(),
            LintVerb.Create(environment),
            ExplainVerb.Create(),
            DiffVerb.Create(environment),
            ReportVerb.Create(environment),
            DiagramVerb.Create(environment),
            CostVerb.Create(environment),
            PricesVerb.Create(environment),
            SizeVerb.Create(environment),
            LocalVerb.Create(environment),
            PreflightVerb.Create(environment),
            VerifyVerb.Create(environment),
            DriftVerb.Create(),
            DrillVerb.Create(environment),
            CompletionVerb.Create(),
        };
        root.Add(HelpVerb.Create(root));
        EmptyValues.Refuse(root);
        var option = root.Options.OfType<HelpOption>().Single();
        var help = new ExampleHelpAction((HelpAction)option.Action!);
        option.Action = help;
        root.SetAction(help.Invoke);
        return root;
    }
}
