namespace Infra.Tests.Settings;

/// <summary>The examples of rules as whole settings files.</summary>
internal static class SettingExample
{
    private const string Cache = """{ "engine": "valkey", "nodeType": "cache.r7g.large" }""";

    /// <summary>The example as members of the file, or of the only cache of it.</summary>
    public static string File(SettingRule rule, string example)
    {
        var file = JsonNode.Parse(
            $$"""{ "network": { "create": {} }, "appTiers": { "web": {} }, "caches": { "c": {{Cache}} } }"""
        )!;
        var members = JsonNode.Parse($"{{{example}}}")!.AsObject();
        var isAboutCaches =
            rule.Setting.StartsWith("caches.*", StringComparison.Ordinal) && !members.ContainsKey("caches");
        var owner = (isAboutCaches ? file["caches"]!["c"]! : file).AsObject();
        foreach (var (name, value) in members)
        {
            owner.Remove(name);
            if (value is not null)
            {
                owner[name] = value.DeepClone();
            }
        }

        return file.ToJsonString();
    }
}
