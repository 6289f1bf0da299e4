// Long: One test for each change that takes several updates.
namespace ElastiCache.Model.Tests.Changes;

public sealed class StepsTests
{
    private const string Durable =
        "\"Engine\":\"valkey\",\"EngineVersion\":\"9.0\",\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":1,"
        + "\"CacheParameterGroupName\":\"default.valkey9.cluster.on\",\"AutomaticFailoverEnabled\":true,"
        + "\"MultiAZEnabled\":true,\"TransitEncryptionEnabled\":true,\"AtRestEncryptionEnabled\":true";

    private const string On = "\"TransitEncryptionEnabled\":true";
    private const string Token = "\"AuthToken\":\"{{resolve:secretsmanager:orders}}\"";
    private const string Valkey = "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\"";
    private const string Tls = "\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\"";

    private const string Sharded =
        "\"Engine\":\"valkey\",\"ReplicasPerNodeGroup\":1,\"CacheParameterGroupName\":\"default.valkey8.cluster.on\","
        + "\"AutomaticFailoverEnabled\":true,\"AtRestEncryptionEnabled\":true";

    private const string TlsOn = """
        Accept TLS beside plain connections: TransitEncryptionEnabled: true, TransitEncryptionMode: preferred
        Once every client connects with TLS, accept nothing else: TransitEncryptionMode: required
        """;

    [Fact]
    public void TLS_on() =>
        Check($"{Valkey},\"TransitEncryptionEnabled\":false", $"{Valkey},{Tls}:\"required\"", "S-20", TlsOn);

    // What an update leaves out stays, here preferred.
    [Fact]
    public void TLS_on_without_its_mode() =>
        Check(
            Valkey,
            $"{Valkey},\"TransitEncryptionEnabled\":true",
            "S-20",
            $"{TlsOn}\nLeave out what only the steps before needed: remove TransitEncryptionMode"
        );

    [Fact]
    public void TLS_preferred_left_out() =>
        Check(
            $"{Valkey},{Tls}:\"preferred\"",
            $"{Valkey},\"TransitEncryptionEnabled\":true",
            "S-20",
            """
            Once every client connects with TLS, accept nothing else: TransitEncryptionMode: required
            Leave out what only the steps before needed: remove TransitEncryptionMode
            """
        );

    [Fact]
    public void TLS_on_with_user_groups() =>
        Check(
            Valkey,
            $"{Valkey},{Tls}:\"required\",\"UserGroupIds\":[\"g\"]",
            "S-20",
            $"{TlsOn}\nChange the user groups: UserGroupIds: [\"g\"]"
        );

    [Fact]
    public void TLS_off_under_user_groups() =>
        Check(
            $"{Valkey},{Tls}:\"required\",\"UserGroupIds\":[\"g\"]",
            $"{Valkey},\"TransitEncryptionEnabled\":false",
            "X-15",
            """
            Leave out the user groups: remove UserGroupIds
            Accept plain connections beside TLS: TransitEncryptionMode: preferred
            Once every client connects without TLS, turn it off: TransitEncryptionEnabled: false, remove TransitEncryptionMode
            """
        );

    [Fact]
    public void An_upgrade_without_its_parameter_group() =>
        Check(
            "\"Engine\":\"valkey\",\"EngineVersion\":\"7.2\"",
            "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\"",
            "X-04",
            """
            Change the engine version to 8.0 with the parameter group default.valkey8: EngineVersion: 8.0, CacheParameterGroupName: default.valkey8
            Leave out what only the steps before needed: remove CacheParameterGroupName
            """
        );

    [Fact]
    public void TLS_on_with_an_upgrade_that_it_needs() =>
        Check(
            "\"Engine\":\"redis\",\"EngineVersion\":\"6.2\"",
            $"\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"CacheParameterGroupName\":\"default.redis7\",{Tls}:\"preferred\"",
            "S-20",
            """
            Change the engine version to 7.1 with the parameter group default.redis7: EngineVersion: 7.1, CacheParameterGroupName: default.redis7
            Accept TLS beside plain connections: TransitEncryptionEnabled: true, TransitEncryptionMode: preferred
            """
        );

    [Theory]
    [InlineData("redis", "7.1", "default.redis7", "Change the engine version to 7.1")]
    [InlineData("valkey", "8.0", "default.valkey8", "Move to Valkey 8.0")]
    public void A_mode_of_TLS_with_an_upgrade_that_it_needs(
        string engine,
        string version,
        string group,
        string title
    ) =>
        Check(
            $"\"Engine\":\"redis\",\"EngineVersion\":\"6.2\",{On}",
            $"\"Engine\":\"{engine}\",\"EngineVersion\":\"{version}\",\"CacheParameterGroupName\":\"{group}\",{Tls}:\"preferred\"",
            "S-20",
            $"""
            {title} with the parameter group {group}: {(
                engine == "redis" ? "" : "Engine: valkey, "
            )}EngineVersion: {version}, CacheParameterGroupName: {group}
            Accept plain connections beside TLS: TransitEncryptionMode: preferred
            """
        );

    [Fact]
    public void TLS_off() =>
        Check(
            $"{Valkey},{Tls}:\"required\"",
            $"{Valkey},\"TransitEncryptionEnabled\":false",
            "S-20",
            """
            Accept plain connections beside TLS: TransitEncryptionMode: preferred
            Once every client connects without TLS, turn it off: TransitEncryptionEnabled: false, remove TransitEncryptionMode
            """
        );

    [Fact]
    public void Failover_with_the_first_replica() =>
        Check(
            "\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":false",
            "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true,\"MultiAZEnabled\":true",
            "R-05",
            """
            Add the replicas: NumCacheClusters: 2
            Turn failover and Multi-AZ on: AutomaticFailoverEnabled: true, MultiAZEnabled: true
            """
        );

    [Fact]
    public void Cluster_mode_from_disabled_to_enabled() =>
        Check(
            "\"ClusterMode\":\"disabled\",\"CacheParameterGroupName\":\"default.valkey8\",\"AutomaticFailoverEnabled\":true",
            "\"ClusterMode\":\"enabled\",\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"AutomaticFailoverEnabled\":true",
            "L-19",
            """
            Let clients speak both protocols; all keys must be in database 0, and nothing else may change: ClusterMode: compatible, CacheParameterGroupName: default.valkey8.cluster.on
            Once every client uses a cluster client, finish, which is final; nothing else may change: ClusterMode: enabled
            """
        );

    [Fact]
    public void Cluster_mode_by_the_parameter_group_alone() =>
        Check(
            "\"CacheParameterGroupName\":\"default.valkey8\",\"AutomaticFailoverEnabled\":true",
            "\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"AutomaticFailoverEnabled\":true",
            "L-19",
            """
            Let clients speak both protocols; all keys must be in database 0, and nothing else may change: CacheParameterGroupName: default.valkey8.cluster.on, ClusterMode: compatible
            Once every client uses a cluster client, finish, which is final; nothing else may change: ClusterMode: enabled
            Leave out what only the steps before needed: remove ClusterMode
            """
        );

    [Fact]
    public void Cluster_mode_compatible_with_other_changes() =>
        Check(
            "\"ClusterMode\":\"disabled\",\"AutomaticFailoverEnabled\":true,\"NumCacheClusters\":2",
            "\"ClusterMode\":\"compatible\",\"AutomaticFailoverEnabled\":true,\"NumCacheClusters\":3",
            "L-19",
            """
            Add the replicas: NumCacheClusters: 3
            Let clients speak both protocols; all keys must be in database 0, and nothing else may change: ClusterMode: compatible
            """
        );

    [Fact]
    public void Cluster_mode_enabled_with_shards() =>
        Check(
            "\"ClusterMode\":\"compatible\",\"AutomaticFailoverEnabled\":true,\"NumCacheClusters\":2",
            "\"ClusterMode\":\"enabled\",\"AutomaticFailoverEnabled\":true,\"NumNodeGroups\":3",
            "L-19",
            """
            Once every client uses a cluster client, finish, which is final; nothing else may change: ClusterMode: enabled
            Reshard online; leave out the number of nodes: NumNodeGroups: 3, remove NumCacheClusters
            """,
            "\"UpdatePolicy\":{\"UseOnlineResharding\":true}"
        );

    [Fact]
    public void Cluster_mode_back_to_disabled_with_other_changes() =>
        Check(
            "\"ClusterMode\":\"compatible\",\"CacheNodeType\":\"cache.r7g.large\"",
            "\"ClusterMode\":\"disabled\",\"CacheNodeType\":\"cache.r7g.xlarge\"",
            "L-19",
            """
            Once no client uses the cluster protocol, go back to the one without; nothing else may change: ClusterMode: disabled
            Change the node type: CacheNodeType: cache.r7g.xlarge
            """
        );

    [Fact]
    public void Several_at_once_come_in_order() =>
        Assert.Equal(
            [
                // The other node type needs no update of its own.
                "Add the replicas; change the node type",
                "Turn failover on",
                "Accept TLS beside plain connections",
                "Once every client connects with TLS, accept nothing else",
                "Let clients speak both protocols; all keys must be in database 0, and nothing else may change",
                "Once every client uses a cluster client, finish, which is final; nothing else may change",
            ],
            Templates
                .Judge(
                    Templates.Group,
                    $"{Valkey},\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":1,"
                        + "\"AutomaticFailoverEnabled\":false,\"TransitEncryptionEnabled\":false",
                    $"{Valkey},\"CacheNodeType\":\"cache.r7g.xlarge\",\"NumCacheClusters\":2,"
                        + $"\"AutomaticFailoverEnabled\":true,{Tls}:\"required\",\"ClusterMode\":\"enabled\""
                )
                .Steps.Select(step => step.Summary)
        );

    // AWS strongly recommends to change the shards alone, and TLS waits for the clients (OwnUpdates).
    [Fact]
    public void Shards_and_TLS_are_apart_from_all_that_takes_nodes() =>
        Check(
            $"{Sharded},\"NumNodeGroups\":2,\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\","
                + "\"TransitEncryptionEnabled\":false",
            $"{Sharded},\"NumNodeGroups\":3,\"EngineVersion\":\"8.2\",\"CacheNodeType\":\"cache.r7g.xlarge\",{Tls}:\"required\"",
            "S-20",
            $"""
            Change the engine version to 8.2; change the node type: EngineVersion: 8.2, CacheNodeType: cache.r7g.xlarge
            Reshard online: NumNodeGroups: 3
            {TlsOn}
            """,
            "\"UpdatePolicy\":{\"UseOnlineResharding\":true}"
        );

    [Fact]
    public void What_touches_no_node_comes_with_TLS() =>
        Check(
            $"{Valkey},\"TransitEncryptionEnabled\":false,\"SnapshotWindow\":\"03:00-04:00\"",
            $"{Valkey},{Tls}:\"required\",\"SnapshotWindow\":\"02:00-03:00\"",
            "S-20",
            """
            Accept TLS beside plain connections: TransitEncryptionEnabled: true, TransitEncryptionMode: preferred
            Once every client connects with TLS, accept nothing else; change the backup window: TransitEncryptionMode: required, SnapshotWindow: 02:00-03:00
            """
        );

    [Theory]
    [InlineData(
        $"{On},{Token}",
        $"{On},\"UserGroupIds\":[\"g\"]",
        "with the user groups and without the token",
        "UserGroupIds: [\"g\"], remove AuthToken, "
    )]
    [InlineData($"{On},{Token}", On, "without the token", "remove AuthToken, ")]
    [InlineData(On, $"{On},{Token}", "with the token", "AuthToken: {{resolve:secretsmanager:orders}}, ")]
    [InlineData(
        "\"Durability\":\"sync\"",
        "\"Durability\":\"disabled\"",
        "without durability",
        "Durability: disabled, "
    )]
    public void What_no_update_reaches_is_a_second_cache(string old, string @new, string what, string changes) =>
        Assert.Equal(
            $"""
            Leave Cache as it is in OLD and make sure that its data survives its removal: DeletionPolicy: Snapshot, UpdateReplacePolicy: Snapshot
            Add a second cache under a new logical id, as NEW describes Cache, {what}, restored from a backup of Cache (aws elasticache create-snapshot takes one); keep SnapshotName for good, since a cache that loses it is replaced: {changes}SnapshotName: a backup of Cache
            Once every client uses the new cache, remove Cache from the template
            """,
            Templates.Steps(Templates.Judge(Templates.Group, old, @new))
        );

    [Theory]
    [InlineData(
        "\"CacheNodeType\":\"cache.r6gd.xlarge\"",
        "\"CacheNodeType\":\"cache.r7g.xlarge\"",
        "with the other node type: CacheNodeType: cache.r7g.xlarge, DataTieringEnabled: false",
        "a backup of nodes with data tiering is only restored into such nodes"
    )]
    [InlineData(
        "\"ClusterMode\":\"enabled\"",
        "\"ClusterMode\":\"disabled\"",
        "without cluster mode: ClusterMode: disabled",
        "a backup of a group with cluster mode is only restored into one with it"
    )]
    public void Where_no_backup_fits_the_second_cache_is_empty(string old, string @new, string what, string why) =>
        Assert.Equal(
            $"""
            Leave Cache as it is in OLD and add a second cache under a new logical id, as NEW describes Cache, {what}
            Once every client uses the new cache, remove Cache from the template (its contents are not carried over: {why})
            """,
            Templates.Steps(Templates.Judge(Templates.Group, old, @new))
        );

    // With the default group of shards, it takes the one without; and compatible comes once it is there.
    [Fact]
    public void What_a_second_cache_cannot_have_from_the_first_is_a_step_of_its_own()
    {
        const string rest =
            "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true,\"CacheParameterGroupName\":\"default.valkey8.cluster.on\"";

        Assert.Equal(
            """
            Leave Cache as it is in OLD and add a second cache under a new logical id, as NEW describes Cache, without cluster mode: ClusterMode: disabled, CacheParameterGroupName: default.valkey8
            Write in the second cache what is still missing, in an update of its own: ClusterMode: compatible, CacheParameterGroupName: default.valkey8.cluster.on
            Once every client uses the new cache, remove Cache from the template (its contents are not carried over: a backup of a group with cluster mode is only restored into one with it)
            """,
            Templates.Steps(
                Templates.Judge(
                    Templates.Group,
                    $"\"ClusterMode\":\"enabled\",{rest}",
                    $"\"ClusterMode\":\"compatible\",{rest}"
                )
            )
        );
    }

    [Fact]
    public void A_second_cache_that_does_not_reach_NEW_is_none() =>
        Assert.Empty(
            Templates
                .Judge(
                    Templates.Group,
                    "\"ClusterMode\":\"enabled\"",
                    "\"ClusterMode\":\"compatible\",\"AutomaticFailoverEnabled\":false,\"CacheParameterGroupName\":\"default.valkey8.cluster.on\""
                )
                .Steps
        );

    // Of a group of its own, nobody but its author knows what takes its place.
    [Fact]
    public void A_second_cache_that_lint_refuses_is_none()
    {
        static Template With(string mode) =>
            Templates.Of(
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        $"{Valkey},\"ClusterMode\":\"{mode}\",\"CacheParameterGroupName\":{{\"Ref\":\"Own\"}}"
                    )
                ),
                (
                    "Own",
                    Templates.Body(
                        Templates.ParameterGroup,
                        "\"CacheParameterGroupFamily\":\"valkey8\",\"Description\":\"d\",\"Properties\":{\"cluster-enabled\":\"yes\"}"
                    )
                )
            );

        var update = Templates.Only(With("enabled"), With("compatible"));

        Assert.Equal((UpdateEffect.Refused, UpdateWay.None), (update.Effect, update.Way));
        Assert.Empty(update.Steps);
    }

    // Left out it is off, which Valkey wants said: the engine changes first, and a way that was refused at first is tried again.
    [Theory]
    [InlineData("")]
    [InlineData(",\"TransitEncryptionEnabled\":false")]
    public void TLS_that_is_left_out_is_off_on_the_way(string tls)
    {
        const string rest =
            "\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true,"
            + "\"AtRestEncryptionEnabled\":true,\"ReplicationGroupDescription\":\"d\"";
        var update = Templates.Judge(
            Templates.Group,
            $"{rest},\"Engine\":\"redis\",\"EngineVersion\":\"6.2\",\"CacheParameterGroupName\":\"default.redis6.x\"{tls}",
            $"{rest},\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheParameterGroupName\":\"default.valkey8\",{On}"
        );

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Equal("Once every client connects with TLS, accept nothing else", update.Steps[^2].Summary);
    }

    [Fact]
    public void What_to_write_for_a_second_cache_is_exact_but_for_the_backup()
    {
        var update = Templates.Judge(Templates.Group, $"{On},{Token}", $"{On},\"UserGroupIds\":[\"g:h\"]");

        Assert.Equal(
            ["\"Snapshot\"", "\"Snapshot\"", "[\"g:h\"]", null, null],
            update.Steps.SelectMany(step => step.Changes).Select(change => change.Json)
        );
    }

    [Fact]
    public void A_kept_cache_needs_no_policies_first() =>
        Assert.StartsWith(
            "Leave Cache as it is in OLD and add a second cache",
            Templates.Steps(
                Templates.Judge(
                    Templates.Group,
                    On,
                    $"{On},{Token}",
                    "\"DeletionPolicy\":\"Snapshot\",\"UpdateReplacePolicy\":\"Retain\""
                )
            )
        );

    [Theory]
    [InlineData(
        "\"NumNodeGroups\":2",
        "\"NumNodeGroups\":3",
        "Reshard online: NumNodeGroups: 3, UpdatePolicy: {\"UseOnlineResharding\":true}\nLeave out what only the steps before needed: remove UpdatePolicy"
    )]
    [InlineData(
        "\"ReplicationGroupId\":\"Orders\",\"NumCacheClusters\":2",
        "\"ReplicationGroupId\":\"Orders\",\"NumCacheClusters\":2,\"SnapshotRetentionLimit\":5",
        "Change how long backups are kept; for the updates below, change the node that backups are made of: SnapshotRetentionLimit: 5, SnapshottingClusterId: orders-002\nLeave out what only the steps before needed: remove SnapshottingClusterId"
    )]
    // NEW itself is what lint refuses, or what no update reaches.
    [InlineData(
        "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"CacheParameterGroupName\":\"default.redis7\"",
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\",\"CacheParameterGroupName\":\"default.redis7\"",
        ""
    )]
    [InlineData(
        "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true",
        "\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":true",
        ""
    )]
    [InlineData("\"NumCacheClusters\":2", "\"NumCacheClusters\":2,\"SnapshotRetentionLimit\":5", "")]
    [InlineData(
        "\"GlobalReplicationGroupId\":\"a\",\"NumNodeGroups\":2",
        "\"GlobalReplicationGroupId\":\"b\",\"NumNodeGroups\":2",
        ""
    )]
    public void The_way_out_is_a_step_or_there_is_none(string old, string @new, string steps) =>
        Assert.Equal(steps, Templates.Steps(Templates.Judge(Templates.Group, old, @new)));

    [Fact]
    public void A_usage_limit_goes_by_0() =>
        Assert.Equal(
            """
            Remove the limits that go, with 0: CacheUsageLimits: {"DataStorage":{"Maximum":10,"Unit":"GB","Minimum":0}}
            Change the usage limits: CacheUsageLimits: {"DataStorage":{"Maximum":10,"Unit":"GB"}}
            """,
            Templates.Steps(
                Templates.Judge(
                    Templates.Serverless,
                    """ "CacheUsageLimits":{"DataStorage":{"Minimum":1,"Maximum":10,"Unit":"GB"}} """,
                    """ "CacheUsageLimits":{"DataStorage":{"Maximum":10,"Unit":"GB"}} """
                )
            )
        );

    [Fact]
    public void A_node_type_of_Memcached_takes_a_second_cluster() =>
        Assert.Equal(
            """
            Leave Cache as it is in OLD and add a second cache under a new logical id, as NEW describes Cache, with the other node type: CacheNodeType: cache.m5.xlarge
            Once every client uses the new cache, remove Cache from the template (its contents are not carried over: Memcached has no backups)
            """,
            Templates.Steps(
                Templates.Judge(
                    Templates.Cluster,
                    "\"Engine\":\"memcached\",\"EngineVersion\":\"1.4.34\",\"CacheNodeType\":\"cache.m5.large\"",
                    "\"Engine\":\"memcached\",\"EngineVersion\":\"1.4.34\",\"CacheNodeType\":\"cache.m5.xlarge\""
                )
            )
        );

    [Fact]
    public void Resharding_with_other_changes_is_advised_against()
    {
        var update = Templates.Judge(
            Templates.Group,
            "\"ClusterMode\":\"enabled\",\"NumNodeGroups\":2",
            "\"ClusterMode\":\"enabled\",\"NumNodeGroups\":3,\"Tags\":[]",
            "\"UpdatePolicy\":{\"UseOnlineResharding\":\"true\"}"
        );

        Assert.Equal(UpdateEffect.InPlaceUnless, update.Effect);
        Assert.Equal("X-06", Templates.Rules(update));
        Assert.Contains(
            update.Reasons,
            reason => reason.Message.Contains("NEW also changes Tags", StringComparison.Ordinal)
        );
    }

    private static void Check(string old, string @new, string rule, string steps, string rest = "")
    {
        var update = Templates.Judge(Templates.Group, old, @new, rest);

        Assert.True(update.Effect == UpdateEffect.NeedsSteps, $"{update.Effect}: {string.Join('\n', update.Reasons)}");
        Assert.Equal(rule, update.Reasons[0].RuleId);
        Assert.Equal(steps, Templates.Steps(update));
        Assert.True(update.IsHarmful);
    }

    [Theory]
    [InlineData("\"TransitEncryptionEnabled\":false", "")]
    [InlineData("\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"preferred\"", "")]
    [InlineData("\"TransitEncryptionEnabled\":false", ",\"TransitEncryptionMode\":\"required\"")]
    public void Users_come_once_TLS_is_required(string old, string mode)
    {
        const string cache =
            "\"ReplicationGroupDescription\":\"d\",\"Engine\":\"valkey\",\"EngineVersion\":\"8.2\",\"CacheNodeType\":\"cache.r7g.large\","
            + "\"CacheSubnetGroupName\":\"caches\",\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true,\"AtRestEncryptionEnabled\":true,";
        var update = Templates.Judge(
            Templates.Group,
            cache + old,
            $"{cache}\"TransitEncryptionEnabled\":true{mode},\"UserGroupIds\":[\"team\"]"
        );

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.DoesNotContain("together with the mode", string.Join('\n', update.Reasons));
        Assert.Contains("TransitEncryptionMode: required", Templates.Steps(update));
    }

    [Fact]
    public void No_step_takes_a_parameter_group_that_cannot_change_in_it()
    {
        static Template Mode(string enabled, string mode) =>
            Templates.Of(
                (
                    "Own",
                    Templates.Body(
                        Templates.ParameterGroup,
                        $"\"CacheParameterGroupFamily\":\"valkey8\",\"Description\":\"d\",\"Properties\":{{\"cluster-enabled\":\"{enabled}\"}}"
                    )
                ),
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        "\"ReplicationGroupDescription\":\"d\",\"Engine\":\"valkey\",\"EngineVersion\":\"8.2\",\"CacheNodeType\":\"cache.r7g.large\","
                            + "\"CacheSubnetGroupName\":\"caches\",\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true,"
                            + "\"TransitEncryptionEnabled\":true,\"CacheParameterGroupName\":{\"Ref\":\"Own\"}"
                            + mode
                    )
                )
            );

        var update = Templates.Only(Mode("no", ""), Mode("yes", ""));

        Assert.Equal((UpdateEffect.Refused, 0), (update.Effect, update.Steps.Count));
    }

    [Theory]
    [InlineData("a\\\"b", "2")]
    [InlineData("a\\\\u", "2")]
    [InlineData("a", "99999999999")]
    [InlineData("a", "2.5")]
    public void What_is_written_wrong_ends_no_comparison(string id, string nodes)
    {
        var group =
            $"\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"NumCacheClusters\":{nodes},\"ReplicationGroupId\":\"{id}\",\"SnapshotRetentionLimit\":";

        Assert.DoesNotContain(
            "2147483647",
            Templates.Steps(Templates.Judge(Templates.Group, $"{group}0", $"{group}1")),
            StringComparison.Ordinal
        );
    }
}
