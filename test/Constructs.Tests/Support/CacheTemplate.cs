using System.Text.Json.Nodes;
using Template = Amazon.CDK.Assertions.Template;

namespace ElastiCache.Cdk.Tests.Support;

/// <summary>A synthesized template. Resources are found by the path of their construct within the stack.</summary>
public sealed class CacheTemplate
{
    private readonly Dictionary<string, string> _logicalIds = new(StringComparer.Ordinal);

    private CacheTemplate(string file)
    {
        File = file;
        Text = System.IO.File.ReadAllText(file);
        Json = JsonNode.Parse(Text)!.AsObject();
        foreach (var (id, resource) in Json["Resources"]?.AsObject() ?? [])
        {
            if (resource!["Metadata"]?["aws:cdk:path"]?.GetValue<string>() is { } path)
            {
                _logicalIds[path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]] = id;
            }
        }
    }

    /// <summary>Where it was written.</summary>
    public string File { get; }

    /// <summary>The template as text.</summary>
    public string Text { get; }

    /// <summary>The template.</summary>
    public JsonObject Json { get; }

    /// <summary>Synthesizes the app of a stack, if that has not been done, and checks the stack for circles.</summary>
    public static CacheTemplate Of(Stack stack)
    {
        Template.FromStack(stack);
        return new CacheTemplate(Path.Combine(((App)stack.Node.Root).Outdir, stack.TemplateFile));
    }

    /// <summary>The resource of a construct, or of its main child.</summary>
    public JsonObject Resource(string path) => Json["Resources"]![LogicalId(path)]!.AsObject();

    /// <summary>The properties of a construct's resource.</summary>
    public JsonObject Properties(string path) => Resource(path)["Properties"]!.AsObject();

    /// <summary>All resources of a type.</summary>
    public IReadOnlyList<JsonObject> All(string type) =>
        [
            .. (Json["Resources"]?.AsObject() ?? [])
                .Select(resource => resource.Value!.AsObject())
                .Where(resource => resource["Type"]!.GetValue<string>() == type),
        ];

    /// <summary>The properties of the only resource of a type.</summary>
    public JsonObject Only(string type) => Assert.Single(All(type))["Properties"]!.AsObject();

    /// <summary>The value of an output.</summary>
    public JsonNode Output(string id) => Json["Outputs"]![id]!["Value"]!;

    /// <summary>The path of the construct that a resource belongs to, with its stack.</summary>
    public static string PathOf(JsonNode resource)
    {
        var path = (string)resource["Metadata"]!["aws:cdk:path"]!;
        return path.EndsWith("/Resource", StringComparison.Ordinal) ? path[..^"/Resource".Length] : path;
    }

    /// <summary>Whether a construct has a resource.</summary>
    public bool Has(string path) => _logicalIds.ContainsKey(path) || _logicalIds.ContainsKey($"{path}/Resource");

    /// <summary>
    /// Fails unless the properties of a construct's resource contain all of <paramref name="json"/>; null means that a
    /// property is absent, and <c>«path»</c> the logical id of another construct's resource.
    /// </summary>
    public void Contains(string path, string json) => JsonAssert.Contains(Expand(json), Properties(path));

    /// <summary>Fails unless <paramref name="actual"/> is <paramref name="json"/>.</summary>
    public void Equal(string json, JsonNode? actual) => JsonAssert.Equal(Expand(json), actual);

    private string Expand(string json)
    {
        var parts = json.Split('«', '»');
        for (var i = 1; i < parts.Length; i += 2)
        {
            parts[i] = LogicalId(parts[i]);
        }

        return string.Concat(parts);
    }

    private string LogicalId(string path) =>
        _logicalIds.TryGetValue(path, out var id) || _logicalIds.TryGetValue($"{path}/Resource", out id)
            ? id
            : throw new ArgumentException(
                $"No resource at {path}, only at {string.Join(", ", _logicalIds.Keys)}",
                nameof(path)
            );
}
