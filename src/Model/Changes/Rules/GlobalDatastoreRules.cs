using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Global datastores and their members.</summary>
internal static class GlobalDatastoreRules
{
    private const string Group = "CacheParameterGroupName";

    // The member's property, what the service calls it, and the property of the global datastore.
    private static readonly (string Member, string Called, string Global)[] Shared =
    [
        ("CacheNodeType", "NodeType", "CacheNodeType"),
        ("EngineVersion", "EngineVersion", "EngineVersion"),
        ("NumNodeGroups", "NumNodeGroups", "GlobalNodeGroupCount"),
    ];

    /// <summary>The rows of the catalogue that they judge.</summary>
    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "G-13",
            ResourceTypes.ReplicationGroup,
            "Node type, engine version and shards of members are changed on the global datastore.",
            UpdateEffect.Refused
        )
        {
            Before = """{"GlobalReplicationGroupId": "sgaui-orders", "CacheNodeType": "cache.r7g.large"}""",
            After = """{"GlobalReplicationGroupId": "sgaui-orders", "CacheNodeType": "cache.r7g.xlarge"}""",
            Evidence = Evidence.ServiceError,
            Source = UpdateRule.Guide + "Redis-Global-Datastores-Getting-Started.html",
        },
    ];

    public static IEnumerable<Verdict> OfMember(ResourceChange change) =>
        IsMember(change.New)
            ? Shared
                .Where(property => change.Changes(property.Member))
                .Select(property => new Verdict(
                    UpdateEffect.Refused,
                    "G-13",
                    property.Member,
                    "'Replication Group [..] is a member of Global Replication Group [..], hence "
                        + $"{property.Called} property cannot be modified'. Leave the member as it is and change "
                        + $"{property.Global} of the AWS::ElastiCache::GlobalReplicationGroup"
                ))
            : [];

    public static IEnumerable<Verdict> OfGlobal(ResourceChange change)
    {
        if (!change.Changes(Group) || !change.New.Has(Group))
        {
            yield break;
        }

        var (before, after) = (change.Old.Version, change.New.Version);
        if (!change.Changes("EngineVersion") || (before is { } from && after is { } to && from.Major == to.Major))
        {
            yield return new Verdict(
                UpdateEffect.Refused,
                "G-12",
                Group,
                $"{Wording.Change(change, Group)}; it can only be given together with an upgrade of the major engine "
                    + "version"
            );
        }
    }

    private static bool IsMember(Side side) =>
        side.Has("GlobalReplicationGroupId")
        || side.Users.Any(user => user.Type == ResourceTypes.GlobalReplicationGroup);
}
