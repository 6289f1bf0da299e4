namespace Infra.Tests.Support;

/// <summary>The schema that lies beside the settings.</summary>
internal static class SettingsSchemaFile
{
    public static string Path { get; } = Repository.PathOf("src", "Infra", "environments", "environment.schema.json");

    public static JsonObject Root { get; } = JsonNode.Parse(File.ReadAllText(Path))!.AsObject();

    /// <summary>Every setting with its schema, by its path; <c>*</c> is a name of the user's, <c>[]</c> an item.</summary>
    public static IEnumerable<(string Path, JsonObject Schema)> All() => Below(Root, "");

    private static IEnumerable<(string Path, JsonObject Schema)> Below(JsonObject schema, string path) =>
        schema.TryGetPropertyValue("properties", out var properties)
            ? properties!
                .AsObject()
                .Select(property => ($"{path}.{property.Key}".TrimStart('.'), property.Value!.AsObject()))
                .SelectMany(setting => Below(setting.Item2, setting.Item1).Prepend(setting))
        : schema["additionalProperties"] is JsonObject others ? Below(others, $"{path}.*")
        : schema["items"] is JsonObject items ? Below(items, $"{path}[]")
        : [];
}
