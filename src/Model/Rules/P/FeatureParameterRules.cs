using System.Globalization;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>Parameters of data tiering, search and the command log against the groups that can or cannot do these.</summary>
internal static class FeatureParameterRules
{
    // Of examples.
    private const string SearchTimeout = """ "search-default-timeout-ms": "1000" """;

    private const double DefaultReserve = 25;

    private static readonly (string Prefix, EngineFeature Feature)[] Later =
    [
        ("search-", EngineFeature.Search),
        ("commandlog-", new EngineFeature("the command log", "8.1", null, null)),
    ];

    private static readonly string[] Tiered =
    [
        "volatile-lru",
        "allkeys-lru",
        "volatile-lfu",
        "allkeys-lfu",
        "noeviction",
    ];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("P-16", nameof(ReplicationGroupSpecification.CacheParameterGroupName))
        {
            Mistake = group =>
                Eviction(group) is { } policy && !Tiered.Contains(policy)
                    ? $"data tiering takes the eviction policies {string.Join(", ", Tiered)}, and the parameter group has '{policy}'"
                    : null,
            Statement = "Data tiering takes only some eviction policies.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = Using(""" "maxmemory-policy": "volatile-ttl" """, "cache.r6gd.xlarge"),
            Keeps = Using(""" "maxmemory-policy": "allkeys-lru" """, "cache.r6gd.xlarge"),
            Source = Pages.DataTiering,
        },
        new Rule<ReplicationGroupSpecification>("P-16", nameof(ReplicationGroupSpecification.CacheParameterGroupName))
        {
            Mistake = group =>
                group.RunningEngine == EngineName.Redis
                && group.EngineVersion.Is("6.2")
                && Eviction(group) is { } policy
                && policy.EndsWith("-lfu", StringComparison.Ordinal)
                    ? $"for data tiering on Redis OSS 6.2 one page of AWS lists no lfu policy, and the parameter group has '{policy}': use allkeys-lru, volatile-lru or noeviction"
                    : null,
            Statement = "Data tiering on Redis OSS 6.2 is documented without the lfu policies on one page of two.",
            Why = "The service may refuse them.",
            Breaks = Using(""" "maxmemory-policy": "allkeys-lfu" """, "cache.r6gd.xlarge", "6.2", EngineName.Redis),
            Keeps = Using(""" "maxmemory-policy": "allkeys-lfu" """, "cache.r6gd.xlarge", "7.1", EngineName.Redis),
            Severity = Severity.Warning,
            SeverityReason = "Two pages of AWS say different things, and it was not tried.",
            Source = Pages.DataTiering,
        },
        new Rule<ReplicationGroupSpecification>("P-43", nameof(ReplicationGroupSpecification.CacheParameterGroupName))
        {
            Mistake = group =>
                group.CacheNodeType.TryGet(out var type)
                && CacheNodeType.Of(type).Family?.Can(NodeCapabilities.DataTiering) == true
                && Set(group, "search-") is { Count: > 0 } names
                    ? $"{type} nodes keep data on SSD and have no search, so {string.Join(" and ", names)} {Has(names)} no effect: leave {It(names)} out, or use another family such as cache.r7g"
                    : null,
            Statement = "Parameters of search are not set where nodes have no search: with data tiering.",
            Why = "The cache deploys, and every FT command is refused.",
            Breaks = Using(SearchTimeout, "cache.r6gd.xlarge"),
            Keeps = Using(SearchTimeout, "cache.r7g.large"),
            Severity = Severity.Warning,
            SeverityReason = "The parameter is taken; it only has no effect.",
            Source = Pages.Search,
        },
        new Rule<ReplicationGroupSpecification>("P-44", nameof(ReplicationGroupSpecification.CacheParameterGroupName))
        {
            Mistake = group =>
                group.RunningEngine is { } engine && group.EngineVersion.TryGet(out var version)
                    ? Sentences.All(
                        Later
                            .Where(later => later.Feature.SupportedBy(engine, version) == false)
                            .Select(later => (later.Feature, Names: Set(group, later.Prefix)))
                            .Where(later => later.Names.Count > 0)
                            .Select(later =>
                                $"{string.Join(" and ", later.Names)} {(later.Names.Count == 1 ? "is" : "are")} of {later.Feature.Name}, which needs {later.Feature.Availability}, got {engine} {version}: {(later.Names.Count == 1 ? "it" : "they")} {Has(later.Names)} no effect, leave {It(later.Names)} out or take a newer version"
                            )
                    )
                    : null,
            Statement =
                "Parameters that a family got with a later version are set for that version only: search with Valkey 8.2, the command log with 8.1.",
            Why = "Older versions of the family have the parameter without what it is for.",
            Breaks = Using(SearchTimeout, "cache.r7g.large", "8.1"),
            Keeps = Using(SearchTimeout, "cache.r7g.large"),
            Severity = Severity.Warning,
            SeverityReason = "The family has the parameter; it only has no effect.",
            Source = Pages.Parameters,
        },
        new Rule<ReplicationGroupSpecification>("P-45", nameof(ReplicationGroupSpecification.CacheParameterGroupName))
        {
            Mistake = group =>
                group.CacheNodeType.TryGet(out var type)
                && SearchReserve(type) is { } least
                && Set(group, "search-").Count > 0
                && Reserved(group) is { } reserved
                && reserved < least
                    ? $"search on {type} needs reserved-memory-percent of at least {least}, got {reserved}: set it, or use a larger node"
                    : null,
            Statement =
                "Search on small burstable nodes reserves memory: 50 percent on micro nodes, 30 on small ones of t2, t3 and t4g.",
            Why = "Indexes stand outside of the data, and the node runs out of memory.",
            Breaks = Using(SearchTimeout, "cache.t4g.micro"),
            Keeps = Using(
                """ "search-default-timeout-ms": "1000", "reserved-memory-percent": "50" """,
                "cache.t4g.micro"
            ),
            Severity = Severity.Warning,
            SeverityReason = "AWS documents the reserve; the service takes the group without it.",
            Source = Pages.Search,
        },
    ];

    private static string Using(
        string parameters,
        string nodeType,
        string version = "8.2",
        string engine = EngineName.Valkey
    ) =>
        $$$$"""{"Resources": {"Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"CacheParameterGroupFamily": "{{{{ParameterGroupFamily.For(engine, version)}}}}", "Properties": {{{{{parameters.Trim()}}}}}}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "{{{{engine}}}}", "EngineVersion": "{{{{version}}}}", "CacheNodeType": "{{{{nodeType}}}}", {{{{(nodeType.Contains("r6gd", StringComparison.Ordinal) ? "\"DataTieringEnabled\": true, " : "")}}}}"CacheParameterGroupName": """
        + """{"Ref": "Parameters"}}}} }""";

    // The policy of a group with data tiering, where its parameter group sets one.
    private static string? Eviction(ReplicationGroupSpecification group) =>
        group.DataTieringEnabled.Is(true)
        && group.ParameterGroup?.Properties.TryGetValue("maxmemory-policy", out var value) == true
        && value.TryGet(out var policy)
            ? policy
            : null;

    // The parameters of a kind that the group's parameter group sets.
    private static List<string> Set(ReplicationGroupSpecification group, string prefix) =>
        group.ParameterGroup?.Properties.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToList()
        ?? [];

    private static string It(List<string> names) => names.Count == 1 ? "it" : "them";

    private static string Has(List<string> names) => names.Count == 1 ? "has" : "have";

    private static double? SearchReserve(string type) =>
        CacheNodeType.Of(type) is not { Family.Name: "t2" or "t3" or "t4g", Size: { } size } ? null
        : size.Name == "micro" ? 50
        : size.Name == "small" ? 30
        : null;

    private static double? Reserved(ReplicationGroupSpecification group) =>
        group.ParameterGroup?.Properties.TryGetValue("reserved-memory-percent", out var value) != true ? DefaultReserve
        : value.TryGet(out var text) && double.TryParse(text, CultureInfo.InvariantCulture, out var percent) ? percent
        : null;
}
