using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.S;

/// <summary>Encryption at rest of replication groups.</summary>
internal static class AtRestRules
{
    private static readonly Fix<ReplicationGroupSpecification> EncryptAtRest =
        Fixes.Flag<ReplicationGroupSpecification>(nameof(ReplicationGroupSpecification.AtRestEncryptionEnabled), true);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("S-23", nameof(ReplicationGroupSpecification.AtRestEncryptionEnabled))
        {
            Mistake = group =>
                group.AtRestEncryptionEnabled.IsAbsent && !group.Inherits
                    ? "whether data is encrypted at rest is left to a default that differs between engines (on for Valkey, off for Redis OSS): write true or false"
                    : null,
            Fix = EncryptAtRest,
            Statement = "A group says whether it is encrypted at rest.",
            Why = "The default is on for Valkey and off for Redis OSS, and cannot be changed without a new group.",
            Breaks = """{"AtRestEncryptionEnabled": null }""",
            Keeps = """{"AtRestEncryptionEnabled": true }""",
            Severity = Severity.Warning,
            SeverityReason = "The service takes its default, which differs between the engines.",
            Source = Pages.AtRest,
        },
        new Rule<ReplicationGroupSpecification>("S-24", nameof(ReplicationGroupSpecification.KmsKeyId))
        {
            Mistake = group =>
                // A secondary of a global datastore has its encryption from the primary, and the key of its own Region.
                group.KmsKeyId.IsPresent
                && group.HasAtRestEncryption == false
                && !group.JoinsGlobalDatastore
                    ? "a key is only taken with encryption at rest: enable it, or leave the key out"
                    : null,
            Fix = EncryptAtRest,
            Statement = "A key needs encryption at rest.",
            Why = "The service answers: Please enable encryption at rest to use Customer Managed CMK.",
            Breaks = """{"AtRestEncryptionEnabled": false, "KmsKeyId": "11111111-2222-3333-4444-555555555555" }""",
            Keeps = """{"KmsKeyId": "11111111-2222-3333-4444-555555555555" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.AtRest,
            Implies = ["S-23"],
        },
        new Rule<ReplicationGroupSpecification>("S-24", nameof(ReplicationGroupSpecification.KmsKeyId))
        {
            Mistake = group =>
                group.KmsKeyId.IsPresent
                && group.AtRestEncryptionEnabled.IsAbsent
                && group.HasAtRestEncryption != false
                && !group.Inherits
                && !group.JoinsGlobalDatastore
                    ? "a key goes with encryption at rest, which is left out: AWS documents that it is on for Valkey, while the service was seen to ask for it beside a key; write true"
                    : null,
            Fix = EncryptAtRest,
            Statement = "A group with a key says that it is encrypted at rest.",
            Why =
                "The service answered a group that did not say it: Please enable encryption at rest to use Customer Managed CMK.",
            Breaks = """{"AtRestEncryptionEnabled": null, "KmsKeyId": "11111111-2222-3333-4444-555555555555" }""",
            Keeps = """{"KmsKeyId": "11111111-2222-3333-4444-555555555555" }""",
            Severity = Severity.Warning,
            SeverityReason = "The default is documented as on for Valkey; the answer was seen for Redis OSS.",
            Evidence = Evidence.ServiceError,
            Source = Pages.AtRest,
            Implies = ["S-23"],
        },
        new Rule<ReplicationGroupSpecification>("S-26", nameof(ReplicationGroupSpecification.KmsKeyId))
        {
            Mistake = group =>
                group.KmsKeySpec.TryGet(out var spec) && spec != "SYMMETRIC_DEFAULT"
                    ? $"encryption at rest needs a symmetric key, got one of {spec}: leave KeySpec out, or write SYMMETRIC_DEFAULT"
                    : null,
            Statement = "The key is a symmetric one.",
            Why = "ElastiCache encrypts with no other kind of key.",
            Breaks =
                """{"Resources": {"Key": {"Type": "AWS::KMS::Key", "Properties": {"KeySpec": "RSA_2048"}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"KmsKeyId": {"Fn::GetAtt": ["Key", "Arn"]}}}} }""",
            Keeps =
                """{"Resources": {"Key": {"Type": "AWS::KMS::Key", "Properties": {"KeySpec": "SYMMETRIC_DEFAULT"}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"KmsKeyId": {"Fn::GetAtt": ["Key", "Arn"]}}}} }""",
            Source = Pages.AtRest,
        },
    ];
}
