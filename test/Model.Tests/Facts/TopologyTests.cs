namespace ElastiCache.Model.Tests.Facts;

public sealed class TopologyTests
{
    [Fact]
    public void One_node_has_no_replicas()
    {
        var topology = Topology.SingleNode;

        Assert.Equal((null, 0d), (topology.Shards, topology.Replicas));
        Assert.False(topology.IsSharded);
        Assert.False(topology.HasReplicas);
    }

    [Fact]
    public void A_replicated_topology_has_one_replica_by_default()
    {
        var topology = Topology.Replicated();

        Assert.Equal((null, 1d), (topology.Shards, topology.Replicas));
        Assert.False(topology.IsSharded);
        Assert.True(topology.HasReplicas);
    }

    [Fact]
    public void A_replicated_topology_without_replicas_has_none() => Assert.False(Topology.Replicated(0).HasReplicas);

    [Fact]
    public void Zones_count_the_replicas()
    {
        var topology = Topology.Replicated("us-east-1a", "us-east-1b", "us-east-1c");

        Assert.Equal(2, topology.Replicas);
        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1c"], topology.AvailabilityZones);
    }

    [Fact]
    public void Zones_are_copied()
    {
        string[] zones = ["us-east-1a", "us-east-1b"];
        var topology = Topology.Replicated(zones);

        zones[0] = "us-east-1z";

        Assert.Equal("us-east-1a", topology.AvailabilityZones[0]);
    }

    [Fact]
    public void A_sharded_topology_has_one_replica_in_each_shard_by_default()
    {
        var topology = Topology.Sharded(3);

        Assert.Equal((3d, 1d), (topology.Shards, topology.Replicas));
        Assert.True(topology.IsSharded);
        Assert.True(topology.HasReplicas);
        Assert.False(topology.InsistsOnNoReplicas);
    }

    [Fact]
    public void One_shard_is_sharded() => Assert.True(Topology.Sharded(1).IsSharded);

    [Fact]
    public void Only_a_call_that_says_so_insists_on_no_replicas()
    {
        Assert.True(Topology.ShardedWithoutReplicas(3).InsistsOnNoReplicas);
        Assert.False(Topology.Sharded(3, 0).InsistsOnNoReplicas);
        Assert.False(Topology.ShardedWithoutReplicas(3).HasReplicas);
    }

    [Fact]
    public void Placed_shards_are_counted()
    {
        var topology = Topology.Sharded(new Shard { Replicas = 2 }, new Shard());

        Assert.Equal((2d, 2d), (topology.Shards, topology.Replicas));
        Assert.Equal(2, topology.Placement.Count);
        Assert.True(topology.HasReplicas);
    }

    [Fact]
    public void No_placed_shards_have_no_replicas() =>
        Assert.Equal((0d, 0d), (Topology.Sharded([]).Shards, Topology.Sharded([]).Replicas));

    [Fact]
    public void One_placed_shard_without_replicas_is_enough_to_lack_them() =>
        Assert.False(Topology.Sharded(new Shard(), new Shard { Replicas = 0 }).HasReplicas);

    [Fact]
    public void A_shard_has_one_replica_by_default() => Assert.Equal(1, new Shard().ReplicaCount);

    [Fact]
    public void A_shard_has_a_replica_for_each_zone() =>
        Assert.Equal(2, new Shard { ReplicaAvailabilityZones = ["us-east-1a", "us-east-1b"] }.ReplicaCount);

    [Fact]
    public void A_shard_has_the_replicas_that_it_asks_for() =>
        Assert.Equal(3, new Shard { Replicas = 3, ReplicaAvailabilityZones = ["us-east-1a"] }.ReplicaCount);

    [Fact]
    public void Is_named_for_the_call_that_made_it()
    {
        Assert.Equal("Topology.SingleNode", Topology.SingleNode.ToString());
        Assert.Equal("Topology.Replicated(replicas: 2)", Topology.Replicated(2).ToString());
        Assert.Equal(
            "Topology.Replicated(us-east-1a, us-east-1b)",
            $"{Topology.Replicated("us-east-1a", "us-east-1b")}"
        );
        Assert.Equal("Topology.Sharded(shards: 501, replicasPerShard: 1)", Topology.Sharded(501).ToString());
        Assert.Equal("Topology.Sharded(2 shards)", Topology.Sharded(new Shard(), new Shard()).ToString());
        Assert.Equal("Topology.ShardedWithoutReplicas(shards: 3)", Topology.ShardedWithoutReplicas(3).ToString());
    }

    [Fact]
    public void Takes_no_null()
    {
        Assert.Throws<ArgumentNullException>(() => Topology.Replicated((string[])null!));
        Assert.Throws<ArgumentNullException>(() => Topology.Sharded((Shard[])null!));
    }
}
