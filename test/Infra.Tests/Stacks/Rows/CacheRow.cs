namespace Infra.Tests.Stacks.Rows;

/// <summary>Settings of one cache and what must come of them.</summary>
/// <param name="Name">The name of the cache.</param>
/// <param name="Engine">The engine; null for a secondary, which says none.</param>
/// <param name="Settings">Settings besides the engine and the node type.</param>
/// <param name="Construct">
/// Whose resource to look at: the path from the cache, or from beside it where it begins with a dot; empty for the cache.
/// </param>
/// <param name="Expected">What the resource must contain; null means absent.</param>
public sealed record CacheRow(string Name, string? Engine, string Settings, string Construct, string Expected)
{
    /// <summary>Whose effects the row shows.</summary>
    public IReadOnlyList<ShownSetting> Shown { get; private init; } = [];

    /// <summary>The path of the construct in the stack.</summary>
    public string Path => Construct is "" or ['.', ..] ? Name + Construct : $"{Name}/{Construct}";

    /// <summary>The cache as it stands in a file.</summary>
    public JsonObject Cache
    {
        get
        {
            var cache = JsonNode.Parse(Settings)!.AsObject();
            if (Engine is null)
            {
                return cache;
            }

            cache["engine"] ??= Engine;
            if (!cache.ContainsKey("serverless"))
            {
                cache["nodeType"] ??= "cache.r7g.large";
            }

            return cache;
        }
    }

    public static CacheRow Valkey(string name, string settings, string properties, string construct = "") =>
        new(name, EngineName.Valkey, settings, construct, Properties(properties));

    public static CacheRow Memcached(string name, string settings, string properties, string construct = "") =>
        new(name, EngineName.Memcached, settings, construct, Properties(properties));

    public static CacheRow Serverless(string name, string engine, string limits, string properties) =>
        new(name, engine, $$"""{ "serverless": {{limits}} }""", "", Properties(properties));

    public static CacheRow Removal(string name, string? engine, string settings, string policy) =>
        new(
            name,
            engine,
            settings,
            "",
            $$"""{ "DeletionPolicy": "{{policy}}", "UpdateReplacePolicy": "{{policy}}" }"""
        );

    public static string Properties(string properties) => $$"""{ "Properties": {{properties}} }""";

    /// <summary>Says that the row shows the effect of a setting, and so must not hold without it.</summary>
    /// <param name="setting">The path from the cache, such as <c>users.*.keys</c>.</param>
    /// <param name="otherwise">What to put in its place, where a cache without it would be refused.</param>
    public CacheRow Shows(string setting, string? otherwise = null) =>
        this with
        {
            Shown = [.. Shown, new ShownSetting(Name, setting, otherwise)],
        };

    /// <summary>The same expectation of a cache that lacks the setting.</summary>
    public CacheRow Without(ShownSetting shown, string twin)
    {
        var cache = Cache;
        Change(cache, shown.Setting.Split('.'), shown.Otherwise);
        return this with
        {
            Name = twin,
            Settings = cache.ToJsonString(),
            Expected = Expected.Replace($"«{Name}", $"«{twin}", StringComparison.Ordinal),
        };
    }

    public override string ToString() => $"{Name}: {Settings}";

    private static void Change(JsonNode node, ReadOnlySpan<string> path, string? otherwise)
    {
        var isList = path[0].EndsWith("[]", StringComparison.Ordinal);
        var name = isList ? path[0][..^2] : path[0];
        if (path.Length > 1)
        {
            JsonNode[] next =
                name == "*" ? [.. node.AsObject().Select(member => member.Value!)]
                : isList ? [.. node[name]!.AsArray().Select(item => item!)]
                : [node[name]!];
            foreach (var child in next)
            {
                Change(child, path[1..], otherwise);
            }

            return;
        }

        if (node.AsObject().Remove(name) && otherwise is not null)
        {
            node[name] = JsonNode.Parse(otherwise);
        }
    }
}
