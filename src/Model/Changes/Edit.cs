using System.Text.Json.Nodes;

namespace ElastiCache.Model.Changes;

/// <summary>One property of a template between OLD and NEW, or what stands beside the properties.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Json">What to write; null to leave it out.</param>
/// <param name="IsAsNew">Whether it is as in NEW, whatever that is.</param>
internal sealed record Edit(string Property, string? Json = null, bool IsAsNew = false)
{
    /// <summary>As in NEW.</summary>
    public static Edit AsNew(string property) => new(property, IsAsNew: true);

    /// <summary>As a template has it.</summary>
    public static Edit AsIn(Side side, string property) =>
        new(property, NeighbourTypes.Property(side.Resource, property)?.GetRawText());

    /// <summary>A text.</summary>
    public static Edit Text(string property, string text) => new(property, JsonValue.Create(text).ToJsonString());

    /// <summary>True or false.</summary>
    public static Edit Flag(string property, bool flag) => new(property, flag ? "true" : "false");

    /// <summary>What stands there then; null where nothing does.</summary>
    public JsonNode? Value(JsonNode? inNew) =>
        IsAsNew ? inNew?.DeepClone()
        : Json is { } json ? JsonNode.Parse(json)
        : null;

    /// <summary>Writes it into an object, or takes the property out of it: a template has no null.</summary>
    public void Into(JsonObject properties, JsonNode? inNew)
    {
        if (Value(inNew) is { } value)
        {
            properties[Property] = value;
        }
        else
        {
            properties.Remove(Property);
        }
    }
}
