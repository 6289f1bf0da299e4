namespace Deploy.Tests;

public sealed class PurposesTests(PurposesLifecycle examples) : IClassFixture<PurposesLifecycle>
{
    [Fact]
    public void Every_stack_is_complete() =>
        Assert.All(PurposesLifecycle.Names, stack => Assert.Equal("CREATE_COMPLETE", examples.States[stack]));

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
        var group = examples.Groups[cache];

        Assert.Equal(nodes, group["MemberClusters"]!.AsArray().Count);
        Assert.Equal(days, (int)group["SnapshotRetentionLimit"]!);
    }

    [Fact]
    public void The_object_cache_is_there() => Assert.NotEmpty(examples.MemcachedClusters);

    [Fact]
    public void Nothing_is_left() => Assert.Empty(examples.Groups.Keys.Intersect(examples.GroupsLeft));
}
