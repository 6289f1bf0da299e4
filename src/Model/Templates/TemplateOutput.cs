using System.Text.Json;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>An output of a template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Body">Everything that the template says of it.</param>
/// <param name="Parser">Parses its values.</param>
internal sealed record TemplateOutput(string Name, JsonElement Body, ExpressionParser Parser)
{
    /// <summary>Everything that the template says of it, as an expression.</summary>
    public Expression Written => Parser.Parse(Body);

    /// <summary>The condition under which it exists; null where it always does.</summary>
    public string? Condition =>
        Body.ValueKind == JsonValueKind.Object
        && Body.TryGetProperty("Condition", out var condition)
        && condition.ValueKind == JsonValueKind.String
            ? condition.GetString()
            : null;
}
