using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>Stack sets, which make stacks of templates of their own: these are judged with no other.</summary>
internal static class StackSets
{
    private const string Caches = "AWS::ElastiCache::";
    private const string Address = "://";

    /// <summary>What is left out with a stack set whose template has caches, or is a file beside; null for any other.</summary>
    public static LeftOut? LeftOut(TemplateResource resource)
    {
        if (
            resource.Type != ResourceTypes.StackSet
            || resource.Part("Properties") is not { ValueKind: JsonValueKind.Object } properties
        )
        {
            return null;
        }

        var template =
            properties.TryGetProperty("TemplateBody", out var body)
            && body.GetRawText().Contains(Caches, StringComparison.Ordinal)
                ? "the template in its TemplateBody"
            // What is uploaded already may be anything, as that of a nested stack.
            : properties.TryGetProperty("TemplateURL", out var url)
            && url is { ValueKind: JsonValueKind.String }
            && url.GetString() is { Length: > 0 } path
            && !path.Contains(Address, StringComparison.Ordinal)
                ? path
            : null;
        return template is null ? null : new LeftOut(resource, [], []) { OwnTemplate = template };
    }
}
