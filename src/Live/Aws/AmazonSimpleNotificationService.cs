namespace ElastiCache.Live.Aws;

/// <summary>Topics, named as AWS's own client is.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonSimpleNotificationService(AwsAccount account)
{
    private const string Service = "sns";
    private const string Version = "2010-03-31";

    /// <summary>The attributes of a topic; null where there is none.</summary>
    public Task<IReadOnlyDictionary<string, string>?> GetTopicAttributes(string arn, CancellationToken cancellation) =>
        Attributes("GetTopicAttributes", "TopicArn", arn, cancellation);

    /// <summary>The attributes of a subscription; null where there is none.</summary>
    public Task<IReadOnlyDictionary<string, string>?> GetSubscriptionAttributes(
        string arn,
        CancellationToken cancellation
    ) => Attributes("GetSubscriptionAttributes", "SubscriptionArn", arn, cancellation);

    private async Task<IReadOnlyDictionary<string, string>?> Attributes(
        string action,
        string parameter,
        string arn,
        CancellationToken cancellation
    ) =>
        (await AwsException.OrMissing(account.Query(Service, Version, action, [new(parameter, arn)], cancellation)))
            ?.List("Attributes")
            .Where(entry => entry.Element("key") is not null)
            .ToDictionary(
                entry => entry.Element("key")!.Value,
                entry => entry.Element("value")?.Value ?? "",
                StringComparer.Ordinal
            );
}
