using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.M;

/// <summary>The functions that stand where values do.</summary>
internal static class FunctionRules
{
    private const string Source = Pages.CloudFormation + "intrinsic-function-reference.html";

    private const int MostUses = 5;

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
        Forgotten(isRefused: true) with
        {
            Statement =
                "A text with ${Name}, where that is a parameter, a resource or a pseudo parameter of the template, stands in Fn::Sub.",
            Why = "CloudFormation hands it on as it is written, and the service refuses it.",
            Breaks = With("\"${AWS::StackName}-a\""),
            Keeps = With("""{"Fn::Sub": "${AWS::StackName}-a"}"""),
        },
        Forgotten(isRefused: false) with
        {
            Severity = Severity.Warning,
            SeverityReason = "The service takes any text there.",
            Statement =
                "So does one where the service takes any text: a dimension, a password, a name that may have $ and braces.",
            Why = "The text is deployed as it is written: an alarm watches nothing, a name has ${...} in it.",
            Breaks = Watching("\"${Cache}-001\""),
            Keeps = Watching("""{"Fn::Sub": "${Cache}-001"}"""),
        },
        Transform(isWhole: true) with
        {
            Why = "CloudFormation refuses the template: it does not know the function.",
            Breaks = Written(""" "AWSTemplateFormatVersion": "2010-09-09" """),
            Keeps = Written(""" "Transform": "AWS::LanguageExtensions" """),
        },
        Transform(isWhole: false) with
        {
            Severity = Severity.Warning,
            SeverityReason = "Another tool may put such a file into a template that names it.",
            Why = "By itself, CloudFormation refuses it: it does not know the function.",
            Breaks = Written(""" "Description": "of caches" """),
            Keeps = Written(""" "Transform": "AWS::LanguageExtensions" """),
        },
    ];

    private static Rule<ResourceSpecification> Forgotten(bool isRefused) =>
        new("M-28", nameof(ResourceSpecification.ForgottenSub))
        {
            Mistake = resource =>
                resource.ForgottenSub is { } text && text.IsRefused == isRefused
                    ? $"{string.Join(" and ", text.Names.Select(name => $"${{{name}}}"))} {(text.Names.Count == 1 ? "is taken as it is" : "are taken as they are")} written, since the text stands in no Fn::Sub: write {{Fn::Sub: '...'}} around it"
                    : null,
            Place = resource => resource.ForgottenSub!.Property,
            Source = Pages.CloudFormation + "intrinsic-function-reference-sub.html",
        };

    private static Rule<ResourceSpecification> Transform(bool isWhole) =>
        new("M-28", nameof(ResourceSpecification.MissingTransform))
        {
            Mistake = resource =>
                resource.MissingTransform is { } missing && missing.IsWhole == isWhole ? Unnamed(missing) : null,
            Place = resource => resource.MissingTransform!.Place,
            Source = Pages.CloudFormation + "transform-aws-languageextensions.html",
            Statement = isWhole
                ? "A template with functions of AWS::LanguageExtensions names that transform."
                : "A file with functions of AWS::LanguageExtensions names that transform, or another tool adds it.",
        };

    private static string Unnamed(MissingTransform missing)
    {
        List<string> uses = [.. missing.Uses.Select(use => $"{use.Function} ({use.Place})")];
        var listed =
            uses.Count > MostUses ? $"{string.Join(", ", uses.Take(MostUses))} and {uses.Count - MostUses} more"
            : uses.Count > 1 ? $"{string.Join(", ", uses.SkipLast(1))} and {uses[^1]}"
            : string.Concat(uses);
        return $"{LanguageExtensions.Transform} brings {listed}, "
            + (
                missing.IsWhole
                    ? $"and the template does not name it: write Transform: {LanguageExtensions.Transform} at its top level, before other transforms of AWS"
                    : $"which the file does not name: by itself CloudFormation refuses it, unless another tool adds Transform: {LanguageExtensions.Transform}"
            );
    }

    private static string Written(string section) =>
        $$"""{ {{section}}, "Resources": {"Cache": {{RuleExamples.Pair(
            more: """ "Tags": [{"Key": "owners", "Value": {"Fn::ToJsonString": ["a", "b"]} }] """
        )}} } }""";

    private static Rule<ResourceSpecification> Rule(Func<FunctionMistake, string?> check) =>
        new("M-28", nameof(ResourceSpecification.MalformedFunction))
        {
            Mistake = resource => resource.MalformedFunction is { } function ? check(function.Mistake) : null,
            Place = resource => resource.MalformedFunction!.Property,
            Source = Source,
        };

    private static string Watching(string node) =>
        RuleExamples.Template(
            ("Cache", RuleExamples.Pair()),
            ExampleOf.Resource(
                "Alarm",
                ResourceTypes.Alarm,
                $$"""{"Namespace": "AWS/ElastiCache", "MetricName": "CPUUtilization", "Statistic": "Average", "Period": 60, "Dimensions": [{"Name": "CacheClusterId", "Value": {{node}}}], "EvaluationPeriods": 1, "Threshold": 90, "ComparisonOperator": "GreaterThanThreshold"}"""
            )
        );

    private static string With(string description) => ExampleOf.Pair(more: $"\"SnapshotName\": {description}");
}
