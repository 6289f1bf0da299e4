namespace ElastiCache.Model.Tests.Changes;

public sealed class RefusedTests
{
    private const string Sharded =
        "\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"NumNodeGroups\":2,\"AutomaticFailoverEnabled\":true";

    // With a default group there is a way back and forth.
    private const string Between =
        "\"ClusterMode\":\"compatible\",\"CacheParameterGroupName\":\"mine\",\"AutomaticFailoverEnabled\":true,";

    [Theory]
    [InlineData(
        "X-01",
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\"",
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.0\""
    )]
    [InlineData(
        "X-02",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\"",
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\""
    )]
    [InlineData(
        "X-02",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"7.2\"",
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.0\""
    )]
    [InlineData(
        "X-03",
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"CacheParameterGroupName\":\"default.redis7\"",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\",\"CacheParameterGroupName\":\"default.redis7\""
    )]
    [InlineData(
        "X-03",
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"CacheParameterGroupName\":\"mine\"",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\",\"CacheParameterGroupName\":\"mine\""
    )]
    [InlineData(
        "X-04",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"7.2\",\"CacheParameterGroupName\":\"default.valkey7\"",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheParameterGroupName\":\"default.valkey7\""
    )]
    [InlineData("X-07", "\"CacheNodeType\":\"cache.r6gd.xlarge\"", "\"CacheNodeType\":\"cache.r7g.xlarge\"")]
    [InlineData("X-07", "\"CacheNodeType\":\"cache.r7g.xlarge\"", "\"CacheNodeType\":\"cache.r6gd.xlarge\"")]
    [InlineData("L-27", "\"Durability\":\"disabled\"", "\"Durability\":\"sync\"")]
    [InlineData("L-27", "\"Durability\":\"async\"", "\"Durability\":\"disabled\"")]
    [InlineData("L-19", "\"ClusterMode\":\"enabled\"", "\"ClusterMode\":\"compatible\"")]
    [InlineData("L-19", $"{Between}\"NumCacheClusters\":2", $"{Between}\"NumCacheClusters\":3")]
    [InlineData(
        "L-19",
        $"{Between}\"CacheNodeType\":\"cache.r7g.large\"",
        $"{Between}\"CacheNodeType\":\"cache.r7g.xlarge\""
    )]
    [InlineData("L-19", $"{Between}\"Engine\":\"redis\"", $"{Between}\"Engine\":\"valkey\"")]
    [InlineData("L-19", $"{Between}\"EngineVersion\":\"8.0\"", $"{Between}\"EngineVersion\":\"8.1\"")]
    [InlineData("L-19", "\"ClusterMode\":\"enabled\"", "\"ClusterMode\":\"disabled\"")]
    [InlineData(
        "L-19",
        "\"ClusterMode\":\"disabled\"",
        "\"ClusterMode\":\"compatible\",\"AutomaticFailoverEnabled\":false"
    )]
    // What an update leaves out stays.
    [InlineData(
        "L-19",
        "\"ClusterMode\":\"disabled\",\"AutomaticFailoverEnabled\":false",
        "\"ClusterMode\":\"compatible\""
    )]
    [InlineData(
        "L-19",
        "\"CacheParameterGroupName\":\"default.redis6.x\",\"Engine\":\"redis\",\"EngineVersion\":\"6.2\",\"AutomaticFailoverEnabled\":true",
        "\"CacheParameterGroupName\":\"default.redis6.x.cluster.on\",\"Engine\":\"redis\",\"EngineVersion\":\"6.2\",\"AutomaticFailoverEnabled\":true"
    )]
    [InlineData(
        "R-05",
        "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true",
        "\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":true"
    )]
    [InlineData(
        "R-05",
        "\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":false",
        "\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":true"
    )]
    [InlineData(
        "R-07",
        Sharded,
        "\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"NumNodeGroups\":2,\"AutomaticFailoverEnabled\":false"
    )]
    [InlineData(
        "R-08",
        $"{Sharded},\"ReplicasPerNodeGroup\":0",
        $"{Sharded},\"ReplicasPerNodeGroup\":0,\"Tags\":[{{\"Key\":\"a\",\"Value\":\"b\"}}]"
    )]
    [InlineData("B-14", "\"NumCacheClusters\":2", "\"NumCacheClusters\":2,\"SnapshotRetentionLimit\":5")]
    [InlineData(
        "G-13",
        "\"GlobalReplicationGroupId\":\"a\",\"CacheNodeType\":\"cache.r7g.large\"",
        "\"GlobalReplicationGroupId\":\"a\",\"CacheNodeType\":\"cache.r7g.xlarge\""
    )]
    [InlineData(
        "G-13",
        "\"GlobalReplicationGroupId\":\"a\",\"EngineVersion\":\"7.0\"",
        "\"GlobalReplicationGroupId\":\"a\",\"EngineVersion\":\"7.1\""
    )]
    public void A_replication_group_refuses(string rule, string old, string @new) =>
        Check(Templates.Judge(Templates.Group, old, @new), rule);

    // Whether a replica takes over is not for lint to deny where the template does not say it.
    [Theory]
    [InlineData("\"AutomaticFailoverEnabled\":true", "")]
    [InlineData("", "")]
    [InlineData("\"AutomaticFailoverEnabled\":{\"Ref\":\"P\"}", "\"AutomaticFailoverEnabled\":{\"Ref\":\"P\"}")]
    public void Cluster_mode_is_not_refused_for_a_failover_that_may_be_on(string old, string @new)
    {
        var update = Templates.Judge(
            Templates.Group,
            $"\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"ClusterMode\":\"disabled\"{Comma(old)}",
            $"\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"ClusterMode\":\"compatible\"{Comma(@new)}"
        );

        Assert.DoesNotContain(
            "that needs failover",
            string.Join('\n', update.Reasons.Select(reason => reason.Message))
        );

        static string Comma(string more) => more.Length == 0 ? "" : $",{more}";
    }

    [Theory]
    [InlineData(
        "X-08",
        Templates.Cluster,
        "\"Engine\":\"memcached\",\"EngineVersion\":\"1.4.34\",\"CacheNodeType\":\"cache.m5.large\"",
        "\"Engine\":\"memcached\",\"EngineVersion\":\"1.4.34\",\"CacheNodeType\":\"cache.m5.xlarge\""
    )]
    [InlineData(
        "C-10",
        Templates.Cluster,
        "\"Engine\":\"memcached\"",
        "\"Engine\":\"memcached\",\"TransitEncryptionEnabled\":true"
    )]
    [InlineData(
        "X-01",
        Templates.Cluster,
        "\"Engine\":\"memcached\",\"EngineVersion\":\"1.6.22\"",
        "\"Engine\":\"memcached\",\"EngineVersion\":\"1.6.12\""
    )]
    [InlineData(
        "V-22",
        Templates.Serverless,
        "\"Engine\":\"valkey\",\"MajorEngineVersion\":\"8\"",
        "\"Engine\":\"redis\",\"MajorEngineVersion\":\"7\""
    )]
    [InlineData(
        "V-22",
        Templates.Serverless,
        "\"Engine\":\"valkey\",\"MajorEngineVersion\":\"8\"",
        "\"Engine\":\"valkey\",\"MajorEngineVersion\":\"7\""
    )]
    [InlineData("G-12", Templates.Global, "\"CacheParameterGroupName\":\"a\"", "\"CacheParameterGroupName\":\"b\"")]
    [InlineData(
        "G-12",
        Templates.Global,
        "\"EngineVersion\":\"7.0\"",
        "\"EngineVersion\":\"7.1\",\"CacheParameterGroupName\":\"b\""
    )]
    [InlineData("X-01", Templates.Global, "\"EngineVersion\":\"7.1\"", "\"EngineVersion\":\"7.0\"")]
    [InlineData("M-09", Templates.User, "\"UserId\":\"a\",\"UserName\":\"a\"", "\"UserId\":\"a\",\"UserName\":\"b\"")]
    public void Others_refuse(string rule, string type, string old, string @new) =>
        Check(Templates.Judge(type, old, @new), rule);

    // Whatever is written for the group, versions do not go down and engines do not go back.
    [Theory]
    [InlineData("X-01", "redis", "7.1", "redis", "6.2")]
    [InlineData("X-01", "valkey", "8.0", "valkey", "7.2")]
    [InlineData("X-02", "valkey", "8.0", "redis", "7.1")]
    public void The_parameter_group_is_no_second_reason(string rule, string old, string from, string @new, string to) =>
        Assert.Equal(
            rule,
            Templates.Rules(
                Templates.Judge(
                    Templates.Group,
                    $"\"Engine\":\"{old}\",\"EngineVersion\":\"{from}\"",
                    $"\"Engine\":\"{@new}\",\"EngineVersion\":\"{to}\""
                )
            )
        );

    [Fact]
    public void Cluster_mode_of_a_parameter_group_that_a_cache_uses_stays()
    {
        var cache = Templates.Body(Templates.Group, "\"CacheParameterGroupName\":{\"Ref\":\"Cache\"}");
        var update = Templates.Only(
            Templates.Of(("Other", cache), ("Cache", Group("no"))),
            Templates.Of(("Other", cache), ("Cache", Group("yes")))
        );

        Check(update, "P-13");
        Assert.Empty(update.Steps);

        static string Group(string value) =>
            Templates.Body(Templates.ParameterGroup, $"\"Properties\":{{\"cluster-enabled\":\"{value}\"}}");
    }

    [Fact]
    public void Shards_of_a_group_without_cluster_mode_are_refused_online() =>
        Check(
            Templates.Judge(
                Templates.Group,
                "\"ClusterMode\":\"disabled\",\"NumNodeGroups\":1",
                "\"ClusterMode\":\"disabled\",\"NumNodeGroups\":2",
                "\"UpdatePolicy\":{\"UseOnlineResharding\":true}"
            ),
            "R-28"
        );

    [Fact]
    public void A_primary_of_a_global_datastore_is_a_member_too()
    {
        var global = (
            "Global",
            Templates.Body(Templates.Global, "\"Members\":[{\"ReplicationGroupId\":{\"Ref\":\"Cache\"}}]")
        );
        Check(
            Templates.Only(
                Templates.Of(
                    global,
                    ("Cache", Templates.Body(Templates.Group, "\"CacheNodeType\":\"cache.r7g.large\""))
                ),
                Templates.Of(
                    global,
                    ("Cache", Templates.Body(Templates.Group, "\"CacheNodeType\":\"cache.r7g.xlarge\""))
                )
            ),
            "G-13"
        );
    }

    [Fact]
    public void Another_type_under_the_same_logical_id_is_refused()
    {
        var update = Templates.Only(
            Templates.Of(("Cache", Templates.Body(Templates.Group, ""))),
            Templates.Of(("Cache", Templates.Body(Templates.Serverless, "")))
        );

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Contains("'Update of resource type is not permitted'", update.Reasons[0].Message);
    }

    private static void Check(ResourceUpdate update, string rule)
    {
        Assert.True(update.Effect == UpdateEffect.Refused, $"{update.Effect}: {string.Join('\n', update.Reasons)}");
        Assert.Equal(rule, update.Reasons[0].RuleId);
        Assert.True(update.IsHarmful);
    }

    [Theory]
    [InlineData("Disabled", UpdateEffect.Refused)]
    [InlineData("disabled", UpdateEffect.InPlace)]
    public void A_mode_in_capitals_is_taken_for_another_one(string mode, object effect)
    {
        var kept = $"\"ClusterMode\":\"{mode}\",\"Engine\":\"valkey\"";

        Assert.Equal(
            effect,
            Templates.Judge(Templates.Group, kept, $"{kept},\"AutoMinorVersionUpgrade\":false").Effect
        );
    }
}
