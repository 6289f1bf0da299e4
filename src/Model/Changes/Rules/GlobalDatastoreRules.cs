using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Global datastores and their members.</summary>
internal static class GlobalDatastoreRules
{
    private const string EngineVersion = "EngineVersion";
    private const string Group = "CacheParameterGroupName";
    private const string Shards = "NumNodeGroups";
    private const string Placement = "NodeGroupConfiguration";
    private const string Suffix = "GlobalReplicationGroupIdSuffix";

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("G-13", "Node type, engine version and shards of members are changed on the global datastore.")
        {
            Effect = UpdateEffect.Refused,
            Before = """{"GlobalReplicationGroupId": "sgaui-orders", "CacheNodeType": "cache.r7g.large"}""",
            After = """{"GlobalReplicationGroupId": "sgaui-orders", "CacheNodeType": "cache.r7g.xlarge"}""",
            Evidence = Evidence.ServiceError,
            Source = UpdateRule.Guide + "Redis-Global-Datastores-Getting-Started.html",
        },
        new("G-18", "Whether the suffix of a global datastore's id can be changed, pages of AWS do not agree.")
        {
            ResourceType = ResourceTypes.GlobalReplicationGroup,
            Effect = UpdateEffect.Unclear,
            Before = """{"GlobalReplicationGroupIdSuffix": "orders"}""",
            After = """{"GlobalReplicationGroupIdSuffix": "invoices"}""",
            Source =
                "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyGlobalReplicationGroup.html",
        },
    ];

    /// <summary>
    /// What counts is whether the group is a member when it changes. A datastore that is new, or newly names it, refers to it and
    /// comes after it; one that goes is deleted after all updates, and one that lets go of it is not waited for.
    /// </summary>
    public static IEnumerable<Verdict> OfMember(ResourceChange change)
    {
        var changed = GlobalProperties.Shared.Where(property => change.Changes(property.Member)).ToList();
        var leaves = IsMember(change.New) ? null : GlobalMembers.DatastoresOf(change.Old).FirstOrDefault()?.LogicalId;
        // Without an id of a datastore that it has, the group is replaced.
        if (changed.Count == 0 || !IsMember(change.Old) || (leaves is null && !IsMember(change.New)))
        {
            return [];
        }

        return changed.Select(property =>
        {
            // Where the shards are is said with their number.
            IReadOnlyList<string> covers = property.Member == Shards ? [Placement] : [];
            var error =
                "'Replication Group [..] is a member of Global Replication Group [..], hence "
                + $"{property.Called} property cannot be modified'. ";
            return leaves is null
                ? Verdict.Refused(
                    "G-13",
                    property.Member,
                    $"{error}Leave the member as it is and change {property.Global} of the "
                        + "AWS::ElastiCache::GlobalReplicationGroup",
                    covers: covers
                )
                : Verdict.NeedsSteps(
                    "G-13",
                    property.Member,
                    $"{Wording.Change(change, property.Member)}; {error}{StillThere(change, leaves)}: change the group in "
                        + "an update after that",
                    covers: covers,
                    detour: [.. changed.Select(one => Edit.AsIn(change.Old, one.Member))]
                );
        });
    }

    /// <summary>
    /// Whether another number of shards is the datastore's business: CloudFormation would replace the group, and the service deletes
    /// no member.
    /// </summary>
    public static bool HoldsShards(ResourceChange change) =>
        change.Changes(Shards) && IsMember(change.Old) && IsMember(change.New);

    private static string StillThere(ResourceChange change, string datastore) =>
        change.New.Template.Resources.TryGetValue(datastore, out var after)
        && new Side(change.New.Context, after).Exists
            ? $"Nothing makes the group wait until {datastore} has let it go"
            : $"CloudFormation removes {datastore} after all updates, so the group is still its member when it changes";

    public static IEnumerable<Verdict> OfGlobal(ResourceChange change)
    {
        if (change.Changes(Suffix))
        {
            yield return Verdict.PerhapsRefused(
                "G-18",
                Suffix,
                $"{Wording.Change(change, Suffix)}; the reference of CloudFormation says that it changes without interruption, "
                    + "and ModifyGlobalReplicationGroup of the service takes no other: the update may be refused, or the id stays "
                    + "what it is. Leave the suffix as it is"
            );
        }

        Verdict[] moves = [.. EngineUpdateRules.OfGlobal(change)];
        foreach (var move in moves)
        {
            yield return move;
        }

        // Of an update that is refused whatever the parameter group is, the group is no second reason.
        if (moves.Any(move => move.Effect == UpdateEffect.Refused))
        {
            yield break;
        }

        // Those that one which is only begun may be have the same first number.
        var before = change.Old.Versions.Select(version => (CacheEngineVersion?)version).LastOrDefault();
        var after = change.New.Versions.Select(version => (CacheEngineVersion?)version).LastOrDefault();
        var isMajor =
            (change.Old.Engine is { } old && change.New.Engine is { } @new && old != @new)
            || (before is { } one && after is { } other && other.Major > one.Major);
        if (!change.New.Has(Group))
        {
            if (isMajor)
            {
                var property = change.Changes(EngineVersion) ? EngineVersion : "Engine";
                yield return Verdict.Refused(
                    "G-12",
                    property,
                    $"{Wording.Change(change, property)}; an upgrade of the major "
                        + "engine version, or to another engine, takes a parameter group of the new family: write "
                        + "CacheParameterGroupName in the same update",
                    covers: [EngineVersion, "Engine"]
                );
            }

            yield break;
        }

        if (
            isMajor
            && FamilyOfGroup(change.New) is { } family
            && NeededBy(change.New, family) is { } needed
            && family != needed
        )
        {
            yield return Verdict.Refused(
                "G-12",
                Group,
                $"'Expected a parameter group of family {needed} but found one of family {family}'. Write a group of family {needed}",
                covers: [EngineVersion, "Engine"]
            );
        }
        else if (
            change.Changes(Group)
            && (!change.Changes(EngineVersion) || (before is { } from && after is { } to && from.Major == to.Major))
            && !isMajor
        )
        {
            yield return Verdict.Refused(
                "G-12",
                Group,
                $"{Wording.Change(change, Group)}; it can only be given together with an upgrade of the major engine "
                    + "version"
            );
        }
    }

    private static string? FamilyOfGroup(Side side) =>
        side.ParameterGroup?.CacheParameterGroupFamily.TryGet(out var family) == true ? family : null;

    // Where the engine is not written, it is the one of the group.
    private static string? NeededBy(Side side, string family) =>
        (side.Engine ?? ParameterGroupFamily.EngineOf(family)) is { } engine
        && side.Text(EngineVersion).TryGet(out var version)
            ? ParameterGroupFamily.For(engine, version)
            : null;

    /// <summary>Whether a group is a member of a global datastore.</summary>
    public static bool IsMember(Side side) =>
        side.Has("GlobalReplicationGroupId") || GlobalMembers.DatastoresOf(side).Any();

    /// <summary>Whether a group is in a global datastore that goes on: no second cache takes its place in it.</summary>
    public static bool StaysMember(Side old, Template @new) =>
        old.Has("GlobalReplicationGroupId")
        || GlobalMembers.DatastoresOf(old).Any(datastore => @new.Resources.ContainsKey(datastore.LogicalId));
}
