using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Resources;

public sealed class CacheTopologyTests
{
    // What is written of a group of which nothing but the number of nodes is known.
    private static readonly ReplicationGroupSpecification Bare = new() { NumCacheClusters = 2 };

    public static TheoryData<string, object, bool?> Cases { get; } =
        new()
        {
            { "cluster mode", Sharded with { ClusterMode = "enabled", ParameterGroup = null }, true },
            { "no cluster mode", Group with { ClusterMode = "disabled", ParameterGroup = null }, false },
            { "on its way", Group with { ClusterMode = "compatible" }, null },
            { "a parameter group with cluster mode", Sharded with { ClusterMode = Value<string>.Absent }, true },
            { "a member of a datastore", Sharded with { GlobalReplicationGroupId = "orders" }, null },
            { "nodes alone", Bare, false },
            {
                "a number of nodes that is not known",
                Bare with
                {
                    NumCacheClusters = Value<double>.Unresolved(),
                },
                false
            },
            { "a parameter group that is not known", Bare with { CacheParameterGroupName = "mine" }, null },
            { "a mode that is not known", Bare with { ClusterMode = Value<string>.Unresolved() }, null },
            { "shards that are not known", Bare with { NumNodeGroups = Value<double>.Unresolved() }, null },
            { "shards that are placed", Bare with { NodeGroupConfiguration = [new()] }, null },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_group_has_shards_or_not_or_it_cannot_be_told(string what, object group, bool? isSharded) =>
        Assert.True(CacheTopology.IsSharded((ReplicationGroupSpecification)group) == isSharded, what);
}
