using System.Text.Json;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>Judges what the update of a stack from one template to another does to its ElastiCache resources.</summary>
internal sealed class UpdateJudge
{
    private const string Removal = "DeletionPolicy";
    private const string Replacement = "UpdateReplacePolicy";

    // References from one resource to the next are followed this far; real templates need three.
    private const int DeepestReference = 50;

    private readonly Template _old;
    private readonly Template _new;
    private readonly Renames _renames;
    private readonly Definitions _definitions;
    private readonly Dictionary<string, ResourceUpdate> _judged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _underway = new(StringComparer.Ordinal);

    private UpdateJudge(Template old, Template @new) =>
        (_old, _new, _renames, _definitions) = (old, @new, new(old, @new), new(old, @new));

    /// <summary>What the update does, resource by resource, in the order of the new template; removed ones come last.</summary>
    /// <param name="old">The template that is deployed.</param>
    /// <param name="new">The template to deploy.</param>
    public static UpdatePlan Judge(Template old, Template @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var judge = new UpdateJudge(old, @new);
        return new UpdatePlan([
            .. @new
                .Resources.Keys.Concat(old.Resources.Keys)
                .Distinct(StringComparer.Ordinal)
                .Where(judge.IsElastiCache)
                .Select(judge.Of),
        ]);
    }

    private bool IsElastiCache(string id) =>
        (_new.Resources.TryGetValue(id, out var after) && UpdateTypes.IsElastiCache(after.Type))
        || (_old.Resources.TryGetValue(id, out var before) && UpdateTypes.IsElastiCache(before.Type));

    private ResourceUpdate Of(string id)
    {
        if (_judged.TryGetValue(id, out var known))
        {
            return known;
        }

        _underway.Add(id);
        var update = (_old.Resources.GetValueOrDefault(id), _new.Resources.GetValueOrDefault(id)) switch
        {
            (null, { } after) => Created(after),
            ({ } before, null) => Removed(before),
            ({ } before, { } after) when before.Type != after.Type => Retyped(before, after),
            ({ } before, { } after) => Updated(before, after),
            _ => throw new InvalidOperationException($"{id} is in neither template."),
        };
        _underway.Remove(id);
        _judged[id] = update;
        return update;
    }

    // What happens to a resource that another one refers to. Circles are no business of this command.
    private UpdateEffect EffectOn(string id) =>
        _old.Resources.ContainsKey(id)
        && _new.Resources.TryGetValue(id, out var resource)
        && CreateOnlyProperties.Of(resource.Type).Any()
        && !_underway.Contains(id)
        && _underway.Count < DeepestReference
            ? Of(id).Effect
            : UpdateEffect.Unchanged;

    private ResourceUpdate Updated(TemplateResource before, TemplateResource after)
    {
        var branches = Branches
            .Of(before.Part("Properties"), after.Part("Properties"))
            .Select(conditions =>
                BranchVerdicts.Of(
                    ResourceChange.Of(
                        new Side(_old, before, conditions),
                        new Side(_new, after, conditions),
                        _definitions,
                        EffectOn
                    ),
                    conditions
                )
            )
            .ToList();
        var (effect, reasons, steps) = BranchMerge.Of(branches);
        if (ChangesCondition(before, after))
        {
            // Without a condition it is there in any case; with another one it may go.
            var mildest =
                after.Part("Condition").ValueKind == JsonValueKind.Undefined
                    ? UpdateEffect.InPlace
                    : UpdateEffect.Unclear;
            effect = effect < mildest ? mildest : effect;
            reasons = [ConditionReason(after), .. reasons];
        }

        var fate = effect switch
        {
            UpdateEffect.Replaced or UpdateEffect.Unclear => Fate.OnReplacement(after),
            _ => UpdateTypes.HoldsData(after.Type) ? DataFate.Kept : DataFate.None,
        };
        return Update(after, effect, fate) with
        {
            Reasons = effect == UpdateEffect.Replaced ? [.. reasons, Fate.Reason(fate, after, Replacement)] : reasons,
            Steps = steps,
        };
    }

    private ResourceUpdate Created(TemplateResource after)
    {
        if (_renames.OldOf(after.LogicalId) is not { } twin)
        {
            return Update(after, UpdateEffect.Created, DataFate.None);
        }

        var none = new Dictionary<string, bool>(StringComparer.Ordinal);
        var name = CreateOnlyProperties.NameOf(after.Type);
        if (
            name is not null
            && new Side(_new, after, none) is var side
            && side.Has(name)
            && side.Compared(name) == new Side(_old, twin, none).Compared(name)
        )
        {
            return Update(after, UpdateEffect.Refused, DataFate.None) with
            {
                Reasons =
                [
                    new UpdateReason(
                        "M-09",
                        name,
                        $"it has the fixed name of {twin.LogicalId}, which is removed only afterwards: 'already exists'. "
                            + $"Keep the logical id {twin.LogicalId}, or write another name"
                    ),
                ],
            };
        }

        return Update(after, UpdateEffect.Created, DataFate.None) with
        {
            Reasons =
            [
                new UpdateReason(
                    null,
                    "logical id",
                    $"it looks the same as {twin.LogicalId}, which is removed: see there"
                ),
            ],
        };
    }

    private ResourceUpdate Removed(TemplateResource before)
    {
        var fate = Fate.OnRemoval(before);
        var reasons = new List<UpdateReason> { Fate.Reason(fate, before, Removal) };
        if (_renames.NewOf(before.LogicalId) is { } twin)
        {
            reasons.Insert(
                0,
                new UpdateReason(
                    null,
                    "logical id",
                    $"{twin.LogicalId}, which is added, looks the same; a new logical id is a new, empty resource. If only "
                        + $"the id was to change, keep {before.LogicalId} (in CDK: OverrideLogicalId)"
                )
            );
        }

        return Update(before, UpdateEffect.Removed, fate) with
        {
            Reasons = reasons,
        };
    }

    private static ResourceUpdate Retyped(TemplateResource before, TemplateResource after) =>
        Update(after, UpdateEffect.Refused, DataFate.Kept) with
        {
            Reasons =
            [
                new UpdateReason(
                    null,
                    "Type",
                    $"{before.Type} -> {after.Type}; 'Update of resource type is not permitted'. Use a new logical id"
                ),
            ],
        };

    private bool ChangesCondition(TemplateResource before, TemplateResource after)
    {
        var plain = new Canonical(new Dictionary<string, bool>(StringComparer.Ordinal));
        return _definitions.ChangesCondition(after.Part("Condition"))
            || plain.Of(before.Part("Condition")) != plain.Of(after.Part("Condition"));
    }

    private static UpdateReason ConditionReason(TemplateResource after) =>
        new(
            null,
            "Condition",
            after.Part("Condition").ValueKind == JsonValueKind.String
                ? $"now {after.Part("Condition").GetString()}; where it does not hold, the resource is removed, and "
                    + "where the old one did not hold, it is created"
                : "removed; where it did not hold, the resource is created"
        );

    private static ResourceUpdate Update(TemplateResource resource, UpdateEffect effect, DataFate data) =>
        new(resource.LogicalId, resource.Type, effect)
        {
            Data = data,
            Reasons = [],
            Steps = [],
            ConstructPath = resource.ConstructPath,
        };
}
