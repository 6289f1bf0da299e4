namespace ElastiCache.Model.Tests.Changes;

/// <summary>What OLD leaves to the service, and NEW writes.</summary>
public sealed class LeftToTheServiceTests
{
    private const string Valkey = "\"Engine\":\"valkey\"";

    [Theory]
    [InlineData(Templates.Group, Valkey, "\"EngineVersion\":\"8.0\"", "describe-cache-clusters shows in EngineVersion")]
    [InlineData(
        Templates.Group,
        "\"Engine\":\"redis\"",
        "\"EngineVersion\":\"6.2\"",
        "describe-cache-clusters shows in EngineVersion"
    )]
    [InlineData(
        Templates.Serverless,
        Valkey,
        "\"MajorEngineVersion\":\"7\"",
        "describe-serverless-caches shows in MajorEngineVersion"
    )]
    [InlineData(
        Templates.Global,
        Valkey,
        "\"EngineVersion\":\"8.0\"",
        "describe-global-replication-groups shows in EngineVersion"
    )]
    public void A_version_is_in_place_unless_something_newer_runs(
        string type,
        string engine,
        string version,
        string look
    )
    {
        var update = Templates.Judge(type, engine, $"{engine},{version}");

        Assert.Equal(UpdateEffect.InPlaceUnless, update.Effect);
        var reason = Assert.Single(update.Reasons, reason => reason.Check is not null);
        Assert.Contains("unless the cache runs something newer", reason.Message, StringComparison.Ordinal);
        Assert.Contains(look, reason.Check!.Before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Templates.Group, Valkey, "\"EngineVersion\":\"9.1\"")]
    [InlineData(Templates.Group, "\"Engine\":\"redis\"", "\"EngineVersion\":\"7.1\"")]
    [InlineData(Templates.Serverless, Valkey, "\"MajorEngineVersion\":\"9\"")]
    [InlineData(Templates.Serverless, "\"Engine\":\"memcached\"", "\"MajorEngineVersion\":\"1.6\"")]
    public void The_newest_version_is_in_place(string type, string engine, string version) =>
        Assert.Equal(UpdateEffect.InPlace, Templates.Judge(type, engine, $"{engine},{version}").Effect);

    // It is 1 where failover is off.
    [Theory]
    [InlineData("", "2")]
    [InlineData("", "3")]
    [InlineData(",\"MultiAZEnabled\":false", "2")]
    public void The_first_replica_comes_before_failover_where_no_number_was_written(string old, string nodes)
    {
        var update = Templates.Judge(
            Templates.Group,
            $"{Valkey},\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"AutomaticFailoverEnabled\":false{old}",
            $"{Valkey},\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"AutomaticFailoverEnabled\":true,\"NumCacheClusters\":{nodes}"
        );

        Assert.Equal((UpdateEffect.NeedsSteps, "R-05"), (update.Effect, update.Reasons[0].RuleId));
        Assert.StartsWith("Add the replicas", update.Steps[0].Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"NumNodeGroups\":2", "", UpdateEffect.Replaced)]
    [InlineData("\"NumNodeGroups\":2", "\"UpdatePolicy\":{\"UseOnlineResharding\":true}", UpdateEffect.Refused)]
    [InlineData("\"NodeGroupConfiguration\":[{\"NodeGroupId\":\"0001\"}]", "", UpdateEffect.Replaced)]
    public void Shards_that_are_left_out_are_no_resharding(string shards, string policy, object perhaps)
    {
        const string Cluster =
            "\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\",\"ReplicasPerNodeGroup\":1,"
            + "\"AutomaticFailoverEnabled\":true,\"AtRestEncryptionEnabled\":true,\"TransitEncryptionEnabled\":true,"
            + "\"ReplicationGroupDescription\":\"d\",\"CacheParameterGroupName\":\"default.valkey8.cluster.on\"";
        var update = Templates.Judge(Templates.Group, $"{Valkey},{Cluster},{shards}", $"{Valkey},{Cluster}", policy);

        Assert.True(update.Effect == UpdateEffect.Unclear, string.Join('\n', update.Reasons));
        Assert.Equal(perhaps, Assert.Single(update.Perhaps));
        Assert.Equal("X-18", Templates.Rules(update).Split(' ')[^1]);
    }

    [Fact]
    public void The_shards_of_a_datastore_that_are_left_out_are_no_resharding()
    {
        var update = Templates.Judge(Templates.Global, "\"GlobalNodeGroupCount\":3", "");

        Assert.Equal((UpdateEffect.Unclear, "X-18"), (update.Effect, Templates.Rules(update)));
    }
}
