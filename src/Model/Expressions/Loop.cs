using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>
/// <c>Fn::ForEach::Name: [variable, values, body]</c>. It is unrolled where its values are known; otherwise its body is
/// read once, with a variable whose value is not known.
/// </summary>
internal sealed class Loop
{
    /// <summary>How the key of a loop begins.</summary>
    public const string Prefix = "Fn::ForEach::";

    /// <summary>Which of the three parts of a loop is what it runs over.</summary>
    public const int Values = 1;

    /// <summary>Which of the three parts of a loop its body is.</summary>
    public const int Body = 2;

    private readonly string _variable;
    private readonly JsonElement _values;
    private readonly JsonElement _body;
    private readonly LoopVariables _around;

    private Loop(string variable, JsonElement values, JsonElement body, LoopVariables around) =>
        (_variable, _values, _body, _around) = (variable, values, body, around);

    /// <summary>The loop that an entry of an object is; null where it is none.</summary>
    public static Loop? Of(JsonProperty entry, LoopVariables around) =>
        entry.Name.StartsWith(Prefix, StringComparison.Ordinal)
        && entry.Value.ValueKind == JsonValueKind.Array
        && entry.Value.GetArrayLength() == 3
        && entry.Value[0].ValueKind == JsonValueKind.String
        && entry.Value[2].ValueKind == JsonValueKind.Object
            ? new Loop(entry.Value[0].GetString()!, entry.Value[1], entry.Value[2], around)
            : null;

    /// <summary>Whether it is known what it runs over.</summary>
    public bool IsKnown => _around.Collections.ValuesOf(_values, _around.Substitute, out _) is not null;

    /// <summary>The body, once for each value, with the variables that hold within it.</summary>
    public IEnumerable<(JsonElement Body, LoopVariables Variables)> Rounds() =>
        _around.Collections.ValuesOf(_values, _around.Substitute, out var byDefaultOf) is not { } values
            ? [(_body, _around.WithUnknown(_variable, _values))]
            : values.Select(value => (_body, _around.With(_variable, value, byDefaultOf)));
}
