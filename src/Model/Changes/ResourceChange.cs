using System.Text.Json;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Changes;

/// <summary>A resource that both templates have, with what differs.</summary>
internal sealed class ResourceChange
{
    private static readonly Canonical Plain = new();

    private static readonly string[] Policies = ["DeletionPolicy", "UpdateReplacePolicy", "UpdatePolicy"];

    private ResourceChange(Side old, Side @new, IReadOnlyList<PropertyChange> properties) =>
        (Old, New, Properties) = (old, @new, properties);

    public Side Old { get; }

    public Side New { get; }

    /// <summary>The properties that differ, in the order of the new template.</summary>
    public IReadOnlyList<PropertyChange> Properties { get; }

    public string Type => New.Resource.Type;

    /// <summary>The policies that differ: nothing happens to the resource because of them now.</summary>
    public IEnumerable<string> ChangedPolicies =>
        Policies.Where(policy => Old.ComparedPart(policy) != New.ComparedPart(policy));

    /// <summary>Whether the properties differ in a way that does not show: a transform stands for them.</summary>
    public bool IsOpaque =>
        Properties.Count == 0
        && (!Old.Names.Any() || !New.Names.Any())
        && Old.ComparedPart("Properties") != New.ComparedPart("Properties");

    public static ResourceChange Of(Side old, Side @new, Func<string, UpdateEffect> effectOn) =>
        new(
            old,
            @new,
            [
                .. @new
                    .Names.Concat(old.Names)
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => Compare(old, @new, name, effectOn))
                    .OfType<PropertyChange>(),
            ]
        );

    public PropertyChange? Find(string property) => Properties.FirstOrDefault(change => change.Name == property);

    public bool Changes(string property) => Find(property) is not null;

    private static PropertyChange? Compare(Side old, Side @new, string name, Func<string, UpdateEffect> effectOn)
    {
        var (before, after) = (old.Compared(name), @new.Compared(name));
        if (before != after)
        {
            return new PropertyChange(name, IsCertain(old.Value(name), @new.Value(name)))
            {
                ByDefaultOf =
                    Plain.Of(old.Written(name), name) == Plain.Of(@new.Written(name), name)
                        ? ChangedDefault(old, @new, name)
                        : null,
            };
        }

        // The value is the same; what it refers to may not be.
        var references = Mentions(@new, name)
            .Distinct(StringComparer.Ordinal)
            .Select(id => (id, effect: effectOn(id)))
            .ToList();
        if (references.Exists(reference => reference.effect == UpdateEffect.Replaced))
        {
            var replaced = references.First(reference => reference.effect == UpdateEffect.Replaced).id;
            return new PropertyChange(name, IsCertain: true, $"refers to {replaced}, which is replaced");
        }

        if (references.Exists(reference => reference.effect == UpdateEffect.Unclear))
        {
            var unclear = references.First(reference => reference.effect == UpdateEffect.Unclear).id;
            return new PropertyChange(name, IsCertain: false, $"refers to {unclear}, which may be replaced");
        }

        if (ChangedDefinition(old, @new, name) is { } definition)
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

    private static IEnumerable<string> Mentions(Side side, string name) =>
        side.Written(name) is { } written ? References.In(written).Select(reference => reference.LogicalId) : [];

    // A condition or mapping that cannot be evaluated and that the two templates define differently.
    private static string? ChangedDefinition(Side old, Side @new, string name) =>
        (@new.Written(name) is { } written ? References.All(written) : [])
            .Select(expression =>
                expression switch
                {
                    IfExpression { Condition: var condition }
                        when @new.Context.Evaluation.Holds(condition) is null
                            && DefinedConditions.Differ(old.Template, @new.Template, condition) =>
                        $"the condition {condition}",
                    FindInMapExpression { Keys: [{ Json.ValueKind: JsonValueKind.String } map, ..] }
                        when @new.Context.Evaluate(expression).IsUnknown
                            && DefinedConditions.Differ(
                                old.Template,
                                @new.Template,
                                "Mappings",
                                map.Json.GetString()!
                            ) => $"the mapping {map.Json.GetString()}",
                    _ => null,
                }
            )
            .FirstOrDefault(found => found is not null);

    // A parameter that both templates have and that the run does not give.
    private static string? ChangedDefault(Side old, Side @new, string name) =>
        Mentions(@new, name)
            .FirstOrDefault(parameter =>
                old.Context.Evaluation.Definitions.Parameters.TryGetValue(parameter, out var before)
                && @new.Context.Evaluation.Definitions is var definitions
                && definitions.Parameters.TryGetValue(parameter, out var after)
                && definitions.Given(parameter) is null
                && before.Default != after.Default
            );

    private static bool IsCertain(Evaluated before, Evaluated after) =>
        (before, after) switch
        {
            // Two resources are never the same one; two attributes may have the same value.
            ({ Reference: { } from }, { Reference: { } to }) => from.LogicalId != to.LogicalId
                && from.Attribute == to.Attribute,
            ({ IsAbsent: true }, _) => !after.MayBeAbsent,
            (_, { IsAbsent: true }) => !before.MayBeAbsent,
            _ => IsKnown(before) && IsKnown(after),
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
            && text.Json.GetString()!.Contains("{{resolve:", StringComparison.Ordinal);
}
