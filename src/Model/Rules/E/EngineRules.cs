// Long: The rules of versions share what is known, malformed or near, and the engines differ in all of them.
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.E;

/// <summary>Engines and versions.</summary>
internal static class EngineRules
{
    private const int FewMeant = 2;

    internal const string Versions = Pages.Guide + "supported-engine-versions.html";

    // An alias that the API takes for the newest Redis OSS 6.
    internal const string Newest6 = "6.x";

    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForCaches =
    [
        new Rule<CacheSpecification>("E-11", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                cache.RunningEngine is { } engine
                && EngineName.All.Contains(engine)
                && cache.EngineVersion.TryGet(out var version)
                && !CacheEngine.Of(engine, version).IsKnown
                && CacheEngine.All.FirstOrDefault(known => known.Version == version && known.Name != engine)
                    is { } other
                    ? $"{version} is a version of {other.Name}, not of {engine}: take one of {Known(engine)}"
                    : null,
            MakesUnknown = true,
            Statement = "A version belongs to its engine.",
            Why = "The service answers that it cannot find the version for the engine.",
            Breaks = """{"Engine": "redis", "EngineVersion": "8.0" }""",
            Keeps = """{"Engine": "valkey", "EngineVersion": "8.0" }""",
            Evidence = Evidence.ServiceError,
            Source = Versions,
        },
        new Rule<CacheSpecification>("E-13", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                cache.EngineVersion.IsAbsent && cache is not ReplicationGroupSpecification { Inherits: true }
                    ? "without a version the service picks its default of the day, and nothing that depends on it can be checked: write one"
                    : null,
            Source = Pages.CreateReplicationGroup,
            Statement = "A cache names its engine version.",
            Why = "The default of the service changes over time, so two deployments of one template may differ.",
            Breaks = """{"EngineVersion": null }""",
            Keeps = """{"EngineVersion": "8.2" }""",
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
        },
        new Rule<CacheSpecification>("E-05", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                IsUnknown(cache, EngineName.Redis, out var version) && !IsMalformed(EngineName.Redis, version)
                    ? $"Redis OSS {version} cannot be created: the line is closed and has {Known(EngineName.Redis)}{Nearest(EngineName.Redis, version)}"
                    : null,
            MakesUnknown = true,
            Statement = "A Redis OSS version is one of the closed list that ends at 7.1.",
            Why = "The service answers: Cannot find version 7.4 for redis.",
            Breaks = """{"Engine": "redis", "EngineVersion": "7.4" }""",
            Keeps = """{"Engine": "redis", "EngineVersion": "7.1" }""",
            Evidence = Evidence.ServiceError,
            Source = Versions,
        },
        new Rule<CacheSpecification>("E-06", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                IsUnknown(cache, EngineName.Valkey, out var version) && IsBeforeFirstValkey(version)
                    ? $"ElastiCache has Valkey from 7.2 on, got '{version}': take one of {Known(EngineName.Valkey)}"
                    : null,
            MakesUnknown = true,
            Statement = "Valkey begins at 7.2 in ElastiCache.",
            Why = "The service does not find the version, and no other tool checks that of a replication group.",
            Breaks = """{"EngineVersion": "6.9" }""",
            Keeps = """{"EngineVersion": "7.2" }""",
            Evidence = Evidence.Tool,
            Source = Versions,
        },
        new Rule<CacheSpecification>("E-06", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                IsUnknown(cache, EngineName.Valkey, out var version)
                && !IsMalformed(EngineName.Valkey, version)
                && !IsBeforeFirstValkey(version)
                    ? $"Valkey {version} is not a version that is known: {Known(EngineName.Valkey)}{Nearest(EngineName.Valkey, version)}"
                    : null,
            MakesUnknown = true,
            LeavesOut = PastVersion,
            Statement = "A Valkey version is one that is known.",
            Why =
                "The service refuses a version that it does not have; if AWS has added it since, acknowledge the rule.",
            Breaks = """{"EngineVersion": "8.3" }""",
            Keeps = """{"EngineVersion": "8.2" }""",
            Severity = Severity.Unknown,
            Evidence = Evidence.Tool,
            Source = Versions,
        },
        new Rule<CacheSpecification>("E-08", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                IsUnknown(cache, EngineName.Redis, out var version) && IsMalformed(EngineName.Redis, version)
                    ? $"a Redis OSS version is written major.minor from 6 on (7.1) and major.minor.patch below (5.0.6), got '{version}': there are {Known(EngineName.Redis)}{Nearest(EngineName.Redis, version)}"
                    : null,
            Fix = WithoutPatch(EngineName.Redis),
            MakesUnknown = true,
            Statement = "A Redis OSS version has two numbers from 6 on, and three below.",
            Why = "AWS manages the patch from 6 on and refuses one that is given.",
            Breaks = """{"Engine": "redis", "EngineVersion": "7.1.0" }""",
            Keeps = """{"Engine": "redis", "EngineVersion": "7.1" }""",
            Evidence = Evidence.Tool,
            Source = Versions,
        },
        new Rule<CacheSpecification>("E-09", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                IsUnknown(cache, EngineName.Valkey, out var version) && IsMalformed(EngineName.Valkey, version)
                    ? $"a Valkey version is written major.minor, such as 8.2, got '{version}': there are {Known(EngineName.Valkey)}{Nearest(EngineName.Valkey, version)}"
                    : null,
            Fix = WithoutPatch(EngineName.Valkey),
            MakesUnknown = true,
            Statement = "A Valkey version has two numbers.",
            Why = "AWS manages the patch and refuses one that is given.",
            Breaks = """{"EngineVersion": "8.0.1" }""",
            Keeps = """{"EngineVersion": "8.0" }""",
            Evidence = Evidence.Tool,
            Source = Versions,
        },
        new Rule<CacheSpecification>("E-12", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                cache.RunningEngine is { } engine && cache.EngineVersion.TryGet(out var version)
                    ? Support(
                        version,
                        CacheEngine.Of(engine, version == Newest6 ? "6.2" : version).Support,
                        cache.Today
                    )
                    : null,
            Statement = "A Redis OSS version in extended support, or soon in it, is better left.",
            Why = "Extended support is charged on top, and ends too.",
            Breaks = """{"Engine": "redis", "EngineVersion": "6.2" }""",
            Keeps = """{"Engine": "redis", "EngineVersion": "7.1" }""",
            Severity = Severity.Warning,
            SeverityReason = "The service still creates these versions; it only charges more for them, or will.",
            Source = Pages.Guide + "engine-versions.html",
        },
    ];

    /// <summary>Rules of Memcached.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForMemcached =
    [
        new Rule<CacheSpecification>("E-07", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                IsUnknown(cache, EngineName.Memcached, out var version) && !IsMalformed(EngineName.Memcached, version)
                    ? $"Memcached {version} is not a version that is known: {Known(EngineName.Memcached)}{Nearest(EngineName.Memcached, version)}"
                    : null,
            MakesUnknown = true,
            LeavesOut = PastVersion,
            Statement = "A Memcached version is one that is known.",
            Why =
                "The service refuses a version that it does not have; if AWS has added it since, acknowledge the rule.",
            Breaks = """{"EngineVersion": "1.6.99" }""",
            Keeps = """{"EngineVersion": "1.6.22" }""",
            Severity = Severity.Unknown,
            Evidence = Evidence.Tool,
            Source = Versions,
        },
        new Rule<CacheSpecification>("E-07", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                IsUnknown(cache, EngineName.Memcached, out var version)
                && IsMalformed(EngineName.Memcached, version)
                && !IsMinor(version)
                    ? $"a Memcached version is written major.minor.patch, such as 1.6.22, got '{version}': {Choice(EngineName.Memcached, version)}"
                    : null,
            MakesUnknown = true,
            Statement = "A Memcached version has three numbers.",
            Why = "The service does not find a version of another form.",
            Breaks = """{"EngineVersion": "1.6.x" }""",
            Keeps = """{"EngineVersion": "1.6.22" }""",
            Evidence = Evidence.Tool,
            Source = Versions,
        },
        new Rule<CacheSpecification>("E-07", nameof(CacheSpecification.EngineVersion))
        {
            Mistake = cache =>
                IsUnknown(cache, EngineName.Memcached, out var version) && IsMinor(version)
                    ? $"a Memcached version is written major.minor.patch, such as 1.6.22, got '{version}', which tools refuse while a template of AWS has 1.6: {Choice(EngineName.Memcached, version)}"
                    : null,
            MakesUnknown = true,
            Statement = "A Memcached version has a patch.",
            Why = "The service may not find a version of two numbers, or chooses the patch itself.",
            Breaks = """{"EngineVersion": "1.6" }""",
            Keeps = """{"EngineVersion": "1.6.22" }""",
            Severity = Severity.Warning,
            SeverityReason =
                "The tables of cfn-lint and Terraform have patches only; ElasticacheClusterMemcached.yml of aws-digito-artifacts-gameday, a template of AWS, has 1.6 as its default.",
            Evidence = Evidence.Tool,
            Source = Versions,
        },
    ];

    /// <summary>Rules of replication groups only.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>("E-01", nameof(ReplicationGroupSpecification.Engine))
        {
            Mistake = group =>
                group.Engine.TryGet(out var engine) && engine is not (EngineName.Valkey or EngineName.Redis)
                    ? $"a replication group runs valkey or redis, got '{engine}'{(engine == EngineName.Memcached ? ": use a Memcached cluster" : Words.Meant(engine, [EngineName.Valkey, EngineName.Redis]))}"
                    : null,
            Source = Pages.CreateReplicationGroup,
            MakesUnknown = true,
            Statement = "A replication group runs valkey or redis.",
            Why = "The service answers: Specified engine does not support replication.",
            Breaks = """{"Engine": "memcached", "EngineVersion": "1.6.22" }""",
            Keeps = """{"Engine": "valkey" }""",
            Evidence = Evidence.ServiceError,
        },
        Spelling.Rule<ReplicationGroupSpecification>(
            "E-01",
            nameof(ReplicationGroupSpecification.Engine),
            "the engine",
            group => [group.Engine],
            """{"Engine": "Valkey" }""",
            """{"Engine": "valkey" }"""
        ),
    ];

    private static string? Support(string version, EngineSupport support, DateOnly today) =>
        support.On(today) switch
        {
            EngineLifeCycle.Ending =>
                $"the standard support of Redis OSS {version} ends on {Day(support.StandardEnds)}: move to 7.1 or to Valkey",
            EngineLifeCycle.Extended =>
                $"Redis OSS {version} is past its standard support (ended {Day(support.StandardEnds)}) and charged as extended support, {support.PremiumOn(today) * 100:0} % on top until {Day(support.DearestFrom <= today ? support.ExtendedEnds : support.DearestFrom?.AddDays(-1))}: move to 7.1 or to Valkey",
            EngineLifeCycle.Ended =>
                $"the extended support of Redis OSS {version} ended on {Day(support.ExtendedEnds)}, and AWS moves such caches to the newest Valkey: move to Valkey",
            _ => null,
        };

    private static string Day(DateOnly? day) => $"{day:d MMMM yyyy}";

    private static bool IsUnknown(CacheSpecification cache, string engine, out string version)
    {
        version = "";
        if (cache.RunningEngine != engine || !cache.EngineVersion.TryGet(out var given))
        {
            return false;
        }

        version = given;
        return !CacheEngine.Of(engine, given).IsKnown && !(engine == EngineName.Redis && given == Newest6);
    }

    // What AWS may have added since is judged as what it would be. Of a major version that has a newer one nothing follows.
    private static IEnumerable<string> PastVersion(CacheSpecification cache) =>
        cache.EngineVersion.TryGet(out var version)
        && cache.RunningEngine is { } engine
        && CacheEngineVersion.TryParse(version, out var number)
        && CacheEngine
            .All.Where(known => known.Name == engine)
            .Select(known => CacheEngineVersion.Parse(known.Version))
            .Max()
            is var newest
        && (engine == EngineName.Memcached ? number < newest : number.Major < newest.Major)
            ? [nameof(CacheSpecification.EngineVersion)]
            : [];

    internal static bool IsBeforeFirstValkey(string version) =>
        !IsMalformed(EngineName.Valkey, version) && CacheEngineVersion.Parse(version) < CacheEngineVersion.Parse("7.2");

    private static Fix<CacheSpecification> WithoutPatch(string engine) =>
        Fixes.Text<CacheSpecification>(
            "Leaves out the number of the patch.",
            nameof(CacheSpecification.EngineVersion),
            cache =>
                cache.EngineVersion.Raw?.Split('.') is [var major, var minor, _]
                && CacheEngine.Of(engine, $"{major}.{minor}").IsKnown
                    ? $"{major}.{minor}"
                    : null
        );

    internal static bool IsMalformed(string engine, string version) =>
        !CacheEngineVersion.TryParse(version, out var number)
        || engine switch
        {
            EngineName.Valkey => version.Count(c => c == '.') != 1 || version.Contains('x', StringComparison.Ordinal),
            EngineName.Redis => version.Count(c => c == '.') != (number.Major >= 6 ? 1 : 2),
            _ => version.Count(c => c == '.') != 2,
        };

    // Two numbers with which versions of Memcached begin.
    private static bool IsMinor(string version) =>
        version.Split('.') is [_, _] parts && BegunVersion.Versions(EngineName.Memcached, parts) is not [];

    internal static string Known(string engine) =>
        string.Join(", ", CacheEngine.All.Where(known => known.Name == engine).Select(known => known.Version));

    // Of many that may be meant, the others are no help.
    private static string Choice(string engine, string version) =>
        BegunVersion.Versions(engine, version.Split('.')) is { Count: > FewMeant } meant
            ? $"there are {string.Join(", ", meant.SkipLast(1))} and {meant[^1]}"
            : $"there are {Known(engine)}{Nearest(engine, version)}";

    // One that only begins a version may mean each that begins so, and the newest is an upgrade that nobody takes back. Of a
    // wrong one it is the newest that begins like it.
    private static string Nearest(string engine, string version)
    {
        var begun = BegunVersion.Parts(version);
        var meant = BegunVersion.Versions(engine, begun);
        for (var parts = begun.Count - 1; meant is [] && parts > 0; parts--)
        {
            meant = BegunVersion.Versions(engine, [.. begun.Take(parts)]) is [.., var newest] ? [newest] : [];
        }

        return meant switch
        {
            [] => "",
            [var only] => $"; did you mean {only}?",
            _ => $"; did you mean {string.Join(", ", meant.SkipLast(1))} or {meant[^1]}?",
        };
    }
}
