using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Arguments;

/// <summary>The usual help, with the verb's examples below it.</summary>
internal sealed class ExampleHelpAction : SynchronousCommandLineAction
{
    private readonly HelpAction _help;

    /// <summary>Wraps the usual help.</summary>
    public ExampleHelpAction(HelpAction help)
    {
        _help = help;
        // The same on a terminal and in a file.
        help.MaxWidth = 100;
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var streams = parseResult.InvocationConfiguration;
        var output = streams.Output;
        using var text = new StringWriter();
        streams.Output = text;
        var code = _help.Invoke(parseResult);
        streams.Output = output;
        // The usual help leaves spaces at the ends of lines that it breaks.
        output.WriteLines(
            text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())
        );
        if (parseResult.CommandResult.Command is Verb verb)
        {
            output.WriteLine();
            output.WriteLine(verb.Examples.Count == 1 ? "Example:" : "Examples:");
            output.WriteLines(verb.Examples.Select(example => $"  {example}"));
        }

        return code;
    }
}
