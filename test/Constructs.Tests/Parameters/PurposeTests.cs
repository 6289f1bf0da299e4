using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Parameters;

/// <summary>Presets of parameters, and parameters over them.</summary>
public sealed class PurposeTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Theory]
    [EffectOf<Props>(nameof(Props.Purpose))]
    [InlineData("database-cache", """{ "maxmemory-policy": "allkeys-lru" }""")]
    [InlineData("write-through-cache", """{ "maxmemory-policy": "allkeys-lfu" }""")]
    [InlineData("session-store", """{ "maxmemory-policy": "volatile-lru", "notify-keyspace-events": "Ex" }""")]
    [InlineData("leaderboard", """{ "maxmemory-policy": "noeviction" }""")]
    [InlineData("autocomplete", """{ "maxmemory-policy": "noeviction" }""")]
    [InlineData("pub-sub", """{ "maxmemory-policy": "noeviction", "notify-keyspace-events": "K$hz" }""")]
    [InlineData("geospatial", """{ "maxmemory-policy": "noeviction" }""")]
    [InlineData("intermediate-results", """{ "maxmemory-policy": "volatile-ttl" }""")]
    public void A_purpose_decides_what_is_evicted_and_announced(string purpose, string parameters) =>
        JsonAssert.Equal(parameters, _template.Properties($"{purpose}/ParameterGroup")["Properties"]);

    [Theory]
    [InlineData("database-cache", 2, 0)]
    [InlineData("write-through-cache", 2, 0)]
    [InlineData("session-store", 3, 1)]
    [InlineData("leaderboard", 3, 15)]
    [InlineData("autocomplete", 3, 1)]
    [InlineData("pub-sub", 2, 0)]
    [InlineData("geospatial", 2, 1)]
    [InlineData("intermediate-results", 1, 0)]
    public void A_purpose_decides_how_many_nodes_there_are_and_how_long_snapshots_are_kept(
        string purpose,
        double nodes,
        double days
    )
    {
        var group = _template.Properties($"{purpose}/Resource");

        Assert.Equal(nodes, (double)group["NumCacheClusters"]!);
        Assert.Equal(days, (double)group["SnapshotRetentionLimit"]!);
        Assert.Equal(nodes > 1, (bool)group["AutomaticFailoverEnabled"]!);
        Assert.Equal(days > 0, group["SnapshotWindow"] is not null);
    }

    [Fact]
    public void A_topology_goes_over_that_of_the_purpose()
    {
        var group = _template.Properties("Tuned/Resource");

        Assert.Equal(4, (double)group["NumCacheClusters"]!);
        Assert.Equal(7, (double)group["SnapshotRetentionLimit"]!);
        Assert.Equal(15, (double)_template.Properties("object-cache/Resource")["SnapshotRetentionLimit"]!);
    }

    [Fact]
    public void A_snapshot_window_asks_for_snapshots_where_the_purpose_makes_none() =>
        Assert.Equal(15, (double)_template.Properties("Windowed/Resource")["SnapshotRetentionLimit"]!);

    [Fact]
    public void An_alarm_goes_over_that_of_the_purpose()
    {
        Assert.False(_template.Has("intermediate-results/Alarms/Evictions"));
        Assert.Equal(5, (double)_template.Properties("Watched/Alarms/Evictions")["Threshold"]!);
    }

    [Fact]
    public void The_purpose_of_Memcached_sets_nothing() =>
        Assert.Empty(_template.Properties("object-cache/ParameterGroup")["Properties"]?.AsObject() ?? []);

    [Fact]
    [EffectOf<MemcachedClusterProps>(nameof(MemcachedClusterProps.Purpose))]
    public void A_Memcached_cluster_takes_it_too() =>
        Assert.Empty(_template.Properties("Objects/ParameterGroup")["Properties"]?.AsObject() ?? []);

    [Fact]
    [EffectOf<Props>(nameof(Props.Parameters))]
    public void Parameters_go_over_those_of_the_purpose() =>
        JsonAssert.Equal(
            """{ "maxmemory-policy": "allkeys-lfu", "timeout": "300" }""",
            _template.Properties("Tuned/ParameterGroup")["Properties"]
        );

    [Fact]
    public void Cluster_mode_joins_them() =>
        JsonAssert.Equal(
            """{ "cluster-enabled": "yes", "maxmemory-policy": "volatile-lru", "notify-keyspace-events": "Ex" }""",
            _template.Properties("Sharded/ParameterGroup")["Properties"]
        );

    /// <summary>One group for each purpose.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            foreach (var purpose in Purpose.All)
            {
                Group(purpose.Name, props => props with { Purpose = purpose }).AddRecommendedAlarms();
            }

            Group("Watched", props => props with { Purpose = Purpose.IntermediateResults })
                .AddRecommendedAlarms(
                    new RecommendedAlarmsProps
                    {
                        Overrides = new Dictionary<CacheAlarmKind, CacheAlarmOverride>
                        {
                            [CacheAlarmKind.Evictions] = new() { Threshold = 5 },
                        },
                    }
                );

            Group("Windowed", props => props with { Purpose = Purpose.DatabaseCache, SnapshotWindow = "01:00-02:00" });
            Memcached("Objects", props => props with { Purpose = Purpose.ObjectCache });
            Group(
                "Tuned",
                props =>
                    props with
                    {
                        Purpose = Purpose.DatabaseCache,
                        Topology = Topology.Replicated(replicas: 3),
                        SnapshotRetention = Duration.Days(7),
                        Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            ["maxmemory-policy"] = "allkeys-lfu",
                            ["timeout"] = "300",
                        },
                    }
            );
            Group(
                "Sharded",
                props => props with { Purpose = Purpose.SessionStore, Topology = Topology.Sharded(shards: 2) }
            );
        }
    }
}
