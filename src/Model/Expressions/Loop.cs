using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>
/// <c>Fn::ForEach::Name: [variable, values, body]</c>. It is unrolled where its values are written out; otherwise its body
/// is read once, with a variable whose value is not known.
/// </summary>
internal sealed class Loop
{
    /// <summary>How the key of a loop begins.</summary>
    public const string Prefix = "Fn::ForEach::";

    // A loop over more than any template may hold is read once.
    private const int MaximumRounds = 500;

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

    /// <summary>Whether what it runs over is written out.</summary>
    public bool IsKnown =>
        _values.ValueKind == JsonValueKind.Array
        && _values.GetArrayLength() <= MaximumRounds
        && _values.EnumerateArray().All(value => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array));

    /// <summary>The body, once for each value, with the variables that hold within it.</summary>
    public IEnumerable<(JsonElement Body, LoopVariables Variables)> Rounds()
    {
        if (!IsKnown)
        {
            return [(_body, _around.With(_variable, null))];
        }

        return _values
            .EnumerateArray()
            .Select(value => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText())
            .Select(value => (_body, _around.With(_variable, _around.Substitute(value) ?? value)));
    }
}
