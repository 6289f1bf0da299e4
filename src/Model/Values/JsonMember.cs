using System.Text.Json;

namespace ElastiCache.Model.Values;

/// <summary>Members of JSON objects of which nobody has said that they are there.</summary>
internal static class JsonMember
{
    /// <summary>A member that is a text; null where there is none, or the parent is no object.</summary>
    public static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
