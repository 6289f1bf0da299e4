using System.Globalization;
using System.Text.Json;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>
/// Changes of a cache in the words of the settings files from which the app of this repository writes its templates: there,
/// nobody edits properties.
/// </summary>
internal static class SettingWords
{
    // By property: the setting, and how its value is written; null for a value that follows from another setting.
    private static readonly Dictionary<string, (string Setting, Func<string, string?> Value)> Known = new(
        StringComparer.Ordinal
    )
    {
        ["Engine"] = ("engine", value => value),
        ["EngineVersion"] = ("engineVersion", value => value),
        ["CacheNodeType"] = ("nodeType", value => value),
        ["NumNodeGroups"] = ("topology.shards", value => value),
        ["ReplicasPerNodeGroup"] = ("topology.replicas", value => value),
        // The primary is one of them.
        ["NumCacheClusters"] = ("topology.replicas", OneLess),
        ["NumCacheNodes"] = ("topology.nodes", value => value),
        ["ClusterMode"] = ("clusterMode", value => value),
        ["TransitEncryptionMode"] = ("transitEncryption", value => value),
        ["TransitEncryptionEnabled"] = ("transitEncryption", value => value == "false" ? "disabled" : null),
        ["SnapshotRetentionLimit"] = ("snapshotRetentionDays", value => value),
        ["AutomaticFailoverEnabled"] = ("failover", value => value),
        ["MultiAZEnabled"] = ("multiAz", value => value),
        ["SnapshottingClusterId"] = ("snapshottingNode", value => value),
        ["SnapshotWindow"] = ("snapshotWindow", value => value),
        ["SnapshotName"] = ("restoreFromSnapshot", value => value),
        ["PreferredMaintenanceWindow"] = ("maintenanceWindow", value => value),
        ["Port"] = ("port", value => value),
    };

    private static readonly (string Setting, string Limit, string Bound)[] Limits =
    [
        ("serverless.minDataGb", "DataStorage", "Minimum"),
        ("serverless.maxDataGb", "DataStorage", "Maximum"),
        ("serverless.minEcpuPerSecond", "ECPUPerSecond", "Minimum"),
        ("serverless.maxEcpuPerSecond", "ECPUPerSecond", "Maximum"),
    ];

    /// <summary>Every setting that has a word here, for the test that holds them against the schema.</summary>
    internal static IEnumerable<string> Settings =>
        Known.Values.Select(entry => entry.Setting).Concat(Limits.Select(limit => limit.Setting));

    /// <summary>
    /// The name that a cache has in the settings file; null where the app did not write it. The app describes each cache as
    /// <c>sessions of prod</c>, and tags it with the environment.
    /// </summary>
    public static string? CacheOf(TemplateResource resource)
    {
        if (
            !resource.Body.TryGetProperty("Properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object
            || (Text(properties, "ReplicationGroupDescription") ?? Text(properties, "Description")) is not { } text
            || !properties.TryGetProperty("Tags", out var tags)
            || tags.ValueKind != JsonValueKind.Array
        )
        {
            return null;
        }

        var environment = tags.EnumerateArray()
            .Where(tag => Text(tag, "Key") == "environment")
            .Select(tag => Text(tag, "Value"))
            .FirstOrDefault();
        var end = $" of {environment}";
        return
            environment is { Length: > 0 } && text.Length > end.Length && text.EndsWith(end, StringComparison.Ordinal)
            ? text[..^end.Length]
            : null;
    }

    /// <summary>The steps in the words of the settings, such as <c>caches.sessions.transitEncryption: preferred</c>.</summary>
    /// <returns>A line for each setting, step by step.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string cache, IReadOnlyList<UpdateStep> steps) =>
        [
            .. steps.Select(
                (step, index) =>
                    (IReadOnlyList<string>)
                        [
                            .. step.Changes.SelectMany(change => Of(cache, change)),
                            .. index == 0 ? Held(cache, steps) : [],
                        ]
            ),
        ];

    private static string[] Of(string cache, TemplateChange change)
    {
        var words = Words(change).Select(word => $"caches.{cache}.{word.Setting}: {word.Value} ({change})").ToArray();
        return words.Length > 0 ? words : [change.ToString()];
    }

    // Where nothing is said the app decides by the number of replicas: what a later step switches on stays off until then.
    private static IEnumerable<string> Held(string cache, IReadOnlyList<UpdateStep> steps) =>
        from property in (string[])["AutomaticFailoverEnabled", "MultiAZEnabled"]
        where
            steps.Skip(1).Any(step => step.Changes.Any(change => change.Property == property && change.Value == "true"))
            && !steps[0].Changes.Any(change => change.Property == property)
        select $"caches.{cache}.{Known[property].Setting}: false ({property} stays false)";

    private static IEnumerable<(string Setting, string Value)> Words(TemplateChange change)
    {
        if (change is { Property: "CacheUsageLimits", Json: { } limits })
        {
            using var document = JsonDocument.Parse(limits);
            return
            [
                .. Limits
                    .Select(limit => (limit.Setting, Value: Bound(document.RootElement, limit.Limit, limit.Bound)))
                    .Where(word => word.Value is not null)
                    .Select(word => (word.Setting, word.Value!)),
            ];
        }

        if (change is { Property: "CacheUsageLimits", Value: null })
        {
            return Limits.Select(limit => (limit.Setting, "leave it out"));
        }

        return
            Known.TryGetValue(change.Property, out var known)
            && (change.Value is null ? "leave it out" : known.Value(change.Value)) is { } value
            ? [(known.Setting, value)]
            : [];
    }

    private static string? Bound(JsonElement limits, string limit, string bound) =>
        limits.TryGetProperty(limit, out var member)
        && member.ValueKind == JsonValueKind.Object
        && member.TryGetProperty(bound, out var value)
            ? value.ToString()
            : null;

    private static string? OneLess(string nodes) =>
        int.TryParse(nodes, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (count - 1).ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
