namespace ElastiCache.Model.Facts;

// The metrics that most people look at, by name. All others: CacheMetric.Of("ItsName").
public sealed partial record CacheMetric
{
    /// <summary>The share of its core that the engine's main thread uses.</summary>
    public static CacheMetric EngineCpuUtilization => Of("EngineCPUUtilization");

    /// <summary>The share of the whole host's CPU that is in use.</summary>
    public static CacheMetric CpuUtilization => Of("CPUUtilization");

    /// <summary>The CPU credits that a burstable node (t3, t4g) has saved.</summary>
    public static CacheMetric CpuCreditBalance => Of("CPUCreditBalance");

    /// <summary>The share of maxmemory that is in use.</summary>
    public static CacheMetric DatabaseMemoryUsagePercentage => Of("DatabaseMemoryUsagePercentage");

    /// <summary>The share of memory and SSD that is in use.</summary>
    public static CacheMetric DatabaseCapacityUsagePercentage => Of("DatabaseCapacityUsagePercentage");

    /// <summary>The share of maxmemory that is in use, without overhead and output buffers.</summary>
    public static CacheMetric DatabaseMemoryUsageCountedForEvictPercentage =>
        Of("DatabaseMemoryUsageCountedForEvictPercentage");

    /// <summary>The share of memory and SSD that is in use, without overhead and output buffers.</summary>
    public static CacheMetric DatabaseCapacityUsageCountedForEvictPercentage =>
        Of("DatabaseCapacityUsageCountedForEvictPercentage");

    /// <summary>The memory that is used, or the data of a serverless cache.</summary>
    public static CacheMetric BytesUsedForCache => Of("BytesUsedForCache");

    /// <summary>The memory of the host that is free or can be freed.</summary>
    public static CacheMetric FreeableMemory => Of("FreeableMemory");

    /// <summary>The memory of the host that is swapped out to disk.</summary>
    public static CacheMetric SwapUsage => Of("SwapUsage");

    /// <summary>The memory that no item uses. Overhead takes some of it.</summary>
    public static CacheMetric UnusedMemory => Of("UnusedMemory");

    /// <summary>The share of lookups that find their key.</summary>
    public static CacheMetric CacheHitRate => Of("CacheHitRate");

    /// <summary>The lookups that find their key.</summary>
    public static CacheMetric CacheHits => Of("CacheHits");

    /// <summary>The lookups that do not find their key.</summary>
    public static CacheMetric CacheMisses => Of("CacheMisses");

    /// <summary>The gets whose key was found.</summary>
    public static CacheMetric GetHits => Of("GetHits");

    /// <summary>The gets whose key was not found.</summary>
    public static CacheMetric GetMisses => Of("GetMisses");

    /// <summary>The get commands.</summary>
    public static CacheMetric CmdGet => Of("CmdGet");

    /// <summary>The set commands.</summary>
    public static CacheMetric CmdSet => Of("CmdSet");

    /// <summary>The keys, or the items of Memcached.</summary>
    public static CacheMetric CurrItems => Of("CurrItems");

    /// <summary>The keys that were evicted before their time, or because a limit was reached.</summary>
    public static CacheMetric Evictions => Of("Evictions");

    /// <summary>The keys that expired.</summary>
    public static CacheMetric Reclaimed => Of("Reclaimed");

    /// <summary>The open connections of clients.</summary>
    public static CacheMetric CurrConnections => Of("CurrConnections");

    /// <summary>The connections that were accepted.</summary>
    public static CacheMetric NewConnections => Of("NewConnections");

    /// <summary>The failed attempts to authenticate.</summary>
    public static CacheMetric AuthenticationFailures => Of("AuthenticationFailures");

    /// <summary>How far the replica is behind its primary. Of replicas only.</summary>
    public static CacheMetric ReplicationLag => Of("ReplicationLag");

    /// <summary>How far this Region's primary is behind that of the primary Region. Of secondaries of a global datastore only.</summary>
    public static CacheMetric GlobalDatastoreReplicationLag => Of("GlobalDatastoreReplicationLag");

    /// <summary>The commands that only read.</summary>
    public static CacheMetric GetTypeCmds => Of("GetTypeCmds");

    /// <summary>The commands that write.</summary>
    public static CacheMetric SetTypeCmds => Of("SetTypeCmds");

    /// <summary>The time that a read takes. Has percentiles.</summary>
    public static CacheMetric SuccessfulReadRequestLatency => Of("SuccessfulReadRequestLatency");

    /// <summary>The time that a write takes. Has percentiles.</summary>
    public static CacheMetric SuccessfulWriteRequestLatency => Of("SuccessfulWriteRequestLatency");

    /// <summary>The bytes that come in over the network.</summary>
    public static CacheMetric NetworkBytesIn => Of("NetworkBytesIn");

    /// <summary>The bytes that go out over the network.</summary>
    public static CacheMetric NetworkBytesOut => Of("NetworkBytesOut");

    /// <summary>The packets that were queued or dropped because incoming traffic exceeded the node's bandwidth.</summary>
    public static CacheMetric NetworkBandwidthInAllowanceExceeded => Of("NetworkBandwidthInAllowanceExceeded");

    /// <summary>The packets that were queued or dropped because outgoing traffic exceeded the node's bandwidth.</summary>
    public static CacheMetric NetworkBandwidthOutAllowanceExceeded => Of("NetworkBandwidthOutAllowanceExceeded");

    /// <summary>The ElastiCache processing units (ECPUs) that requests consume.</summary>
    public static CacheMetric ElastiCacheProcessingUnits => Of("ElastiCacheProcessingUnits");

    /// <summary>The requests that were throttled, at the limit or because load grew faster than the cache.</summary>
    public static CacheMetric ThrottledCmds => Of("ThrottledCmds");

    /// <summary>The commands.</summary>
    public static CacheMetric TotalCmdsCount => Of("TotalCmdsCount");

    /// <summary>Any metric by the name that CloudWatch has for it.</summary>
    /// <param name="name">
    /// The name, such as <c>HashBasedCmds</c>. One that is newer than this library has the average of what it counts.
    /// </param>
    public static CacheMetric Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return All.FirstOrDefault(metric => metric.Name == name)
            ?? new CacheMetric(name, CacheMetricUnit.None, CacheMetricStatistic.Average, "");
    }
}
