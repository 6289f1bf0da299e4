using System.Text.RegularExpressions;

namespace ElastiCache.Model.Tests;

/// <summary>The page about features claims nothing that no test shows.</summary>
public sealed partial class FeaturesPageTests
{
    private static readonly Lazy<HashSet<string>> Tests = new(() =>
        [.. TestsIn("*.cs", CSharpClass(), CSharpTest()), .. TestsIn("test_*.py", null, PythonTest())]
    );

    public static TheoryData<string> Sections =>
        [
            "Engines and topologies",
            "High availability and placement",
            "Security",
            "Data protection and lifecycle",
            "Observability",
            "Outputs, discovery, reuse",
            "Validation, tests, docs",
            "Cost, pictures, reports",
            "What none of them has",
            "What their users ask for",
        ];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_row_fills_every_column(string section)
    {
        var rows = Rows(section);

        Assert.Equal(["ours", "proved by"], rows[0][^2..]);
        Assert.All(rows[1..], row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows[1..], row => Assert.All(row[..^1], cell => Assert.NotEqual("", cell)));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Ours_is_yes_partly_or_no_and_what_is_not_a_yes_says_why(string section) =>
        Assert.All(
            Rows(section)[1..],
            row =>
                Assert.Matches(
                    row[^2].StartsWith("yes", StringComparison.Ordinal) ? @"^yes\b" : "^(partly|no)(,|:) .",
                    row[^2]
                )
        );

    [Theory]
    [MemberData(nameof(Sections))]
    public void Whatever_is_there_names_a_test(string section) =>
        Assert.All(
            Rows(section)[1..].Where(row => !row[^2].StartsWith("no", StringComparison.Ordinal)),
            row => Assert.NotEmpty(Named(row))
        );

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_test_that_is_named_exists_and_is_named_once_in_its_row(string section) =>
        Assert.All(
            Rows(section)[1..],
            row =>
            {
                Assert.Equal(row[^1], string.Join("<br>", Named(row).Select(test => $"`{test}`")));
                Assert.Empty(Named(row).Except(Tests.Value));
                Assert.Distinct(Named(row));
            }
        );

    [Fact]
    public void Every_section_with_a_table_is_looked_at() =>
        Assert.Equal(
            Sections.Select(row => row.Data),
            Page().Split("\n## ").Skip(1).Where(text => text.Contains("\n|")).Select(text => text.Split('\n')[0])
        );

    private static string Page() => File.ReadAllText(Repository.PathOf("docs", "features.md"));

    private static string[][] Rows(string section)
    {
        string[][] rows =
        [
            .. Page()
                .Split("\n## ")
                .Single(text => text.StartsWith($"{section}\n", StringComparison.Ordinal))
                .Split('\n')
                .Where(line => line.StartsWith('|') && !Ruler().IsMatch(line))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
        ];
        Assert.True(rows.Length > 1, $"{section}: the table has no rows");
        return rows;
    }

    private static string[] Named(string[] row) => [.. Code().Matches(row[^1]).Select(match => match.Groups[1].Value)];

    /// <summary>Each test as class and method; in Python the file is the class.</summary>
    private static IEnumerable<string> TestsIn(string files, Regex? classes, Regex methods) =>
        from file in Directory.EnumerateFiles(Repository.PathOf("test"), files, SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        from type in classes is null ? [Path.GetFileNameWithoutExtension(file)] : Names(classes, text)
        from method in Names(methods, text)
        select $"{type}.{method}";

    private static IEnumerable<string> Names(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\A\|(:?-+:?\|)+\z")]
    private static partial Regex Ruler();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^public (?:sealed |abstract |partial )*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex CSharpClass();

    // The attributes of a test, which may take several lines, stand right above it.
    [GeneratedRegex(
        @"^    \[(?:Fact|Theory)\b(?:(?!\n\n|\n    public ).)*\n    public (?:static )?(?:async )?\w+ (\w+)\(",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex CSharpTest();

    [GeneratedRegex(@"^ *def (test_\w+)\(", RegexOptions.Multiline)]
    private static partial Regex PythonTest();
}
