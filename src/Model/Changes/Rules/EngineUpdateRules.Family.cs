using ElastiCache.Model.Facts;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes.Rules;

// The parameter group, which has the family of the version.
internal static partial class EngineUpdateRules
{
    // An engine and a version, each of which may be right with another value of a parameter. No parameter group fits what there is not.
    private static Verdict? NoSuchVersion(ResourceChange change)
    {
        if (
            !(change.Changes(Engine) || change.Changes(Version))
            || change.New.Engine is not { } engine
            || change.New.Family is not { } needed
            || !change.New.Text(Version).TryGet(out var version)
            || CacheEngine.Of(engine, version).IsKnown
        )
        {
            return null;
        }

        var other = CacheEngine.All.FirstOrDefault(known => known.Version == version);
        if (other is null && (ParameterGroupFamily.All.Contains(needed) || ParameterGroupFamily.MayCome(needed)))
        {
            return null;
        }

        var ruleId =
            other is not null ? "E-11"
            : engine == EngineName.Redis ? "E-05"
            : engine == EngineName.Valkey ? "E-06"
            : "E-07";
        var message =
            $"{Wording.Change(change, Version)}; "
            + (
                other is null
                    ? $"there is no {engine} {version}"
                    : $"{version} is a version of {other.Name}, not of {engine}"
            )
            + ". Write an engine and a version that go together";
        return change.New.Template.IsMeant(change.New.Resource, new Violation(ruleId, Severity.Error, Version, message))
            ? null
            : Verdict.Refused(ruleId, Version, message, covers: [Engine, Group]);
    }

    private static IEnumerable<Verdict> Family(ResourceChange change)
    {
        var changesEngine = change.Changes(Engine) || change.Changes(Version);
        if (
            (!changesEngine && !change.Changes(Group))
            || FamilyOfGroup(change) is not { } found
            // Of a family that there is not, that is the cause.
            || !(ParameterGroupFamily.All.Contains(found) || ParameterGroupFamily.MayCome(found))
        )
        {
            yield break;
        }

        // An engine that stays, whatever it is, goes on to need the family of the group that it has.
        var needed = change.New.Family ?? (changesEngine ? null : change.Old.FamilyOfGroup);
        if (found == needed || (needed is null && !IsOfAnotherEngine(change, found)))
        {
            yield break;
        }

        var isLeftOut = !change.New.Has(Group);
        if (isLeftOut && Moves(change) && change.Old.HasDefaultGroup)
        {
            yield return Verdict.InPlace(
                "X-03",
                Group,
                $"left out; AWS documents that a cache with a default group gets the default group of {needed ?? "the new version"} together "
                    + "with the engine. A group of your own would have to be named"
            );
            yield break;
        }

        if (needed is null)
        {
            yield return Verdict.Refused(
                "X-03",
                Group,
                $"a parameter group of family {found} does not fit {change.New.Engine}"
                    + (isLeftOut ? ", and the group that is left out stays the one that the cache has" : "")
                    + ". Write EngineVersion, and in the same update CacheParameterGroupName: a group of the family of that version",
                covers: [Engine, Version]
            );
            yield break;
        }

        var fitting = DefaultGroup(change, needed);
        yield return Verdict.Refused(
            Moves(change) ? "X-03" : "X-04",
            Group,
            $"'Expected a parameter group of family {needed} but found one of family {found}'"
                + (isLeftOut ? ", for the group that is left out stays the one that the cache has" : "")
                + (
                    changesEngine
                        ? $". Write CacheParameterGroupName: {fitting}, or a group of your own of family {needed}"
                            + (Moves(change) ? " with the same values of what a live cache cannot change" : "")
                            + ", in the update that changes the engine version"
                            + (change.New.Engine == EngineName.Memcached ? ", which empties the cache" : "")
                        : $". Keep a group of family {needed}: one of another family comes with an engine version of that, in one update"
                ),
            covers: [Engine, Version],
            detour: isLeftOut ? [Edit.AsNew(Engine), Edit.AsNew(Version), Edit.Text(Group, fitting)] : null
        );
    }

    // Whichever version it becomes.
    private static bool IsOfAnotherEngine(ResourceChange change, string family) =>
        Moves(change)
        && change.New.Engine is { } engine
        && ParameterGroupFamily.EngineOf(family) is { } its
        && its != engine;

    /// <summary>The default parameter group of a family, with cluster mode where the cache has it.</summary>
    public static string DefaultGroup(ResourceChange change, string family) =>
        DefaultGroupName.Of(family, ClusterModeRules.IsEnabled(change.Old) == true);

    // A group that is not in the template, or that is left out, has the family that fitted before, as long as it is the
    // same one: what an update leaves out stays.
    private static string? FamilyOfGroup(ResourceChange change) =>
        change.New.ParameterGroup is { } group
            ? (group.CacheParameterGroupFamily.TryGet(out var family) ? family : null)
        : !change.New.Has(Group) || !change.Changes(Group) ? change.Old.Family ?? change.Old.FamilyOfGroup
        : null;
}
