using System.Globalization;

namespace ElastiCache.Model.Facts;

/// <summary>
/// What a cache is used for: a preset of eviction policy, keyspace events, replicas, backups and alarms that fit, each
/// with its reason. Every one of them can be overridden by itself.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-use-cases.html</remarks>
public sealed partial record Purpose
{
    private const string EvictionPolicy = "maxmemory-policy";

    private Purpose(string name, string summary) => (Name, Summary) = (name, summary);

    /// <summary>The name, such as <c>session-store</c>.</summary>
    public string Name { get; }

    /// <summary>What the cache holds, in a few words.</summary>
    public string Summary { get; }

    /// <summary>Why it evicts what it evicts, or nothing.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The engine parameters that it sets.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; private init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How the nodes are arranged; null where it does not matter to the purpose.</summary>
    public Topology? Topology { get; private init; }

    /// <summary>The days for which daily snapshots are kept, 0 for none; null where it does not matter to the purpose.</summary>
    public double? SnapshotRetentionDays { get; private init; }

    /// <summary>The thresholds of recommended alarms, null for one that is off.</summary>
    public IReadOnlyDictionary<CacheAlarmKind, double?> Alarms { get; private init; } =
        new Dictionary<CacheAlarmKind, double?>();

    /// <summary>Everything that it decides, each with its reason.</summary>
    public IReadOnlyList<PurposeDefault> Defaults { get; private init; } = [];

    /// <summary>Finds a purpose by its name; null when there is none of that name.</summary>
    public static Purpose? Find(string name) => All.FirstOrDefault(purpose => purpose.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Whether the alarm of a kind is right only as long as what the purpose evicts is evicted.</summary>
    internal bool DecidesAlarm(CacheAlarmKind kind, string? evictionPolicy) =>
        Alarms.ContainsKey(kind)
        && (
            kind is not (CacheAlarmKind.Evictions or CacheAlarmKind.DatabaseMemory)
            || evictionPolicy == Parameters.GetValueOrDefault(EvictionPolicy)
        );

    private Purpose Evict(string policy, string reason) => Set(EvictionPolicy, policy, reason) with { Reason = reason };

    private Purpose Set(string parameter, string value, string reason) =>
        Because($"Parameters[{parameter}]", value, reason) with
        {
            Parameters = new Dictionary<string, string>(Parameters, StringComparer.Ordinal) { [parameter] = value },
        };

    private Purpose Arrange(Topology topology, string reason) =>
        Because(nameof(Topology), $"{topology}", reason) with
        {
            Topology = topology,
        };

    private Purpose Keep(double days, string reason) =>
        Because(
            "SnapshotRetention",
            days switch
            {
                0 => "no snapshots",
                1 => "1 day",
                _ => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
            },
            reason
        ) with
        {
            SnapshotRetentionDays = days,
        };

    private Purpose Watch(CacheAlarmKind kind, double? threshold, string reason) =>
        Because(
            $"Alarms[{kind}]",
            threshold is { } value ? string.Create(CultureInfo.InvariantCulture, $"above {value}") : "off",
            reason
        ) with
        {
            Alarms = new Dictionary<CacheAlarmKind, double?>(Alarms) { [kind] = threshold },
        };

    private Purpose Because(string property, string value, string reason) =>
        this with
        {
            Defaults = [.. Defaults, new PurposeDefault(property, value, reason)],
        };
}
