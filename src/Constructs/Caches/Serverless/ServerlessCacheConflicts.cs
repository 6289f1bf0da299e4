namespace ElastiCache.Cdk;

/// <summary>What props can say that a serverless cache cannot be, before any rule of the service.</summary>
internal static class ServerlessCacheConflicts
{
    public static IEnumerable<Violation> Of(ServerlessCacheProps props) =>
        Validation.Conflicts(
            (nameof(props.Vpc), Place(props)),
            (nameof(props.AtRestEncryption), Encryption(props)),
            (nameof(props.RestoreFrom), Source(props)),
            (nameof(props.FinalSnapshotName), FinalSnapshot(props)),
            (nameof(props.SnapshotRetention), Tokens.DaysMistake(props.SnapshotRetention)),
            (nameof(props.UsageLimits), Limits(props.UsageLimits))
        );

    private static string? Place(ServerlessCacheProps props) =>
        props is { Vpc: null, ConnectionType: CacheConnectionType.Vpc }
            ? "a cache that is not public is reached from a VPC: give one, or choose CacheConnectionType.Public"
        : props is { ConnectionType: CacheConnectionType.Public } and ({ Vpc: not null } or { VpcSubnets: not null })
            ? "a public cache is in no VPC: write null, and leave VpcSubnets out"
        : null;

    private static string? Encryption(ServerlessCacheProps props) =>
        props.AtRestEncryption.IsEnabled
            ? null
            : "a serverless cache is always encrypted at rest: choose CustomerManaged, AwsOwned or WithKey";

    private static string? Source(ServerlessCacheProps props) =>
        props.RestoreFrom is { SnapshotName: { } name, SnapshotArn: null }
            ? $"a serverless cache names snapshots by their ARNs, got the name '{name}': use SnapshotSource.FromArn"
            : null;

    private static string? FinalSnapshot(ServerlessCacheProps props) =>
        props is { FinalSnapshotName: not null, RemovalPolicy: RemovalPolicy.DESTROY }
            ? "RemovalPolicy.DESTROY makes no last snapshot: leave the name out, or choose RemovalPolicy.SNAPSHOT"
            : null;

    private static string? Limits(CacheUsageLimits? limits) =>
        Sizes.IsInconvertible(limits?.DataStorageMinimum) || Sizes.IsInconvertible(limits?.DataStorageMaximum)
            ? "a size that is known only at deployment must be in GiB, such as Size.Gibibytes(token)"
            : null;
}
