using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.S;

/// <summary>That what stands as a key is one of KMS, and of the same Region, for each type that has a key.</summary>
internal static class KeyArnRules
{
    private const string Property = nameof(ReplicationGroupSpecification.KmsKeyId);

    /// <summary>Of replication groups.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        OfRegion<ReplicationGroupSpecification>("group", group => group.KmsKeyId, group => NamedZones.RegionOf(group)),
        .. Rules<ReplicationGroupSpecification>(group => group.KmsKeyId),
    ];

    /// <summary>Of serverless caches.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSpecification>> ForServerlessCaches =
    [
        OfRegion<ServerlessCacheSpecification>("cache", cache => cache.KmsKeyId, cache => Of(cache.Region)),
        .. Rules<ServerlessCacheSpecification>(cache => cache.KmsKeyId),
    ];

    /// <summary>Of snapshots.</summary>
    public static readonly IReadOnlyList<IRule<SnapshotSpecification>> ForSnapshots =
    [
        OfRegion<SnapshotSpecification>("snapshot", snapshot => snapshot.KmsKeyId, snapshot => Of(snapshot.Region)),
        .. Rules<SnapshotSpecification>(snapshot => snapshot.KmsKeyId),
    ];

    /// <summary>Of snapshots of serverless caches.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSnapshotSpecification>> ForServerlessCacheSnapshots =
    [
        OfRegion<ServerlessCacheSnapshotSpecification>(
            "snapshot",
            snapshot => snapshot.KmsKeyId,
            snapshot => Of(snapshot.Region)
        ),
        .. Rules<ServerlessCacheSnapshotSpecification>(snapshot => snapshot.KmsKeyId),
    ];

    private static (string Region, string? Whence)? Of(Value<string> stack) =>
        stack.TryGet(out var region) ? (region, null) : null;

    private static Rule<T> OfRegion<T>(
        string what,
        Func<T, Value<string>> key,
        Func<T, (string Region, string? Whence)?> home
    ) =>
        new("S-25", Property)
        {
            Mistake = specification =>
                ArnPlace.RegionOf(key(specification)) is { } of
                && home(specification) is var (region, whence)
                && of != region
                    ? $"the key stands in {of}, the {what} in {region}{(whence is null ? "" : $", {whence}")}: use a key of the same Region"
                    : null,
            Statement = "The key stands in the Region of the cache or snapshot.",
            Why = "The service answers: KMS key does not exist with key id.",
            Breaks = """{"KmsKeyId": "arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555" }""",
            Keeps =
                """{"KmsKeyId": "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.AtRest,
        };

    private static IReadOnlyList<IRule<T>> Rules<T>(Func<T, Value<string>> key) =>
        [
            Rule<T>(specification =>
                TextWithGaps.WithStack(key(specification)) is not { } arn ? null
                : IsOfOther(arn)
                    ? $"a key is one of KMS, by its id, its ARN (arn:aws:kms:REGION:ACCOUNT:key/ID) or an alias, got '{key(specification).Raw}'"
                : ArnPlace.Mistake(arn)
            ) with
            {
                Statement =
                    "The key of a cache or snapshot is a key or an alias of KMS, and the ARN of nothing else; an ARN has the partition of its Region.",
                Why = "The service refuses the request: there is no such key.",
                Breaks = """{"KmsKeyId": "arn:aws:sns:eu-central-1:111122223333:events"}""",
                Keeps =
                    """{"KmsKeyId": "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"}""",
            },
            Rule<T>(specification =>
                TextWithGaps.WithStack(key(specification)) is { } arn && !IsOfOther(arn) ? ArnPlace.Unknown(arn) : null
            ) with
            {
                Severity = Severity.Unknown,
                Statement = "The Region of the ARN of a key is one that is known.",
                Why = "The service does not find the key; if AWS has opened the Region since, acknowledge the rule.",
                Breaks =
                    """{"KmsKeyId": "arn:aws:kms:eu-centrl-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"}""",
                Keeps =
                    """{"KmsKeyId": "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"}""",
            },
        ];

    private static Rule<T> Rule<T>(Func<T, string?> check) =>
        new("S-34", Property)
        {
            Mistake = check,
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
