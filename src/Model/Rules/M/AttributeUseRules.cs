using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.M;

/// <summary>The attributes that a template reads, which are told where they are read.</summary>
internal static class AttributeUseRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> All =
    [
        new Rule<ResourceSpecification>("M-12", nameof(ResourceSpecification.UnknownAttributes))
        {
            Mistake = resource =>
                Sentences.All(resource.UnknownAttributes.Select(use => Attribute(resource.Type, use.Attribute))),
            Place = resource => resource.UnknownAttributes[0].Place,
            Source = Pages.Types,
            Severity = Severity.Unknown,
            Evidence = Evidence.Schema,
            Statement = "Fn::GetAtt reads an attribute that the type has.",
            Why = "CloudFormation refuses the template: the attribute does not exist in the schema of the type.",
            Breaks = Reading("PrimaryEndpoint.Address"),
            Keeps = Reading("PrimaryEndPoint.Address"),
        },
        new Rule<ResourceSpecification>("M-12", nameof(ResourceSpecification.NoText))
        {
            Mistake = resource =>
                resource.NoText is { } use && KnownProperties.Of(resource.Type)?.TextsOf(use.Attribute) is { } texts
                    ? $"{use.Attribute} is {(texts is [_] ? "a list" : "an object")}, and a text is needed: read {string.Join(", ", texts.SkipLast(1))}{(texts.Count > 1 ? " or " : "")}{texts[^1]}"
                    : null,
            Place = resource => resource.NoText!.Place,
            Source = Pages.CloudFormation + "aws-properties-elasticache-serverlesscache-endpoint.html",
            Evidence = Evidence.ServiceError,
            Statement =
                "Where a text is needed, Fn::GetAtt reads the address or the port of an endpoint, and not the whole.",
            Why =
                "CloudFormation refuses the template: the Value field of every Outputs member must evaluate to a String.",
            Breaks = Reading("PrimaryEndPoint"),
            Keeps = Reading("PrimaryEndPoint.Address"),
        },
    ];

    /// <summary>Where what they find stands in the template.</summary>
    public static string PlaceOf(ResourceSpecification use) => (use.NoText ?? use.UnknownAttributes[0]).Place;

    private static string Reading(string attribute) =>
        RuleExamples.TemplateWithOutput(RuleExamples.Pair(), $$"""{"Fn::GetAtt": ["Cache", "{{attribute}}"]}""");

    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html
    private static string? NameInArns(string type) =>
        type switch
        {
            ResourceTypes.ReplicationGroup => "replicationgroup",
            ResourceTypes.CacheCluster => "cluster",
            ResourceTypes.ParameterGroup => "parametergroup",
            ResourceTypes.SubnetGroup => "subnetgroup",
            _ => null,
        };

    // Arn, or what it is called elsewhere: ReplicationGroupArn, CacheClusterArn.
    private static bool IsArnOf(string type, string attribute) =>
        attribute.EndsWith("Arn", StringComparison.OrdinalIgnoreCase)
        && $"Cache{type.Split("::")[^1]}".EndsWith(attribute[..^"Arn".Length], StringComparison.OrdinalIgnoreCase);

    private static string Attribute(string type, string attribute) =>
        $"{type} has no attribute {(string.IsNullOrWhiteSpace(attribute) ? $"'{attribute}'" : attribute)}"
        + (
            KnownProperties.Of(type) is not { } known ? ""
            // The id of a resource is what Ref gives.
            : known.PhysicalName is { } id && OtherWords.MeaningOf(attribute, [id]) is not null ? "; Ref gives it"
            : IsArnOf(type, attribute)
            && NameInArns(type) is { } name
            && !known.Readable.Contains(attribute, StringComparer.OrdinalIgnoreCase)
                ? $"; Ref gives its id, and Fn::Sub makes the ARN of that: arn:aws:elasticache:REGION:ACCOUNT:{name}:ID"
            : known.NearestAttribute(attribute) is { } meant ? $"; did you mean {meant}?"
            : known.Readable.Count > 0 ? $": it has {string.Join(", ", known.Readable)}"
            : ": use Ref"
        );
}
