namespace Infra.Tests.Transitions;

/// <summary>A setting with values that it goes through in an environment that lives: absent, each value, absent again.</summary>
/// <param name="Setting">Its path in the schema, such as <c>caches.*.users.*.keys</c>.</param>
/// <param name="Values">
/// The values. One that begins with a plus is an object that is added to what the environment says. What the environment says
/// itself comes before them.
/// </param>
internal sealed record SettingCase(string Setting, params string[] Values)
{
    /// <summary>A Valkey cache, with what many settings need.</summary>
    public const string Valkey = """{ "engine": "valkey", "nodeType": "cache.r7g.large", "allowedTiers": ["web"] }""";

    /// <summary>The same with shards.</summary>
    public const string Sharded =
        """{ "engine": "valkey", "nodeType": "cache.r7g.large", "topology": { "shards": 2, "replicas": 1 } }""";

    /// <summary>A Memcached cache.</summary>
    public const string Memcached =
        """{ "engine": "memcached", "nodeType": "cache.m7g.large", "topology": { "nodes": 2 } }""";

    /// <summary>A cache without nodes.</summary>
    public const string Serverless = """{ "engine": "valkey", "serverless": {}, "allowedTiers": ["web"] }""";

    /// <summary>The cache, where the setting is one of a cache. Every environment has sessions and objects.</summary>
    public string On { get; init; } = "sessions";

    /// <summary>What is written at another place than the setting's own, since it only changes with its neighbours.</summary>
    public string? At { get; init; }

    /// <summary>
    /// The environments. Default: all; a cache that the case adds is the same everywhere, and is added to dev.
    /// </summary>
    public IReadOnlyList<string> In { get; init; } = ["dev", "staging", "prod"];

    /// <summary>What stands in the file before and after besides, by path; null takes something out.</summary>
    public IReadOnlyList<(string Path, string? Json)> Around { get; init; } = [];

    /// <summary>Where in the file.</summary>
    public string Path =>
        At
        ?? string.Join(
            '/',
            Setting
                .Replace("caches.*", $"caches.{On}", StringComparison.Ordinal)
                .Replace("users.*", "users.app", StringComparison.Ordinal)
                .Replace("overrides.*", "overrides.cpu", StringComparison.Ordinal)
                .Replace("appTiers.*", "appTiers.web", StringComparison.Ordinal)
                .Replace("[]", ".0", StringComparison.Ordinal)
                .Split('.')
        );

    /// <summary>A setting of a cache that the case adds.</summary>
    public static SettingCase Spare(string setting, string cache, params string[] values) =>
        new($"caches.*.{setting}", values)
        {
            On = "spare",
            In = ["dev"],
            Around = [("caches/spare", cache)],
        };

    /// <summary>A whole cache that the case adds, in several forms.</summary>
    public static SettingCase Whole(string setting, params string[] caches) =>
        new($"caches.*.{setting}", caches) { At = "caches/spare", In = ["dev"] };

    /// <summary>A setting of a cache that prod has.</summary>
    public static SettingCase InProd(string setting, string cache, params string[] values) =>
        new($"caches.*.{setting}", values) { On = cache, In = ["prod"] };

    /// <summary>A setting of a cache with something more in it, such as <c>users</c>.</summary>
    public static SettingCase Within(
        string setting,
        string cache,
        (string Name, string Json) more,
        params string[] values
    )
    {
        var whole = JsonNode.Parse(cache)!.AsObject();
        whole[more.Name] = JsonNode.Parse(more.Json);
        return Spare(setting, whole.ToJsonString(), values);
    }

    public override string ToString() => $"{Setting} ({Path})";
}
