using System.CommandLine;
using System.CommandLine.Parsing;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Arguments;

/// <summary>What is wrong with a command line, a sentence each.</summary>
internal static class UsageErrors
{
    /// <summary>The sentences about a command line that cannot be run.</summary>
    public static IEnumerable<string> In(ParseResult parsed) =>
        // A word that means nothing leaves the words after it without meaning too: one sentence about the first.
        parsed.UnmatchedTokens
            is [var word, ..]
            ? [Unmatched(parsed.CommandResult.Command, word)]
            : parsed.Errors.Select(Reworded).Distinct(StringComparer.Ordinal);

    private static string Reworded(ParseError error) =>
        error.SymbolResult is OptionResult { Option: ChoiceOption option, Tokens.Count: not 1 } result
            ? Sentence.Unknown(
                $"{option.Name} {(result.Tokens.Count == 0 ? "needs a value" : "takes one value, got several")}",
                option.Allowed,
                nearest: null
            )
        : error.SymbolResult is ArgumentResult { Tokens.Count: 0, Parent: CommandResult { Command: Verb verb } }
            ? $"{verb.Name} needs {Names(verb.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0))}, such as: {verb.Examples[0]}"
        : error.SymbolResult is CommandResult { Command: { Subcommands: [_, ..] } command }
            ? $"{command.Name} needs a verb: {string.Join(", ", Verbs(command))}"
        : error.Message.TrimEnd('.');

    private static string Names(IEnumerable<Argument> arguments) =>
        string.Join(" and ", arguments.Select(argument => argument.Name));

    private static IEnumerable<string> Verbs(Command command) =>
        command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name);

    private static string Unmatched(Command command, string word)
    {
        var name = command is RootCommand ? CommandInfo.Name : command.Name;
        var isOption = word.StartsWith('-');
        string[] allowed = isOption
            ? [.. command.Options.Select(option => option.Name).Union(["--help"])]
            : [.. Verbs(command)];
        return allowed.Length == 0
            ? $"'{word}' is one word too many: {name} takes {(command.Arguments.Count == 0 ? "only options" : Names(command.Arguments))}"
            : Sentence.NotIn(allowed, word, $"'{word}' is not {(isOption ? "an option" : "a verb")} of {name}");
    }
}
