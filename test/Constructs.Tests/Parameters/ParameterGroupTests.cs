using Props = ElastiCache.Cdk.CacheParameterGroupProps;

namespace ElastiCache.Cdk.Tests.Parameters;

/// <summary>Parameter groups by themselves.</summary>
public sealed class ParameterGroupTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Groups>().Template;

    [Theory]
    [EffectOf<Props>(nameof(Props.Engine))]
    [InlineData("Default", "valkey8")]
    [InlineData("Memcached", "memcached1.6")]
    public void Its_family_is_that_of_the_engine_version(string group, string family) =>
        _template.Contains(group, $$"""{ "CacheParameterGroupFamily": "{{family}}" }""");

    [Fact]
    [DefaultOf<Props>(nameof(Props.Parameters))]
    [DefaultOf<Props>(nameof(Props.ClusterMode))]
    public void It_changes_nothing_by_default() =>
        Assert.Empty(_template.Properties("Default")["Properties"]?.AsObject() ?? []);

    [Fact]
    [DefaultOf<Props>(nameof(Props.Description))]
    public void It_is_described_by_its_path() =>
        _template.Contains("Default", """{ "Description": "Stack/Default" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.Description))]
    public void Description_says_what_it_is_for() =>
        _template.Contains("Described", """{ "Description": "Settings of the shop" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.Parameters))]
    public void Parameters_are_written_in_alphabetical_order() =>
        Assert.Equal(
            """{"activedefrag":"yes","maxmemory-policy":"noeviction","timeout":"300"}""",
            _template.Properties("Described")["Properties"]!.ToJsonString()
        );

    [Fact]
    [EffectOf<Props>(nameof(Props.ClusterMode))]
    public void Cluster_mode_is_a_parameter() =>
        _template.Contains("Clustered", """{ "Properties": { "cluster-enabled": "yes" } }""");

    [Fact]
    [EffectOf<ReplicationGroupProps>(nameof(ReplicationGroupProps.ParameterGroup))]
    public void A_cache_uses_a_group_of_yours()
    {
        _template.Contains("Cache", """{ "CacheParameterGroupName": { "Ref": "«Clustered»" } }""");
        Assert.False(_template.Has("Cache/ParameterGroup"));
    }

    /// <summary>Groups that differ from the smallest one in one matter each.</summary>
    public sealed class Groups : Exhibit
    {
        public Groups()
        {
            new CacheParameterGroup(Stack, "Default", new Props { Engine = CacheEngine.Valkey8_2 });
            new CacheParameterGroup(Stack, "Memcached", new Props { Engine = CacheEngine.Memcached1_6_22 });
            new CacheParameterGroup(
                Stack,
                "Described",
                new Props
                {
                    Engine = CacheEngine.Valkey8_2,
                    Description = "Settings of the shop",
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["timeout"] = "300",
                        ["maxmemory-policy"] = "noeviction",
                        ["activedefrag"] = "yes",
                    },
                }
            );
            var clustered = new CacheParameterGroup(
                Stack,
                "Clustered",
                new Props { Engine = CacheEngine.Valkey8_2, ClusterMode = true }
            );
            Group("Cache", props => props with { ParameterGroup = clustered, Topology = Topology.Sharded(shards: 2) });
        }
    }
}
