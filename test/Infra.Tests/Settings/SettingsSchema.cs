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
        Choose(schema);
        SettingRules.AddTo(schema);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "An environment of caches");
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (context.PropertyInfo is not { } property)
        {
            return node;
        }

        // What has a converter of its own may be anything, for the exporter: true.
        var schema = node as JsonObject ?? [];

        schema.Remove("default");
        if (property.PropertyType == typeof(ZoneChoice))
        {
            schema["type"] = new JsonArray("integer", "array");
            schema["items"] = new JsonObject { ["type"] = "string" };
        }

        if (
            property.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), false)
            is [DescriptionAttribute description]
        )
        {
            schema.Insert(0, "description", description.Description);
        }

        if (SettingWords.Suggested.TryGetValue(property.Name, out var examples))
        {
            schema["examples"] = Names(examples);
        }

        return schema;
    }

    // A setting that may be left out may be null as well.
    private static void Choose(JsonObject root)
    {
        foreach (var (place, words) in SettingWords.Closed)
        {
            foreach (var setting in SettingSchema.Find(root, place))
            {
                setting["enum"] = Names(words);
                if (setting["type"] is JsonArray)
                {
                    setting["enum"]!.AsArray().Add(null);
                }
            }
        }
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
