using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.M;

/// <summary>The words of DeletionPolicy and UpdateReplacePolicy.</summary>
internal static class PolicyRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ResourceSpecification>> All =
    [
        Rule(
            nameof(ResourceSpecification.DeletionPolicy),
            resource => resource.DeletionPolicy,
            DeletionPolicies.All,
            Pages.DeletionPolicy
        ) with
        {
            Statement = "DeletionPolicy is Delete, Retain, RetainExceptOnCreate or Snapshot, in these letters.",
            Breaks = With(""" "DeletionPolicy": "retain" """),
            Keeps = With(""" "DeletionPolicy": "Retain" """),
        },
        Rule(
            nameof(ResourceSpecification.UpdateReplacePolicy),
            resource => resource.UpdateReplacePolicy,
            DeletionPolicies.OfReplacement,
            Pages.UpdateReplacePolicy
        ) with
        {
            Statement = "UpdateReplacePolicy is Delete, Retain or Snapshot, in these letters.",
            Breaks = With(""" "UpdateReplacePolicy": "RetainExceptOnCreate" """),
            Keeps = With(""" "UpdateReplacePolicy": "Retain" """),
        },
    ];

    private static Rule<ResourceSpecification> Rule(
        string property,
        Func<ResourceSpecification, Value<string>> policy,
        IReadOnlyList<string> all,
        string source
    ) =>
        new("M-25", property)
        {
            Mistake = resource =>
                resource.LaterInPolicies.TryGetValue(property, out var later)
                    ? $"{property} has to be known before anything is created, and {later} is not: write one of {string.Join(", ", all)}, or decide it by parameters and conditions"
                : policy(resource).TryGet(out var given) && !all.Contains(given)
                    ? $"{property} is {string.Join(", ", all.SkipLast(1))} or {all[^1]}, got '{given}'{Meant(given, all)}"
                : null,
            Why = "CloudFormation refuses the template.",
            Source = source,
        };

    private static string Meant(string given, IReadOnlyList<string> all) =>
        Similarity.Nearest(given, all.Select(word => (word, 2)), ignoreCase: true) is { } meant
            ? $"; did you mean {meant}?"
            : "";

    private static string With(string beside) => ExampleOf.Pair(beside: beside);
}
