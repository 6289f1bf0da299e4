using System.Collections.Concurrent;
using System.Text.Json;

namespace ElastiCache.Model.Templates;

/// <summary>A CloudFormation template: its resources by logical id.</summary>
internal sealed class Template
{
    // By type and the property that holds the name: templates of many caches ask for many names.
    private readonly ConcurrentDictionary<
        (string Type, string NameProperty),
        Dictionary<string, TemplateResource>
    > _named = new();

    private Template(JsonElement root, IReadOnlyDictionary<string, TemplateResource> resources) =>
        (Root, Resources) = (root, resources);

    /// <summary>The resources, in the order of the template.</summary>
    public IReadOnlyDictionary<string, TemplateResource> Resources { get; }

    /// <summary>The whole template, with what stands beside the resources.</summary>
    internal JsonElement Root { get; }

    /// <summary>Reads a template. YAML is to be turned into JSON before, short intrinsics into long ones.</summary>
    /// <param name="root">The template.</param>
    /// <param name="mistakes">
    /// Receives the mistakes within resources, now and when the template is judged; what can be read is judged all the
    /// same. Default: none, and the first mistake is thrown.
    /// </param>
    /// <exception cref="TemplateException">It is no template, or has a mistake and nobody collects it.</exception>
    public static Template Read(JsonElement root, TemplateMistakes? mistakes = null)
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

        var reading = new TemplateReading(
            mistakes,
            TemplateReading.HasMacro(root) || TemplateReading.HasMacro(resources)
        );
        var read = new Dictionary<string, TemplateResource>(StringComparer.Ordinal);
        Collect(resources, "Resources", reading, read);
        return new Template(root, read);
    }

    private static void Collect(
        JsonElement resources,
        string at,
        TemplateReading reading,
        Dictionary<string, TemplateResource> read
    )
    {
        foreach (var resource in resources.EnumerateObject())
        {
            var path = $"{at}.{resource.Name}";
            if (TemplateReading.IsFunction(resource.Name))
            {
                // Other transforms stand among the resources without being one.
                if (LoopBody(resource) is { } body)
                {
                    Collect(body, path, reading with { IsLoop = true }, read);
                }
            }
            else if (resource.Value.ValueKind != JsonValueKind.Object)
            {
                reading.Report(path, $"expected an object, got {PropertyBag.Kind(resource.Value)}");
            }
            else if (!resource.Value.TryGetProperty("Type", out var type) || type.ValueKind != JsonValueKind.String)
            {
                if (!resource.Value.EnumerateObject().Any(part => TemplateReading.IsFunction(part.Name)))
                {
                    reading.Report($"{path}.Type", "a resource must have a type");
                }
            }
            else
            {
                read[resource.Name] = new TemplateResource(resource.Name, type.GetString()!, resource.Value)
                {
                    Reading = TemplateReading.HasMacro(resource.Value) ? reading with { IsOpen = true } : reading,
                };
            }
        }
    }

    // Fn::ForEach::Name: [variable, values, resources]; what it repeats is judged once.
    private static JsonElement? LoopBody(JsonProperty resource) =>
        resource.Name.StartsWith("Fn::ForEach::", StringComparison.Ordinal)
        && resource.Value.ValueKind == JsonValueKind.Array
        && resource.Value.GetArrayLength() == 3
        && resource.Value[2].ValueKind == JsonValueKind.Object
            ? resource.Value[2]
            : null;

    /// <summary>
    /// The resource of a type that a value refers to with Ref or Fn::GetAtt; null where it refers to nothing of the
    /// template.
    /// </summary>
    internal TemplateResource? Referenced(JsonElement value, string type) =>
        LogicalId(value) is { } name && Resources.TryGetValue(name, out var resource) && resource.Type == type
            ? resource
            : null;

    /// <summary>The resource of a type with a physical name, which ElastiCache compares without regard to case.</summary>
    internal TemplateResource? Named(string name, string type, string nameProperty) =>
        _named.GetOrAdd((type, nameProperty), NamesOf).GetValueOrDefault(name);

    private Dictionary<string, TemplateResource> NamesOf((string Type, string NameProperty) key)
    {
        var names = new Dictionary<string, TemplateResource>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in Resources.Values.Where(resource => resource.Type == key.Type))
        {
            if (
                resource.Part("Properties") is { ValueKind: JsonValueKind.Object } properties
                && properties.TryGetProperty(key.NameProperty, out var given)
                && given.ValueKind == JsonValueKind.String
            )
            {
                names.TryAdd(given.GetString()!, resource);
            }
        }

        return names;
    }

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
