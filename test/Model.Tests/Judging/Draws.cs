using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Draws from a list of random numbers, one after the other.</summary>
/// <param name="choices">The numbers.</param>
internal sealed class Draws(IReadOnlyList<int> choices)
{
    private int _next;

    /// <summary>A number from 0, below another one.</summary>
    public int Next(int count) => choices[_next++ % choices.Count] % count;

    /// <summary>One of some.</summary>
    public T OneOf<T>(IReadOnlyList<T> values) => values[Next(values.Count)];

    /// <summary>Several of some, each once.</summary>
    public T[] Some<T>(T[] values, int count)
    {
        List<T> left = [.. values];
        List<T> taken = [];
        while (taken.Count < count && left.Count > 0)
        {
            var at = Next(left.Count);
            taken.Add(left[at]);
            left.RemoveAt(at);
        }

        return [.. taken];
    }

    /// <summary>A parameter that allows some values, or any others too, with a default or without.</summary>
    public JsonObject Parameter(IReadOnlyList<string> values, bool isOpen = false)
    {
        var json = new JsonObject { ["Type"] = "String" };
        if (!isOpen)
        {
            json["AllowedValues"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        }

        if (Next(2) == 0)
        {
            json["Default"] = OneOf(values);
        }

        return json;
    }
}
