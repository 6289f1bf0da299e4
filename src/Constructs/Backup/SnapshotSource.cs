namespace ElastiCache.Cdk;

/// <summary>What a new replication group is filled with. Changing it replaces the group.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-restoring.html</remarks>
public sealed class SnapshotSource
{
    private SnapshotSource(string? name, IReadOnlyList<string> arns) => (SnapshotName, SnapshotArns) = (name, arns);

    internal string? SnapshotName { get; }

    internal IReadOnlyList<string> SnapshotArns { get; }

    /// <summary>An ElastiCache snapshot of the same account and Region.</summary>
    /// <param name="snapshotName">Its name.</param>
    public static SnapshotSource Snapshot(string snapshotName) => new(snapshotName, []);

    /// <summary>RDB files in S3 that ElastiCache may read: one for each shard.</summary>
    /// <param name="arns">The ARNs of the objects, such as <c>arn:aws:s3:::bucket/shard-1.rdb</c>.</param>
    public static SnapshotSource RdbFiles(params string[] arns) => new(null, arns);
}
