using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>What an expression takes from another stack.</summary>
internal static class Imports
{
    /// <summary>The export that an expression itself imports, where its name is written out; null for none.</summary>
    public static string? NameOf(Expression expression) =>
        expression
            is OtherFunctionExpression
            {
                Name: "Fn::ImportValue",
                Arguments: LiteralExpression { Json: { ValueKind: JsonValueKind.String } name }
            }
            ? name.GetString()
            : null;
}
