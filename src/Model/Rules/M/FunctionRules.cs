using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.M;

/// <summary>The functions that stand where values do.</summary>
internal static class FunctionRules
{
    private const string Source =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> All =
    [
        Rule(function =>
            !function.IsCertain ? null
            : function.Beside.Count > 0
                ? $"{function.Name} stands beside {string.Join(", ", function.Beside)}, and a function is the only key of its object: "
                    + (
                        function.Name != FunctionName.If ? "leave out the one or the other"
                        : function.Beside.Count == 1 ? "write that in both of its branches"
                        : "write those in both of its branches"
                    )
            : function.Takes is null ? $"there is no function {function.Name}; did you mean {function.Meant}?"
            : $"{function.Name} takes {function.Takes}, got {function.Given}"
        ) with
        {
            Statement =
                "A function is given what it takes, is spelled as CloudFormation spells it, and has no keys beside it.",
            Why = "CloudFormation refuses the template: template error.",
            Breaks = With("""{"Fn::Join": [":"]}"""),
            Keeps = With("""{"Fn::Join": [":", ["a", "b"]]}"""),
        },
        Rule(function =>
            function.IsCertain
                ? null
                : $"CloudFormation has no function {function.Name}, and refuses the template unless another tool replaces it"
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = "Another tool may replace it before CloudFormation sees the template.",
            Statement = "A function is one that CloudFormation has.",
            Why = "CloudFormation refuses the template.",
            Breaks = With("""{"Fn::Embed": "a"}"""),
            Keeps = With("""{"Fn::Sub": "${AWS::StackName}-a"}"""),
        },
    ];

    private static Rule<ResourceSpecification> Rule(Func<FunctionMistake, string?> check) =>
        new(
            "M-28",
            nameof(ResourceSpecification.MalformedFunction),
            resource => resource.MalformedFunction is { } function ? check(function.Mistake) : null
        )
        {
            Place = resource => resource.MalformedFunction!.Property,
            Source = Source,
        };

    private static string With(string description) =>
        RuleExamples.Template(("Cache", RuleExamples.Pair(more: $"\"SnapshotName\": {description}")));
}
