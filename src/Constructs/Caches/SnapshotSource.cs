namespace ElastiCache.Cdk;

/// <summary>What a new cache is filled with. Changing it replaces a replication group, and takes a new serverless cache.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-restoring.html</remarks>
public sealed class SnapshotSource
{
    private SnapshotSource(string? name, string? arn, IReadOnlyList<string> files) =>
        (SnapshotName, SnapshotArn, FileArns) = (name, arn, files);

    internal string? SnapshotName { get; }

    internal string? SnapshotArn { get; }

    internal IReadOnlyList<string> FileArns { get; }

    /// <summary>An ElastiCache snapshot of the same account and Region, for a replication group.</summary>
    /// <param name="snapshotName">Its name.</param>
    public static SnapshotSource Snapshot(string snapshotName)
    {
        ArgumentNullException.ThrowIfNull(snapshotName);
        return new SnapshotSource(snapshotName, null, []);
    }

    /// <summary>An ElastiCache snapshot of the same account and Region by its ARN, for a serverless cache.</summary>
    /// <param name="snapshotArn">
    /// The ARN, such as <c>arn:aws:elasticache:eu-west-1:111122223333:serverlesscachesnapshot:nightly</c>.
    /// </param>
    public static SnapshotSource FromArn(string snapshotArn)
    {
        ArgumentNullException.ThrowIfNull(snapshotArn);
        return new SnapshotSource(null, snapshotArn, []);
    }

    /// <summary>
    /// A snapshot that is made here: of a replication group, for a replication group or a serverless cache; of a serverless
    /// cache, for a serverless cache.
    /// </summary>
    /// <param name="snapshot">The snapshot.</param>
    public static SnapshotSource Snapshot(ICacheSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new SnapshotSource(
            snapshot.IsOfReplicationGroup ? snapshot.SnapshotName : null,
            snapshot.SnapshotArn,
            []
        );
    }

    /// <summary>RDB files in S3 that ElastiCache may read: for a replication group one for each shard.</summary>
    /// <param name="arns">The ARNs of the objects, such as <c>arn:aws:s3:::bucket/shard-1.rdb</c>.</param>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public static SnapshotSource RdbFiles(params string[] arns)
    {
        GivenItems.Check(arns);
        return arns.Length == 0
            ? throw new ArgumentException("RdbFiles needs the ARN of at least one file", nameof(arns))
            : new SnapshotSource(null, null, arns);
    }
}
