using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

// What happens to what a resource names.
internal sealed partial class ChangeJudge
{
    // What becomes of a resource with the parameters as they are assigned in a run: all that names it asks for that.
    private readonly Dictionary<string, (int Run, UpdateEffect Effect)> _present = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <remarks>Circles are no business of this command.</remarks>
    public UpdateEffect EffectOn(Reference reference) =>
        reference.LogicalId is var id
        && _old.Template.Resources.ContainsKey(id)
        && _new.Template.Resources.TryGetValue(id, out var resource)
        && CreateOnlyProperties.Of(resource.Type).Any()
        && !_underway.Contains(id)
        && _underway.Count < DeepestReference
        && Of(id) is var change
        && !IsKept(reference, resource, change)
            ? Present(id, change)
            : UpdateEffect.Unchanged;

    // Where values of parameters decide, those that are assigned at present: a reason holds for them and for no others.
    private UpdateEffect Present(string id, JudgedChange change)
    {
        // What stays, or is refused, is what it was for those that name it.
        if (
            change.Update is { Effect: UpdateEffect.Unclear, Perhaps: { Count: > 0 } perhaps }
            && perhaps.All(effect => effect is UpdateEffect.NeedsSteps or UpdateEffect.Refused)
        )
        {
            return UpdateEffect.Unchanged;
        }

        if (
            change.Update.Effect != UpdateEffect.Unclear
            || !change.IsDecidedByParameters
            || !_exploration.IsExploring
            || SidesOf(id) is not var (before, after)
        )
        {
            return change.Update.Effect;
        }

        if (_exploration.Run is { } asked && _present.TryGetValue(id, out var known) && known.Run == asked)
        {
            return known.Effect;
        }

        _underway.Add(id);
        var effect = Branch(before, after)?.Effect ?? UpdateEffect.Unchanged;
        _underway.Remove(id);
        if (_exploration.Run is { } run)
        {
            _present[id] = (run, effect);
        }

        return effect;
    }

    /// <inheritdoc/>
    public UpdateEffect EffectOnUser(string id)
    {
        _isProvisional |= _underway.Contains(id);
        return EffectOn(new Reference(id));
    }

    /// <inheritdoc/>
    public UpdateEffect EffectOnExport(string name) => _exports?.Of(name) ?? UpdateEffect.Unchanged;

    // What takes the place of a subnet is in the same zone where the template says so: the attribute is a property.
    private static bool IsKept(Reference reference, TemplateResource resource, JudgedChange change) =>
        NeighbourTypes.Property(resource, reference.Attribute) is not null
        && !change.Verdicts.Any(verdict => verdict.IsAbout(reference.Attribute));
}
