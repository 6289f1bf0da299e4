using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace ElastiCache.Cli.Documents;

/// <summary>What is wrong with a text that is not valid YAML, in a sentence of ours.</summary>
internal static partial class YamlMistake
{
    private const string NotValid = "it is not valid YAML: ";
    private const string Tab = "a tab indents a line: use spaces";

    // What the parser says, the first that fits, and what we say.
    private static readonly (string Says, string Sentence)[] Known =
    [
        ("tab", Tab),
        ("unexpected end of stream", "a quote or a bracket is not closed; is it cut off?"),
        ("document indicator", "a quote or a bracket is not closed before the next document begins"),
        ("',' or ']'", "a list in brackets lacks a comma or its closing ]"),
        ("',' or '}'", "an object in braces lacks a comma or its closing }"),
        ("unknown escape", "a text in double quotes has a backslash that escapes nothing: use single quotes"),
        ("hexadecimal", "a text in double quotes has an escape sequence that is cut off"),
        (
            "simple key",
            "an entry has no colon behind its name, or the line is indented differently from its neighbours"
        ),
        ("':'", "an entry has no colon behind its name, or the line is indented differently from its neighbours"),
        ("mapping values are not allowed", "a text with a colon must be quoted, or the line is indented too deep"),
        ("multiline plain scalar", "an entry has no colon behind its name, or a text with a colon is not quoted"),
        ("invalid mapping", "a text with a colon must be quoted, or the line is indented too deep"),
        ("invalid comment", "a comment (#) must have a space before it"),
        ("wrong indentation", "a text over several lines is indented less than its first line"),
        ("block sequence entries", "an item of a list (-) stands where none can"),
        ("expected key", "the line is indented differently from its neighbours, or what stands above it is not closed"),
        ("'-' indicator", "the line is indented differently from the items of the list above it"),
        ("block mapping", "the line is indented differently from its neighbours"),
        ("anchor", "an anchor (&) or alias (*) has no name that is allowed"),
        ("alias", "an anchor (&) or alias (*) has no name that is allowed"),
        ("tag", "a tag (!) is malformed: a text that begins with ! must be quoted"),
        ("directive", "a line that begins with % is a directive of YAML: quote the text"),
        ("block scalar", "a text that begins with | or > has something behind it that does not belong there"),
    ];

    /// <summary>The sentence for what the parser says.</summary>
    /// <param name="message">The parser's message.</param>
    /// <param name="letter">The letter at the place; null where there is none.</param>
    /// <param name="before">What stands before it in its line.</param>
    public static string Sentence(string message, char? letter, string before)
    {
        if (letter == '!' && ShortForm().Match(before) is { Success: true } first)
        {
            return $"{NotValid}a short form cannot stand behind another ({first.Groups["form"].Value}): write one of them long, as Fn::Sub: does for !Sub";
        }

        if (message.Contains("cannot start any token", StringComparison.OrdinalIgnoreCase) || letter == '\t')
        {
            return NotValid
                + letter switch
                {
                    '\t' => Tab,
                    '@' or '`' or '%' or '|' or '>' => $"a text that begins with {letter} must be quoted",
                    _ => "a text begins with a letter that must be quoted",
                };
        }

        foreach (var (says, sentence) in Known)
        {
            if (message.Contains(says, StringComparison.OrdinalIgnoreCase))
            {
                return $"{NotValid}{sentence}";
            }
        }

        return $"{NotValid}what stands here cannot be understood";
    }

    [GeneratedRegex(@"(?<form>![A-Za-z:]+)\s+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ShortForm();

    /// <summary>
    /// Where a tab is that indents a line: the parser tells of it where what it indents begins, which may be lines before.
    /// Null for any other mistake, and where it is not found.
    /// </summary>
    public static Position? TabOf(string sentence, string text, Mark told)
    {
        if (!sentence.EndsWith(Tab, StringComparison.Ordinal))
        {
            return null;
        }

        // Within a block of text a tab is no mistake: the first line with one at which the text already has the mistake is
        // the line.
        var tabs = Indentation().Matches(text).Where(tab => tab.Index + tab.Length > told.Index).ToList();
        var (none, some) = (-1, tabs.Count);
        while (some - none > 1)
        {
            // Mostly it is the first.
            var middle = none < 0 && some == tabs.Count ? 0 : (none + some) / 2;
            if (HasTab(text[..EndOfLine(text, tabs[middle].Index)]))
            {
                some = middle;
            }
            else
            {
                none = middle;
            }
        }

        return some < tabs.Count ? new Position(LineAt(text, tabs[some].Index), tabs[some].Length) : null;
    }

    private static int LineAt(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    private static int EndOfLine(string text, int index) =>
        text.IndexOf('\n', index) is >= 0 and var end ? end : text.Length;

    private static bool HasTab(string text)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext()) { }

            return false;
        }
        catch (YamlException exception)
        {
            return Sentence(exception.Message, null, "").EndsWith(Tab, StringComparison.Ordinal);
        }
        // The parser is not ours, and what it does with nonsense is not all documented.
        catch (Exception exception)
            when (exception is not (OutOfMemoryException or InsufficientExecutionStackException))
        {
            return false;
        }
    }

    [GeneratedRegex(@"^ *\t", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
