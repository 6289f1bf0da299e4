using System.Text.Json;

namespace ElastiCache.Model;

/// <summary>A CloudFormation template: its resources by logical id.</summary>
public sealed class Template
{
    private Template(JsonElement root, IReadOnlyDictionary<string, TemplateResource> resources) =>
        (Root, Resources) = (root, resources);

    /// <summary>The resources, in the order of the template.</summary>
    public IReadOnlyDictionary<string, TemplateResource> Resources { get; }

    /// <summary>The whole template, with what stands beside the resources.</summary>
    internal JsonElement Root { get; }

    /// <summary>Reads a template. YAML is to be turned into JSON before, short intrinsics into long ones.</summary>
    /// <exception cref="TemplateException">It is no template.</exception>
    public static Template Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new TemplateException(
                "the template",
                $"expected an object with Resources, got {PropertyBag.Kind(root)}"
            );
        }

        if (!root.TryGetProperty("Resources", out var resources) || resources.ValueKind != JsonValueKind.Object)
        {
            throw new TemplateException("Resources", "a template must have an object of this name");
        }

        var read = new Dictionary<string, TemplateResource>(StringComparer.Ordinal);
        foreach (var resource in resources.EnumerateObject())
        {
            // Fn::ForEach and other transforms stand among the resources without being one.
            if (resource.Name.StartsWith("Fn::", StringComparison.Ordinal))
            {
                continue;
            }

            var path = $"Resources.{resource.Name}";
            if (resource.Value.ValueKind != JsonValueKind.Object)
            {
                throw new TemplateException(path, $"expected an object, got {PropertyBag.Kind(resource.Value)}");
            }

            if (!resource.Value.TryGetProperty("Type", out var type) || type.ValueKind != JsonValueKind.String)
            {
                throw new TemplateException($"{path}.Type", "a resource must have a type");
            }

            read[resource.Name] = new TemplateResource(resource.Name, type.GetString()!, resource.Value);
        }

        return new Template(root, read);
    }

    /// <summary>
    /// The resource of a type that a value refers to with Ref or Fn::GetAtt; null where it refers to nothing of the
    /// template.
    /// </summary>
    internal TemplateResource? Referenced(JsonElement value, string type) =>
        LogicalId(value) is { } name && Resources.TryGetValue(name, out var resource) && resource.Type == type
            ? resource
            : null;

    private static string? LogicalId(JsonElement value) =>
        value.ValueKind != JsonValueKind.Object ? null
        : value.TryGetProperty("Ref", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()
        : !value.TryGetProperty("Fn::GetAtt", out var attribute) ? null
        : attribute.ValueKind == JsonValueKind.String ? attribute.GetString()!.Split('.')[0]
        : attribute.ValueKind == JsonValueKind.Array
        && attribute.GetArrayLength() > 0
        && attribute[0].ValueKind == JsonValueKind.String
            ? attribute[0].GetString()
        : null;
}
