using System.Text.Json;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>What a resource waits for by <c>DependsOn</c>.</summary>
internal static class Dependencies
{
    /// <summary>The logical ids.</summary>
    public static IEnumerable<string> Of(TemplateResource resource) =>
        resource.Part("DependsOn") is var written && written.ValueKind == JsonValueKind.Array
            ? written.EnumerateArray().Where(IsText).Select(one => one.GetString()!)
        : IsText(written) ? [written.GetString()!]
        : [];

    private static bool IsText(JsonElement element) => element.ValueKind == JsonValueKind.String;
}
