using ElastiCache.Model.Changes;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Judging;

/// <summary>
/// What a plan keeps apart, although one update that does it together with something else is in place. What is not listed goes
/// together: the service changes it by one request (ModifyReplicationGroup), and of an engine upgrade and another node type AWS
/// writes to add the one to the other
/// (https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.HowTo.html#resolving-blocked-engine-upgrades).
/// </summary>
internal static class OwnUpdates
{
    private const string Guide = UpdateRule.Guide;

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<OwnUpdate> All { get; } =
    [
        // "We strongly recommend you perform updates to the NumNodeGroups and NodeGroupConfiguration properties as the only
        // updates in a given stack update operation": where the update fails, the shards are not rolled back, and the rest is.
        new(
            ["NumNodeGroups", "NodeGroupConfiguration"],
            ["UpdatePolicy", "NumCacheClusters"],
            IsAlone: true,
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatepolicy.html"
        ),
        // The service refuses additional properties.
        new(["ClusterMode"], ["CacheParameterGroupName"], IsAlone: true, Guide + "modify-cluster-mode.html"),
        // "Change the durability mode as a standalone modification".
        new(["Durability"], [], IsAlone: true, Guide + "Durability.ChangingDurability.html"),
        // AWS asks for two steps with the clients' move between them, and endpoints come and go with the modes. Whatever else
        // takes nodes would wait for the clients, and is rolled back with the mode.
        new(
            ["TransitEncryptionEnabled", "TransitEncryptionMode"],
            [],
            IsAlone: false,
            Guide + "in-transit-encryption-enable.html"
        ),
        // A token is set by a strategy of its own, and clients follow.
        new(["AuthToken"], [], IsAlone: false, Guide + "auth.html"),
    ];

    // What touches neither nodes nor what clients connect with.
    private static readonly string[] Light =
    [
        .. PropertyReach.InPlace[ResourceTypes.ReplicationGroup],
        "SnapshotRetentionLimit",
        "SnapshottingClusterId",
        "UpdatePolicy",
        "DeletionPolicy",
        "UpdateReplacePolicy",
    ];

    /// <summary>How much goes together that is to be apart; 0 where nothing does.</summary>
    public static int Mixed(IReadOnlyList<TemplateChange> changes)
    {
        var own = Of(changes).ToList();
        var isLight = !own.Exists(one => one.IsAlone);
        var others = changes
            // What is left out stays; but what is to be alone is alone in what people read, too.
            .Where(change =>
                change.Value is not null || !isLight || !All.Any(one => one.Properties.Contains(change.Property))
            )
            .Select(change => change.Property)
            // What stands beside the properties changes nothing of the resource.
            .Where(property => !own.Exists(one => one.Has(property)) && !PolicyChanges.IsAbout(property))
            .Where(property => !isLight || !Light.Contains(property));
        return own.Count == 0 ? 0
            : others.Any() ? own.Count
            : own.Count - 1;
    }

    /// <summary>What of an update is to be apart from the rest. What is left out stays, and is no change.</summary>
    public static IEnumerable<OwnUpdate> Of(IReadOnlyList<TemplateChange> changes) =>
        All.Where(own => changes.Any(change => change.Value is not null && own.Properties.Contains(change.Property)));
}
