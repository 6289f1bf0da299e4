namespace Infra.Tests.Support;

/// <summary>A synthesized template. Resources are found by the path of their construct within the stack.</summary>
public sealed class CloudTemplate
{
    private readonly Dictionary<string, JsonObject> _byPath = new(StringComparer.Ordinal);

    public CloudTemplate(JsonObject json)
    {
        Json = json;
        foreach (var (id, resource) in Section("Resources"))
        {
            var path = resource!["Metadata"]!["aws:cdk:path"]!.GetValue<string>();
            _byPath[path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]] = resource.AsObject();
            LogicalIds[path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]] = id;
        }
    }

    /// <summary>The template.</summary>
    public JsonObject Json { get; }

    /// <summary>The logical ids by path.</summary>
    public IDictionary<string, string> LogicalIds { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The resource of a construct, of its main child, or of the only construct whose path begins so.</summary>
    public JsonObject Resource(string path) =>
        Find(path) ?? throw new KeyNotFoundException($"{path}: there is no such resource, or several");

    /// <summary>The resources of all constructs whose paths begin so.</summary>
    public IReadOnlyList<JsonObject> Below(string path) =>
        [
            .. _byPath
                .Where(resource => resource.Key.StartsWith(path, StringComparison.Ordinal))
                .Select(resource => resource.Value),
        ];

    /// <summary>The path of the construct whose resource this is.</summary>
    public string PathOf(string logicalId) => LogicalIds.Single(id => id.Value == logicalId).Key;

    /// <summary>Whether a construct has a resource.</summary>
    public bool Has(string path) => _byPath.ContainsKey(path) || _byPath.ContainsKey($"{path}/Resource");

    /// <summary>The properties of a construct's resource.</summary>
    public JsonObject Properties(string path) => Resource(path)["Properties"]!.AsObject();

    /// <summary>All resources of a type.</summary>
    public IReadOnlyList<JsonObject> All(string type) =>
        [.. _byPath.Values.Where(resource => resource["Type"]!.GetValue<string>() == type)];

    /// <summary>The properties of all resources of a type.</summary>
    public IReadOnlyList<JsonObject> PropertiesOfAll(string type) =>
        [.. All(type).Select(resource => resource["Properties"]!.AsObject())];

    /// <summary>The types of all resources.</summary>
    public IEnumerable<string> Types => _byPath.Values.Select(resource => resource["Type"]!.GetValue<string>());

    /// <summary>The outputs, by name.</summary>
    public IReadOnlyDictionary<string, string> Outputs =>
        Section("Outputs")
            .ToDictionary(
                output => output.Key,
                output => output.Value!["Value"]!.ToJsonString(),
                StringComparer.Ordinal
            );

    /// <summary>The values of the exports, by name.</summary>
    public IReadOnlyDictionary<string, string> Exports =>
        Section("Outputs")
            .Where(output => output.Value!["Export"]?["Name"] is JsonValue)
            .ToDictionary(
                output => output.Value!["Export"]!["Name"]!.GetValue<string>(),
                output => output.Value!["Value"]!.ToJsonString(),
                StringComparer.Ordinal
            );

    /// <summary>The SSM parameters, by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters =>
        PropertiesOfAll("AWS::SSM::Parameter")
            .ToDictionary(
                parameter => parameter["Name"]!.GetValue<string>(),
                parameter => parameter["Value"]!.ToJsonString(),
                StringComparer.Ordinal
            );

    /// <summary>The logical id of the resource that an export is about.</summary>
    public string Exported(string name)
    {
        var value = Section("Outputs")
            .Select(output => output.Value!)
            .Single(output => output["Export"]?["Name"]?.GetValue<string>() == name)["Value"]!;
        return (value["Ref"] ?? value["Fn::GetAtt"]![0]!).GetValue<string>();
    }

    /// <summary>
    /// Fails unless the resource of a construct contains all of <paramref name="json"/>; null means that something is
    /// absent, and <c>«path»</c> the logical id of another construct's resource.
    /// </summary>
    public void Contains(string path, string json)
    {
        var difference = Difference(path, json);
        Assert.True(difference is null, difference);
    }

    /// <summary>The first thing that <see cref="Contains"/> would miss; null for none.</summary>
    public string? Difference(string path, string json) =>
        Find(path) is { } resource
            ? Difference(JsonNode.Parse(Expand(json)), resource, path)
            : $"{path}: there is no such resource";

    private JsonObject? Find(string path) =>
        _byPath.GetValueOrDefault(path)
        ?? _byPath.GetValueOrDefault($"{path}/Resource")
        ?? (Below(path) is [var only] ? only : null);

    private static string? Difference(JsonNode? expected, JsonNode? actual, string where) =>
        (expected, actual) switch
        {
            (JsonObject members, JsonObject given) => members
                .Select(member =>
                    member.Value is null
                        ? given.ContainsKey(member.Key)
                            ? $"{where}/{member.Key}: expected to be absent, got {given[member.Key]!.ToJsonString()}"
                            : null
                        : Difference(member.Value, given[member.Key], $"{where}/{member.Key}")
                )
                .FirstOrDefault(difference => difference is not null),
            _ when JsonNode.DeepEquals(expected, actual) => null,
            _ => $"{where}: expected {expected?.ToJsonString()}, got {actual?.ToJsonString() ?? "nothing"}",
        };

    private string Expand(string json)
    {
        var parts = json.Split('«', '»');
        for (var i = 1; i < parts.Length; i += 2)
        {
            parts[i] =
                LogicalIds.TryGetValue(parts[i], out var id) || LogicalIds.TryGetValue($"{parts[i]}/Resource", out id)
                    ? id
                    : $"(the logical id of {parts[i]}, which there is not)";
        }

        return string.Concat(parts);
    }

    private JsonObject Section(string name) => Json[name]?.AsObject() ?? [];
}
