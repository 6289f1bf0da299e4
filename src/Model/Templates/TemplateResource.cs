using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>A resource of a template, as it stands there.</summary>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="Type">Its type, such as <c>AWS::ElastiCache::ReplicationGroup</c>.</param>
/// <param name="Body">Everything that the template says of it.</param>
internal sealed record TemplateResource(string LogicalId, string Type, JsonElement Body)
{
    private ObjectExpression? _written;
    private Lazy<string?>? _condition;

    /// <summary>The path of the CDK construct that made it; null where the template does not tell.</summary>
    public string? ConstructPath =>
        Body.TryGetProperty("Metadata", out var metadata) ? JsonMember.Text(metadata, "aws:cdk:path") : null;

    /// <summary>The condition under which it exists; null where it always does.</summary>
    internal string? Condition => (_condition ??= new(ConditionAsWritten)).Value;

    /// <summary>How the template is to be read.</summary>
    internal TemplateReading Reading { get; init; } = new(null);

    /// <summary>The variables of the loops within which it stands.</summary>
    internal LoopVariables Variables { get; init; } = LoopVariables.None;

    /// <summary>Its name as it is written, with the variables of loops.</summary>
    internal string Key { get; init; } = LogicalId;

    /// <summary>Where the template has it written, such as <c>Resources.Cache</c>: that of a loop stands within the loop.</summary>
    internal string Path { get; init; } = $"Resources.{LogicalId}";

    /// <summary>The same for whatever else the parameters may be whose defaults loops around run over; null where there are none.</summary>
    internal TemplateResource? WithoutDefaults =>
        Variables.ByDefaultsOf.Count == 0
        || Variables.WithoutDefaults() is not { } any
        || any.Substitute(Key) is not null
            ? null
            : new TemplateResource(Key, Type, Body)
            {
                Key = Key,
                Path = Path,
                Variables = any,
                Reading = Reading,
            };

    /// <summary>Everything that the template says of it, as expressions.</summary>
    internal ObjectExpression Written =>
        _written ??= new ObjectExpression(Body, new ExpressionParser(Variables).Entries);

    private string? ConditionAsWritten() =>
        JsonMember.Text(Body, "Condition") is { } condition ? Variables.Substitute(condition) ?? condition : null;

    /// <summary>What stands under a key of the resource; undefined where nothing does.</summary>
    internal JsonElement Part(string name) => Body.TryGetProperty(name, out var part) ? part : default;
}
