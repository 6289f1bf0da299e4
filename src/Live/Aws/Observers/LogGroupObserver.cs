namespace ElastiCache.Live.Aws.Observers;

/// <summary>Log groups.</summary>
/// <param name="logs">Whom to ask.</param>
internal sealed class LogGroupObserver(AmazonCloudWatchLogs logs) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await logs.DescribeLogGroup(id, cancellation) is not { } group)
        {
            return ObservedResource.Missing;
        }

        return new ObservedResource(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["RetentionInDays"] = group["retentionInDays"] is { } days ? days.ToString() : "for ever",
            }
        );
    }
}
