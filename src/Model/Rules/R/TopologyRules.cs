using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.R;

/// <summary>Nodes, shards, replicas, failover and their placement.</summary>
internal static class TopologyRules
{
    /// <summary>A rule about the topology.</summary>
    public static Rule<ReplicationGroupSpecification> Rule(
        string id,
        string property,
        Func<ReplicationGroupSpecification, string?> check,
        string source,
        Evidence evidence = Evidence.Documentation,
        Severity severity = Severity.Error,
        IReadOnlyList<string>? implies = null,
        string severityReason = ""
    ) =>
        new(id, property, check)
        {
            Source = source,
            Evidence = evidence,
            Severity = severity,
            SeverityReason = severityReason,
            Implies = implies ?? [],
        };
}
