using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>What an expression takes from another stack.</summary>
internal static class Imports
{
    /// <summary>The export that an expression itself imports, where its name is written out; null for none.</summary>
    public static string? NameOf(Expression expression) =>
        Written(expression) is LiteralExpression { Json: { ValueKind: JsonValueKind.String } name }
            ? name.GetString()
            : null;

    /// <summary>The export that an expression itself imports, where its name is known at present; null for none.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="scope">What its name is evaluated with.</param>
    public static string? NameOf(Expression expression, IScope scope) =>
        Written(expression)?.Evaluate(scope) is { Kind: EvaluatedKind.Scalar, Text: { } name } ? name : null;

    private static Expression? Written(Expression expression) =>
        expression is OtherFunctionExpression { Name: FunctionName.ImportValue, Arguments: var name } ? name : null;
}
