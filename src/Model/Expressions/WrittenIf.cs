using System.Text.Json.Nodes;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>Values with conditions as a template writes them: <c>Fn::If</c> and <c>AWS::NoValue</c> in JSON.</summary>
internal static class WrittenIf
{
    /// <summary>One value where a condition holds and another where it does not; null leaves it out.</summary>
    public static JsonNode? Of(JsonNode? condition, JsonNode? then, JsonNode? otherwise) =>
        JsonNode.DeepEquals(then, otherwise)
            ? then
            : new JsonObject
            {
                [FunctionName.If] = new JsonArray(
                    condition?.DeepClone(),
                    then?.DeepClone() ?? NoValue(),
                    otherwise?.DeepClone() ?? NoValue()
                ),
            };

    /// <summary>What is left of a value once some conditions are decided; null where it is left out.</summary>
    public static JsonNode? Chosen(JsonNode? written, IReadOnlyDictionary<string, bool> decided) =>
        written switch
        {
            JsonObject { Count: 1 } one
                when one[FunctionName.If] is JsonArray { Count: 3 } parts
                    && parts[0] is JsonValue named
                    && named.TryGetValue<string>(out var condition)
                    && decided.TryGetValue(condition, out var holds) => Chosen(parts[holds ? 1 : 2], decided),
            JsonObject { Count: 1 } one when JsonNode.DeepEquals(one, NoValue()) => null,
            _ => written,
        };

    /// <summary>A value with another one where its conditions leave it out.</summary>
    /// <param name="written">The value; null where it is left out altogether.</param>
    /// <param name="instead">The other one.</param>
    public static JsonNode? Filled(JsonNode? written, JsonNode instead) =>
        written switch
        {
            null => instead.DeepClone(),
            JsonObject { Count: 1 } one when JsonNode.DeepEquals(one, NoValue()) => instead.DeepClone(),
            JsonObject { Count: 1 } one when one[FunctionName.If] is JsonArray { Count: 3 } parts => Of(
                parts[0],
                Filled(parts[1], instead),
                Filled(parts[2], instead)
            ),
            _ => written.DeepClone(),
        };

    /// <summary>
    /// A value with its conditions as they are decided at present, also within; null where it is left out. What cannot be decided
    /// stays as it is written.
    /// </summary>
    public static JsonNode? Present(Expression expression, Func<string, bool?> decide) =>
        expression switch
        {
            IfExpression branches when decide(branches.Condition) is { } holds => Present(
                holds ? branches.Then : branches.Otherwise,
                decide
            ),
            RefExpression { Name: "AWS::NoValue" } => null,
            ObjectExpression { HasFunction: false } entries => new JsonObject(
                entries
                    .Entries.Select(entry => KeyValuePair.Create(entry.Key, Present(entry.Value, decide)))
                    .Where(entry => entry.Value is not null)
            ),
            ListExpression list => new JsonArray([
                .. list.Items.Select(item => Present(item, decide)).Where(item => item is not null),
            ]),
            _ => JsonNodes.Of(expression.Json),
        };

    private static JsonObject NoValue() => new() { ["Ref"] = "AWS::NoValue" };
}
