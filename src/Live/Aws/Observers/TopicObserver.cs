namespace ElastiCache.Live.Aws.Observers;

/// <summary>Topics: that they are there.</summary>
/// <param name="topics">Whom to ask.</param>
internal sealed class TopicObserver(AmazonSimpleNotificationService topics) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation) =>
        await topics.GetTopicAttributes(id, cancellation) is null
            ? ObservedResource.Missing
            : new ObservedResource(new Dictionary<string, string>(StringComparer.Ordinal));
}
