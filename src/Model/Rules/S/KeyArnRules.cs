using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.S;

/// <summary>That what stands as a key is one of KMS, for each type that has a key.</summary>
internal static class KeyArnRules
{
    private const string Property = nameof(ReplicationGroupSpecification.KmsKeyId);

    /// <summary>Of replication groups.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        Rule<ReplicationGroupSpecification>(group => group.KmsKeyId),
    ];

    /// <summary>Of serverless caches.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSpecification>> ForServerlessCaches =
    [
        Rule<ServerlessCacheSpecification>(cache => cache.KmsKeyId),
    ];

    /// <summary>Of snapshots.</summary>
    public static readonly IReadOnlyList<IRule<SnapshotSpecification>> ForSnapshots =
    [
        Rule<SnapshotSpecification>(snapshot => snapshot.KmsKeyId),
    ];

    /// <summary>Of snapshots of serverless caches.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSnapshotSpecification>> ForServerlessCacheSnapshots =
    [
        Rule<ServerlessCacheSnapshotSpecification>(snapshot => snapshot.KmsKeyId),
    ];

    private static Rule<T> Rule<T>(Func<T, Value<string>> key) =>
        new(
            "S-34",
            Property,
            specification =>
                TextWithGaps.WithStack(key(specification)) is { } arn && IsOfOther(arn)
                    ? $"a key is one of KMS, by its id, its ARN (arn:aws:kms:REGION:ACCOUNT:key/ID) or an alias, got '{key(specification).Raw}'"
                    : null
        )
        {
            Statement = "The key of a cache or snapshot is a key or an alias of KMS, and the ARN of nothing else.",
            Why = "The service refuses the request: there is no such key.",
            Breaks = """{"KmsKeyId": "arn:aws:sns:eu-central-1:111122223333:events"}""",
            Keeps =
                """{"KmsKeyId": "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"}""",
            Source = "https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html",
        };

    // What is no ARN is an id or the name of an alias, which only the account tells.
    private static bool IsOfOther(TextWithGaps text) =>
        text.Start.StartsWith("arn:", StringComparison.Ordinal)
        && (!Arn.CanBe(text, "kms") || (Arn.ResourceOf(text) is { } resource && !IsKey(resource)));

    private static bool IsKey(string resource) =>
        resource.StartsWith("key/", StringComparison.Ordinal)
        || resource.StartsWith("alias/", StringComparison.Ordinal);
}
