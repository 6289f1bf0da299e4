namespace ElastiCache.Cdk;

/// <summary>How an entry of a log is written.</summary>
public enum CacheLogFormat
{
    /// <summary>JSON, which CloudWatch Logs Insights takes apart by itself.</summary>
    Json,

    /// <summary>Values with commas between them.</summary>
    Text,
}
