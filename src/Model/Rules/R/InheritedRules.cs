using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.R;

/// <summary>Groups that begin with something that exists: a primary, a global datastore.</summary>
internal static class InheritedRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("R-26", nameof(ReplicationGroupSpecification.NumCacheClusters))
        {
            Mistake = group =>
                group.SaysNoNumber && group.HasFailover == true
                    ? "the number of nodes is missing: give NumCacheClusters, or NumNodeGroups with ReplicasPerNodeGroup"
                    : null,
            Statement = "A group says how many nodes it has.",
            Why = "The service asks for a primary, a global datastore or a number of nodes.",
            Breaks = """{"NumCacheClusters": null, "MultiAZEnabled": null }""",
            Keeps = """{"NumCacheClusters": 2 }""",
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>("R-26", nameof(ReplicationGroupSpecification.NumCacheClusters))
        {
            Mistake = group =>
                group.SaysNoNumber && group.HasFailover != true
                    ? "the number of nodes is missing: without failover AWS documents that it is 1 then, and elsewhere that a number is required; write it"
                    : null,
            Statement = "A group without failover says how many nodes it has.",
            Why =
                "The page of the API says of NumCacheClusters that it defaults to 1 without failover, and of the request that a number, a primary or a global datastore is required.",
            Breaks = """{"NumCacheClusters": null, "AutomaticFailoverEnabled": false, "MultiAZEnabled": null }""",
            Keeps = """{"NumCacheClusters": 1, "AutomaticFailoverEnabled": false, "MultiAZEnabled": null }""",
            Severity = Severity.Warning,
            SeverityReason = "Two sentences of AWS contradict each other, and it was not tried on AWS.",
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>("R-27", nameof(ReplicationGroupSpecification.PrimaryClusterId))
        {
            Mistake = group =>
                group.PrimaryClusterId.TryGet(out _)
                && (group.NumNodeGroups.IsPresent || group.ReplicasPerNodeGroup.IsPresent)
                    ? "a group around an existing primary is documented with NumCacheClusters, since that node has no shards, and an example of AWS has NumNodeGroups beside it: write NumCacheClusters"
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "Two pages of AWS contradict each other, and it was not tried on AWS.",
            Statement = "A group around an existing primary counts its nodes by NumCacheClusters.",
            Why = "The guide makes such groups of a single node without cluster mode only.",
            Breaks =
                """{"Engine": "redis", "EngineVersion": "7.1", "PrimaryClusterId": "sessions", "NumCacheClusters": null, "NumNodeGroups": 1, "ReplicasPerNodeGroup": 1, "MultiAZEnabled": null }""",
            Keeps =
                """{"Engine": "redis", "EngineVersion": "7.1", "PrimaryClusterId": "sessions", "MultiAZEnabled": null }""",
            Source = Pages.Guide + "Replication.CreatingReplGroup.ExistingCluster.html",
        },
        new Rule<ReplicationGroupSpecification>("T-08", nameof(ReplicationGroupSpecification.CacheNodeType))
        {
            Mistake = group =>
                group.CacheNodeType.IsAbsent && !group.Inherits
                    ? "the node type is missing: give one, such as cache.r7g.large"
                    : null,
            Statement = "A replication group has a node type, unless it takes it from a primary or a global datastore.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"CacheNodeType": null }""",
            Keeps = """{"CacheNodeType": "cache.t4g.small" }""",
            Evidence = Evidence.Tool,
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>("L-08", nameof(ReplicationGroupSpecification.NetworkType))
        {
            Mistake = group =>
                group.GlobalReplicationGroupId.IsPresent
                && group.NetworkType.TryGet(out var type)
                && type is "ipv6" or "dual_stack"
                    ? $"a member of a global datastore has network type ipv4, got {type}"
                    : null,
            Statement = "A member of a global datastore has network type ipv4.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks =
                """{"GlobalReplicationGroupId": "sgaui-orders", "Engine": null, "EngineVersion": null, "CacheNodeType": null, "AtRestEncryptionEnabled": null, "TransitEncryptionEnabled": null, "NetworkType": "dual_stack" }""",
            Keeps =
                """{"GlobalReplicationGroupId": "sgaui-orders", "Engine": null, "EngineVersion": null, "CacheNodeType": null, "AtRestEncryptionEnabled": null, "TransitEncryptionEnabled": null, "NetworkType": "ipv4" }""",
            Source = Pages.GlobalDatastores,
        },
    ];
}
