using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.L;

/// <summary>The property <c>ClusterMode</c>.</summary>
internal static class ClusterModePropertyRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("L-17", nameof(ReplicationGroupSpecification.ClusterMode))
        {
            Mistake = group =>
                Words.ClusterModes.Wrong(group.ClusterMode) is { } mode
                    ? $"the cluster mode is {Words.ClusterModes.Instead(mode)}"
                    : null,
            MakesUnknown = true,
            Statement = "The cluster mode is disabled, compatible or enabled.",
            Why = "CloudFormation refuses another word.",
            Breaks = """{"ClusterMode": "on" }""",
            Keeps = """{"ClusterMode": "disabled" }""",
            Evidence = Evidence.Schema,
            Source = Pages.ClusterMode,
        },
        new Rule<ReplicationGroupSpecification>("L-17", nameof(ReplicationGroupSpecification.ClusterMode))
        {
            Mistake = group =>
                Written.Respell(group.ClusterMode) is { } respell
                    ? $"the cluster mode {respell}; the group deploys, and later updates of anything else fail"
                    : null,
            Statement = "The cluster mode is written as it is documented, in lower case.",
            Why =
                "The group is created, and every later update is taken for a change of the cluster mode: Cluster mode updates are not supported while attempting to update additional properties.",
            Breaks = """{"ClusterMode": "Disabled" }""",
            Keeps = """{"ClusterMode": "disabled" }""",
            Severity = Severity.Warning,
            SeverityReason = "The creation succeeds; it is later updates that were reported to fail.",
            Evidence = Evidence.ServiceError,
            Source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2256",
        },
        new Rule<ReplicationGroupSpecification>("L-18", nameof(ReplicationGroupSpecification.ClusterMode))
        {
            Mistake = group =>
                group.ClusterMode.IsPresent && group.Lacks(EngineFeature.ClusterModeProperty) is { } lacks
                    ? $"{lacks}: leave it out, the parameter group decides"
                    : null,
            Implies = ["L-17"],
            Statement = "The property ClusterMode needs Valkey 7.2 or Redis OSS 7.0.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks =
                """{"Engine": "redis", "EngineVersion": "6.2", "CacheNodeType": "cache.r5.large", "ClusterMode": "disabled" }""",
            Keeps =
                """{"Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "cache.r5.large", "ClusterMode": "disabled" }""",
            Source = Pages.ClusterMode,
        },
        new Rule<ReplicationGroupSpecification>("L-20", nameof(ReplicationGroupSpecification.ClusterMode))
        {
            Mistake = group =>
                group.ClusterMode.TryGet(out var mode)
                && mode is "enabled" or "compatible"
                && group.AutomaticFailoverEnabled.Is(false)
                    ? $"cluster mode {mode} needs automatic failover{(CacheTopology.HasShardWithoutReplica(group) || group.NodeCount.Is(1) ? ", and with it a replica: add one, and enable failover" : ": enable it")}"
                    : null,
            Fix = Fixes.Flag<ReplicationGroupSpecification>(
                nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
                true
            ),
            Statement = "Cluster mode needs automatic failover.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = ExampleOf.Sharded(
                """ "ClusterMode": "enabled", "AutomaticFailoverEnabled": false, "MultiAZEnabled": false """
            ),
            Keeps = ExampleOf.Sharded(""" "ClusterMode": "enabled" """),
            Source = Pages.ClusterMode,
            Implies = ["R-07", "R-09"],
        },
        new Rule<ReplicationGroupSpecification>("R-25", nameof(ReplicationGroupSpecification.NumNodeGroups))
        {
            Mistake = group =>
                group.ClusterMode.TryGet(out var mode)
                && mode is "disabled" or "compatible"
                && Shards(group) is { } shards and > 1
                    ? $"a group with cluster mode {mode} has 1 shard, got {shards}: enable cluster mode, or have 1 shard"
                    : null,
            Statement = "A group with cluster mode disabled or compatible has one shard.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "ClusterMode": "disabled", "CacheParameterGroupName": "own-group" }""",
            Keeps = """{"ClusterMode": "disabled", "CacheParameterGroupName": "own-group" }""",
            Source = Pages.ClusterMode,
            Implies = ["L-23", "P-05"],
        },
    ];

    private static double? Shards(ReplicationGroupSpecification group) =>
        group.NumNodeGroups.TryGet(out var shards) ? shards : group.NodeGroupConfiguration?.Count;
}
