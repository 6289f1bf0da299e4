using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>JSON to conditions.</summary>
/// <param name="parser">Parses the values that are compared.</param>
internal sealed class ConditionParser(ExpressionParser parser)
{
    private const int MaximumDepth = 100;

    private int _depth;

    /// <summary>The condition that a value is.</summary>
    public ConditionExpression Parse(JsonElement json)
    {
        if (_depth > MaximumDepth)
        {
            return new UnknownCondition(parser.Parse(default));
        }

        _depth++;
        try
        {
            return Known(json) ?? new UnknownCondition(parser.Parse(json));
        }
        finally
        {
            _depth--;
        }
    }

    private ConditionExpression? Known(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || json.EnumerateObject().ToList() is not [var function])
        {
            return null;
        }

        JsonElement[] list =
            function.Value.ValueKind == JsonValueKind.Array ? [.. function.Value.EnumerateArray()] : [];
        return (function.Name, list) switch
        {
            ("Condition", _) when function.Value.ValueKind == JsonValueKind.String => new NamedCondition(
                parser.Named(function.Value.GetString()!)
            ),
            // What is no name there is told as that (M-22), and not what it names.
            ("Condition", _) => new UnknownCondition(parser.Parse(default)),
            ("Fn::Equals", [var left, var right]) => new EqualsCondition(
                parser.Parse(left),
                parser.Parse(right),
                isWhole: true
            ),
            ("Fn::EachMemberIn" or "Fn::EachMemberEquals", [var left, var right]) => new EqualsCondition(
                parser.Parse(left),
                parser.Parse(right)
            ),
            // The list comes first here.
            ("Fn::Contains", [var values, var value]) => new EqualsCondition(parser.Parse(value), parser.Parse(values)),
            ("Fn::And" or "Fn::Or", { Length: > 0 }) => new CombinedCondition(
                function.Name == "Fn::And",
                [.. list.Select(Parse)]
            ),
            ("Fn::Not", [var only]) => new NotCondition(Parse(only)),
            ("Fn::Not", []) when function.Value.ValueKind == JsonValueKind.Object => new NotCondition(
                Parse(function.Value)
            ),
            _ => null,
        };
    }
}
