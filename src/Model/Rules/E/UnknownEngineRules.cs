using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.E;

/// <summary>Versions where the engine is not known, or is none: what no engine has is wrong whichever it is.</summary>
internal static class UnknownEngineRules
{
    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForCaches =
    [
        new Rule<CacheSpecification>("E-11", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache => OfNone(cache, mayBeAdded: false),
            MakesUnknown = true,
            IsUntold = cache => cache.IsOfNoEngine,
            Statement = "Where the engine is not known, the version is one that an engine may have.",
            Why = "The service answers that it cannot find the version for the engine, whichever that is.",
            Breaks = """{"Engine": {"Fn::ImportValue": "engine"}, "EngineVersion": "7" }""",
            Keeps = """{"Engine": {"Fn::ImportValue": "engine"}, "EngineVersion": "7.1" }""",
            Evidence = Evidence.ServiceError,
            Source = EngineRules.Versions,
        },
        new Rule<CacheSpecification>("E-11", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache => OfNone(cache, mayBeAdded: true),
            IsUntold = cache => cache.IsOfNoEngine,
            Severity = Severity.Unknown,
            Statement = "Where the engine is not known, the version is one that an engine is known to have.",
            Why =
                "The service refuses a version that it does not have; if AWS has added it since, acknowledge the rule.",
            Breaks = """{"Engine": {"Fn::ImportValue": "engine"}, "EngineVersion": "8.3" }""",
            Keeps = """{"Engine": {"Fn::ImportValue": "engine"}, "EngineVersion": "8.2" }""",
            Evidence = Evidence.Tool,
            Source = EngineRules.Versions,
        },
    ];

    private static string? OfNone(CacheSpecification cache, bool mayBeAdded) =>
        Possible(cache) is { } engines
        && cache.EngineVersion.TryGet(out var version)
        && version != EngineRules.Newest6
        && !CacheEngine.All.Any(known => known.Version == version && engines.Contains(known.Name))
        && engines.Any(engine => MayBeAdded(engine, version)) == mayBeAdded
            ? $"no engine here has a version '{version}': {string.Join("; ", engines.Select(engine => $"{engine} has {EngineRules.Known(engine)}"))}"
            : null;

    // The engines that may run; null where it is known which does, which the rules of that engine are about. One that is
    // misspelled may mean any, and what the service does not have has versions of its own.
    private static IReadOnlyList<string>? Possible(CacheSpecification cache) =>
        cache is ReplicationGroupSpecification { Inherits: true } ? null
        : cache.RunningEngine is not { } running ? cache.PossibleEngines
        : cache.PossibleEngines.Contains(running) ? null
        : Similarity.Nearest(running, EngineName.All.Select(name => (name, name.Length / 3)), ignoreCase: true) is null
            ? null
        : EngineName.All;

    // The line of Redis OSS is closed.
    private static bool MayBeAdded(string engine, string version) =>
        engine != EngineName.Redis
        && !EngineRules.IsMalformed(engine, version)
        && !(engine == EngineName.Valkey && EngineRules.IsBeforeFirstValkey(version));
}
