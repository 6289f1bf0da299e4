using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>A parameter group that NEW takes away, or replaces, while the cache leaves its name out: what is left out stays.</summary>
internal static class GroupThatGoesRules
{
    private const string Group = "CacheParameterGroupName";

    /// <summary>
    /// Whether NEW names no parameter group, and removes or replaces the one of its own that OLD names: the cache goes on to use
    /// it, and it cannot be deleted.
    /// </summary>
    public static bool Is(ResourceChange change) =>
        !change.New.Has(Group)
        && change.Old.Value(Group).Reference is { } used
        && change.Old.Template.Resources.TryGetValue(used.LogicalId, out var resource)
        && resource.Type == ResourceTypes.ParameterGroup
        && Goes(change, resource)
        && change.New.Family is { } family
        && change.Old.Family == family;

    private static bool Goes(ResourceChange change, TemplateResource group) =>
        change.New.Template.Resources.TryGetValue(group.LogicalId, out var successor)
            ? change.Used.EffectOn(new Reference(group.LogicalId)) == UpdateEffect.Replaced
                && !Fate.IsRetainedByReplacement(new Side(change.New.Context, successor))
            : !Fate.IsRetained(new Side(change.Old.Context, group));

    // With another family, what is said of that leads to the default group, too.
    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        if (!Is(change))
        {
            yield break;
        }

        var goes = change.New.Template.Resources.ContainsKey(change.Old.Value(Group).Reference!.LogicalId)
            ? "replaces"
            : "takes away";
        var @default = EngineUpdateRules.DefaultGroup(change, change.New.Family!);
        yield return Verdict.NeedsSteps(
            "X-18",
            Group,
            $"{Wording.Change(change, Group)}; it stays, since an update changes only what the template names, and NEW {goes} "
                + $"what the cache uses. Write CacheParameterGroupName: {@default}, or another group, before it is left out",
            detour: [Edit.Text(Group, @default)]
        );
    }
}
