using System.Text.RegularExpressions;

namespace ElastiCache.Model;

/// <summary>Encryption and authentication of replication groups.</summary>
internal static partial class AccessRules
{
    private const string Auth = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html";
    private const string Tls = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html";
    private const string AtRest = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        Rule(
            "S-01",
            nameof(ReplicationGroupSpecification.TransitEncryptionEnabled),
            group =>
                group.Engine.Is(EngineName.Valkey) && group.TransitEncryptionEnabled.IsAbsent
                    ? "a Valkey group must say whether it is encrypted in transit: write true or false"
                    : null,
            Tls,
            Evidence.Tool
        ),
        Rule(
            "S-02",
            nameof(ReplicationGroupSpecification.TransitEncryptionEnabled),
            group => group.TransitEncryptionEnabled.Is(true) ? Lacks(group, EngineFeature.TransitEncryption) : null,
            Tls
        ),
        Rule(
            "S-03",
            nameof(ReplicationGroupSpecification.CacheSubnetGroupName),
            group =>
                group.TransitEncryptionEnabled.Is(true) && group.CacheSubnetGroupName.IsAbsent
                    ? "encryption in transit works only within a VPC: name a subnet group"
                    : null,
            Tls
        ),
        Rule(
            "S-05",
            nameof(ReplicationGroupSpecification.AuthToken),
            group =>
                group.AuthToken.IsPresent && group.TransitEncryptionEnabled.IsNot(true)
                    ? "an AUTH token is only taken with encryption in transit: enable it, or leave the token out"
                    : null,
            Auth,
            Evidence.ServiceError
        ),
        Rule(
            "S-07",
            nameof(ReplicationGroupSpecification.AuthToken),
            group =>
                group.AuthToken.TryGet(out var token) && token.Length is < 16 or > 128
                    ? $"an AUTH token has 16 to 128 characters, got {token.Length}"
                    : null,
            Auth,
            Evidence.ServiceError
        ),
        Rule(
            "S-08",
            nameof(ReplicationGroupSpecification.AuthToken),
            group =>
                group.AuthToken.TryGet(out var token) && !TokenAlphabet().IsMatch(token)
                    ? "an AUTH token consists of letters, digits and ! & # $ ^ < > -, got another character"
                    : null,
            Auth,
            Evidence.ServiceError
        ),
        Rule(
            "S-09",
            nameof(ReplicationGroupSpecification.AuthToken),
            group => group.AuthToken.IsPresent ? Lacks(group, EngineFeature.AuthToken) : null,
            Auth
        ),
        Rule(
            "S-10",
            nameof(ReplicationGroupSpecification.AuthToken),
            group =>
                group.AuthToken.IsPresent
                && group.UserGroupIds.IsPresent
                && !(group.AuthToken.IsUnresolved && group.UserGroupIds.IsUnresolved)
                    ? "a group has an AUTH token or users, not both: leave one out"
                    : null,
            Auth,
            Evidence.Tool
        ),
        Rule(
            "S-18",
            nameof(ReplicationGroupSpecification.TransitEncryptionMode),
            group =>
                group.TransitEncryptionMode.IsPresent && group.TransitEncryptionEnabled.IsNot(true)
                    ? "a transit encryption mode needs encryption in transit: enable it, or leave the mode out"
                    : null,
            Tls
        ),
        Rule(
            "S-19",
            nameof(ReplicationGroupSpecification.TransitEncryptionMode),
            group => group.TransitEncryptionMode.IsPresent ? Lacks(group, EngineFeature.TransitEncryptionMode) : null,
            Tls,
            Evidence.ServiceError
        ),
        Rule(
            "S-22",
            nameof(ReplicationGroupSpecification.AtRestEncryptionEnabled),
            group => group.AtRestEncryptionEnabled.Is(true) ? Lacks(group, EngineFeature.AtRestEncryption) : null,
            AtRest
        ),
        Rule(
            "S-24",
            nameof(ReplicationGroupSpecification.KmsKeyId),
            group =>
                group.KmsKeyId.IsPresent && group.AtRestEncryptionEnabled.IsNot(true)
                    ? "a key is only taken with encryption at rest: enable it, or leave the key out"
                    : null,
            AtRest,
            Evidence.ServiceError
        ),
    ];

    private static Rule<ReplicationGroupSpecification> Rule(
        string id,
        string property,
        Func<ReplicationGroupSpecification, string?> check,
        string source,
        Evidence evidence = Evidence.Documentation
    ) => new(id, property, check) { Source = source, Evidence = evidence };

    private static string? Lacks(ReplicationGroupSpecification group, EngineFeature feature) =>
        group.Engine.TryGet(out var engine)
        && group.EngineVersion.TryGet(out var version)
        && feature.SupportedBy(engine, version) == false
            ? $"{feature.Name} needs {feature.Availability}, got {engine} {version}"
            : null;

    [GeneratedRegex(@"^[A-Za-z0-9!&#$^<>-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenAlphabet();
}
