using System.Text.Json;

namespace ElastiCache.Cli.Tests.Browser;

/// <summary>The report in a real browser.</summary>
public sealed class PageTests
{
    private const string Prod = "prod";
    private const string Replaced = "a change of prod that replaces a cache";

    private static readonly string Folder = Directory.CreateTempSubdirectory("pages-").FullName;

    private static readonly Lazy<Task<IReadOnlyDictionary<string, JsonElement>>> Found = new(() =>
        Chromium.Look("page", Pages.Select(name => Write(name.Data)))
    );

    public static TheoryData<string> Pages =>
        [
            Prod,
            Replaced,
            "one node",
            "one and five, placed, open to the internet",
            "a name without a place to break",
            "serverless",
            "global datastore",
            "long names, markup and nothing known",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_can_be_read_by_everybody(string name)
    {
        var found = (await Found.Value)[FileOf(name)];

        Assert.Empty(found.Texts("violations"));
        Assert.Empty(found.Texts("errors"));
        // Nothing is fetched, nothing is wider than the window, on a telephone neither.
        Assert.Empty(found.Texts("requests"));
        Assert.Empty(found.Texts("wide"));
        Assert.True(found.GetProperty("pages").GetInt32() > 0);
        // Without scripts it is all there.
        Assert.Subset(
            found.Texts("headings").ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(
                ["Caches", "Picture", "Findings", "Cost", "Who may reach it", "Alarms", "Backups", "Compliance"],
                StringComparer.Ordinal
            )
        );
    }

    [Theory]
    [InlineData(Prod)]
    [InlineData(Replaced)]
    public async Task The_first_screen_is_enough_to_decide(string name) =>
        // The verdict, the answers and every cache stand above the list of sections, on a screen of 1280 by 900.
        Assert.InRange((await Found.Value)[FileOf(name)].GetProperty("firstScreen").GetDouble(), 1, 900);

    private static string FileOf(string name) => Path.Join(Folder, $"{name}.html");

    private static string Write(string name)
    {
        string[] templates = name switch
        {
            Prod => [Pictured.Prod],
            Replaced => [Pictured.Prod, Changed()],
            _ => [Pictured.File(name)],
        };
        var run = CommandRun.Of(["report", .. templates, "--region", "eu-central-1", "--output", FileOf(name)]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        return FileOf(name);
    }

    // Another port replaces the cache.
    private static string Changed()
    {
        var path = Path.Join(Folder, "elasticache-prod-caches.json");
        File.WriteAllText(
            path,
            File.ReadAllText(Pictured.Prod)
                .Replace("\"Port\": 6380,", "\"Port\": 6390,", StringComparison.Ordinal)
                .Replace("cache.r7g.xlarge", "cache.r7g.2xlarge", StringComparison.Ordinal)
        );
        return path;
    }
}
