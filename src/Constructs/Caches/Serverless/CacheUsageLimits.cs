namespace ElastiCache.Cdk;

/// <summary>
/// What a serverless cache may use at most, and what is set aside for it at least. Can be changed in place. May be tokens.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Scaling-serverless.html</remarks>
public sealed record CacheUsageLimits
{
    /// <summary>
    /// The data that is set aside, and charged, also while less is stored: 1 to 5000 whole GiB, such as
    /// <c>Size.Gibibytes(10)</c>. Default: nothing is set aside.
    /// </summary>
    public Size? DataStorageMinimum { get; init; }

    /// <summary>
    /// The data that is never exceeded: 1 to 5000 whole GiB. At the limit keys with an expiry are evicted, and writes
    /// fail where there are none. Default: the cache grows as needed.
    /// </summary>
    public Size? DataStorageMaximum { get; init; }

    /// <summary>
    /// The requests that are set aside, and charged, for a peak that is known beforehand: 1000 to 15000000 ECPUs a
    /// second. Default: nothing is set aside.
    /// </summary>
    public double? EcpuPerSecondMinimum { get; init; }

    /// <summary>
    /// The requests beyond which clients are throttled: 1000 to 15000000 ECPUs a second. Default: the cache grows as
    /// needed.
    /// </summary>
    public double? EcpuPerSecondMaximum { get; init; }
}
