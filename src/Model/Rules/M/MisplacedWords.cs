using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Rules.M;

/// <summary>What is said of conditions that stand where none may, and of what stands in place of the name of one.</summary>
internal static class MisplacedWords
{
    /// <summary>The sentence.</summary>
    public static string Of(MisplacedCondition condition) =>
        condition.Use != ConditionUse.Value
            ? $"{TakenBy(condition.Use)} the name of a condition, got {condition.Given}: {NameOf(condition)}"
        : condition.Given == "Condition" ? "a condition is no value: write {Fn::If: [NAME, true, false]} with its name"
        : $"{condition.Given} stands in Conditions only, and is no value: give it a name there, and write {{Fn::If: [NAME, true, false]}}";

    private static string NameOf(MisplacedCondition condition) =>
        condition.Unquoted is { } name
            ? $"if {name} is meant, write it in quotes, without which YAML takes it for {condition.Given}, or give the condition another name"
        : condition is { Named: { } alone, Use: ConditionUse.Branch }
            ? $"write it without {condition.Given}, {{Fn::If: [{alone}, ..., ...]}}"
        : condition.Named is { } only ? $"write it without {condition.Given}, {{Condition: {only}}}"
        : condition.Given is [var first, ..] && char.IsUpper(first) ? "give it one in Conditions, and write that name"
        : "write the name of one that stands in Conditions";

    private static string TakenBy(ConditionUse use) =>
        use switch
        {
            ConditionUse.OfResource => "the condition of a resource is",
            ConditionUse.OfOutput => "the condition of an output is",
            ConditionUse.OfCondition => "Condition takes",
            _ => "Fn::If takes",
        };
}
