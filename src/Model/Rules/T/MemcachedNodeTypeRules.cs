using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.T;

/// <summary>Which node types run which Memcached.</summary>
internal static class MemcachedNodeTypeRules
{
    // Of these, CacheNode of the API names no first version of Memcached; of the newer ones, both pages name the same.
    private static readonly string[] WithoutLimit = ["m4", "m5", "r4", "r5", "t2", "t3"];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> All =
    [
        new Rule<CacheSpecification>("T-06", nameof(CacheSpecification.CacheNodeType))
        {
            Mistake = cache =>
                cache.RunningEngine != EngineName.Memcached || NodeTypeRules.Family(cache) is not { } family ? null
                : family.FirstMemcached is null
                    ? $"{family} nodes do not run Memcached: use another family, such as cache.r7g"
                : TooOld(cache, family) is { } version && !WithoutLimit.Contains(family.Name)
                    ? $"{family} nodes run Memcached {family.FirstMemcached} and newer, got {version}"
                : null,
            Statement = "Memcached runs on a family from a certain version on, and not on r6gd.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks =
                """{"EngineVersion": "1.5.10", "CacheNodeType": "cache.r6g.large", "TransitEncryptionEnabled": null }""",
            Keeps =
                """{"EngineVersion": "1.5.16", "CacheNodeType": "cache.r6g.large", "TransitEncryptionEnabled": null }""",
            Source = Pages.NodeTypes,
        },
        new Rule<CacheSpecification>("T-06", nameof(CacheSpecification.CacheNodeType))
        {
            Mistake = cache =>
                cache.RunningEngine == EngineName.Memcached
                && NodeTypeRules.Family(cache) is { } family
                && WithoutLimit.Contains(family.Name)
                && TooOld(cache, family) is { } version
                    ? $"{family} nodes run Memcached {family.FirstMemcached} and newer by the table of node types, though the API names no limit for them, got {version}: take a newer version"
                    : null,
            Statement = "Older families run Memcached from 1.5.16 on by one page of AWS, and any version by another.",
            Why = "Where the table of node types is right, the service refuses the request.",
            Breaks =
                """{"EngineVersion": "1.5.10", "CacheNodeType": "cache.m5.large", "TransitEncryptionEnabled": null }""",
            Keeps =
                """{"EngineVersion": "1.5.16", "CacheNodeType": "cache.m5.large", "TransitEncryptionEnabled": null }""",
            Severity = Severity.Warning,
            SeverityReason =
                "Two pages of AWS contradict each other (the table, and CacheNode of the API), and it was not tried.",
            Source = Pages.NodeTypes,
        },
    ];

    // The version of a Memcached that is older than the first of its family; null for any other.
    private static string? TooOld(CacheSpecification cache, NodeFamily family) =>
        family.FirstMemcached is { } first
        && cache.EngineVersion.TryGet(out var version)
        && CacheEngineVersion.TryParse(version, out var number)
        && number < CacheEngineVersion.Parse(first)
            ? version
            : null;
}
