using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.V;

/// <summary>What a serverless cache may use.</summary>
internal static class UsageLimitRules
{
    private const string Scaling = Pages.Guide + "Scaling-serverless.html";

    // Where the limits stand.
    private const string OfData = "CacheUsageLimits.DataStorage";
    private const string OfEcpu = "CacheUsageLimits.ECPUPerSecond";
    private const string Most = "Maximum";
    private const string Least = "Minimum";

    private const double MostData = 5000;
    private const double FewestEcpu = 1000;
    private const double MostEcpu = 15_000_000;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSpecification>> All =
    [
        new Rule<ServerlessCacheSpecification>("V-01", nameof(ServerlessCacheSpecification.DataStorage))
        {
            Mistakes = cache =>
                Data(cache) is { } limit ? Beyond(OfData, Most, "data", limit.Maximum, 1, MostData, " GB") : [],
            IsCalledByItem = true,
            Source = Scaling,
            Implies = ["V-02"],
            Statement = "The maximum of data of a serverless cache is 1 to 5000 GB, or 0 for none.",
            Why = "The service refuses the cache.",
            Breaks = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 6000, "Unit": "GB"}}}""",
            Keeps = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 5000, "Unit": "GB"}}}""",
        },
        new Rule<ServerlessCacheSpecification>("V-02", nameof(ServerlessCacheSpecification.DataStorage))
        {
            Mistakes = cache =>
                Data(cache) is not { } limit ? []
                : Beyond(OfData, Least, "data", limit.Minimum, 1, MostData, " GB") is { Count: > 0 } beyond ? beyond
                : Crossed(OfData, "data", limit, " GB"),
            IsCalledByItem = true,
            Evidence = Evidence.Tool,
            Source = Scaling,
            Statement =
                "The minimum of data of a serverless cache is 1 to 5000 GB, or 0 for none, and not above the maximum.",
            Why = "The service refuses the cache.",
            Breaks = """{"CacheUsageLimits": {"DataStorage": {"Minimum": 10, "Maximum": 5, "Unit": "GB"}}}""",
            Keeps = """{"CacheUsageLimits": {"DataStorage": {"Minimum": 1, "Maximum": 5, "Unit": "GB"}}}""",
        },
        new Rule<ServerlessCacheSpecification>("V-03", nameof(ServerlessCacheSpecification.DataStorage))
        {
            Mistake = cache =>
                Data(cache) is not { } limit ? null
                : limit.Unit.IsAbsent ? "a limit of data must have a unit: write GB"
                : Words.DataUnits.Wrong(limit.Unit) is { } unit ? $"the unit of data is GB, got '{unit}'"
                : null,
            Place = _ => $"{OfData}.Unit",
            Fix = new Fix<ServerlessCacheSpecification>(
                "Writes the unit GB where none is given.",
                cache => Data(cache) is { Unit.IsAbsent: true } ? [FixEdit.Text($"{OfData}.Unit", "GB")] : []
            ),
            Evidence = Evidence.Schema,
            Source = Scaling,
            Statement = "The unit of a limit of data is GB, and must be written.",
            Why = "CloudFormation refuses the cache before it is created.",
            Breaks = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 1, "Unit": "TB"}}}""",
            Keeps = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 1000, "Unit": "GB"}}}""",
        },
        Spelling.Rule<ServerlessCacheSpecification>(
            "V-03",
            nameof(ServerlessCacheSpecification.DataStorage),
            "the unit",
            cache => Data(cache) is { } limit ? [limit.Unit] : [],
            """{"CacheUsageLimits": {"DataStorage": {"Maximum": 10, "Unit": "gb"}}}""",
            """{"CacheUsageLimits": {"DataStorage": {"Maximum": 10, "Unit": "GB"}}}""",
            OfData,
            key: "Unit"
        ) with
        {
            Place = _ => $"{OfData}.Unit",
        },
        new Rule<ServerlessCacheSpecification>("V-04", nameof(ServerlessCacheSpecification.EcpuPerSecond))
        {
            Mistakes = cache =>
                Ecpu(cache) is { } limit
                    ?
                    [
                        .. Beyond(OfEcpu, Most, "ECPU per second", limit.Maximum, FewestEcpu, MostEcpu, ""),
                        .. Beyond(OfEcpu, Least, "ECPU per second", limit.Minimum, FewestEcpu, MostEcpu, ""),
                    ]
                    : [],
            IsCalledByItem = true,
            Evidence = Evidence.ServiceError,
            Source = Scaling,
            Implies = ["V-05"],
            Statement = "A limit of ECPU per second is 1000 to 15000000, or 0 for none.",
            Why = "The service answers: Invalid value for ECPUPerSecond limit. Must be between 1000 and 15000000.",
            Breaks = """{"CacheUsageLimits": {"ECPUPerSecond": {"Maximum": 5}}}""",
            Keeps = """{"CacheUsageLimits": {"ECPUPerSecond": {"Maximum": 1000}}}""",
        },
        new Rule<ServerlessCacheSpecification>("V-05", nameof(ServerlessCacheSpecification.EcpuPerSecond))
        {
            Mistakes = cache => Ecpu(cache) is { } limit ? Crossed(OfEcpu, "ECPU per second", limit, "") : [],
            IsCalledByItem = true,
            Evidence = Evidence.Tool,
            Source = Scaling,
            Statement = "The minimum of ECPU per second is not above the maximum.",
            Why = "The service refuses the cache.",
            Breaks = """{"CacheUsageLimits": {"ECPUPerSecond": {"Minimum": 20000, "Maximum": 5000}}}""",
            Keeps = """{"CacheUsageLimits": {"ECPUPerSecond": {"Minimum": 1000, "Maximum": 5000}}}""",
        },
    ];

    private static UsageLimit? Data(ServerlessCacheSpecification cache) =>
        cache.DataStorage.TryGet(out var limit) ? limit : null;

    private static UsageLimit? Ecpu(ServerlessCacheSpecification cache) =>
        cache.EcpuPerSecond.TryGet(out var limit) ? limit : null;

    private static IReadOnlyList<Said> Beyond(
        string path,
        string bound,
        string what,
        Value<double> value,
        double least,
        double most,
        string unit
    ) =>
        Said.At(
            $"{path}.{bound}",
            value.TryGet(out var number)
            && number != 0
            && !(number >= least && number <= most && number == Math.Floor(number))
                ? $"the {bound.ToLowerInvariant()} of {what} is a whole number between {least} and {most}{unit}, or 0 for none, got {number}"
                : null
        );

    private static IEnumerable<Said> Crossed(string path, string what, UsageLimit limit, string unit) =>
        Said.At(
            $"{path}.{Least}",
            limit.Minimum.TryGet(out var minimum)
            && limit.Maximum.TryGet(out var maximum)
            && maximum != 0
            && minimum > maximum
                ? $"the minimum of {what} must not be above the maximum, got {minimum}{unit} and {maximum}{unit}"
                : null
        );
}
