namespace ElastiCache.Model.Tests.Changes;

public sealed class InPlaceTests
{
    [Fact]
    public void The_last_replica_together_with_failover_is_not_measured()
    {
        var update = Templates.Judge(
            Templates.Group,
            "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true",
            "\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":false"
        );

        Assert.Equal(UpdateEffect.InPlace, update.Effect);
        Assert.Contains(
            update.Reasons,
            reason =>
                reason.RuleId == "R-05" && reason.Message.Contains("not yet tried on AWS", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "Engine and version up",
        "\"Engine\":\"redis\",\"EngineVersion\":\"6.2\"",
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"CacheParameterGroupName\":\"default.redis7\""
    )]
    [InlineData(
        "redis to valkey",
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"NumCacheClusters\":2",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\",\"NumCacheClusters\":2,\"TransitEncryptionEnabled\":false,\"CacheParameterGroupName\":\"default.valkey8\""
    )]
    [InlineData("node type", "\"CacheNodeType\":\"cache.r7g.large\"", "\"CacheNodeType\":\"cache.r7g.xlarge\"")]
    [InlineData(
        "tiered to tiered",
        "\"CacheNodeType\":\"cache.r6gd.xlarge\"",
        "\"CacheNodeType\":\"cache.r6gd.2xlarge\""
    )]
    [InlineData("more replicas", "\"NumCacheClusters\":2", "\"NumCacheClusters\":3")]
    [InlineData(
        "a replica without failover",
        "\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":false",
        "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":false"
    )]
    [InlineData(
        "failover",
        "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":false",
        "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true"
    )]
    [InlineData("user groups", "\"UserGroupIds\":[\"a\"]", "\"UserGroupIds\":[\"b\"]")]
    [InlineData("security groups", "\"SecurityGroupIds\":[\"a\"]", "\"SecurityGroupIds\":[\"b\"]")]
    [InlineData("sync to async", "\"Durability\":\"sync\"", "\"Durability\":\"async\"")]
    [InlineData(
        "the first step of TLS",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\"",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\",\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"preferred\""
    )]
    [InlineData(
        "the second step of TLS",
        "\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"preferred\"",
        "\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"required\""
    )]
    [InlineData(
        "TLS off from preferred",
        "\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"preferred\"",
        "\"TransitEncryptionEnabled\":false"
    )]
    [InlineData("TLS off in words", "", "\"TransitEncryptionEnabled\":false")]
    [InlineData(
        "cluster mode compatible",
        "\"ClusterMode\":\"disabled\",\"AutomaticFailoverEnabled\":true",
        "\"ClusterMode\":\"compatible\",\"AutomaticFailoverEnabled\":true"
    )]
    [InlineData(
        "cluster mode with its parameter group",
        "\"CacheParameterGroupName\":\"default.valkey8\",\"AutomaticFailoverEnabled\":true,\"ClusterMode\":\"disabled\"",
        "\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"AutomaticFailoverEnabled\":true,\"ClusterMode\":\"compatible\""
    )]
    [InlineData(
        "cluster mode enabled at last",
        "\"ClusterMode\":\"compatible\",\"AutomaticFailoverEnabled\":true",
        "\"ClusterMode\":\"enabled\",\"AutomaticFailoverEnabled\":true"
    )]
    [InlineData(
        "tags between the cluster modes",
        "\"ClusterMode\":\"compatible\"",
        "\"ClusterMode\":\"compatible\",\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]"
    )]
    [InlineData("cluster mode back", "\"ClusterMode\":\"compatible\"", "\"ClusterMode\":\"disabled\"")]
    [InlineData(
        "the alias 6.x",
        "\"Engine\":\"redis\",\"EngineVersion\":\"6.x\"",
        "\"Engine\":\"redis\",\"EngineVersion\":\"6.2\""
    )]
    [InlineData("another token", "\"AuthToken\":\"a\"", "\"AuthToken\":\"b\"")]
    [InlineData(
        "backups with the node",
        "\"NumCacheClusters\":2",
        "\"NumCacheClusters\":2,\"SnapshotRetentionLimit\":5,\"SnapshottingClusterId\":\"a-002\""
    )]
    [InlineData(
        "backups kept longer",
        "\"NumCacheClusters\":2,\"SnapshotRetentionLimit\":1",
        "\"NumCacheClusters\":2,\"SnapshotRetentionLimit\":5"
    )]
    [InlineData(
        "tags of one node, whose failover Valkey turns on by itself",
        "\"Engine\":\"valkey\",\"NumCacheClusters\":1",
        "\"Engine\":\"valkey\",\"NumCacheClusters\":1,\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]"
    )]
    [InlineData("tags", "", "\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]")]
    public void A_replication_group_is_changed_in_place(string what, string old, string @new)
    {
        var update = Templates.Judge(Templates.Group, old, @new);

        Assert.True(
            update.Effect == UpdateEffect.InPlace,
            $"{what}: {update.Effect} {string.Join('\n', update.Reasons)}"
        );
        Assert.False(update.IsHarmful);
        Assert.Equal(DataFate.Kept, update.Data);
        Assert.Empty(update.Steps);
    }

    [Theory]
    [InlineData(
        Templates.Cluster,
        "\"Engine\":\"memcached\",\"EngineVersion\":\"1.6.12\"",
        "\"Engine\":\"memcached\",\"EngineVersion\":\"1.6.22\""
    )]
    [InlineData(
        Templates.Cluster,
        "\"Engine\":\"memcached\",\"NumCacheNodes\":2,\"PreferredAvailabilityZone\":\"a\"",
        "\"Engine\":\"memcached\",\"NumCacheNodes\":3,\"PreferredAvailabilityZone\":\"a\""
    )]
    [InlineData(
        Templates.Cluster,
        "\"Engine\":\"memcached\",\"NumCacheNodes\":2,\"PreferredAvailabilityZones\":[\"a\",\"b\"]",
        "\"Engine\":\"memcached\",\"NumCacheNodes\":3,\"PreferredAvailabilityZones\":[\"b\",\"a\",\"b\"]"
    )]
    [InlineData(
        Templates.Cluster,
        "\"Engine\":\"redis\",\"CacheNodeType\":\"cache.m7g.large\"",
        "\"Engine\":\"redis\",\"CacheNodeType\":\"cache.m7g.xlarge\""
    )]
    [InlineData(Templates.Serverless, "\"Engine\":\"redis\"", "\"Engine\":\"valkey\"")]
    [InlineData(
        Templates.Serverless,
        "\"Engine\":\"valkey\",\"MajorEngineVersion\":\"7\"",
        "\"Engine\":\"valkey\",\"MajorEngineVersion\":\"8\""
    )]
    [InlineData(
        Templates.User,
        "\"UserId\":\"a\",\"AccessString\":\"on\"",
        "\"UserId\":\"a\",\"AccessString\":\"off\""
    )]
    [InlineData(Templates.SubnetGroup, "\"SubnetIds\":[\"a\"]", "\"SubnetIds\":[\"a\",\"b\"]")]
    [InlineData(
        Templates.ParameterGroup,
        "\"Properties\":{\"cluster-enabled\":\"no\"}",
        "\"Properties\":{\"cluster-enabled\":\"yes\"}"
    )]
    [InlineData(
        Templates.Global,
        "\"EngineVersion\":\"6.2\",\"CacheParameterGroupName\":\"a\"",
        "\"EngineVersion\":\"7.1\",\"CacheParameterGroupName\":\"b\""
    )]
    public void So_are_others(string type, string old, string @new) =>
        Assert.Equal(UpdateEffect.InPlace, Templates.Judge(type, old, @new).Effect);

    [Theory]
    [InlineData("\"Port\":6379", "\"Port\":\"6379\"")]
    [InlineData("\"MultiAZEnabled\":true", "\"MultiAZEnabled\":\"true\"")]
    [InlineData("\"Port\":6379,\"Engine\":\"redis\"", "\"Engine\":\"redis\",\"Port\":6379")]
    [InlineData("\"SecurityGroupIds\":[\"a\",\"b\"]", "\"SecurityGroupIds\":[\"b\",\"a\"]")]
    [InlineData("\"KmsKeyId\":{\"Ref\":\"AWS::NoValue\"}", "")]
    [InlineData("\"Tags\":[{\"Key\":\"a\",\"Value\":\"1\"}]", "\"Tags\":[{\"Value\":1,\"Key\":\"a\"}]")]
    [InlineData("\"Port\":{\"Fn::If\":[\"A\",1,2]}", "\"Port\":{\"Fn::If\":[\"A\",\"1\",\"2\"]}")]
    public void What_only_looks_different_is_unchanged(string old, string @new) =>
        Assert.Equal(UpdateEffect.Unchanged, Templates.Judge(Templates.Group, old, @new).Effect);

    [Fact]
    public void An_AUTH_token_is_never_shown()
    {
        var update = Templates.Judge(Templates.Group, "\"AuthToken\":\"hush-hush\"", "\"AuthToken\":\"psst-psst\"");

        Assert.DoesNotContain(update.Reasons, reason => reason.Message.Contains("hush", StringComparison.Ordinal));
        Assert.Equal("S-31", Templates.Rules(update));
    }

    [Fact]
    public void A_policy_changes_nothing_now()
    {
        var update = Templates.Only(
            Templates.Of(("Cache", Templates.Body(Templates.Group, "", "\"DeletionPolicy\":\"Retain\""))),
            Templates.Of(("Cache", Templates.Body(Templates.Group, "")))
        );

        Assert.Equal((UpdateEffect.InPlace, false), (update.Effect, update.IsHarmful));
    }

    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.HowTo.html
    [Theory]
    [InlineData("")]
    [InlineData(",\"CacheParameterGroupName\":\"default.redis7\"")]
    public void Redis_with_a_default_group_becomes_Valkey_without_a_group_being_named(string group)
    {
        var update = Templates.Judge(
            Templates.Group,
            $"\"NumCacheClusters\":2,\"TransitEncryptionEnabled\":true,\"Engine\":\"redis\",\"EngineVersion\":\"7.1\"{group}",
            "\"NumCacheClusters\":2,\"TransitEncryptionEnabled\":true,\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\""
        );

        Assert.Equal(UpdateEffect.InPlace, update.Effect);
        Assert.Contains(update.Reasons, reason => reason.Message.Contains("default group of valkey8"));
    }

    [Theory]
    [InlineData("\"mine\"")]
    [InlineData("{\"Ref\":\"Parameter\"}")]
    public void Redis_with_a_group_of_its_own_does_not(string group) =>
        Assert.NotEqual(
            UpdateEffect.InPlace,
            Templates
                .Judge(
                    Templates.Group,
                    $"\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"CacheParameterGroupName\":{group}",
                    "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\""
                )
                .Effect
        );
}
