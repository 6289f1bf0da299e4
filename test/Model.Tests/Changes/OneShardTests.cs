namespace ElastiCache.Model.Tests.Changes;

/// <summary>One shard without a parameter group is a group without cluster mode, however it is written.</summary>
public sealed class OneShardTests
{
    private const string Base =
        "\"ReplicationGroupDescription\":\"d\",\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\","
        + "\"AutomaticFailoverEnabled\":true,\"MultiAZEnabled\":true,\"AtRestEncryptionEnabled\":true,\"CacheSubnetGroupName\":\"caches\","
        + "\"TransitEncryptionEnabled\":true";

    private const string Sharded =
        "\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":1,\"CacheParameterGroupName\":\"default.valkey8.cluster.on\"";

    private const string Listed =
        "\"NodeGroupConfiguration\":[{\"ReplicaCount\":1,\"PrimaryAvailabilityZone\":\"eu-west-1a\",\"ReplicaAvailabilityZones\":[\"eu-west-1b\"]}]";

    // Counted or listed, one shard is no cluster mode, and nothing is resharded.
    [Theory]
    [InlineData("\"NumCacheClusters\":2", "\"NumCacheClusters\":2,\"NumNodeGroups\":1")]
    [InlineData("\"NumCacheClusters\":2", Listed)]
    [InlineData("\"NumCacheClusters\":2", "\"NumCacheClusters\":2," + Listed)]
    [InlineData("\"NumNodeGroups\":1,\"ReplicasPerNodeGroup\":1", Listed)]
    [InlineData(Listed, "\"NodeGroupConfiguration\":[{\"ReplicaCount\":2}]")]
    public void One_shard_without_cluster_mode_is_not_resharded(string old, string @new)
    {
        var online = Templates.Judge(
            Templates.Group,
            $"{Base},{old}",
            $"{Base},{@new}",
            "\"UpdatePolicy\":{\"UseOnlineResharding\":true}"
        );

        Assert.Equal(UpdateEffect.Refused, online.Effect);
        Assert.Contains("R-28", Templates.Rules(online), StringComparison.Ordinal);

        var without = Templates.Judge(Templates.Group, $"{Base},{old}", $"{Base},{@new}");

        Assert.Equal((UpdateEffect.Replaced, 0), (without.Effect, without.Steps.Count));
    }

    [Theory]
    [InlineData("\"NumNodeGroups\":1,\"ReplicasPerNodeGroup\":1")]
    [InlineData("\"NumNodeGroups\":1,\"ReplicasPerNodeGroup\":1,\"CacheParameterGroupName\":\"default.valkey8\"")]
    public void More_shards_take_cluster_mode_first(string one)
    {
        var update = Templates.Judge(
            Templates.Group,
            $"{Base},{one}",
            $"{Base},{Sharded}",
            "\"UpdatePolicy\":{\"UseOnlineResharding\":true}"
        );

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Contains("L-19", Templates.Rules(update), StringComparison.Ordinal);
        Assert.Contains(
            update.Steps,
            step => step.ToString().Contains("ClusterMode: compatible", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_the_update_policy_there_is_the_same_way()
    {
        var update = Templates.Judge(
            Templates.Group,
            $"{Base},\"NumNodeGroups\":1,\"ReplicasPerNodeGroup\":1",
            $"{Base},{Sharded}"
        );

        Assert.Equal((UpdateEffect.Replaced, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Contains("ClusterMode: compatible", update.Steps[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("ClusterMode: enabled", update.Steps[1].ToString(), StringComparison.Ordinal);
        Assert.Contains(
            update.Steps.Skip(2),
            step => step.ToString().Contains("UseOnlineResharding", StringComparison.Ordinal)
        );
    }

    // The replicas of shards can be set at creation only, as far as is known (X-16).
    [Theory]
    [InlineData("\"NumCacheClusters\":3", "", "1")]
    [InlineData("\"NumCacheClusters\":2", ",\"ClusterMode\":\"enabled\"", "1")]
    [InlineData("\"NumCacheClusters\":2", "", "{\"Fn::ImportValue\":\"replicas\"}")]
    public void From_nodes_to_shards_with_replicas_there_is_the_way_over_a_second_cache(
        string nodes,
        string mode,
        string replicas
    )
    {
        foreach (var rest in new[] { "", "\"UpdatePolicy\":{\"UseOnlineResharding\":true}" })
        {
            var update = Templates.Judge(
                Templates.Group,
                $"{Base},{nodes}",
                $"{Base},{Sharded.Replace(":1,", $":{replicas},", StringComparison.Ordinal)}{mode}",
                rest
            );

            Assert.Equal(UpdateWay.SecondCache, update.Way);
            Assert.Contains("X-16", update.ToString() + string.Join('\n', update.Reasons), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_engine_that_cannot_be_switched_is_upgraded_first()
    {
        const string One = ",\"NumNodeGroups\":1,\"ReplicasPerNodeGroup\":1";
        const string Redis = "\"Engine\":\"redis\",\"EngineVersion\":\"6.2\"";
        var old = Base.Replace("\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\"", Redis, StringComparison.Ordinal);

        var update = Templates.Judge(Templates.Group, old + One, $"{Base},{Sharded}");
        Assert.Equal((UpdateEffect.Replaced, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Contains("EngineVersion: 8.0", update.Steps[0].ToString(), StringComparison.Ordinal);

        var stays = Templates.Judge(
            Templates.Group,
            old + One,
            $"{old},{Sharded.Replace("valkey8", "redis6.x", StringComparison.Ordinal)}"
        );
        Assert.Equal((UpdateEffect.Replaced, UpdateWay.SecondCache), (stays.Effect, stays.Way));
        Assert.Contains("upgrade the engine first", stays.Reasons[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_shard_alone_is_no_cluster_mode()
    {
        var one = new ReplicationGroupSpecification { Engine = "valkey", NumNodeGroups = 1 };

        Assert.False(one.HasClusterMode);
        Assert.True((one with { NumNodeGroups = 2 }).HasClusterMode);
        Assert.Null((one with { NumNodeGroups = Value<double>.Unresolved() }).HasClusterMode);
        Assert.Null(
            (
                one with
                {
                    NumNodeGroups = default,
                    NodeGroupConfiguration = [new NodeGroupSpecification()],
                }
            ).HasClusterMode
        );
        Assert.Null((one with { CacheParameterGroupName = "mine" }).HasClusterMode);
    }
}
