using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Parameters;

/// <summary>Presets of parameters, and parameters over them.</summary>
public sealed class PurposeTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Theory]
    [EffectOf<Props>(nameof(Props.Purpose))]
    [InlineData("database-cache", "allkeys-lru")]
    [InlineData("write-through-cache", "allkeys-lru")]
    [InlineData("session-store", "volatile-lru")]
    [InlineData("leaderboard", "noeviction")]
    [InlineData("autocomplete", "noeviction")]
    [InlineData("pub-sub", "noeviction")]
    [InlineData("geospatial", "noeviction")]
    [InlineData("intermediate-results", "volatile-ttl")]
    public void A_purpose_decides_what_is_evicted(string purpose, string policy) =>
        JsonAssert.Equal(
            $$"""{ "maxmemory-policy": "{{policy}}" }""",
            _template.Properties($"{purpose}/ParameterGroup")["Properties"]
        );

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
            """{ "cluster-enabled": "yes", "maxmemory-policy": "volatile-lru" }""",
            _template.Properties("Sharded/ParameterGroup")["Properties"]
        );

    /// <summary>One group for each purpose.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            foreach (var purpose in Purpose.All)
            {
                Group(purpose.Name, props => props with { Purpose = purpose });
            }

            Memcached("Objects", props => props with { Purpose = Purpose.ObjectCache });
            Group(
                "Tuned",
                props =>
                    props with
                    {
                        Purpose = Purpose.DatabaseCache,
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
