namespace ElastiCache.Model.Tests.Verification;

/// <summary>What is said of primaries, replicas and slots that are others than declared.</summary>
public sealed class ShardJudgeTests
{
    private static readonly IReadOnlyList<IReadOnlyList<SlotRange>> Halves = SlotLayout.Even(2);

    private static ObservedNode[] Nodes =>
        [Primary("p1", Halves[0]), Primary("p2", Halves[1]), Replica("r1", "p1"), Replica("r2", "p2")];

    [Fact]
    public void Of_shards_as_declared_nothing() => Assert.Equal("", Told(Clustered(), Nodes));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_no_node_could_be_asked_nothing(bool isClustered) =>
        Assert.Equal(
            "",
            Told(
                isClustered ? Clustered() : Alone(2),
                new ObservedNode("n1"),
                new ObservedNode("n2") { Problem = "refused" }
            )
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_one_says_that_it_is_a_replica_the_primary_is_missing(bool isClustered) =>
        Assert.Equal(
            "D-16 no node is a primary",
            Told(
                isClustered ? Clustered() : Alone(2),
                Replica("r1", "p1"),
                new ObservedNode("n2") { Problem = "refused" }
            )
        );

    [Fact]
    public void A_primary_without_slots() =>
        Assert.Equal(
            "D-16 p3 is a primary that owns no slots",
            Told(Clustered(), [.. Nodes, new ObservedNode("p3") { IsPrimary = true, IsClustered = true }])
        );

    [Fact]
    public void Slots_that_nobody_owns() =>
        Assert.Equal(
            """
            D-12 2 shards are declared, and 1 nodes own slots
            D-13 the slots 8192-16383 belong to no shard
            """,
            Told(Clustered(), Nodes[0], Nodes[2])
        );

    [Theory]
    [InlineData(0, "p1")]
    [InlineData(1, "p2")]
    public void A_replica_that_is_missing_in_a_shard(int shard, string primary) =>
        Assert.Equal(
            $"D-14 1 replicas of {primary} are declared, and there are 0",
            Told(Clustered(), [.. Nodes.Where((_, index) => index != shard + 2)])
        );

    [Fact]
    public void Replicas_that_are_all_missing() =>
        Assert.Equal(
            """
            D-14 1 replicas of p1 are declared, and there are 0
            D-14 1 replicas of p2 are declared, and there are 0
            """,
            Told(Clustered(), Nodes[0], Nodes[1])
        );

    // Without shards every replica is one of the primary, whatever address it tells.
    [Fact]
    public void A_replica_that_is_missing_without_shards() =>
        Assert.Equal(
            "D-14 2 replicas of p1 are declared, and there are 1",
            Told(Alone(3), Primary("p1", null), Replica("r1", "10.0.0.1:6379"))
        );

    [Fact]
    public void One_too_many() =>
        Assert.Equal(
            "D-14 0 replicas of p1 are declared, and there are 1",
            Told(Alone(1), Primary("p1", null), Replica("r1", "p1"))
        );

    [Fact]
    public void One_that_is_missing_where_the_node_has_slots_though_none_are_declared() =>
        Assert.Equal("D-14 1 replicas of p1 are declared, and there are 0", Told(Alone(2), Primary("p1", Halves[0])));

    private static ObservedNode Primary(string address, IReadOnlyList<SlotRange>? slots) =>
        new(address)
        {
            IsPrimary = true,
            View = slots is null
                ? null
                : new ClusterView(address, slots, new HashSet<string>(["p1", "p2"]), SlotRange.Count, []),
        };

    private static ObservedNode Replica(string address, string primary) =>
        new(address)
        {
            IsPrimary = false,
            IsLinked = true,
            PrimaryAddress = primary,
        };

    private static TwinCache Clustered() =>
        Alone(2) with
        {
            IsClustered = true,
            Shards = [.. Halves.Select(slots => new TwinShard(slots, ["zone-1", "zone-2"]))],
        };

    private static TwinCache Alone(int nodes) =>
        new()
        {
            Name = "catalog",
            LogicalId = "Catalog",
            Kind = TwinKind.ReplicationGroup,
            Engine = "valkey",
            DeclaredPort = 6379,
            Shards = [new TwinShard([], [.. Enumerable.Repeat("zone-1", nodes)])],
        };

    private static string Told(TwinCache cache, params ObservedNode[] nodes) =>
        string.Join(
            Environment.NewLine,
            ShardJudge
                .Judge(cache, new ObservedCache { Endpoints = [], Nodes = nodes })
                .Select(finding => $"{finding.Rule.Id} {finding.Message}")
        );
}
