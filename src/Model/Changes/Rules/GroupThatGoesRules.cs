using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>A parameter group that NEW takes away while the cache leaves its name out: what is left out stays.</summary>
internal static class GroupThatGoesRules
{
    private const string Group = "CacheParameterGroupName";

    /// <summary>
    /// Whether NEW neither names a parameter group nor has the one of its own that OLD names: the cache goes on to use it, and
    /// it cannot be deleted.
    /// </summary>
    public static bool Is(ResourceChange change) =>
        !change.New.Has(Group)
        && change.Old.Value(Group).Reference is { } used
        && change.Old.Template.Resources.TryGetValue(used.LogicalId, out var resource)
        && resource.Type == ResourceTypes.ParameterGroup
        && !Fate.IsRetained(new Side(change.Old.Context, resource))
        && !change.New.Template.Resources.ContainsKey(used.LogicalId)
        && change.New.Family is { } family
        && change.Old.Family == family;

    // With another family, what is said of that leads to the default group, too.
    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        if (!Is(change))
        {
            yield break;
        }

        var @default = EngineUpdateRules.DefaultGroup(change, change.New.Family!);
        yield return new Verdict(
            UpdateEffect.NeedsSteps,
            "X-18",
            Group,
            $"{Wording.Change(change, Group)}; it stays, since an update changes only what the template names, and NEW takes away "
                + $"what the cache uses. Write CacheParameterGroupName: {@default}, or another group, before it is left out"
        )
        {
            Detours =
            [
                [Edit.Text(Group, @default)],
            ],
        };
    }
}
