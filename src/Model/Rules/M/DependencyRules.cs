using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.M;

/// <summary>What <c>DependsOn</c> takes.</summary>
internal static class DependencyRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> All =
    [
        new Rule<ResourceSpecification>("M-26", nameof(ResourceSpecification.WrongDependency))
        {
            Mistake = resource =>
                resource.WrongDependency is not { } wrong ? null
                : wrong.IsItself ? $"'{wrong.Given}' is the resource itself, which cannot wait for itself: leave it out"
                : wrong.IsFunction
                    ? $"DependsOn takes names of resources as they are written, and no function, got {wrong.Given}: write {(wrong.Names is [var named] ? named : "a name")}"
                : wrong.Path == "DependsOn"
                    ? $"DependsOn takes the name of one resource, or a list of names, got '{wrong.Given}': write {(wrong.Names is [var only] ? only : $"[{string.Join(", ", wrong.Names)}]")}"
                : $"each item of DependsOn is the name of one resource, got '{wrong.Given}': write {(wrong.Names is [var one] ? one : $"an item for each, {string.Join(", ", wrong.Names)}")}",
            Place = resource => resource.WrongDependency!.Path,
            Source = Pages.DependsOn,
            Statement = "DependsOn has the name of one other resource, or a list of such names.",
            Why = "CloudFormation refuses the template: unresolved resource dependencies, or circular ones.",
            Breaks = With("\"Key, Topic\""),
            Keeps = With("""["Key", "Topic"]"""),
        },
    ];

    private static string With(string names) =>
        RuleExamples.Template(
            ExampleOf.Resource("Key", ResourceTypes.Key, "{}"),
            ExampleOf.Resource("Topic", ResourceTypes.Topic, "{}"),
            ("Cache", RuleExamples.Pair(beside: $"\"DependsOn\": {names}"))
        );
}
