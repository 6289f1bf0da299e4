namespace Infra.Tests.Support;

/// <summary>The schema that lies beside the settings.</summary>
internal static class SettingsSchemaFile
{
    public static string Path { get; } = Repository.PathOf("src", "Infra", "environments", "environment.schema.json");

    public static JsonObject Root { get; } = JsonNode.Parse(File.ReadAllText(Path))!.AsObject();

    /// <summary>Every setting with its schema, by its path; names that are the user's are left out.</summary>
    public static IEnumerable<(string Path, JsonObject Schema)> All(JsonObject? schema = null, string path = "") =>
        (schema ?? Root).TryGetPropertyValue("properties", out var properties)
            ? properties!
                .AsObject()
                .SelectMany(property =>
                    All(property.Value!.AsObject(), $"{path}{property.Key}.")
                        .Prepend(($"{path}{property.Key}", property.Value!.AsObject()))
                )
        : (schema ?? Root)["additionalProperties"] is JsonObject others ? All(others, path)
        : (schema ?? Root)["items"] is JsonObject items ? All(items, path)
        : [];

    /// <summary>The settings that <paramref name="value"/> gives, by their paths; names that are the user's are left out.</summary>
    public static IEnumerable<string> Given(JsonNode? value, JsonObject schema, string path = "") =>
        value switch
        {
            JsonObject members when schema["properties"] is JsonObject properties => members.SelectMany(member =>
                Given(member.Value, properties[member.Key]!.AsObject(), $"{path}{member.Key}.")
                    .Prepend($"{path}{member.Key}")
            ),
            JsonObject members when schema["additionalProperties"] is JsonObject others => members.SelectMany(member =>
                Given(member.Value, others, path)
            ),
            JsonArray items when schema["items"] is JsonObject item => items.SelectMany(given =>
                Given(given, item, path)
            ),
            _ => [],
        };

    /// <summary>The settings below one, by their paths from there.</summary>
    public static IEnumerable<string> Settings(string parent) =>
        All()
            .Select(setting => setting.Path)
            .Where(path => path.StartsWith($"{parent}.", StringComparison.Ordinal))
            .Select(path => path[(parent.Length + 1)..]);
}
