namespace ElastiCache.Model.Tests.Changes;

public sealed class ReplacedTests
{
    // The old cache is deleted with what OLD says of it.
    [Theory]
    [InlineData("", "\"FinalSnapshotName\":\"last\",", DataFate.Lost)]
    [InlineData("\"FinalSnapshotName\":\"last\",", "", DataFate.Snapshot)]
    public void The_last_snapshot_of_a_serverless_cache_is_that_of_OLD(string old, string @new, object fate) =>
        Assert.Equal(
            (UpdateEffect.Replaced, (DataFate)fate),
            Templates.Judge(
                Templates.Serverless,
                $"{old}\"ServerlessCacheName\":\"a\"",
                $"{@new}\"ServerlessCacheName\":\"b\""
            )
                is var update
                ? (update.Effect, update.Data)
                : default
        );

    private const string Tls = "\"TransitEncryptionEnabled\":true";
    private const string Token = "\"AuthToken\":\"{{resolve:secretsmanager:orders}}\"";

    [Theory]
    [InlineData("S-30", Tls, $"{Tls},{Token}")]
    [InlineData("S-30", $"{Tls},{Token}", Tls)]
    [InlineData("S-30", $"{Tls},{Token}", $"{Tls},\"UserGroupIds\":[\"g\"]")]
    [InlineData("X-06", "\"NumNodeGroups\":2", "\"NumNodeGroups\":3")]
    [InlineData(
        "X-06",
        "\"NodeGroupConfiguration\":[{\"ReplicaCount\":1}]",
        "\"NodeGroupConfiguration\":[{\"ReplicaCount\":2}]"
    )]
    [InlineData(
        "S-21",
        "\"Engine\":\"redis\",\"EngineVersion\":\"6.2\"",
        "\"Engine\":\"redis\",\"EngineVersion\":\"6.2\",\"TransitEncryptionEnabled\":true"
    )]
    [InlineData(
        "S-21",
        "\"Engine\":\"redis\",\"EngineVersion\":\"6.2\",\"TransitEncryptionEnabled\":true",
        "\"Engine\":\"redis\",\"EngineVersion\":\"6.2\""
    )]
    public void A_conditional_change_replaces_a_replication_group(string rule, string old, string @new)
    {
        var update = Templates.Judge(Templates.Group, old, @new);

        Assert.Equal((UpdateEffect.Replaced, DataFate.Lost), (update.Effect, update.Data));
        Assert.Equal(rule, update.Reasons[0].RuleId);
    }

    [Theory]
    [InlineData(
        "\"Engine\":\"memcached\",\"NumCacheNodes\":2",
        "\"Engine\":\"memcached\",\"NumCacheNodes\":3",
        UpdateEffect.Replaced
    )]
    [InlineData(
        "\"Engine\":\"memcached\",\"AZMode\":\"single-az\"",
        "\"Engine\":\"memcached\",\"AZMode\":\"cross-az\"",
        UpdateEffect.Unclear
    )]
    [InlineData(
        "\"NetworkType\":\"dual_stack\",\"IpDiscovery\":\"ipv4\"",
        "\"NetworkType\":\"dual_stack\",\"IpDiscovery\":\"ipv6\"",
        UpdateEffect.Unclear
    )]
    [InlineData("\"PreferredAvailabilityZone\":\"a\"", "\"PreferredAvailabilityZone\":\"b\"", UpdateEffect.Unclear)]
    [InlineData(
        "\"PreferredAvailabilityZones\":[\"a\"]",
        "\"PreferredAvailabilityZones\":[\"b\"]",
        UpdateEffect.Unclear
    )]
    // What stays, moves.
    [InlineData(
        "\"Engine\":\"memcached\",\"NumCacheNodes\":2,\"PreferredAvailabilityZones\":[\"a\",\"b\"]",
        "\"Engine\":\"memcached\",\"NumCacheNodes\":3,\"PreferredAvailabilityZones\":[\"a\",\"c\",\"c\"]",
        UpdateEffect.Unclear
    )]
    // The zones of the nodes that there are were not written.
    [InlineData(
        "\"Engine\":\"memcached\",\"NumCacheNodes\":2,\"AZMode\":\"cross-az\"",
        "\"Engine\":\"memcached\",\"NumCacheNodes\":2,\"AZMode\":\"cross-az\",\"PreferredAvailabilityZones\":[\"a\",\"b\"]",
        UpdateEffect.Unclear
    )]
    public void Or_a_cache_cluster(string old, string @new, object effect) =>
        Assert.Equal(effect, Templates.Judge(Templates.Cluster, old, @new).Effect);

    [Theory]
    [InlineData(Templates.Group, "\"UpdateReplacePolicy\":\"Snapshot\"", "", DataFate.Snapshot)]
    [InlineData(Templates.Group, "\"UpdateReplacePolicy\":\"Retain\"", "", DataFate.Retained)]
    [InlineData(Templates.Group, "\"DeletionPolicy\":\"Snapshot\"", "", DataFate.Lost)]
    [InlineData(Templates.Cluster, "\"UpdateReplacePolicy\":\"Snapshot\"", "\"Engine\":\"redis\",", DataFate.Snapshot)]
    [InlineData(Templates.Cluster, "\"UpdateReplacePolicy\":\"Snapshot\"", "\"Engine\":\"memcached\",", DataFate.Lost)]
    [InlineData(Templates.Serverless, "\"UpdateReplacePolicy\":\"Snapshot\"", "", DataFate.Lost)]
    [InlineData(Templates.Serverless, "\"Metadata\":{}", "\"FinalSnapshotName\":\"last\",", DataFate.Snapshot)]
    public void The_policy_decides_about_the_data(string type, string policy, string properties, object fate)
    {
        var update = Templates.Judge(
            type,
            $"{properties}\"NetworkType\":\"a\"",
            $"{properties}\"NetworkType\":\"b\"",
            policy
        );

        Assert.Equal((UpdateEffect.Replaced, (DataFate)fate, true), (update.Effect, update.Data, update.IsHarmful));
    }

    // What is lost is what OLD holds.
    [Theory]
    [InlineData("redis", "memcached", "", DataFate.Lost, "its data is lost; make a backup of it before")]
    [InlineData("redis", "memcached", "\"UpdateReplacePolicy\":\"Snapshot\"", DataFate.Snapshot, "Snapshot: a last")]
    [InlineData("memcached", "redis", "", DataFate.Lost, "its contents are lost; Memcached has no snapshots")]
    [InlineData("memcached", "redis", "\"UpdateReplacePolicy\":\"Snapshot\"", DataFate.Lost, "its contents are lost")]
    public void The_engine_that_goes_decides_about_the_data(
        string old,
        string @new,
        string policy,
        object fate,
        string reason
    )
    {
        // Without lint, which refuses the policy beside Memcached.
        var update = new ChangeJudge(
            Templates.Of(("Cache", Templates.Body(Templates.Cluster, $"\"Engine\":\"{old}\"", policy))),
            Templates.Of(("Cache", Templates.Body(Templates.Cluster, $"\"Engine\":\"{@new}\"", policy))),
            default
        )
            .Of("Cache")
            .Update;

        Assert.Equal((UpdateEffect.Replaced, (DataFate)fate), (update.Effect, update.Data));
        Assert.StartsWith(reason, update.Reasons[^1].Message);
    }

    [Theory]
    [InlineData(Templates.Group, "\"DeletionPolicy\":\"Snapshot\"", DataFate.Snapshot, true)]
    [InlineData(Templates.Group, "\"DeletionPolicy\":\"Retain\"", DataFate.Retained, false)]
    [InlineData(Templates.Group, "\"DeletionPolicy\":\"RetainExceptOnCreate\"", DataFate.Retained, false)]
    [InlineData(Templates.Group, "\"DeletionPolicy\":\"Delete\"", DataFate.Lost, true)]
    [InlineData(Templates.Group, "\"UpdateReplacePolicy\":\"Snapshot\"", DataFate.Lost, true)]
    [InlineData("AWS::ElastiCache::ServerlessCacheSnapshot", "\"Metadata\":{}", DataFate.Lost, true)]
    [InlineData(Templates.User, "\"Metadata\":{}", DataFate.None, false)]
    public void So_does_that_of_a_removed_resource(string type, string policy, object fate, bool harmful)
    {
        var update = Templates.Only(Templates.Of(("Cache", Templates.Body(type, "", policy))), Templates.Of());

        Assert.Equal((UpdateEffect.Removed, (DataFate)fate, harmful), (update.Effect, update.Data, update.IsHarmful));
    }

    [Fact]
    public void A_resource_that_refers_to_a_replaced_one_is_replaced_too()
    {
        const string cache = "\"CacheSubnetGroupName\":{\"Ref\":\"Subnets\"}";
        var update = Templates.Only(
            Templates.Of(("Cache", Templates.Body(Templates.Group, cache)), ("Subnets", Subnets("a"))),
            Templates.Of(("Cache", Templates.Body(Templates.Group, cache)), ("Subnets", Subnets("b")))
        );

        Assert.Equal(UpdateEffect.Replaced, update.Effect);
        Assert.StartsWith("refers to Subnets, which is replaced", update.Reasons[0].Message);

        static string Subnets(string name) =>
            Templates.Body(Templates.SubnetGroup, $"\"CacheSubnetGroupName\":\"{name}\"");
    }

    [Fact]
    public void Another_key_replaces() =>
        Assert.Equal(
            UpdateEffect.Replaced,
            Templates
                .Only(
                    Templates.Of(("Cache", Encrypted("Key1")), ("Key1", Templates.Body("AWS::KMS::Key", ""))),
                    Templates.Of(("Cache", Encrypted("Key2")), ("Key2", Templates.Body("AWS::KMS::Key", "")))
                )
                .Effect
        );

    [Fact]
    public void An_upgrade_with_the_family_of_its_parameter_group_is_in_place()
    {
        var plan = UpdateJudge.Judge(Upgrade("7.2", "valkey7"), Upgrade("8.1", "valkey8"));

        Assert.Equal(
            [("Cache", UpdateEffect.InPlace), ("Parameters", UpdateEffect.Replaced)],
            plan.Resources.Select(resource => (resource.LogicalId, resource.Effect))
        );
        Assert.False(plan.IsHarmful);
    }

    [Fact]
    public void Circles_of_references_end()
    {
        var a = Templates.Body(Templates.Group, "\"CacheSubnetGroupName\":{\"Ref\":\"B\"}");
        var b = Templates.Body(Templates.SubnetGroup, "\"CacheSubnetGroupName\":{\"Ref\":\"Cache\"}");

        Assert.Equal(
            UpdateEffect.Unchanged,
            Templates.Only(Templates.Of(("Cache", a), ("B", b)), Templates.Of(("Cache", a), ("B", b))).Effect
        );
    }

    [Fact]
    public void A_new_logical_id_is_said_to_look_like_the_old_one()
    {
        var body = Templates.Body(Templates.Group, "\"Port\":6379,\"KmsKeyId\":{\"Ref\":\"A\"}");
        var moved = Templates.Body(Templates.Group, "\"KmsKeyId\":{\"Ref\":\"B\"},\"Port\":\"6379\"");
        var plan = UpdateJudge.Judge(Templates.Of(("Cache", body)), Templates.Of(("Cash", moved)));

        Assert.Equal([UpdateEffect.Created, UpdateEffect.Removed], plan.Resources.Select(resource => resource.Effect));
        Assert.All(plan.Resources, resource => Assert.Equal("logical id", resource.Reasons[0].Property));
    }

    [Fact]
    public void A_new_logical_id_with_the_old_name_is_refused()
    {
        var body = Templates.Body(Templates.Group, "\"ReplicationGroupId\":\"a\"");
        var plan = UpdateJudge.Judge(Templates.Of(("Cache", body)), Templates.Of(("Cash", body)));

        Assert.Equal((UpdateEffect.Refused, "M-09"), (plan.Resources[0].Effect, plan.Resources[0].Reasons[0].RuleId));
    }

    private static string Encrypted(string key) =>
        Templates.Body(Templates.Group, $"\"KmsKeyId\":{{\"Fn::GetAtt\":[\"{key}\",\"Arn\"]}}");

    private static Template Upgrade(string version, string family) =>
        Templates.Of(
            (
                "Cache",
                Templates.Body(
                    Templates.Group,
                    $"\"Engine\":\"valkey\",\"EngineVersion\":\"{version}\",\"CacheParameterGroupName\":{{\"Ref\":\"Parameters\"}}"
                )
            ),
            ("Parameters", Templates.Body(Templates.ParameterGroup, $"\"CacheParameterGroupFamily\":\"{family}\""))
        );
}
