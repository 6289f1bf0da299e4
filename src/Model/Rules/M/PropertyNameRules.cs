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
        new Rule<PropertyNameSpecification>("M-10", nameof(PropertyNameSpecification.Path), Unknown)
        {
            Place = property => property.Path,
            Fix = new Fix<PropertyNameSpecification>(
                "Writes the name that was probably meant.",
                property => property.Meant is { } meant ? [FixEdit.Rename(property.Path, meant)] : []
            )
            {
                IsUnsafeFor = property => !property.IsSure,
            },
            Severity = Severity.Unknown,
            Evidence = Evidence.Schema,
            Source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ElastiCache.html",
            Statement = "A resource has no properties but those of its type, spelled as CloudFormation spells them.",
            Why = "CloudFormation refuses the resource: extraneous key is not permitted.",
            Breaks = RuleExamples.Template(("Cart", Serverless("MaximumDataStorage"))),
            Keeps = RuleExamples.Template(("Cart", Serverless("DataStorage"))),
        },
    ];

    private static string? Unknown(PropertyNameSpecification property)
    {
        var parts = property.Path.Split('.');
        var name = parts[^1];
        var owner = parts.Length == 1 ? property.Type : string.Join('.', parts[..^1]);
        return KnownProperties.Around(property.Type, parts) is not { } known || known.Has(name) ? null
            : parts.Length == 1
            && name is not (ResourceKeys.Type or ResourceKeys.Properties)
            && ResourceKeys.All.Contains(name)
                ? $"{name} is no property of {owner}: it stands beside Properties, so move it out of them"
            : property.Written is { } written
                ? $"{owner} has no property {name}: it is called {written} here, which stands there too, so leave {name} out"
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
