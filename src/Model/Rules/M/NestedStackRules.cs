using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.M;

/// <summary>What a template passes to the stacks that it nests, and what it reads of them.</summary>
internal static class NestedStackRules
{
    private const int MostKnown = 5;

    private const string Stacks = Pages.CloudFormation + "aws-resource-cloudformation-stack.html";

    /// <summary>All of them. Each is told where it stands.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> All =
    [
        new Rule<ResourceSpecification>("M-29", nameof(ResourceSpecification.PassedFault))
        {
            Mistake = resource => resource.PassedFault is { } fault ? Words(fault) : null,
            Place = resource => resource.PassedFault!.Path,
            Source = Stacks,
            Statement =
                "A nested stack is passed texts, for all parameters of its template that have no default and for no others, and such as they allow.",
            Why =
                "CloudFormation refuses the nested stack: Parameters must have values; parameter values specified for a template which does not require them; or Parameters must be an object with String properties.",
            Breaks = Passing("""{"Ref": "Subnets"}"""),
            Keeps = Passing("""{"Fn::Join": [",", {"Ref": "Subnets"}]}"""),
        },
        new Rule<ResourceSpecification>("M-29", nameof(ResourceSpecification.MissingOutput))
        {
            Mistake = resource => resource.MissingOutput is { } missing ? Words(missing) : null,
            Place = resource => resource.MissingOutput!.Place,
            Source = Stacks,
            Statement = "Of a nested stack an output is read that its template has: Outputs.NAME.",
            Why = "CloudFormation does not find the output, and the stack that reads it fails.",
            Breaks = Reading("Outputs"),
            Keeps = Reading("Outputs.Endpoint"),
        },
    ];

    /// <summary>Where what they find stands in the template.</summary>
    public static string PlaceOf(string logicalId, ResourceSpecification fault) =>
        fault.MissingOutput?.Place ?? $"Resources.{logicalId}.Properties.{fault.PassedFault!.Path}";

    private static string Words(PassedFault fault) =>
        fault.Kind switch
        {
            PassedFaultKind.List =>
                $"{fault.Given} is a list, and a nested stack takes texts only: join it, {{Fn::Join: [',', ...]}}",
            PassedFaultKind.NotTaken => $"the nested template has no parameter '{fault.Names[0]}'"
                + (
                    fault.Meant is { } meant ? $"; did you mean '{meant}'?"
                    : fault.Known.Count == 0 ? ", and no other: leave it out, or declare it there"
                    : $": it has {Listed(fault.Known)}; leave it out, or declare it there"
                ),
            PassedFaultKind.Missing =>
                $"the nested template needs {string.Join(", ", fault.Names)}, which {(fault.Names.Count == 1 ? "has" : "have")} no default: pass {(fault.Names.Count == 1 ? "a value" : "values")}",
            _ =>
                $"the nested template refuses {(fault.Given.Length > 0 ? $"'{fault.Given}'" : "what is passed")} for {fault.Names[0]}: {fault.Why}",
        };

    private static string Words(MissingOutput missing) =>
        missing.Attribute.Split('.', 2) is not [var word, var name]
            ? $"{missing.Attribute} of {missing.LogicalId} is read, and not which: write Outputs.NAME"
        : word != "Outputs" ? $"{missing.Attribute} of {missing.LogicalId} is read: write Outputs.{name}"
        : $"the nested template of {missing.LogicalId} has no output '{name}'"
            + (
                missing.Known is not { Count: > 0 } known ? ", and no other: add it there"
                : Similarity.Slip(name, known) is { } meant ? $"; did you mean '{meant}'?"
                : $": it has {Listed(known)}; add it there, or read one of these"
            );

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostKnown)) + (names.Count > MostKnown ? ", ..." : "");

    private static string Passing(string subnets) =>
        $$$"""{"Parameters": {"Subnets": {"Type": "List<AWS::EC2::Subnet::Id>"} }, "Resources": {"Caches": {{{Stack(
            $$$""" , "Parameters": {"Subnets": {{{subnets}}} } """
        )}}} } }""";

    private static string Reading(string attribute) =>
        RuleExamples.TemplateWithOutput(Stack(""), $$"""{"Fn::GetAtt": ["Cache", "{{attribute}}"]}""");

    private static string Stack(string more) =>
        RuleExamples.Resource(
            ResourceTypes.Stack,
            $$"""{"TemplateURL": "https://bucket.s3.amazonaws.com/caches.yaml"{{more}}}"""
        );
}
