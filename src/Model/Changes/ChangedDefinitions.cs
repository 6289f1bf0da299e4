using System.Text.Json;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Changes;

/// <summary>Conditions and mappings that cannot be evaluated and that two templates define differently.</summary>
internal static class ChangedDefinitions
{
    /// <summary>The first one that a value uses, such as <c>the mapping Sizes</c>; null for none.</summary>
    public static string? Of(Side old, Side @new, Expression written) =>
        References
            .All(written)
            .Select(expression =>
                expression switch
                {
                    IfExpression { Condition: var condition }
                        when @new.Context.Evaluation.Holds(condition) is null
                            // What the condition was is known in that case, and the values have been compared with it.
                            && old.Context.Evaluation.Definitions.TwinOf(condition) is null
                            && DefinedConditions.Differ(old.Template, @new.Template, condition) =>
                        $"the condition {condition}",
                    FindInMapExpression { Keys: [{ Json.ValueKind: JsonValueKind.String } map, ..] }
                        when @new.Context.Evaluate(expression).IsUnknown
                            && DefinedConditions.Differ(
                                old.Template,
                                @new.Template,
                                "Mappings",
                                map.Json.GetString()!
                            ) => $"the mapping {map.Json.GetString()}",
                    _ => null,
                }
            )
            .FirstOrDefault(found => found is not null);
}
