using Amazon.CDK.AWS.Logs;

namespace ElastiCache.Cdk;

/// <summary>Where a log of a replication group goes.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Logging-destinations.html</remarks>
public sealed class LogDestination
{
    private LogDestination(CacheLogFormat format) => Format = format;

    internal CacheLogFormat Format { get; }

    internal CacheLogGroupOptions? NewLogGroup { get; private init; }

    internal ILogGroup? ExistingLogGroup { get; private init; }

    internal string? DeliveryStream { get; private init; }

    /// <summary>
    /// A log group that is created: encrypted with the key of the cache where it has one of yours, with a name of its own,
    /// and with a limited retention.
    /// </summary>
    /// <param name="options">What differs. Default: nothing.</param>
    /// <param name="format">The format of entries. Default: JSON.</param>
    public static LogDestination CloudWatchLogs(
        CacheLogGroupOptions? options = null,
        CacheLogFormat format = CacheLogFormat.Json
    ) => new(format) { NewLogGroup = options ?? new CacheLogGroupOptions() };

    /// <summary>A log group of yours. Several logs of several caches may share one.</summary>
    /// <param name="group">The log group.</param>
    /// <param name="format">The format of entries. Default: JSON.</param>
    public static LogDestination CloudWatchLogs(ILogGroup group, CacheLogFormat format = CacheLogFormat.Json)
    {
        ArgumentNullException.ThrowIfNull(group);
        return new LogDestination(format) { ExistingLogGroup = group };
    }

    /// <summary>A delivery stream of Amazon Data Firehose. Not in the Region ap-northeast-3.</summary>
    /// <param name="deliveryStreamName">Its name, not its ARN. May be a token.</param>
    /// <param name="format">The format of entries. Default: JSON.</param>
    public static LogDestination Firehose(string deliveryStreamName, CacheLogFormat format = CacheLogFormat.Json)
    {
        ArgumentNullException.ThrowIfNull(deliveryStreamName);
        return new LogDestination(format) { DeliveryStream = deliveryStreamName };
    }
}
