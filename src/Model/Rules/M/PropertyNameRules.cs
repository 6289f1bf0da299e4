using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.M;

/// <summary>Which properties there are.</summary>
internal static class PropertyNameRules
{
    // More than these are no help within a sentence.
    private const int Listed = 8;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<PropertyNameSpecification>> All =
    [
        new Rule<PropertyNameSpecification>("M-10", nameof(PropertyNameSpecification.Path))
        {
            Mistake = Unknown,
            Place = property => property.Path,
            Fix = new Fix<PropertyNameSpecification>(
                "Writes the name that was probably meant.",
                property => property.Meant is { } meant ? [FixEdit.Rename(property.Path, meant).Of(property.Name)] : []
            )
            {
                IsUnsafeFor = property => !property.IsSure,
            },
            Severity = Severity.Unknown,
            Evidence = Evidence.Schema,
            Source = Pages.Types,
            Statement = "A resource has no properties but those of its type, spelled as CloudFormation spells them.",
            Why = "CloudFormation refuses the resource: extraneous key is not permitted.",
            Breaks = RuleExamples.Template(("Cart", Serverless("MaximumDataStorage"))),
            Keeps = RuleExamples.Template(("Cart", Serverless("DataStorage"))),
        },
        new Rule<PropertyNameSpecification>("M-10", nameof(PropertyNameSpecification.Path))
        {
            Mistake = property =>
                IsBeside(property)
                    ? $"{property.Name} is no property of {property.Type}: it stands beside Properties, so move it out of them"
                    : null,
            Place = property => property.Path,
            Evidence = Evidence.Schema,
            Source = Pages.CloudFormation + "aws-product-attribute-reference.html",
            Statement = "DependsOn, Condition, Metadata and the policies stand beside the properties of a resource.",
            Why = "CloudFormation refuses the resource: extraneous key is not permitted.",
            Breaks = ExampleOf.Pair(more: """ "DeletionPolicy": "Retain" """),
            Keeps = ExampleOf.Pair(beside: """ "DeletionPolicy": "Retain" """),
        },
    ];

    // What no type will ever have as a property: CloudFormation has it beside them.
    private static bool IsBeside(PropertyNameSpecification property) =>
        property.Within.Length == 0
        && property.Name is not (ResourceKeys.Type or ResourceKeys.Properties)
        && ResourceKeys.All.Contains(property.Name)
        && KnownProperties.Around(property.Type, [property.Name])?.Has(property.Name) == false;

    private static string? Unknown(PropertyNameSpecification property)
    {
        var name = property.Name;
        var owner = property.Within.Length == 0 ? property.Type : property.Within;
        return KnownProperties.Around(
                property.Type,
                [.. property.Within.Split('.', StringSplitOptions.RemoveEmptyEntries), name]
            )
                is not { } known
            || known.Has(name)
            || IsBeside(property)
                ? null
            : property.Written is { } written
                ? $"{owner} has no property {name}: it is called {written} here, which stands there too, so leave {name} out"
            : property.Instead == name && name.LastIndexOf('.') is > 0 and var dot
                ? $"{owner} has no property {name}: write {name[(dot + 1)..]} within {name[..dot]}"
            : (property.Meant ?? property.Instead) is { } meant
                ? $"{owner} has no property {name}; did you mean {meant}?"
            : OtherWords.WithoutProperty(name) is { } without
                ? $"{owner} has no property {name}: {without}; leave it out"
            : known.Names.Count <= Listed
                ? $"{owner} has no property {name}, but {string.Join(", ", known.Names)}: leave it out"
            : $"{owner} has no property {name}: leave it out";
    }

    private static string Serverless(string limit) =>
        RuleExamples.Resource(
            ResourceTypes.ServerlessCache,
            $$"""{"ServerlessCacheName": "cart-cache", "Engine": "valkey", "CacheUsageLimits": {"{{limit}}": {"Maximum": 10, "Unit": "GB"} } }"""
        );
}
