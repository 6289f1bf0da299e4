using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>What each topology becomes in CloudFormation.</summary>
public sealed class TopologyTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Topologies>().Template;

    public static TheoryData<string, string> Rendered =>
        new()
        {
            {
                "SingleNode",
                """
                    {
                      "NumCacheClusters": 1, "NumNodeGroups": null, "ReplicasPerNodeGroup": null,
                      "AutomaticFailoverEnabled": false, "MultiAZEnabled": false
                    }
                    """
            },
            {
                "Replicated",
                """
                    {
                      "NumCacheClusters": 4, "NumNodeGroups": null, "ReplicasPerNodeGroup": null,
                      "AutomaticFailoverEnabled": true, "MultiAZEnabled": true
                    }
                    """
            },
            {
                "ReplicatedInZones",
                """
                    {
                      "NumCacheClusters": 3,
                      "PreferredCacheClusterAZs": [
                        { "Fn::Select": [0, { "Fn::GetAZs": "" }] },
                        { "Fn::Select": [1, { "Fn::GetAZs": "" }] },
                        { "Fn::Select": [0, { "Fn::GetAZs": "" }] }
                      ],
                      "AutomaticFailoverEnabled": true, "MultiAZEnabled": true
                    }
                    """
            },
            {
                "Sharded",
                """
                    {
                      "NumCacheClusters": null, "NumNodeGroups": 3, "ReplicasPerNodeGroup": 2,
                      "NodeGroupConfiguration": null, "AutomaticFailoverEnabled": true, "MultiAZEnabled": true
                    }
                    """
            },
            {
                "Placed",
                """
                    {
                      "NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": null,
                      "NodeGroupConfiguration": [
                        {
                          "NodeGroupId": "0001", "Slots": "0-8191", "ReplicaCount": 1,
                          "PrimaryAvailabilityZone": { "Fn::Select": [0, { "Fn::GetAZs": "" }] },
                          "ReplicaAvailabilityZones": [{ "Fn::Select": [1, { "Fn::GetAZs": "" }] }]
                        },
                        {
                          "NodeGroupId": "0002", "Slots": "8192-16383", "ReplicaCount": 2,
                          "PrimaryAvailabilityZone": null, "ReplicaAvailabilityZones": null
                        }
                      ],
                      "AutomaticFailoverEnabled": true, "MultiAZEnabled": true
                    }
                    """
            },
            {
                "WithoutReplicas",
                """
                    {
                      "NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 0,
                      "AutomaticFailoverEnabled": true, "MultiAZEnabled": false
                    }
                    """
            },
        };

    [Theory]
    [MemberData(nameof(Rendered))]
    [EffectOf<Props>(nameof(Props.Topology))]
    public void A_topology_decides_nodes_failover_and_Multi_AZ(string topology, string expected) =>
        _template.Contains(topology, expected);

    [Theory]
    [InlineData("Sharded")]
    [InlineData("Placed")]
    [InlineData("WithoutReplicas")]
    public void Shards_are_added_and_removed_online(string topology)
    {
        JsonAssert.Equal("""{ "UseOnlineResharding": true }""", _template.Resource(topology)["UpdatePolicy"]);
        _template.Contains($"{topology}/ParameterGroup", """{ "Properties": { "cluster-enabled": "yes" } }""");
    }

    [Theory]
    [InlineData("SingleNode")]
    [InlineData("Replicated")]
    public void Without_shards_cluster_mode_is_off(string topology)
    {
        Assert.False(_template.Resource(topology).ContainsKey("UpdatePolicy"));
        Assert.DoesNotContain("cluster-enabled", _template.Properties($"{topology}/ParameterGroup").ToJsonString());
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.MultiAz))]
    public void Multi_AZ_can_be_left_out() =>
        _template.Contains("OneZone", """{ "MultiAZEnabled": false, "AutomaticFailoverEnabled": true }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.AutomaticFailover))]
    public void Failover_can_be_left_out_with_Multi_AZ() =>
        _template.Contains("NoFailover", """{ "MultiAZEnabled": false, "AutomaticFailoverEnabled": false }""");

    [Fact]
    public void Shards_without_replicas_come_with_a_warning() =>
        Assert.Contains(
            "elasticache:R-08",
            Assert.Single(Warnings.Of(Exhibit.Of<Topologies>().Stack, "WithoutReplicas")),
            StringComparison.Ordinal
        );

    /// <summary>One group of each topology.</summary>
    public sealed class Topologies : Exhibit
    {
        public Topologies()
        {
            var zones = Stack.AvailabilityZones;
            Group("SingleNode", props => props with { Topology = Topology.SingleNode });
            Group("Replicated", props => props with { Topology = Topology.Replicated(replicas: 3) });
            Group(
                "ReplicatedInZones",
                props => props with { Topology = Topology.Replicated(zones[0], zones[1], zones[0]) }
            );
            Group("Sharded", props => props with { Topology = Topology.Sharded(shards: 3, replicasPerShard: 2) });
            Group(
                "Placed",
                props =>
                    props with
                    {
                        Topology = Topology.Sharded(
                            new Shard
                            {
                                Id = "0001",
                                Slots = "0-8191",
                                PrimaryAvailabilityZone = zones[0],
                                ReplicaAvailabilityZones = [zones[1]],
                            },
                            new Shard
                            {
                                Id = "0002",
                                Slots = "8192-16383",
                                Replicas = 2,
                            }
                        ),
                    }
            );
            Group("WithoutReplicas", props => props with { Topology = Topology.ShardedWithoutReplicas(shards: 2) });
            Group("OneZone", props => props with { MultiAz = false });
            Group("NoFailover", props => props with { MultiAz = false, AutomaticFailover = false });
        }
    }
}
