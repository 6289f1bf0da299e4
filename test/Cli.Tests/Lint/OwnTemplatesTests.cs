using System.Text.Json;

namespace ElastiCache.Cli.Tests.Lint;

/// <summary>What lint says of the templates that this repository's app makes.</summary>
public sealed class OwnTemplatesTests
{
    private static readonly string Snapshots = Repository.PathOf("test", "Infra.Tests", "Snapshots");

    public static TheoryData<string> Templates =>
        [.. Directory.GetFiles(Snapshots, "*.json").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Alarms_and_dashboards_look_at_metrics_that_there_are(string template)
    {
        var run = CommandRun.Of("lint", Path.Combine(Snapshots, template), "--format", "json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [],
            report
                .RootElement.GetProperty("files")[0]
                .GetProperty("findings")
                .EnumerateArray()
                .Select(finding => finding.GetProperty("id").GetString())
                .Where(id => id!.StartsWith("W-", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Alarms_are_among_them() =>
        Assert.Contains(
            "AWS::CloudWatch::Alarm",
            File.ReadAllText(Path.Combine(Snapshots, "elasticache-prod-caches.json")),
            StringComparison.Ordinal
        );
}
