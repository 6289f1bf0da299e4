namespace Deploy.Tests;

/// <summary>The example that is watched, deployed: what its alarms look at is what is there.</summary>
[Collection(ExamplesLifecycle.Collection)]
public sealed class WatchedCacheTests(ExamplesLifecycle examples)
{
    [Fact]
    public void Its_alarms_watch_the_nodes_that_ElastiCache_made() =>
        Assert.Equal(
            examples.Deployed.Group("WatchedCache/Catalog")["MemberClusters"]!
                .AsArray()
                .Select(member => (string)member!)
                .Order(StringComparer.Ordinal),
            Watched("CacheClusterId")
        );

    [Fact]
    public void Its_alarms_watch_the_serverless_cache() =>
        Assert.Equal(
            [(string)examples.Deployed.Serverless("watchedcache")["ServerlessCacheName"]!],
            Watched("clusterId")
        );

    // By name: other examples have alarms, too.
    private IEnumerable<string> Watched(string dimension) =>
        examples
            .Deployed.Alarms.Where(alarm =>
                ((string)alarm["AlarmName"]!).StartsWith("WatchedCache-", StringComparison.Ordinal)
            )
            .SelectMany(alarm =>
                (alarm["Metrics"]?.AsArray() ?? [])
                    .SelectMany(query => query!["MetricStat"]?["Metric"]?["Dimensions"]?.AsArray() ?? [])
                    .Concat(alarm["Dimensions"]?.AsArray() ?? [])
            )
            .Where(each => (string)each!["Name"]! == dimension)
            .Select(each => (string)each!["Value"]!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
