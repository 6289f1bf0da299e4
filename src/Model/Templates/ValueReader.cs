using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>
/// Finds values that are not of the kind that their property takes, where a parameter, a mapping or another function gives
/// them. Of what is written at the property <see cref="TemplateObject"/> tells the same.
/// </summary>
internal sealed class ValueReader(TemplateContext context)
{
    /// <summary>The places of a resource where something else than a value of one of these kinds is written.</summary>
    public static IEnumerable<ValuePlace> Places(TemplateResource resource) =>
        !resource.Reading.IsOpen
        && KnownProperties.Of(resource.Type) is { } known
        && resource.Written.Entry("Properties") is { } properties
            ? Within(new ReachedExpression("", properties, []), known, ValueKind.Object)
            : [];

    /// <summary>The mistake at such a place, if there is one with the parameters as they are at present.</summary>
    public IEnumerable<ResourceSpecification> Mistakes(TemplateResource resource, ValuePlace place) =>
        place.At.CanHappen(context.Evaluation) && WrongAt(place) is { } wrong
            ? [new ResourceSpecification { Type = resource.Type, WrongValue = wrong }]
            : [];

    private static IEnumerable<ValuePlace> Within(ReachedExpression at, KnownProperties known, ValueKind kind) =>
        at.Written switch
        {
            LiteralExpression => [],
            ObjectExpression written => written
                // What is written out is judged elsewhere, and most of a template is.
                .Entries.Where(entry => entry.Value is not LiteralExpression && !FunctionName.Is(entry.Key))
                .SelectMany(entry => Property(at.Below(entry.Key, entry.Value), entry.Key, known)),
            ListExpression list => list.Items.SelectMany(
                (item, index) =>
                    item is LiteralExpression ? [] : Within(at.Below($"{index}", item), known, ValueKind.Object)
            ),
            IfExpression choice => at.Branches(choice).SelectMany(branch => Within(branch, known, kind)),
            _ => at.Path.Length == 0 ? [] : [new ValuePlace(at, kind)],
        };

    private static IEnumerable<ValuePlace> Property(ReachedExpression at, string name, KnownProperties known) =>
        known.Below(name) is { } below ? Within(at, below, below.IsListed ? ValueKind.Objects : ValueKind.Object)
        : known.Numbers.Contains(name) ? [new ValuePlace(at, ValueKind.Number)]
        : known.IsFlag(name) ? [new ValuePlace(at, ValueKind.Flag)]
        : [];

    private WrongValue? WrongAt(ValuePlace place)
    {
        var value = context.Evaluate(place.At.Written);
        // A list of texts where one of objects is needed.
        var (given, kind) =
            place.Kind == ValueKind.Objects && value.Kind == EvaluatedKind.List
                ? (value.Items.FirstOrDefault(item => item.Kind == EvaluatedKind.Scalar), ValueKind.Object)
                : (value, place.Kind);
        return given is not { Kind: EvaluatedKind.Scalar, IsComputed: true } || Fits(given, kind)
            ? null
            : new WrongValue(
                place.At.Path,
                kind,
                References
                    .In(place.At.Written)
                    .Any(reference =>
                        context.Evaluation.Definitions.Parameters.GetValueOrDefault(reference.LogicalId)?.IsHidden
                        == true
                    )
                    ? "another text"
                    : Kinds.Of(given)
            );
    }

    private static bool Fits(Evaluated value, ValueKind kind) =>
        kind switch
        {
            ValueKind.Number => Kinds.Number(value) is not null,
            ValueKind.Flag => Kinds.Flag(value) is not null,
            _ => false,
        };
}
