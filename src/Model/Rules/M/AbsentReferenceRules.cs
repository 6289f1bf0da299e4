using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.M;

/// <summary>What refers to resources that a condition makes or does not make.</summary>
internal static class AbsentReferenceRules
{
    /// <summary>All of them. Each is told where it stands.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> All =
    [
        new Rule<ResourceSpecification>("M-30", nameof(ResourceSpecification.AbsentReference))
        {
            Mistake = resource => resource.AbsentReference is { } absent ? Words(absent) : null,
            Place = resource => resource.AbsentReference!.Property,
            Source = Pages.Conditions,
            Evidence = Evidence.ServiceError,
            Statement =
                "What refers to a resource with a Condition is there only where that holds: by the same condition, or in a branch of Fn::If.",
            Why =
                "CloudFormation refuses the template: unresolved resource dependencies in the Resources block, or the Outputs block, of the template.",
            Breaks = With("""{"Ref": "Group"}"""),
            Keeps = With("""{"Fn::If": ["IsProd", {"Ref": "Group"}, "default.valkey8"]}"""),
        },
    ];

    private static string Words(AbsentReference absent) =>
        $"{absent.Name} is not there, since its Condition {absent.Condition} does not hold{(absent.Own is { } where ? $" where {where} does" : "")}: "
        + string.Join(", or ", Ways(absent).OfType<string>());

    private static string?[] Ways(AbsentReference absent) =>
        absent.IsOfGlobals ? [Guarded(absent, "{Ref: AWS::NoValue}")]
        : absent.IsOfTemplate ? [WithCondition("the output", absent), Guarded(absent, "another text")]
        : [Guarded(absent, "{Ref: AWS::NoValue}"), WithCondition("this resource", absent)];

    private static string Guarded(AbsentReference absent, string otherwise) =>
        $"write {{Fn::If: [{absent.Condition}, ..., {otherwise}]}} around the reference";

    // What picks one of two is not there for the other one, either, where it has the condition of one.
    private static string? WithCondition(string what, AbsentReference absent) =>
        absent is { IsInBranch: true, Own: null, Unless: { } first }
            ? $"let {what} have a Condition that holds only where {first} or {absent.Condition} does"
        : absent.IsInBranch ? null
        : absent.Own is { } own ? $"let {what} have a Condition that holds only where {own} and {absent.Condition} do"
        : $"let {what} have the Condition {absent.Condition}, too";

    private static string With(string group) =>
        $$"""{"Parameters": {"Stage": {"Type": "String", "AllowedValues": ["dev", "prod"]} }, "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]} }, "Resources": {"Group": {"Type": "AWS::ElastiCache::ParameterGroup", "Condition": "IsProd", "Properties": {"CacheParameterGroupFamily": "valkey8", "Description": "carts"} }, "Cache": {{RuleExamples
            .Pair()
            .Replace("\"default.valkey8\"", group, StringComparison.Ordinal)}} } }""";
}
