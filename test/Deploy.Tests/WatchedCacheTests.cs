using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>The example that is watched, deployed: what its alarms look at is what is there.</summary>
/// <remarks>
/// In an account of its own, which ends with the test: moto deletes no rule that has targets, as CloudFormation does.
/// </remarks>
public sealed class WatchedCacheTests : IAsyncLifetime
{
    private readonly LocalAws _aws = new();

    public ValueTask InitializeAsync() => _aws.InitializeAsync();

    public ValueTask DisposeAsync() => _aws.DisposeAsync();

    [Fact]
    public async Task Its_alarms_watch_the_nodes_that_ElastiCache_made()
    {
        _aws.Require();
        var app = $"dotnet run --project {Repository.PathOf("examples")}";
        (await _aws.Cdk("deploy", "WatchedCache", "--app", app, "--require-approval", "never")).Succeeded();

        var groups = (await _aws.Aws("elasticache", "describe-replication-groups"))["ReplicationGroups"]!.AsArray();
        var caches = (await _aws.Aws("elasticache", "describe-serverless-caches"))["ServerlessCaches"]!.AsArray();
        var alarms = (await _aws.Aws("cloudwatch", "describe-alarms"))["MetricAlarms"]!.AsArray();
        var members = Assert.Single(groups)!["MemberClusters"]!.AsArray();

        Assert.Equal(members.Select(member => (string)member!).Order(), Watched(alarms, "CacheClusterId"));
        Assert.Equal([(string)Assert.Single(caches)!["ServerlessCacheName"]!], Watched(alarms, "clusterId"));
    }

    private static IEnumerable<string> Watched(JsonArray alarms, string dimension) =>
        alarms
            .SelectMany(alarm =>
                (alarm!["Metrics"]?.AsArray() ?? [])
                    .SelectMany(query => query!["MetricStat"]?["Metric"]?["Dimensions"]?.AsArray() ?? [])
                    .Concat(alarm["Dimensions"]?.AsArray() ?? [])
            )
            .Where(each => (string)each!["Name"]! == dimension)
            .Select(each => (string)each!["Value"]!)
            .Distinct(StringComparer.Ordinal)
            .Order();
}
