using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.L;

/// <summary>The names of where logs go.</summary>
internal static class LogNameRules
{
    private const string Property = nameof(CacheSpecification.LogDeliveryConfigurations);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> All =
    [
        new Rule<CacheSpecification>("N-24", Property)
        {
            Mistakes = cache =>
                Said.Of(
                        cache.LogDeliveryConfigurations,
                        Property,
                        log => BadName(log.LogGroup, "log group"),
                        "DestinationDetails.CloudWatchLogsDetails.LogGroup"
                    )
                    .Concat(
                        Said.Of(
                            cache.LogDeliveryConfigurations,
                            Property,
                            log => BadName(log.DeliveryStream, "delivery stream"),
                            "DestinationDetails.KinesisFirehoseDetails.DeliveryStream"
                        )
                    ),
            Fix = new Fix<CacheSpecification>(
                "Writes the name that the ARN ends in.",
                cache =>
                    cache
                        .LogDeliveryConfigurations!.SelectMany(log =>
                            new[]
                            {
                                NameIn("LogGroup", log.LogGroup, "log-group:"),
                                NameIn("DeliveryStream", log.DeliveryStream, "deliverystream/"),
                            }
                        )
                        .OfType<FixEdit>()
            ),
            Statement = "A log goes to the name of a log group or delivery stream, not to its ARN.",
            Why = "Nothing of that name is found, and the delivery fails.",
            Breaks =
                """{"LogDeliveryConfigurations": [{"LogType": "slow-log", "LogFormat": "json", "DestinationType": "cloudwatch-logs", "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": "arn:aws:logs:eu-central-1:111122223333:log-group:orders"}}}] }""",
            Keeps =
                """{"LogDeliveryConfigurations": [{"LogType": "slow-log", "LogFormat": "json", "DestinationType": "cloudwatch-logs", "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": "/elasticache/orders"}}}] }""",
            Source = Pages.LogDelivery,
        },
    ];

    // The name behind a certain word of an ARN; log groups may have :* behind it.
    private static FixEdit? NameIn(string key, Value<string> destination, string word)
    {
        if (
            !destination.TryGet(out var arn)
            || !arn.StartsWith("arn:", StringComparison.Ordinal)
            || arn.IndexOf(word, StringComparison.Ordinal) is not (>= 0 and var at)
        )
        {
            return null;
        }

        var name = arn[(at + word.Length)..];
        name = name.EndsWith(":*", StringComparison.Ordinal) ? name[..^2] : name;
        return name.Length > 0 && !name.Contains(':', StringComparison.Ordinal)
            ? FixEdit.Replace(Property, key, arn, name)
            : null;
    }

    private static string? BadName(Value<string> name, string what) =>
        name.IsUnresolved && name.Raw?.EndsWith(".Arn}", StringComparison.Ordinal) == true
            ? $"a log goes to the name of a {what}, not to its ARN, got {name.Raw}: use Ref"
        : !name.TryGet(out var text)
            ? TextWithGaps.Of(name)?.Start.StartsWith("arn:", StringComparison.Ordinal) == true
                    ? $"a log goes to the name of a {what}, not to its ARN, got '{name.Raw}'"
                : null
        : text.Length == 0 ? $"a log goes to a {what} with a name, got an empty one"
        : text.StartsWith("arn:", StringComparison.Ordinal)
            ? $"a log goes to the name of a {what}, not to its ARN, got '{text}'"
        : null;
}
