using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes;

/// <summary>A resource that both templates have, with what differs.</summary>
internal sealed class ResourceChange
{
    private static readonly Canonical Plain = new();

    private static readonly string[] OwnAttributes = ["Arn", "Id"];

    private static readonly string[] Policies = ["DeletionPolicy", "UpdateReplacePolicy", "UpdatePolicy"];

    private readonly SameMeaning _same;

    private ResourceChange(Side old, Side @new, IReadOnlyList<PropertyChange> properties, SameMeaning same) =>
        (Old, New, Properties, _same) = (old, @new, properties, same);

    public Side Old { get; }

    public Side New { get; }

    /// <summary>The properties that differ, in the order of the new template.</summary>
    public IReadOnlyList<PropertyChange> Properties { get; }

    public string Type => New.Resource.Type;

    /// <summary>The policies that differ: nothing happens to the resource because of them now.</summary>
    public IEnumerable<string> ChangedPolicies =>
        Policies.Where(policy => !IsSame(policy) && Old.ComparedPart(policy) != New.ComparedPart(policy));

    /// <summary>Whether the properties differ in a way that does not show: a transform stands for them.</summary>
    public bool IsOpaque =>
        Properties.Count == 0
        && (!Old.Names.Any() || !New.Names.Any())
        && !IsSame("Properties")
        && Old.ComparedPart("Properties") != New.ComparedPart("Properties");

    /// <summary>Whether a list stands where the properties belong.</summary>
    public bool PropertiesAsList => New.Resource.Part("Properties").ValueKind == JsonValueKind.Array;

    /// <summary>What happens to something that the resource names.</summary>
    public required IUsedResources Used { get; init; }

    /// <summary>What differs of a resource, with the parameters as they are assigned at present.</summary>
    /// <param name="old">The resource as the old template has it.</param>
    /// <param name="new">The resource as the new one has it.</param>
    /// <param name="used">What happens to what it names.</param>
    /// <param name="same">What means the same in both templates.</param>
    /// <param name="asWritten">
    /// Whether values that decide nothing are compared as they are written, and not under each value of their parameters.
    /// Default: no.
    /// </param>
    public static ResourceChange Of(
        Side old,
        Side @new,
        IUsedResources used,
        SameMeaning same,
        bool asWritten = false
    ) =>
        new(
            old,
            @new,
            [
                .. @new
                    .Names.Concat(old.Names)
                    .Distinct(StringComparer.Ordinal)
                    .Select(name =>
                        asWritten && WrittenOtherwise(old, @new, name) is { } change
                            ? change
                            : Compare(old, @new, name, used, same)
                    )
                    .OfType<PropertyChange>(),
            ],
            same
        )
        {
            Used = used,
        };

    /// <summary>
    /// The properties that may differ under some values of the parameters; null where nobody can say, since a function
    /// stands for all of them.
    /// </summary>
    public static IReadOnlyList<string>? MayDiffer(Side old, Side @new, IUsedResources used, SameMeaning same) =>
        Written(old) is { } before && Written(@new) is { } after
            ?
            [
                .. after
                    .Concat(before)
                    .Distinct(StringComparer.Ordinal)
                    .Where(name => !IsSame(old, @new, name, used, same)),
            ]
            : null;

    private static IEnumerable<string>? Written(Side side) =>
        side.Resource.Written.Entry("Properties") is ObjectExpression { HasFunction: false } properties
            ? properties.Entries.Keys
            : null;

    public PropertyChange? Find(string property) => Properties.FirstOrDefault(change => change.Name == property);

    public bool Changes(string property) => Find(property) is not null;

    private bool IsSame(string part) =>
        AreOutside(Old, New) && _same.Has(Old.Resource.Written.Entry(part), New.Resource.Written.Entry(part), part);

    // Whether a property is the same whatever the values of the parameters are.
    private static bool IsSame(Side old, Side @new, string name, IUsedResources used, SameMeaning same) =>
        AreOutside(old, @new)
        && same.Has(old.Written(name), @new.Written(name), name)
        && IsUntouched(@new, @new.Written(name)!, used);

    // In a loop the same words mean something else each time.
    private static bool AreOutside(Side old, Side @new) =>
        old.Resource.Variables.IsOutside && @new.Resource.Variables.IsOutside;

    private static PropertyChange? WrittenOtherwise(Side old, Side @new, string name) =>
        PropertyReach.Of(@new.Resource.Type, name).Count == 0
        && (old.Written(name), @new.Written(name))
            is (not (null or IfExpression) and var before, not (null or IfExpression) and var after)
        && Plain.Of(before, name) != Plain.Of(after, name)
            ? new PropertyChange(name, IsCertain: false, WrittenWords.Rewritten(before, after))
            : null;

    private static PropertyChange? Compare(Side old, Side @new, string name, IUsedResources used, SameMeaning same)
    {
        if (IsSame(old, @new, name, used, same))
        {
            return null;
        }

        var (before, after) = (old.Compared(name), @new.Compared(name));
        if (before != after && !SameNames.Are(old, @new, name))
        {
            return new PropertyChange(name, IsCertain(old, @new, name) || SameNames.AreOthers(old, @new, name))
            {
                ByDefaultOf =
                    Plain.Of(old.Written(name), name) == Plain.Of(@new.Written(name), name)
                        ? ChangedDefault(old, @new, name)
                        : null,
            };
        }

        // The value is the same; what it refers to may not be.
        var replaced = Others(@new, name, used).ToList();
        if (replaced.Find(other => other.Effect == UpdateEffect.Replaced).Name is { } certain)
        {
            return new PropertyChange(name, IsCertain: true, $"{PropertyChange.Refers}{certain}, which is replaced");
        }

        if (replaced.Find(other => other.Effect == UpdateEffect.Unclear).Name is { } unclear)
        {
            return new PropertyChange(
                name,
                IsCertain: false,
                $"{PropertyChange.Refers}{unclear}, and what becomes of that cannot be told"
            );
        }

        if (@new.Written(name) is { } words && ChangedDefinitions.Of(old, @new, words) is { } definition)
        {
            return new PropertyChange(name, IsCertain: false, $"depends on {definition}, which changes");
        }

        // What is looked up is never known: otherwise both sides have been compared with their defaults.
        return
            ChangedDefault(old, @new, name) is { } parameter
            && @new.Context.Evaluation.Definitions.Parameters[parameter].IsLookedUp
            ? new PropertyChange(
                name,
                IsCertain: false,
                $"depends on the default of {parameter}, which changes: it counts unless the deployment keeps the value"
            )
            : null;
    }

    /// <summary>Whether nothing happens to anything that a value may name, whichever way its conditions turn out.</summary>
    public static bool IsUntouched(Side side, Expression written, IUsedResources used) =>
        References
            .In(written)
            .All(reference => used.EffectOn(reference) is not (UpdateEffect.Replaced or UpdateEffect.Unclear))
        && References
            .All(written)
            .Select(part => Imports.NameOf(part, side.Context.Evaluation))
            .OfType<string>()
            .All(import => used.EffectOnExport(import) is not (UpdateEffect.Replaced or UpdateEffect.Unclear));

    // What a property names, and what happens to that.
    private static IEnumerable<(string? Name, UpdateEffect Effect)> Others(
        Side side,
        string name,
        IUsedResources used
    ) =>
        (side.Written(name) is { } written ? References.Taken(written, side.Context.Evaluation.Decide) : []).SelectMany(
            part =>
                References
                    .Own(part)
                    .Select(reference => ((string?)reference.LogicalId, used.EffectOn(reference)))
                    .Concat(
                        Imports.NameOf(part, side.Context.Evaluation) is { } import
                            ? [($"the import {import}", used.EffectOnExport(import))]
                            : []
                    )
        );

    private static string? ChangedDefault(Side old, Side @new, string name) =>
        @new.Written(name) is { } written ? ChangedDefaults.Of(old.Context, @new.Context, written) : null;

    private static bool IsCertain(Side old, Side @new, string name) =>
        (old.Value(name), @new.Value(name)) switch
        {
            // Two resources are never the same one; two attributes may have the same value.
            ({ Reference: { } from }, { Reference: { } to }) => from.LogicalId != to.LogicalId
                && from.Attribute == to.Attribute
                && IsOfItself(from, old)
                && IsOfItself(to, @new),
            // What comes with this update under a name that CloudFormation makes up is nothing that was there.
            (_, { Reference: { } to }) when ComesUnderItsOwnName(to, old, @new) => true,
            var (before, after) => IsCertain(before, after),
        };

    private static bool ComesUnderItsOwnName(Reference reference, Side old, Side @new) =>
        reference.Attribute.Length == 0
        && @new.Template.Resources.TryGetValue(reference.LogicalId, out var resource)
        && ResourceTypes.IsElastiCache(resource.Type)
        && CreateOnlyProperties.NameOf(resource.Type) is { } name
        && new Side(@new.Context, resource) is { Exists: true } comes
        && !comes.Has(name)
        && !(
            old.Template.Resources.TryGetValue(reference.LogicalId, out var before)
            && new Side(old.Context, before).Exists
        );

    // Whether no other resource has the same: Ref, and an ARN or id that is called for the type, such as GroupId of a SecurityGroup.
    private static bool IsOfItself(Reference reference, Side side) =>
        reference.Attribute.Length == 0
        || (
            side.Template.Resources.TryGetValue(reference.LogicalId, out var resource)
            && resource.Type.Split("::")[^1] is var kind
            && Array.Exists(
                OwnAttributes,
                own =>
                    reference.Attribute.EndsWith(own, StringComparison.Ordinal)
                    && $"{kind}{own}".EndsWith(reference.Attribute, StringComparison.OrdinalIgnoreCase)
            )
        );

    private static bool IsCertain(Evaluated before, Evaluated after) =>
        (before, after) switch
        {
            ({ IsAbsent: true }, _) => !after.MayBeAbsent,
            (_, { IsAbsent: true }) => !before.MayBeAbsent,
            // Whatever the items are, two are not three.
            ({ Kind: EvaluatedKind.List }, { Kind: EvaluatedKind.List })
                when before.Items.Count != after.Items.Count
                    && !before.Items.Concat(after.Items).Any(item => item.IsAbsent || item.MayBeAbsent) => true,
            _ => (IsKnown(before) && IsKnown(after))
                || PiecedTexts.Differ(before, after)
                || PassedMarks.AreOthers(before, after),
        };

    private static bool IsKnown(Evaluated value) =>
        value.Kind switch
        {
            EvaluatedKind.Scalar => true,
            EvaluatedKind.List => value.Items.All(IsKnown),
            EvaluatedKind.Object => !References.All((ObjectExpression)value.Object!).Any(IsFunction),
            _ => false,
        };

    private static bool IsFunction(Expression expression) =>
        expression is not (LiteralExpression or ListExpression or ObjectExpression)
        || expression is LiteralExpression { Json.ValueKind: JsonValueKind.String } text
            && text.Json.GetString()!.Contains(DynamicReference.Opening, StringComparison.Ordinal);
}
