namespace ElastiCache.Live.Aws.Observers;

/// <summary>Subscriptions: who is told, and whether they have confirmed it.</summary>
/// <param name="topics">Whom to ask.</param>
internal sealed class SubscriptionObserver(AmazonSimpleNotificationService topics) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await topics.GetSubscriptionAttributes(id, cancellation) is not { } attributes)
        {
            return ObservedResource.Missing;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Confirmed"] = NormalForm.Flag(attributes.GetValueOrDefault("PendingConfirmation") != "true"),
        };
        foreach (var name in new[] { "Protocol", "Endpoint" })
        {
            if (attributes.TryGetValue(name, out var value))
            {
                facts[name] = value;
            }
        }

        return new ObservedResource(facts);
    }
}
