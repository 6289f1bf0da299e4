namespace ElastiCache.Model.Facts;

/// <summary>What an alarm of a cache is about.</summary>
public enum CacheAlarmKind
{
    /// <summary>The CPU is the bottleneck.</summary>
    Cpu,

    /// <summary>The memory for data is nearly full.</summary>
    DatabaseMemory,

    /// <summary>Keys are evicted that were to stay.</summary>
    Evictions,

    /// <summary>The connections come near to what a node accepts.</summary>
    Connections,

    /// <summary>A replica is far behind its primary.</summary>
    ReplicationLag,

    /// <summary>The host runs out of memory.</summary>
    FreeableMemory,

    /// <summary>The host swaps.</summary>
    SwapUsage,

    /// <summary>More comes in than the node's bandwidth.</summary>
    NetworkBandwidthIn,

    /// <summary>More goes out than the node's bandwidth.</summary>
    NetworkBandwidthOut,

    /// <summary>More packets than the node handles.</summary>
    NetworkPackets,

    /// <summary>More connections than the host tracks.</summary>
    NetworkConnections,

    /// <summary>ElastiCache holds traffic back.</summary>
    TrafficManagement,

    /// <summary>Clients fail to authenticate.</summary>
    AuthenticationFailures,

    /// <summary>Requests to a serverless cache are throttled.</summary>
    ThrottledCommands,

    /// <summary>The data of a serverless cache comes near to its limit.</summary>
    DataStorage,

    /// <summary>The requests to a serverless cache come near to their limit.</summary>
    ProcessingUnits,

    /// <summary>Reads from a serverless cache are slow.</summary>
    ReadLatency,

    /// <summary>Writes to a serverless cache are slow.</summary>
    WriteLatency,
}
