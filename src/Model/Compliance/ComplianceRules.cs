namespace ElastiCache.Model.Compliance;

/// <summary>The rules that policies are made of. None is broken by what is not known.</summary>
internal static class ComplianceRules
{
    /// <summary>Backups that are kept for some days.</summary>
    public static ComplianceRule Backups(int days) =>
        new(
            "COMP-1",
            "SnapshotRetentionLimit",
            $"Daily backups are kept for at least {days} {(days == 1 ? "day" : "days")}.",
            subject =>
                subject.RetentionDays is { } kept && (kept.IsAbsent || (kept.TryGet(out var given) && given < days))
                    ? $"daily backups must be kept for at least {days} {(days == 1 ? "day" : "days")}, got {(kept.IsAbsent ? "none" : $"{kept}")}"
                    : null
        );

    public static readonly ComplianceRule Upgrades = new(
        "COMP-2",
        "AutoMinorVersionUpgrade",
        "Minor versions are upgraded automatically.",
        subject => subject.Upgrades?.IsNot(true) == true ? "minor versions must be upgraded automatically" : null
    );

    public static readonly ComplianceRule Failover = new(
        "COMP-3",
        "AutomaticFailoverEnabled",
        "A replica takes over when the primary fails.",
        subject =>
            subject.FailsOver?.IsNot(true) == true
                ? "a replica must take over when the primary fails: have at least one, with failover"
                : null
    );

    public static readonly ComplianceRule EncryptionAtRest = new(
        "COMP-4",
        "AtRestEncryptionEnabled",
        "Data is encrypted at rest.",
        subject =>
            subject.EncryptedAtRest?.IsNot(true) == true
                ? $"data must be encrypted at rest{(subject.IsCluster ? ", which a cache cluster cannot do: use a serverless cache, or a replication group" : "")}"
                : null
    );

    public static readonly ComplianceRule EncryptionInTransit = new(
        "COMP-5",
        "TransitEncryptionEnabled",
        "Every client speaks TLS.",
        subject => subject.EncryptedInTransit?.IsNot(true) == true ? "every client must speak TLS" : null
    );

    public static readonly ComplianceRule Authentication = new(
        "COMP-6",
        "AuthToken",
        "Clients authenticate, by an AUTH token or as users.",
        subject => subject.Authenticates == false ? Unauthenticated(subject) : null
    );

    public static readonly ComplianceRule TokenBeforeUsers = new(
        "COMP-7",
        "AuthToken",
        "Redis OSS before 6.0 has an AUTH token.",
        subject => subject is { IsBeforeUsers: true, Authenticates: false } ? Unauthenticated(subject) : null
    );

    public static readonly ComplianceRule SubnetGroup = new(
        "COMP-8",
        "CacheSubnetGroupName",
        "The cache has a subnet group of its own, not the default one.",
        subject =>
            subject.SubnetGroup is { } group && (group.IsAbsent || group.Is("default"))
                ? "the cache must have a subnet group of its own, not the default one"
                : null
    );

    private static string Unauthenticated(ComplianceSubject subject) =>
        subject.IsCluster
            ? "clients must authenticate, which a cache cluster cannot ask of them: use a replication group"
        : subject.OpenUser is { } user
            ? $"clients must authenticate, and among the users {user} needs no password: use one who is off or has one"
        : "clients must authenticate, by an AUTH token or as users";
}
