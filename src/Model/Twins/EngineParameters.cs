using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Twins;

/// <summary>The parameters of a parameter group in the words of an engine's own configuration.</summary>
internal static class EngineParameters
{
    private const string BufferLimit = "client-output-buffer-limit-";

    // ElastiCache's own: the service acts on them, no engine has them.
    private static readonly HashSet<string> OfTheService = (
        "close-on-replica-write close-on-slave-write cluster-enabled cluster-databases lua-replicate-commands "
        + "rename-commands replica-allow-chaining reserved-memory reserved-memory-percent "
        + "search-default-timeout-ms search-enable-partial-results search-fanout-target-mode "
        + "slave-allow-chaining"
    )
        .Split(' ')
        .ToHashSet(StringComparer.Ordinal);

    // Those that the twin honours in its own way, or that nobody notices on one machine.
    private static readonly HashSet<string> Honoured = new(StringComparer.Ordinal)
    {
        "cluster-enabled",
        "reserved-memory",
        "reserved-memory-percent",
    };

    // Has every name that a family before it brought.
    private const string NewestFamily = "valkey9";

    // Read at the start of an engine only.
    private static readonly HashSet<string> AtStart = new(StringComparer.Ordinal) { "databases" };

    /// <summary>What ElastiCache has by default and an engine that nobody configures has not.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html</remarks>
    public static IReadOnlyDictionary<string, string> Defaults { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["maxmemory-policy"] = "volatile-lru" };

    /// <summary>What an engine is told in its configuration file.</summary>
    public static IReadOnlyDictionary<string, string> ForStart(TwinCache cache) =>
        cache
            .Parameters.Where(parameter => AtStart.Contains(parameter.Key) && IsOne(parameter.Key, parameter.Value))
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);

    /// <summary>What an engine is told once it runs, one by one, so that each that it refuses can be named.</summary>
    public static IReadOnlyDictionary<string, string> ForConfigSet(TwinCache cache)
    {
        var parameters = new Dictionary<string, string>(Defaults, StringComparer.Ordinal);
        foreach (var (name, value) in cache.Parameters)
        {
            if (
                IsOne(name, value)
                && !AtStart.Contains(name)
                && !OfTheService.Contains(name)
                && !name.StartsWith(BufferLimit, StringComparison.Ordinal)
            )
            {
                parameters[name] = value;
            }
        }

        foreach (var limit in BufferLimits(cache.Parameters))
        {
            parameters["client-output-buffer-limit"] = limit;
        }

        return parameters;
    }

    /// <summary>The parameters that no engine has and that the twin does not imitate, and what is no parameter.</summary>
    public static IEnumerable<TwinDifference> Differences(TwinCache cache) =>
        cache
            .Parameters.Where(parameter =>
                (OfTheService.Contains(parameter.Key) && !Honoured.Contains(parameter.Key))
                || !IsOne(parameter.Key, parameter.Value)
            )
            .Select(parameter => new TwinDifference(
                parameter.Key,
                IsOne(parameter.Key, parameter.Value)
                    ? $"{parameter.Key} is a parameter of ElastiCache alone and has no effect here"
                    : $"{parameter.Key} is no parameter of ElastiCache that is known, or its value has more than one line: no engine is told of it"
            ));

    // An engine has settings that ElastiCache keeps to itself, such as the addresses that it listens on.
    private static bool IsOne(string name, string value) =>
        (OfTheService.Contains(name) || ParameterNames.IsKnown(NewestFamily, name)) && !value.Any(char.IsControl);

    // Three parameters of a class of clients make one setting of the engine: class, hard limit, soft limit, seconds.
    private static IEnumerable<string> BufferLimits(IReadOnlyDictionary<string, string> parameters)
    {
        var classes = new[] { "normal", "pubsub" }
            .Where(kind => parameters.Keys.Any(name => name.StartsWith(BufferLimit + kind, StringComparison.Ordinal)))
            .Select(kind =>
                $"{kind} {Part(parameters, kind, "hard-limit", kind)} {Part(parameters, kind, "soft-limit", kind)} {Part(parameters, kind, "soft-seconds", kind)}"
            )
            .ToList();
        return classes.Count == 0 ? [] : [string.Join(' ', classes)];
    }

    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html: 0 for ordinary clients.
    private static string Part(
        IReadOnlyDictionary<string, string> parameters,
        string kind,
        string part,
        string defaults
    ) =>
        parameters.TryGetValue($"{BufferLimit}{kind}-{part}", out var value) ? value
        : defaults == "pubsub"
            ? part switch
            {
                "hard-limit" => "33554432",
                "soft-limit" => "8388608",
                _ => "60",
            }
        : "0";
}
