using ElastiCache.Model.Rules.R;

namespace ElastiCache.Cdk;

/// <summary>What the props of a replication group can say and CloudFormation cannot, beside the rules of the service.</summary>
internal static class ReplicationGroupConflicts
{
    public static IEnumerable<Violation> Of(ReplicationGroupProps props) =>
        Validation.Conflicts(
            (nameof(props.SnapshotRetention), Tokens.DaysMistake(props.SnapshotRetention)),
            (nameof(props.RestoreFrom), SourceMistake(props.RestoreFrom))
        );

    /// <summary>A trap that a template may knowingly walk into, but nobody should by accident: an error here.</summary>
    public static Violation Escalate(Violation violation, Topology topology) =>
        violation.RuleId == TopologyRuleIds.ShardsWithoutReplicas && !topology.InsistsOnNoReplicas
            ? violation with
            {
                Severity = Severity.Error,
                Message = violation.Message + ", or insist with Topology.ShardedWithoutReplicas",
            }
            : violation;

    private static string? SourceMistake(SnapshotSource? source) =>
        source is { SnapshotArn: not null, SnapshotName: null }
            ? "CloudFormation fills a replication group from the name of a snapshot of nodes, or from RDB files; got an ARN: use SnapshotSource.Snapshot(name), or export the snapshot to S3 and use SnapshotSource.RdbFiles"
            : null;
}
