using System.Text.Json;
using ElastiCache.Cli.Tests.Lint;

namespace ElastiCache.Cli.Tests.Strangers;

/// <summary>
/// The caches of templates that strangers published, each with exactly the findings that were checked by hand
/// (<c>expected.txt</c>; where they come from is in the README beside it).
/// </summary>
public sealed class StrangersTests
{
    private static readonly string Here = Path.Combine(AppContext.BaseDirectory, "Strangers");

    private static readonly ILookup<string, string> Expected = File.ReadLines(Path.Combine(Here, "expected.txt"))
        .Where(line => line.Length > 0)
        .Select(line => line.Split(' ', 2))
        .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    public static TheoryData<string> Templates =>
        [.. Directory.GetFiles(Path.Combine(Here, "Templates")).Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_has_the_findings_that_are_true_and_no_others(string template) =>
        Assert.Equal(Expected[template], Findings(template).DefaultIfEmpty("nothing"));

    [Fact]
    public void Every_expectation_has_its_template() =>
        Assert.Equal(Templates.Select(row => row.Data), Expected.Select(lines => lines.Key).Order());

    [Fact]
    public void Every_template_has_its_origin()
    {
        var readme = File.ReadAllText(Path.Combine(Here, "README.md"));

        Assert.All(Templates, row => Assert.Contains($"`{row.Data}`", readme));
    }

    private static List<string> Findings(string template)
    {
        using var place = new Workplace();
        var run = place.Lint(Path.Combine(Here, "Templates", template), "--format", "json");
        using var report = JsonDocument.Parse(run.Output);
        var file = report.RootElement.GetProperty("files")[0];
        List<string> lines =
        [
            .. file.GetProperty("problems")
                .EnumerateArray()
                .Select(problem => $"problem {problem.GetProperty("message").GetString()}"),
            .. file.GetProperty("findings")
                .EnumerateArray()
                .Select(finding =>
                    $"{finding.GetProperty("severity").GetString()} {finding.GetProperty("id").GetString()} {Place(finding)}"
                ),
        ];
        Assert.Equal(
            lines.Exists(line => line.StartsWith("problem", StringComparison.Ordinal)) ? 2
                : lines.Exists(line => line.StartsWith("error", StringComparison.Ordinal)) ? 1
                : 0,
            run.ExitCode
        );
        return lines;
    }

    private static string Place(JsonElement finding)
    {
        var property = finding.GetProperty("property").GetString();
        return finding.GetProperty("resource").GetString() is { } resource
            ? $"{resource}.{property}"
            : property ?? "the template";
    }
}
