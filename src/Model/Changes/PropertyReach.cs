using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes;

/// <summary>What a change of a property may come to, whatever its values are: for what is too much to try.</summary>
internal static class PropertyReach
{
    // Beside those that are create-only: what replaces a resource in some cases, by the rules of Changes/Rules.
    private static readonly Dictionary<string, string[]> MayReplace = new(StringComparer.Ordinal)
    {
        [ResourceTypes.ReplicationGroup] =
        [
            "AuthToken",
            "Durability",
            "NodeGroupConfiguration",
            "NumNodeGroups",
            "TransitEncryptionEnabled",
            "TransitEncryptionMode",
            "UserGroupIds",
        ],
        [ResourceTypes.CacheCluster] =
        [
            "AZMode",
            "CacheNodeType",
            "IpDiscovery",
            "NumCacheNodes",
            "PreferredAvailabilityZone",
            "PreferredAvailabilityZones",
        ],
        [ResourceTypes.User] = ["UserId"],
    };

    /// <summary>What no rule has a word about, and what is always made in place.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> InPlace = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        [ResourceTypes.ReplicationGroup] =
        [
            "AutoMinorVersionUpgrade",
            "LogDeliveryConfigurations",
            "NotificationTopicArn",
            "PreferredMaintenanceWindow",
            "ReplicationGroupDescription",
            "SecurityGroupIds",
            "SnapshotWindow",
            "Tags",
        ],
        [ResourceTypes.CacheCluster] =
        [
            "AutoMinorVersionUpgrade",
            "LogDeliveryConfigurations",
            "NotificationTopicArn",
            "PreferredMaintenanceWindow",
            "SnapshotRetentionLimit",
            "SnapshotWindow",
            "Tags",
            "VpcSecurityGroupIds",
        ],
        [ResourceTypes.ServerlessCache] = ["DailySnapshotTime", "Description", "SecurityGroupIds", "Tags"],
        [ResourceTypes.SubnetGroup] = ["Description", "Tags"],
        [ResourceTypes.ParameterGroup] = ["Description", "Tags"],
        [ResourceTypes.User] = ["Tags"],
        [ResourceTypes.UserGroup] = ["Tags"],
    };

    /// <summary>What may happen beside a change in place; nothing where it is always one.</summary>
    public static IReadOnlyList<UpdateEffect> Of(string type, string property) =>
        CreateOnlyProperties.Of(type).Any(one => one.Name == property) ? [UpdateEffect.Replaced]
        : !ResourceTypes.IsElastiCache(type) || IsIn(InPlace, type, property) ? []
        : IsIn(MayReplace, type, property) ? [UpdateEffect.Replaced, UpdateEffect.Refused]
        : [UpdateEffect.Refused];

    private static bool IsIn(IReadOnlyDictionary<string, string[]> table, string type, string property) =>
        table.TryGetValue(type, out var names) && names.Contains(property);
}
