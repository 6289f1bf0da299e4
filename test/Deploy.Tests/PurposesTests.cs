namespace Deploy.Tests;

[Collection(ExamplesLifecycle.Collection)]
public sealed class PurposesTests(ExamplesLifecycle examples)
{
    [Theory]
    [InlineData("QueryCache/Queries", 2, 0)]
    [InlineData("WriteThroughOrders/Orders", 2, 0)]
    [InlineData("SessionStore/Sessions", 3, 1)]
    [InlineData("GameLeaderboard/Board", 3, 15)]
    [InlineData("Autocompletion/Index", 3, 1)]
    [InlineData("StreamingDashboard/Messages", 2, 0)]
    [InlineData("StoreFinder/Places", 2, 0)]
    [InlineData("RenderFarm/Results", 1, 0)]
    public void A_cache_has_the_nodes_and_the_snapshots_of_its_purpose(string cache, int nodes, int days)
    {
        var group = examples.Deployed.Group(cache);

        Assert.Equal(nodes, group["MemberClusters"]!.AsArray().Count);
        Assert.Equal(days, (int)group["SnapshotRetentionLimit"]!);
    }

    [Fact]
    public void The_object_cache_has_three_nodes() =>
        Assert.Equal(3, (int)examples.Deployed.Memcached("objectcache")["NumCacheNodes"]!);
}
