using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>Parameters of memory: what is evicted, expired, kept free and defragmented.</summary>
internal static class MemoryParameterRules
{
    private static readonly string[] Evictions =
    [
        "volatile-lru",
        "allkeys-lru",
        "volatile-random",
        "allkeys-random",
        "volatile-ttl",
        "noeviction",
    ];

    // As the service answers describe-cache-parameters (AllowedValues of redis5.0), and as the page has it.
    private static readonly ParameterLimit IgnoredBytes = ParameterLimit
        .Whole(1_048_576, long.MaxValue, "active-defrag-ignore-bytes")
        .Since("redis4.0");

    private static readonly ParameterLimit OnPage = ParameterLimit.Whole(10_485_760, 104_857_600);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ParameterGroupSpecification>> All =
    [
        ParameterRow.Of(
            "P-15",
            "maxmemory-policy is one of the eviction policies; those by frequency (lfu) exist from Redis OSS 4 on.",
            ("maxmemory-policy", "lru", "allkeys-lfu"),
            ParameterLimit.Words("maxmemory-policy", [.. Evictions, "volatile-lfu", "allkeys-lfu"]).Since("redis4.0"),
            ParameterLimit.Words("maxmemory-policy", Evictions).Until("redis4.0")
        ),
        ParameterRow.Of(
            "P-19",
            "reserved-memory-percent is 0 to 100.",
            ("reserved-memory-percent", "120", "25"),
            ParameterLimit.Whole(0, 100, "reserved-memory-percent").Since("redis3.2")
        ),
        ParameterRow.Of(
            "P-20",
            "Active defragmentation: thresholds are 1 to 100, cycles 1 to 75, ignored bytes at least 1048576.",
            ("active-defrag-cycle-max", "90", "75"),
            ParameterLimit
                .Whole(1, 100, "active-defrag-threshold-lower", "active-defrag-threshold-upper")
                .Since("redis4.0"),
            ParameterLimit.Whole(1, 75, "active-defrag-cycle-min", "active-defrag-cycle-max").Since("redis4.0"),
            IgnoredBytes.Worded("a whole number of bytes from 1048576 on, and by one page of AWS 10485760 to 104857600")
        ),
        ParameterRow.Of(
            "P-20",
            "active-defrag-ignore-bytes is 10485760 to 104857600 by one page, and at least 1048576 by the service itself.",
            ("active-defrag-ignore-bytes", "1048576", "104857600"),
            IgnoredBytes with
            {
                Allowed =
                    "10485760 to 104857600 by the documentation of ElastiCache, though describe-cache-parameters of redis5.0 allows any number from 1048576 on",
                Accepts = text => !IgnoredBytes.Accepts(text) || OnPage.Accepts(text),
            }
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = "Two sources of AWS contradict each other, and it was not tried on AWS.",
            Source = Pages.DescribeParameters,
        },
        ParameterRow.Of(
            "P-24",
            "active-expire-effort is 1 to 10.",
            ("active-expire-effort", "11", "1"),
            ParameterLimit.Whole(1, 10, "active-expire-effort").Since("redis6.x")
        ),
        ParameterRow.Of(
            "P-28",
            "maxmemory-samples is 1 to 64 from Valkey 8 on.",
            ("maxmemory-samples", "0", "5"),
            ParameterLimit.Whole(1, 64, "maxmemory-samples").Since("valkey8")
        ),
    ];
}
