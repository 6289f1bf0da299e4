using System.Globalization;
using System.Text.Json;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>
/// Changes of a cache in the words of the settings files from which the app of this repository writes its templates: there,
/// nobody edits properties.
/// </summary>
internal static class SettingWords
{
    // What says in a template what settings of another name say: it goes with them, and has no line of its own.
    private static readonly HashSet<string> Following = new(StringComparer.Ordinal)
    {
        "AuthToken",
        "CacheParameterGroupName",
        "NodeGroupConfiguration",
        "NumCacheClusters",
        "ReplicasPerNodeGroup",
        "TransitEncryptionEnabled",
        "TransitEncryptionMode",
        "UpdatePolicy",
    };

    // Where the app writes nothing unless the setting is there. Of the others it writes a default.
    private static readonly HashSet<string> WithoutDefault = new(StringComparer.Ordinal)
    {
        "AutomaticFailoverEnabled",
        "ClusterMode",
        "MultiAZEnabled",
        "NumNodeGroups",
        "Port",
        "PreferredMaintenanceWindow",
        "SnapshotName",
        "SnapshotWindow",
        "SnapshottingClusterId",
        "UserGroupIds",
    };

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
        ["NodeGroupConfiguration"] = ("topology.replicas", Replicas),
        // A file names users, and not the group that the app makes of them.
        ["UserGroupIds"] = ("users", _ => AsInNew),
        ["DailySnapshotTime"] = ("serverless.snapshotTime", value => value),
    };

    private const string AsInNew = "as in NEW";

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
    /// <c>sessions of prod</c>, tags it with the environment, and calls the stack after that.
    /// </summary>
    public static string? CacheOf(TemplateResource resource)
    {
        if (SettingPlaces.EnvironmentOf(resource) is not { Length: > 0 } environment)
        {
            return null;
        }

        // Memcached has no description, and the parameter group of a cache none of its own.
        if (
            resource.Type is ResourceTypes.CacheCluster or ResourceTypes.ParameterGroup
            && resource.ConstructPath?.Split('/') is [var stack, var cache, .., "Resource"]
            && stack.StartsWith($"elasticache-{environment}-", StringComparison.Ordinal)
        )
        {
            return cache;
        }

        var end = $" of {environment}";
        return
            resource.Body.GetProperty("Properties") is var properties
            && (
                JsonMember.Text(properties, "ReplicationGroupDescription") ?? JsonMember.Text(properties, "Description")
            )
                is { } text
            && text.Length > end.Length
            && text.EndsWith(end, StringComparison.Ordinal)
            ? text[..^end.Length]
            : null;
    }

    /// <summary>The steps in the words of the settings, such as <c>caches.sessions.transitEncryption: preferred</c>.</summary>
    /// <returns>A line for each setting, step by step.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string cache, IReadOnlyList<UpdateStep> steps)
    {
        var said = new List<IReadOnlyList<string>>();
        string? limits = null;
        foreach (var (index, step) in steps.Index())
        {
            string[] lines =
            [
                .. step.Changes.SelectMany(change => Words(change, limits).Select(word => Line(cache, word, change))),
                .. index == 0 ? Held(cache, steps) : [],
                .. Access(cache, steps, index),
            ];
            string[] others =
            [
                .. step
                    .Changes.Where(change =>
                        !Words(change, limits).Any() && !(lines.Length > 0 && Following.Contains(change.Property))
                    )
                    .Select(change => $"{change} (in the template: no setting makes it)"),
            ];
            said.Add([.. lines, .. others]);
            limits = step.Changes.FirstOrDefault(change => change.Property == "CacheUsageLimits")?.Json ?? limits;
        }

        return said;
    }

    private static string Line(string cache, (string Setting, string Value) word, TemplateChange change) =>
        $"caches.{cache}.{word.Setting}: {word.Value} ({change})";

    /// <summary>What a change is in the words of settings; none where no setting makes it.</summary>
    /// <param name="change">The change of the template.</param>
    /// <param name="limits">The limits of a serverless cache that the step before wrote, in JSON.</param>
    public static IEnumerable<(string Setting, string Value)> Words(TemplateChange change, string? limits = null)
    {
        if (change.Property == "CacheUsageLimits")
        {
            return
            [
                .. Limits
                    .Select(limit =>
                        (
                            limit.Setting,
                            Value: Bound(change.Json, limit.Limit, limit.Bound)
                                ?? (Bound(limits, limit.Limit, limit.Bound) is null ? null : "leave it out")
                        )
                    )
                    .Where(word => word.Value is not null)
                    .Select(word => (word.Setting, word.Value!)),
            ];
        }

        return
            Known.TryGetValue(change.Property, out var known)
            && (
                change.Value is { } given ? known.Value(given)
                : WithoutDefault.Contains(change.Property) ? "leave it out"
                : null
            )
                is { } value
            ? [(known.Setting, value)]
            : [];
    }

    // Where nothing is said the app decides by the number of replicas: what a later step switches on stays off until then.
    private static IEnumerable<string> Held(string cache, IReadOnlyList<UpdateStep> steps) =>
        from property in (string[])["AutomaticFailoverEnabled", "MultiAZEnabled"]
        where
            steps.Skip(1).Any(step => step.Changes.Any(change => change.Property == property && change.Value == "true"))
            && !steps[0].Changes.Any(change => change.Property == property)
        select $"caches.{cache}.{Known[property].Setting}: false ({property} stays false)";

    // Without users the app makes a token, which a step that leaves the users to a later one must not.
    private static IEnumerable<string> Access(string cache, IReadOnlyList<UpdateStep> steps, int index)
    {
        var first = steps
            .Index()
            .FirstOrDefault(step =>
                step.Item.Changes.Any(change => change is { Property: "UserGroupIds", Value: not null })
            );
        return first.Index == 0 || steps.Any(step => step.Changes.Any(change => change.Property == "AuthToken")) ? []
            : index == 0
                ?
                [
                    .. steps[0].Changes.Any(change => change.Property == "UserGroupIds")
                        ? (string[])[]
                        : [$"caches.{cache}.users: leave it out (UserGroupIds comes later)"],
                    $"caches.{cache}.authentication: none (no AuthToken)",
                ]
            : index == first.Index ? [$"caches.{cache}.authentication: {AsInNew} (no AuthToken)"]
            : [];
    }

    private static string? Bound(string? limits, string limit, string bound)
    {
        if (limits is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(limits);
        return
            JsonMember.Try(document.RootElement, limit, JsonValueKind.Object, out var member)
            && member.TryGetProperty(bound, out var value)
            ? value.ToString()
            : null;
    }

    // As many in each shard, or no setting says it.
    private static string? Replicas(string shards)
    {
        using var document = JsonDocument.Parse(shards);
        string[] counts =
            document.RootElement.ValueKind == JsonValueKind.Array
                ?
                [
                    .. document
                        .RootElement.EnumerateArray()
                        .Select(shard =>
                            shard.ValueKind == JsonValueKind.Object
                            && shard.TryGetProperty("ReplicaCount", out var count)
                                ? count.ToString()
                                : ""
                        )
                        .Distinct(),
                ]
                : [];
        return counts is [{ Length: > 0 } one] ? one : null;
    }

    private static string? OneLess(string nodes) =>
        int.TryParse(nodes, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (count - 1).ToString(CultureInfo.InvariantCulture)
            : null;
}
