using Amazon.CDK.AWS.Logs;

namespace ElastiCache.Cdk;

/// <summary>A log group that is created for a log of a cache.</summary>
public sealed record CacheLogGroupOptions
{
    /// <summary>
    /// For how long entries are kept. Default: a month, which covers what happens at the end of one, at a fraction of the
    /// price of writing them.
    /// </summary>
    public RetentionDays Retention { get; init; } = RetentionDays.ONE_MONTH;

    /// <summary>
    /// What becomes of the log group when it leaves the template. Default: it is retained, except where that of the cache
    /// is to destroy.
    /// </summary>
    public RemovalPolicy? RemovalPolicy { get; init; }

    /// <summary>
    /// The name. Default: one below <c>/aws/vendedlogs/elasticache/</c> that no other log of any cache has. Below
    /// <c>/aws/vendedlogs/</c>, any number of log groups share one entry of the account's resource policy, which is
    /// limited. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
    /// </summary>
    public string? LogGroupName { get; init; }
}
