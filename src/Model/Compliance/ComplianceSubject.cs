using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Compliance;

/// <summary>What policies look at, of any kind of cache. What a kind does not have, and cannot be asked for, is null.</summary>
internal sealed record ComplianceSubject
{
    private static readonly Value<bool> Always = true;

    public Value<bool>? EncryptedAtRest { get; init; }

    public Value<bool>? EncryptedInTransit { get; init; }

    public bool? Authenticates { get; init; }

    /// <summary>The user of the cache who needs no password, where that is why nobody has to authenticate; null for none.</summary>
    public string? OpenUser { get; init; }

    public Value<double>? RetentionDays { get; init; }

    public Value<bool>? Upgrades { get; init; }

    public Value<bool>? FailsOver { get; init; }

    public Value<string>? SubnetGroup { get; init; }

    /// <summary>Whether it is a cache cluster: one that can neither encrypt at rest nor authenticate.</summary>
    public bool IsCluster { get; init; }

    /// <summary>Whether the engine is a Redis OSS from before users, where the token is the only way to authenticate.</summary>
    public bool IsBeforeUsers { get; init; }

    public static ComplianceSubject Of(ReplicationGroupSpecification group) =>
        new()
        {
            // A secondary of a global datastore has these from its primary, and is judged there.
            EncryptedAtRest = group.JoinsGlobalDatastore ? null : group.AtRestEncryptionEnabled,
            // In the mode preferred, whoever speaks plainly is heard too.
            EncryptedInTransit =
                group.JoinsGlobalDatastore ? null
                : group.TransitEncryptionMode.Is("preferred") ? false
                : group.TransitEncryptionEnabled,
            Authenticates = group.JoinsGlobalDatastore
                ? null
                : group.AuthToken.IsPresent || (group.UserGroupIds.IsPresent && OpenUserOf(group.UserGroups) is null),
            OpenUser = OpenUserOf(group.UserGroups),
            RetentionDays = group.SnapshotRetentionLimit,
            Upgrades = group.JoinsGlobalDatastore ? null : UpgradesOf(group.AutoMinorVersionUpgrade),
            FailsOver = group.AutomaticFailoverEnabled,
            SubnetGroup = group.CacheSubnetGroupName,
            IsBeforeUsers =
                group.RunningEngine == EngineName.Redis
                && group.EngineVersion.TryGet(out var text)
                && CacheEngineVersion.TryParse(text, out var version)
                && version.Major < 6,
        };

    public static ComplianceSubject Of(CacheClusterSpecification cluster) =>
        new()
        {
            IsCluster = true,
            EncryptedAtRest = false,
            EncryptedInTransit = cluster.TransitEncryptionEnabled,
            Authenticates = false,
            // Memcached has neither backups nor upgrades of its own accord.
            RetentionDays = cluster.Engine.Is(EngineName.Redis) ? cluster.SnapshotRetentionLimit : null,
            Upgrades = cluster.Engine.Is(EngineName.Redis) ? UpgradesOf(cluster.AutoMinorVersionUpgrade) : null,
            SubnetGroup = cluster.CacheSubnetGroupName,
        };

    public static ComplianceSubject Of(ServerlessCacheSpecification cache) =>
        new()
        {
            EncryptedAtRest = Always,
            EncryptedInTransit = Always,
            Authenticates = cache.UserGroupId.IsPresent && OpenUserOf([cache.UserGroup]) is null,
            OpenUser = OpenUserOf([cache.UserGroup]),
            RetentionDays = cache.SnapshotRetentionLimit,
            Upgrades = Always,
            FailsOver = Always,
        };

    private static string? OpenUserOf(IReadOnlyList<UserGroupSpecification?> groups) =>
        groups.Select(group => group?.OpenUser).FirstOrDefault(user => user is not null) is { } open
            ? open.UserId.TryGet(out var id)
                ? $"'{id}'"
                : "one of them"
            : null;

    private static Value<bool> UpgradesOf(Value<bool> upgrade) => upgrade.IsAbsent ? Always : upgrade;
}
