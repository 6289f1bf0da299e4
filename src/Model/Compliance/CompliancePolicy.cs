using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Compliance;

/// <summary>A set of controls that a cache is held against.</summary>
/// <remarks>
/// It checks what a declaration shows. It certifies nothing: most controls of every one of these policies are about
/// organizations, people and applications.
/// </remarks>
public sealed record CompliancePolicy
{
    // What the HIPAA and NIST packs of cdk-nag ask for; the policies themselves name no number.
    private const int DaysOfPacks = 15;

    private readonly IReadOnlyList<(ComplianceRule Rule, string Controls)> _rules;

    private CompliancePolicy(
        string name,
        string title,
        string source,
        params IReadOnlyList<(ComplianceRule, string)> rules
    ) => (Name, Title, Source, _rules) = (name, title, source, rules);

    /// <summary>The controls for ElastiCache in Security Hub's AWS Foundational Security Best Practices.</summary>
    public static CompliancePolicy AwsFoundational { get; } =
        new(
            "aws-foundational",
            "AWS Foundational Security Best Practices",
            "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html",
            (ComplianceRules.Backups(1), "ElastiCache.1"),
            (ComplianceRules.Upgrades, "ElastiCache.2"),
            (ComplianceRules.Failover, "ElastiCache.3"),
            (ComplianceRules.EncryptionAtRest.ExceptOfClusters(), "ElastiCache.4"),
            (ComplianceRules.EncryptionInTransit.ExceptOfClusters(), "ElastiCache.5"),
            (ComplianceRules.TokenBeforeUsers, "ElastiCache.6"),
            (ComplianceRules.SubnetGroup, "ElastiCache.7")
        );

    /// <summary>The HIPAA Security Rule. Backups are kept for 15 days, as the packs of cdk-nag ask.</summary>
    public static CompliancePolicy Hipaa { get; } =
        new(
            "hipaa",
            "HIPAA Security Rule",
            "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-compliance.html",
            (ComplianceRules.Backups(DaysOfPacks), "164.308(a)(7)(ii)(A)"),
            (ComplianceRules.EncryptionAtRest, "164.312(a)(2)(iv)"),
            (ComplianceRules.EncryptionInTransit, "164.312(e)(1)"),
            (ComplianceRules.Authentication, "164.312(d)"),
            (ComplianceRules.SubnetGroup, "164.312(a)(1)")
        );

    /// <summary>PCI DSS 4.0.1.</summary>
    public static CompliancePolicy Pci { get; } =
        new(
            "pci",
            "PCI DSS 4.0.1",
            "https://docs.aws.amazon.com/securityhub/latest/userguide/pci-standard.html",
            (ComplianceRules.Upgrades, "6.3.3"),
            (ComplianceRules.EncryptionAtRest, "3.5.1"),
            (ComplianceRules.EncryptionInTransit, "4.2.1"),
            (ComplianceRules.Authentication, "8.3.1")
        );

    /// <summary>NIST SP 800-53 revision 5. Backups are kept for 15 days, as the packs of cdk-nag ask.</summary>
    public static CompliancePolicy Nist80053 { get; } =
        new(
            "nist-800-53",
            "NIST SP 800-53 revision 5",
            "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html",
            (ComplianceRules.Backups(DaysOfPacks), "CP-6, CP-9, CP-10, SI-12"),
            (ComplianceRules.Upgrades, "SI-2"),
            (ComplianceRules.Failover, "CP-10, SC-5(2), SC-36, SI-13(5)"),
            (ComplianceRules.EncryptionAtRest, "SC-13, SC-28, SC-28(1)"),
            (ComplianceRules.EncryptionInTransit, "AC-17(2), SC-8, SC-8(1), SC-13"),
            (ComplianceRules.Authentication, "AC-3, AC-6, IA-2"),
            (ComplianceRules.SubnetGroup, "AC-4, SC-7")
        );

    /// <summary>All policies.</summary>
    public static IReadOnlyList<CompliancePolicy> All { get; } = [AwsFoundational, Hipaa, Pci, Nist80053];

    /// <summary>The name, such as <c>hipaa</c>.</summary>
    public string Name { get; }

    /// <summary>What the policy is called.</summary>
    public string Title { get; }

    /// <summary>The page from which the controls are.</summary>
    public string Source { get; }

    /// <summary>What it asks of a cache.</summary>
    public IReadOnlyList<ComplianceControl> Controls =>
        [.. _rules.Select(entry => new ComplianceControl(entry.Rule.Id, entry.Rule.Statement, entry.Controls))];

    /// <summary>Finds a policy by its name; null when there is none of that name.</summary>
    public static CompliancePolicy? Find(string name) => All.FirstOrDefault(policy => policy.Name == name);

    /// <summary>What the policy finds wrong with a replication group. What is known only at deployment is not judged.</summary>
    internal IReadOnlyList<Violation> Violations(ReplicationGroupSpecification group) =>
        Violations(ComplianceSubject.Of(group));

    /// <summary>What the policy finds wrong with a Memcached cluster. What is known only at deployment is not judged.</summary>
    internal IReadOnlyList<Violation> Violations(CacheClusterSpecification cluster) =>
        Violations(ComplianceSubject.Of(cluster));

    /// <summary>What the policy finds wrong with a serverless cache. What is known only at deployment is not judged.</summary>
    internal IReadOnlyList<Violation> Violations(ServerlessCacheSpecification cache) =>
        Violations(ComplianceSubject.Of(cache));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private IReadOnlyList<Violation> Violations(ComplianceSubject subject) =>
        [
            .. _rules
                .Select(entry => (entry.Rule, entry.Controls, Message: entry.Rule.Check(subject)))
                .Where(entry => entry.Message is not null)
                .Select(entry => new Violation(
                    entry.Rule.Id,
                    Severity.Error,
                    entry.Rule.Property,
                    $"{Title} ({entry.Controls}): {entry.Message}"
                )),
        ];
}
