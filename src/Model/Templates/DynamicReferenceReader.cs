using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Finds dynamic references that CloudFormation does not resolve.</summary>
internal sealed class DynamicReferenceReader(TemplateContext context)
{
    // Most templates have none anywhere.
    private readonly Lazy<bool> _hasAny = new(() => DynamicReference.MayBeIn(context.Template.Text));

    /// <summary>The properties of a resource that may have one.</summary>
    public IEnumerable<string> Properties(TemplateResource resource) =>
        _hasAny.Value
        && ResourceTypes.IsElastiCache(resource.Type)
        && resource.Written.Entry("Properties") is ObjectExpression properties
            ? properties
                .Entries.Where(entry => entry.Value is not LiteralExpression literal || Has(literal.Value))
                .Select(entry => entry.Key)
            : [];

    /// <summary>What is wrong with those of a property, with the parameters as they are at present.</summary>
    public ResourceSpecification In(TemplateResource resource, string property)
    {
        var texts = Texts(context.Properties(resource).Value(property)).ToList();
        return new()
        {
            Type = resource.Type,
            HasSecureParameter =
                !TakesSecure(resource.Type, property)
                && texts.Exists(text => text.Contains(DynamicReference.OpeningOfSecure, StringComparison.Ordinal)),
            DynamicReferenceMistake = texts
                .Select(DynamicReference.Mistake)
                .FirstOrDefault(mistake => mistake is not null),
        };
    }

    // A rule of its own is about the passwords of users.
    private static bool TakesSecure(string type, string property) =>
        (type, property)
            is
                (ResourceTypes.ReplicationGroup, "AuthToken")
                or
                (ResourceTypes.User, "Passwords" or "AuthenticationMode");

    private static bool Has(Evaluated value) => DynamicReference.MayBeIn(Whole(value));

    private IEnumerable<string> Texts(Evaluated value) =>
        [
            Whole(value),
            .. value.Items.SelectMany(Texts),
            .. value.Object is ObjectExpression written
                ? written.Entries.SelectMany(entry => Texts(entry.Value.Evaluate(context.Evaluation)))
                : [],
        ];

    private static string Whole(Evaluated value) =>
        value.Pieces.Count > 0 ? string.Concat(value.Pieces.Select(Known)) : Known(value);

    private static string Known(Evaluated piece) =>
        piece.Text
        ?? piece.StandIn
        ?? piece.Literal
        ?? (
            piece.Reference is { } reference
                ? DynamicReference.Word(
                    reference.LogicalId + (reference.Attribute.Length > 0 ? $".{reference.Attribute}" : "")
                )
            : piece.IsOfStack ? DynamicReference.Word(piece.Pseudo!)
            : TextWithGaps.Gap.ToString()
        );
}
