using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.R;

/// <summary>Failover and Multi-AZ, and the replicas that they need.</summary>
internal static class AvailabilityRules
{
    private static readonly Fix<ReplicationGroupSpecification> EnableFailover =
        Fixes.Flag<ReplicationGroupSpecification>(nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled), true);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("R-05", nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled))
        {
            Mistake = group =>
                group.AutomaticFailoverEnabled.Is(true) && group.NumCacheClusters.Is(1)
                    ? "automatic failover needs a replica, and there is one node: add a replica or disable failover"
                    : null,
            Source = Pages.Failover,
            Evidence = Evidence.ServiceError,
            Statement = "Automatic failover needs at least 2 nodes.",
            Why = "The service answers: Automatic failover requires 2 or more cache clusters.",
            // The replica that failover needs is the one that Multi-AZ needs.
            Implies = ["R-10"],
            Breaks = """{"NumCacheClusters": 1, "MultiAZEnabled": false }""",
            Keeps = """{"NumCacheClusters": 2, "MultiAZEnabled": false }""",
        },
        new Rule<ReplicationGroupSpecification>("R-06", nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled))
        {
            Mistake = group =>
                group.AutomaticFailoverEnabled.IsAbsent && group.NumCacheClusters.Is(1)
                    ? "CloudFormation was seen to turn failover on when it is left out, which one node cannot have: write false"
                        + (group.HasMultiAZ == true ? ", and MultiAZEnabled false with it" : "")
                    : null,
            Source = Pages.Failover,
            Evidence = Evidence.ServiceError,
            Fix = Fixes.Flag<ReplicationGroupSpecification>(
                nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
                false
            ),
            Statement = "A group of one node says that failover is off.",
            Why =
                "CloudFormation turns it on when nothing is said, and the service answers that there must be at least 2 cache clusters.",
            Breaks = """{"NumCacheClusters": 1, "AutomaticFailoverEnabled": null, "MultiAZEnabled": null }""",
            Keeps = """{"NumCacheClusters": 1, "AutomaticFailoverEnabled": false, "MultiAZEnabled": null }""",
        },
        new Rule<ReplicationGroupSpecification>("R-07", nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled))
        {
            Mistake = group =>
                group.HasClusterMode == true && group.AutomaticFailoverEnabled.Is(false)
                    ? "cluster mode needs automatic failover: enable it"
                    : null,
            Source = Pages.Failover,
            Evidence = Evidence.ServiceError,
            Fix = EnableFailover,
            Implies = ["R-09"],
            Statement = "Cluster mode needs automatic failover.",
            Why =
                "The service answers: Redis with cluster mode enabled cannot be created with auto failover turned off.",
            Breaks = ExampleOf.Sharded(""" "AutomaticFailoverEnabled": false, "MultiAZEnabled": false """),
            Keeps = ExampleOf.Sharded(),
        },
        new Rule<ReplicationGroupSpecification>(
            TopologyRuleIds.ShardsWithoutReplicas,
            nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup)
        )
        {
            Mistake = group =>
                group.HasClusterMode == true && CacheTopology.HasShardWithoutReplica(group)
                    ? "shards without replicas can be created, but CloudFormation can never update them again: have at least 1 replica in each shard"
                    : null,
            Source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1275",
            Evidence = Evidence.ServiceError,
            Severity = Severity.Warning,
            SeverityReason =
                "The creation succeeds; it is every later update that fails. The constructs refuse it unless insisted on.",
            Statement = "Every shard has at least one replica.",
            Why =
                "The group is created, but each later update fails: Replication group must have at least one read replica to enable autofailover.",
            Breaks = ExampleOf.Sharded(""" "MultiAZEnabled": false """, replicas: 0),
            Keeps = ExampleOf.Sharded(),
        },
        new Rule<ReplicationGroupSpecification>("R-09", nameof(ReplicationGroupSpecification.MultiAZEnabled))
        {
            Mistake = group =>
                group.HasMultiAZ == true && group.HasFailover == false
                    ? "Multi-AZ needs automatic failover: enable it, or disable Multi-AZ"
                    : null,
            Source = Pages.Failover,
            Evidence = Evidence.Tool,
            Fix = EnableFailover,
            Statement = "Multi-AZ needs automatic failover.",
            Why = "The service refuses the one without the other.",
            Breaks = """{"AutomaticFailoverEnabled": false }""",
            Keeps = """{"AutomaticFailoverEnabled": true }""",
        },
        new Rule<ReplicationGroupSpecification>("R-09", nameof(ReplicationGroupSpecification.MultiAZEnabled))
        {
            Mistake = group =>
                group.HasMultiAZ == true
                && group.AutomaticFailoverEnabled.IsAbsent
                && group.HasFailover is null
                && group.RunningEngine == EngineName.Redis
                && group.HasClusterMode == false
                // Of one node, R-06 has said what to write.
                && !group.NumCacheClusters.Is(1)
                && !group.Inherits
                    ? "Multi-AZ needs automatic failover, which is left out: AWS documents that it is off then for Redis OSS without cluster mode, while CloudFormation was seen to switch it on; write true"
                    : null,
            Source = Pages.CreateReplicationGroup,
            Severity = Severity.Warning,
            SeverityReason =
                "The page of the API and what CloudFormation was seen to do (R-06) contradict each other, and it was not tried on AWS.",
            Fix = EnableFailover,
            Statement = "A Redis OSS group with Multi-AZ says that failover is on.",
            Why = "Left out it may be off, and then the service refuses Multi-AZ.",
            Breaks = """{"Engine": "redis", "EngineVersion": "7.1", "AutomaticFailoverEnabled": null }""",
            Keeps = """{"Engine": "redis", "EngineVersion": "7.1", "AutomaticFailoverEnabled": true }""",
        },
        new Rule<ReplicationGroupSpecification>("R-10", nameof(ReplicationGroupSpecification.MultiAZEnabled))
        {
            Mistake = group =>
                group.HasMultiAZ == true && (group.NodeCount.Is(1) || CacheTopology.HasShardWithoutReplica(group))
                    ? "Multi-AZ needs a replica in every shard: add one, or disable Multi-AZ"
                    : null,
            Source = Pages.Failover,
            Implies = [TopologyRuleIds.ShardsWithoutReplicas],
            Statement = "Multi-AZ needs a replica in every shard.",
            Why = "A single node cannot stand in two Availability Zones, and the service refuses it.",
            Breaks = """{"NumCacheClusters": null, "NumNodeGroups": 1, "ReplicasPerNodeGroup": 0 }""",
            Keeps = """{"NumCacheClusters": null, "NumNodeGroups": 1, "ReplicasPerNodeGroup": 1 }""",
        },
        new Rule<ReplicationGroupSpecification>("R-13", nameof(ReplicationGroupSpecification.MultiAZEnabled))
        {
            Mistake = group =>
                group.HasMultiAZ == true
                && group.SubnetGroup is { } subnets
                && (
                    subnets.AvailabilityZones.TryGet(out var zones) ? zones.Count
                    : subnets.IsInOneZone ? 1
                    : 2
                )
                    is < 2
                        and var count
                    ? $"Multi-AZ needs subnets in at least 2 Availability Zones, got {count}: add a subnet, or disable Multi-AZ"
                    : null,
            Source = Pages.Failover,
            Statement = "Multi-AZ needs subnets in at least two Availability Zones.",
            Why = "There is no second zone for the replica.",
            Breaks = ExampleOf.CacheInSubnets(ResourceTypes.ReplicationGroup, zone: "eu-central-1a"),
            Keeps = ExampleOf.CacheInSubnets(ResourceTypes.ReplicationGroup),
        },
    ];
}
