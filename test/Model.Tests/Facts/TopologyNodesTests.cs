namespace ElastiCache.Model.Tests.Facts;

public sealed class TopologyNodesTests
{
    [Fact]
    public void A_single_node_is_001() => Assert.Equal(["-001"], TopologyNodes.Suffixes(Topology.SingleNode)!);

    [Fact]
    public void A_primary_and_its_replicas_are_numbered_together() =>
        Assert.Equal(["-001", "-002", "-003", "-004", "-005", "-006"], TopologyNodes.Suffixes(Topology.Replicated(5))!);

    [Fact]
    public void Nodes_of_shards_are_numbered_within_their_shard() =>
        Assert.Equal(
            ["-0001-001", "-0001-002", "-0002-001", "-0002-002"],
            TopologyNodes.Suffixes(Topology.Sharded(2))!
        );

    [Fact]
    public void Shards_without_replicas_have_a_node_each() =>
        Assert.Equal(["-0001-001", "-0002-001"], TopologyNodes.Suffixes(Topology.ShardedWithoutReplicas(2))!);

    [Fact]
    public void Shards_that_are_placed_keep_their_ids_and_numbers_of_replicas() =>
        Assert.Equal(
            ["-0007-001", "-0007-002", "-0007-003", "-0002-001", "-0002-002"],
            TopologyNodes.Suffixes(
                Topology.Sharded(new Shard { Id = "0007", Replicas = 2 }, new Shard { Replicas = 1 })
            )!
        );

    [Theory]
    [InlineData(3, 2, 9)]
    [InlineData(90, 1, 180)]
    [InlineData(500, 0, 500)]
    public void There_are_as_many_as_the_topology_says(double shards, double replicas, int nodes)
    {
        var suffixes = TopologyNodes.Suffixes(Topology.Sharded(shards, replicas))!;

        Assert.Equal(nodes, suffixes.Count);
        Assert.Distinct(suffixes);
    }

    [Theory]
    [InlineData(-1.8881545897087627E+289)]
    [InlineData(1.5)]
    [InlineData(-1)]
    [InlineData(501)]
    [InlineData(double.NaN)]
    public void A_number_that_is_none_leaves_the_nodes_unknown(double number)
    {
        Assert.Null(TopologyNodes.Suffixes(Topology.Replicated(number)));
        Assert.Null(TopologyNodes.Suffixes(Topology.Sharded(number)));
        Assert.Null(TopologyNodes.Suffixes(Topology.Sharded(2, number)));
        Assert.Null(TopologyNodes.Suffixes(Topology.Sharded(new Shard { Replicas = number })));
    }
}
