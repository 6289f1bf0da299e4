using System.Text.Json;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>What the values of a template refer to in the same template.</summary>
internal static class TemplateLinks
{
    /// <summary>
    /// The resource that a value stands for: by <c>Ref</c>, or by its physical name; null where it is none of the template.
    /// </summary>
    /// <param name="template">The template.</param>
    /// <param name="value">The value, with conditions decided.</param>
    /// <param name="type">The type of the resource.</param>
    /// <param name="nameProperty">The property that holds the physical name of such a resource.</param>
    public static TemplateResource? Find(this Template template, JsonElement value, string type, string nameProperty) =>
        template.Referenced(value, type)
        ?? (value.ValueKind == JsonValueKind.String ? template.Named(value.GetString()!, type, nameProperty) : null);

    /// <summary>The tags, as far as they can be read.</summary>
    public static IReadOnlyList<TagSpecification> Tags(PropertyBag bag) =>
        [.. (bag.Items("Tags") ?? []).Select(tag => new TagSpecification(tag.Text("Key"), tag.Text("Value")))];

    /// <summary>
    /// The resource and those that it refers to, directly or through others, among the types that are judged together.
    /// </summary>
    public static IReadOnlyList<TemplateResource> Closure(this Template template, TemplateResource resource)
    {
        var found = new List<TemplateResource> { resource };
        var names = new HashSet<string>(StringComparer.Ordinal) { resource.LogicalId };
        for (var index = 0; index < found.Count && found.Count < 100; index++)
        {
            foreach (var name in References.To(found[index].Part("Properties")))
            {
                if (
                    template.Resources.TryGetValue(name, out var other)
                    && IsJudgedWithOthers(other.Type)
                    && names.Add(name)
                )
                {
                    found.Add(other);
                }
            }
        }

        return found;
    }

    private static bool IsJudgedWithOthers(string type) =>
        type.StartsWith("AWS::ElastiCache::", StringComparison.Ordinal)
        || type is ResourceTypes.ScalableTarget or ResourceTypes.Subnet;
}
