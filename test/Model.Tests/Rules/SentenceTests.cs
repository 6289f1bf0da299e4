using System.Globalization;
using System.Text.RegularExpressions;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Rules;

/// <summary>
/// What rules say of resources, as it stands in the files sentences.txt beside the tests of a folder: a line with the
/// rule, the type (and the Region) and the resources, then what is said of them, a line for each; none where nothing is.
/// </summary>
public sealed partial class SentenceTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (
                var block in Directory
                    .EnumerateFiles(
                        Repository.PathOf("test", "Model.Tests"),
                        "sentences.txt",
                        SearchOption.AllDirectories
                    )
                    .Order(StringComparer.Ordinal)
                    .SelectMany(Blocks)
            )
            {
                cases.Add(block.Given, block.Said);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_says_what_is_wrong_and_where(string given, string said)
    {
        var (rule, type, json) = given.Split(' ', 3) is [var first, var second, var third]
            ? (first, second, third)
            : throw new InvalidOperationException($"a case is a rule, a type and resources, got {given}");
        var (name, region) = type.Split('@') is [var before, var after] ? (before, after) : (type, null);

        Assert.Equal(said, Spoken.Of(rule, name, Long().Replace(json, Repeated), region));
    }

    // a×257 is that many of the letter.
    private static string Repeated(Match text) =>
        new(text.Value[0], int.Parse(text.Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("[a-z]×([0-9]+)")]
    private static partial Regex Long();

    private static IEnumerable<(string Given, string Said)> Blocks(string file)
    {
        var lines = File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#').ToList();
        return lines
            .Select((line, index) => (line, index))
            .Where(entry => entry.line[0] != ' ')
            .Select(entry =>
                (
                    entry.line,
                    string.Join(
                        '\n',
                        lines.Skip(entry.index + 1).TakeWhile(line => line[0] == ' ').Select(line => line.Trim())
                    )
                )
            );
    }
}
