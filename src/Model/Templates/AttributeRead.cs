using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>The use of an attribute of a resource.</summary>
/// <param name="LogicalId">The resource.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Place">Where it is used.</param>
/// <param name="Guards">The conditions that have to hold, or not to hold, for it to happen.</param>
/// <param name="IsText">Whether what uses it takes a text, and neither an object nor a list.</param>
internal sealed record AttributeRead(
    string LogicalId,
    string Attribute,
    string Place,
    IReadOnlyList<(string Condition, bool Holds)> Guards,
    bool IsText
)
{
    /// <summary>
    /// Whether it happens with the parameters as they are at present. A condition that parameters cannot decide may be
    /// another name for one that was assigned, so then only that one is sure.
    /// </summary>
    public bool CanHappen(Evaluation evaluation) =>
        Guards.All(guard =>
            evaluation.Holds(guard.Condition) is { } holds ? holds == guard.Holds
            : evaluation.Exploration.Present.Where(choice => choice.IsCondition).ToList() is { Count: > 0 } assigned
                ? assigned.Exists(choice => choice.Name == guard.Condition && choice.Candidate.Holds == guard.Holds)
            : evaluation.Decide(guard.Condition) == guard.Holds
        );
}
