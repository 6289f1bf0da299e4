using System.Text.Json;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes;

/// <summary>What a stack exports for others.</summary>
internal static class Exports
{
    /// <summary>The values by the names of the exports, of those whose names are written out.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Of(Template template)
    {
        var exports = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (JsonMember.Try(template.Root, "Outputs", JsonValueKind.Object, out var outputs))
        {
            foreach (var output in outputs.EnumerateObject())
            {
                if (
                    output.Value.ValueKind == JsonValueKind.Object
                    && output.Value.TryGetProperty("Export", out var export)
                    && JsonMember.Text(export, "Name") is { } name
                    && output.Value.TryGetProperty("Value", out var value)
                )
                {
                    exports[name] = value;
                }
            }
        }

        return exports;
    }
}
