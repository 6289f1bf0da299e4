namespace ElastiCache.Cdk;

/// <summary>The metrics that a dashboard shows of each kind of cache.</summary>
internal static class DashboardMetrics
{
    public static IReadOnlyList<string> OfMemcached { get; } =
    [
        "CPUUtilization",
        "UnusedMemory",
        "Evictions",
        "GetHits",
        "GetMisses",
        "CmdSet",
        "CurrItems",
        "CurrConnections",
        "NewConnections",
        "NetworkBytesIn",
        "NetworkBytesOut",
        "SwapUsage",
    ];

    public static IReadOnlyList<string> SummaryOfMemcached { get; } =
    ["CPUUtilization", "UnusedMemory", "CurrConnections", "Evictions"];

    public static IReadOnlyList<string> OfServerlessCaches { get; } =
    [
        "ElastiCacheProcessingUnits",
        "BytesUsedForCache",
        "ThrottledCmds",
        "TotalCmdsCount",
        "CacheHitRate",
        "CurrItems",
        "Evictions",
        "CurrConnections",
        "NewConnections",
        "SuccessfulReadRequestLatency",
        "SuccessfulWriteRequestLatency",
        "NetworkBytesOut",
    ];

    public static IReadOnlyList<string> SummaryOfServerlessCaches { get; } =
    ["ElastiCacheProcessingUnits", "BytesUsedForCache", "ThrottledCmds", "SuccessfulReadRequestLatency"];

    public static IReadOnlyList<string> OfNodes(CacheNodeType? type) =>
        [
            "EngineCPUUtilization",
            "CPUUtilization",
            Memory(type),
            "CacheHitRate",
            "CurrItems",
            "Evictions",
            "CurrConnections",
            "NewConnections",
            "ReplicationLag",
            "GetTypeCmds",
            "SetTypeCmds",
            "SuccessfulReadRequestLatency",
            "SuccessfulWriteRequestLatency",
            "NetworkBytesIn",
            "NetworkBytesOut",
            "NetworkBandwidthInAllowanceExceeded",
            "NetworkBandwidthOutAllowanceExceeded",
            "SwapUsage",
        ];

    public static IReadOnlyList<string> SummaryOfNodes(CacheNodeType? type) =>
        ["EngineCPUUtilization", Memory(type), "CurrConnections", "CacheHitRate"];

    // Where cold data moves to SSD, memory is full by design.
    private static string Memory(CacheNodeType? type) =>
        type?.Family?.Can(NodeCapabilities.DataTiering) == true
            ? "DatabaseCapacityUsagePercentage"
            : "DatabaseMemoryUsagePercentage";
}
