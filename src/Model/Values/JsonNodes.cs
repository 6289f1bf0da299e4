using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Values;

/// <summary>JSON that can be changed, of what was read. It is not read again: that would refuse what is deeper than 64.</summary>
internal static class JsonNodes
{
    /// <summary>A value that can be changed; null for null.</summary>
    public static JsonNode? Of(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => JsonObject.Create(element),
            JsonValueKind.Array => JsonArray.Create(element),
            _ => JsonValue.Create(element),
        };
}
