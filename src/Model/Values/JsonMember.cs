using System.Text.Json;

namespace ElastiCache.Model.Values;

/// <summary>Members of JSON objects of which nobody has said that they are there.</summary>
internal static class JsonMember
{
    /// <summary>A member of any kind; null where there is none, or the parent is no object.</summary>
    public static JsonElement? Of(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(name, out var member) ? member : null;

    /// <summary>A member that is a text; null where there is none, or the parent is no object.</summary>
    public static string? Text(JsonElement parent, string name) =>
        Try(parent, name, JsonValueKind.String, out var text) ? text.GetString() : null;

    /// <summary>Whether there is a member of a kind, and which.</summary>
    public static bool Try(JsonElement parent, string name, JsonValueKind kind, out JsonElement member)
    {
        member = default;
        return parent.ValueKind == JsonValueKind.Object
            && parent.TryGetProperty(name, out member)
            && member.ValueKind == kind;
    }
}
