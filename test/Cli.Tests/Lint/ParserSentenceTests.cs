using System.Text.RegularExpressions;

namespace ElastiCache.Cli.Tests.Lint;

/// <summary>What is not valid JSON or YAML is told in our words, with the line; never in those of the parsers.</summary>
public sealed partial class ParserSentenceTests
{
    public static TheoryData<string, int, string> Json =>
        new(
            ("{\"a\": 1", 1, "it ends before everything is closed; is it cut off?"),
            ("{\"a\": \"b", 1, "it ends before everything is closed; is it cut off?"),
            ("{\"a\":", 1, "it ends before everything is closed; is it cut off?"),
            ("{\n\"a\": 1,\n}", 3, "the last entry has a comma behind it, which is one too many"),
            ("[1,\n]", 2, "the last entry has a comma behind it, which is one too many"),
            ("{\n a: 1}", 2, "expected the name of an entry in double quotes, got 'a'"),
            ("{'a': 1}", 1, "expected the name of an entry in double quotes, got a single quote"),
            ("{\"a\" 1}", 1, "expected a colon behind the name of an entry, got '1'"),
            ("{\"a\": 1\n \"b\": 2}", 2, "expected a comma or a closing bracket, got '\"'"),
            ("{\"a\": 1]", 1, "']' closes what was not opened"),
            ("{\"a\": yes}", 1, "expected a value, got 'y'"),
            ("{\"a\": True}", 1, "expected a value, got 'T'"),
            ("{\"a\": tru}", 1, "expected a value, got a word without double quotes"),
            ("{\"a\": 'b'}", 1, "expected a value, got a single quote"),
            ("{\"a\": }", 1, "expected a value, got '}'"),
            ("{\n// why\n\"a\": 1}", 2, "it has a comment, which JSON does not have"),
            ("{\"a\": 01}", 1, "a number must not begin with 0"),
            ("{\"a\": 1.}", 1, "expected the rest of a number, got '}'"),
            ("{\"a\": \"\\x\"}", 1, "a text has 'x' where an escape sequence such as \\n is expected"),
            ("{\"a\": \"\\u12g4\"}", 1, "\\u must have four hexadecimal digits behind it, got 'g'"),
            ("{\"a\": \"b\nc\"}", 1, "a text has the end of the line where an escape sequence such as \\n is expected"),
            ("{} {}", 1, "'{' stands behind its end"),
            ("{\"a\": é}", 1, "expected a value, got 'é'")
        );

    public static TheoryData<string, int, string> Yaml =>
        new(
            ("a: 'b", 1, "a quote or a bracket is not closed; is it cut off?"),
            ("a: \"b\n", 1, "a quote or a bracket is not closed; is it cut off?"),
            (
                "a: !Ref !Ref b",
                1,
                "a short form cannot stand behind another (!Ref): write one of them long, as Fn::Sub: does for !Sub"
            ),
            (
                "a:\n  - b\n  - !Sub !GetAtt b.c\n",
                3,
                "a short form cannot stand behind another (!Sub): write one of them long, as Fn::Sub: does for !Sub"
            ),
            (
                "a: [!Ref !Ref b, c]",
                1,
                "a short form cannot stand behind another (!Ref): write one of them long, as Fn::Sub: does for !Sub"
            ),
            ("a:\n\t- b", 2, "a tab indents a line: use spaces"),
            ("a:\n  b:\n    c: 1\n  \td: 2", 4, "a tab indents a line: use spaces"),
            ("a:\n  b: 1\n\tc: 2", 3, "a tab indents a line: use spaces"),
            ("a:\n  b: |\n    x\n    \ty\nc:\n\td: 2", 6, "a tab indents a line: use spaces"),
            ("a: @b", 1, "a text that begins with @ must be quoted"),
            ("a: `b`", 1, "a text that begins with ` must be quoted"),
            ("a: b: c", 1, "a text with a colon must be quoted, or the line is indented too deep"),
            ("a:\n  b: 1\n c: 2", 3, "the line is indented differently from its neighbours"),
            ("a:\n  - b\n c: 2", 3, "the line is indented differently from"),
            ("a: [b, c", 2, "a list in brackets lacks a comma or its closing ]"),
            ("a: {b: c", 2, "an object in braces lacks a comma or its closing }"),
            ("a: \"\\q\"", 1, "a text in double quotes has a backslash that escapes nothing: use single quotes"),
            ("a\nb: 1", 2, "an entry has no colon behind its name")
        );

    [Fact]
    public void A_key_behind_which_nothing_stands_is_told() => Expect("x.yaml", "  : \\!---\n\u2028", 1, "the key");

    [Theory]
    [MemberData(nameof(Json))]
    public void Json_that_is_not_valid_says_what_was_expected(string text, int line, string sentence) =>
        Expect("x.json", text, line, $"it is not valid JSON: {sentence}");

    [Theory]
    [MemberData(nameof(Yaml))]
    public void Yaml_that_is_not_valid_says_what_to_look_for(string text, int line, string sentence) =>
        Expect("x.yaml", text, line, $"it is not valid YAML: {sentence}");

    private static void Expect(string name, string text, int line, string sentence)
    {
        using var place = new Workplace().With(name, text);

        var run = place.Lint(name);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"elasticache: {name}:{line}: {sentence}", run.Error);
        Assert.DoesNotMatch(Raw(), run.Error);
    }

    // Words of the parsers.
    [GeneratedRegex("[Rr]eader|While |payload|scalar|mapping|token|LineNumber|options|BytePosition")]
    private static partial Regex Raw();
}
