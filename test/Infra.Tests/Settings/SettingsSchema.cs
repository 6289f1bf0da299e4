using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Infra.Tests.Settings;

/// <summary>Makes the JSON schema of the settings out of their records.</summary>
internal static class SettingsSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, Func<JsonArray>> Closed = new(StringComparer.Ordinal)
    {
        ["engine"] = () => Names(EngineName.All),
        ["purpose"] = () => Names(Purpose.All.Select(purpose => purpose.Name)),
        ["compliance"] = () => Names(CompliancePolicy.All.Select(policy => policy.Name)),
        ["exclude"] = () => Names(AlarmNames.All),
    };

    // Suggested, not enforced: AWS adds to these.
    private static readonly Dictionary<string, Func<JsonArray>> Open = new(StringComparer.Ordinal)
    {
        ["engineVersion"] = () => Names(CacheEngine.All.Select(engine => engine.Version)),
        ["nodeType"] = () =>
            Names(
                CacheNodeType.All.Where(type => type.Family!.Can(NodeCapabilities.Creatable)).Select(type => type.Name)
            ),
        ["region"] = () => Names(NodeFamily.Regions),
    };

    public static string Text()
    {
        var schema = JsonSchemaExporter
            .GetJsonSchemaAsNode(
                Options,
                typeof(EnvironmentSettings),
                new() { TransformSchemaNode = Describe, TreatNullObliviousAsNonNullable = true }
            )
            .AsObject();
        Inline(schema, schema);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "An environment of caches");
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema || context.PropertyInfo is not { } property)
        {
            return node;
        }

        schema.Remove("default");
        if (
            property.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), false)
            is [DescriptionAttribute description]
        )
        {
            schema.Insert(0, "description", description.Description);
        }

        if (Closed.TryGetValue(property.Name, out var values) && schema["items"] is JsonObject items)
        {
            items["enum"] = values();
        }
        else if (values is not null && property.PropertyType == typeof(string))
        {
            schema["enum"] = values();
            if (property.IsSetNullable)
            {
                schema["enum"]!.AsArray().Add(null);
            }
        }

        if (Open.TryGetValue(property.Name, out var examples))
        {
            schema["examples"] = examples();
        }

        return schema;
    }

    // The exporter refers to a list that it has written before; the app's check knows no references.
    private static void Inline(JsonNode? node, JsonObject root)
    {
        if (node is JsonObject owner && owner["$ref"]?.GetValue<string>() is { } path)
        {
            owner.Remove("$ref");
            foreach (var (name, value) in Find(root, path).Where(member => !owner.ContainsKey(member.Key)))
            {
                owner[name] = value?.DeepClone();
            }
        }

        foreach (var child in node is JsonObject members ? members.Select(member => member.Value).ToArray() : [])
        {
            Inline(child, root);
        }
    }

    private static JsonObject Find(JsonObject root, string path) =>
        path.Split('/').Skip(1).Aggregate(root, (node, name) => node[name]!.AsObject());

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Distinct().Select(name => (JsonNode)name)];
}
