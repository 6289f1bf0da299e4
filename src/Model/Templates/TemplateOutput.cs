using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>An output of a template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Body">Everything that the template says of it.</param>
/// <param name="Variables">The variables of the loops within which it stands.</param>
internal sealed record TemplateOutput(string Name, JsonElement Body, LoopVariables Variables)
{
    /// <summary>Where the template has it written, such as <c>Outputs.Endpoint</c>: that of a loop stands within the loop.</summary>
    public required string Path { get; init; }

    /// <summary>Everything that the template says of it, as an expression.</summary>
    public Expression Written => new ExpressionParser(Variables).Parse(Body);

    /// <summary>The condition under which it exists; null where it always does.</summary>
    public string? Condition =>
        JsonMember.Text(Body, "Condition") is { } condition ? Variables.Substitute(condition) ?? condition : null;
}
