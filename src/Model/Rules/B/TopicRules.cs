using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.B;

/// <summary>The topic that hears of a cache's events.</summary>
internal static class TopicRules
{
    private const string Notifications = Pages.Guide + "ElastiCacheSNS.html";

    /// <summary>Of any topic, by its ARN.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForCaches =
    [
        new Rule<CacheSpecification>("B-17", nameof(CacheSpecification.NotificationTopicArn))
        {
            Mistake = cache =>
                TextWithGaps.WithStack(cache.NotificationTopicArn) is not { } arn ? null
                : !IsOfTopic(arn)
                    ? $"events go to an SNS topic by its ARN, such as arn:aws:sns:us-east-1:111122223333:cache-events, got '{cache.NotificationTopicArn.Raw}'"
                : arn.End.EndsWith(".fifo", StringComparison.Ordinal)
                    ? $"events go to a standard topic, got the FIFO topic '{(cache.NotificationTopicArn.TryGet(out var text) ? text.Split(':')[^1] : cache.NotificationTopicArn.Raw)}'"
                : ArnPlace.Mistake(arn)
                    ?? (
                        ArnPlace.RegionOf(cache.NotificationTopicArn) is { } of
                        && RegionOf(cache) is var (region, whence)
                        && of != region
                            ? $"events go to a topic of the same Region ({region}{(whence is null ? "" : $", {whence}")}), got one of {of}"
                            : null
                    ),
            Statement =
                "Events go to a standard SNS topic of the same Region; its ARN has the partition of the Region.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"NotificationTopicArn": "arn:aws:sns:us-east-1:111122223333:cache-events" }""",
            Keeps = """{"NotificationTopicArn": "arn:aws:sns:eu-central-1:111122223333:cache-events" }""",
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<CacheSpecification>("B-17", nameof(CacheSpecification.NotificationTopicArn))
        {
            Mistake = cache =>
                TextWithGaps.WithStack(cache.NotificationTopicArn) is { } arn && IsOfTopic(arn)
                    ? ArnPlace.Unknown(arn)
                    : null,
            Severity = Severity.Unknown,
            Statement = "The Region of a topic is one that is known.",
            Why = "The service does not find the topic; if AWS has opened the Region since, acknowledge the rule.",
            Breaks = """{"NotificationTopicArn": "arn:aws:sns:eu-centrl-1:111122223333:cache-events" }""",
            Keeps = """{"NotificationTopicArn": "arn:aws:sns:eu-central-1:111122223333:cache-events" }""",
            Source = Pages.CreateReplicationGroup,
        },
    ];

    /// <summary>Of a topic of the same template.</summary>
    public static readonly IReadOnlyList<IRule<SurroundingsSpecification>> All =
    [
        Rule(
            "B-17",
            topic => topic.IsFifo.Is(true) ? $"events go to a standard topic, got the FIFO topic {topic.Name}" : null
        ) with
        {
            Statement = "Events go to a standard SNS topic, not to a FIFO topic.",
            Why = "The service refuses the request, and the stack rolls back.",
            Source = Pages.CreateReplicationGroup,
            Breaks = With(""" "TopicName": "events.fifo", "FifoTopic": true """),
            Keeps = With(""" "TopicName": "events" """),
        },
        Rule(
            "B-23",
            topic =>
                topic.IsEncrypted.Is(true)
                    ? $"events go to a topic that is not encrypted, and {topic.Name} has a key (KmsMasterKeyId): no event arrives; take a topic without a key"
                    : null
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = "The service takes the topic and sets it inactive.",
            Statement = "Events go to an SNS topic without encryption at rest.",
            Why = "The topic becomes inactive, and events never arrive.",
            Source = Notifications,
            Breaks = With(""" "KmsMasterKeyId": "alias/aws/sns" """),
            Keeps = With(""" "DisplayName": "events" """),
        },
    ];

    private static bool IsOfTopic(TextWithGaps arn) =>
        arn.HasGaps ? Arn.CanBe(arn, "sns") : arn.Start.Split(':') is ["arn", _, "sns", _, _, { Length: > 0 }];

    // Where nothing else tells it, the key of a group does.
    private static (string Region, string? Whence)? RegionOf(CacheSpecification cache) =>
        NamedZones.RegionOf(
            cache,
            () =>
                cache is ReplicationGroupSpecification group && ArnPlace.RegionOf(group.KmsKeyId) is { } region
                    ? (region, "where the key stands")
                    : null
        );

    private static Rule<SurroundingsSpecification> Rule(string id, Func<TopicSpecification, string?> check) =>
        new(id, nameof(SurroundingsSpecification.NotificationTopicArn))
        {
            Mistake = cache => cache.NotificationTopicArn is { } topic ? check(topic) : null,
        };

    private static string With(string topic) =>
        RuleExamples.Template(
            ExampleOf.Resource("Events", ResourceTypes.Topic, $$"""{ {{topic}} }"""),
            ("Cache", RuleExamples.Pair(more: """ "NotificationTopicArn": {"Ref": "Events"} """))
        );
}
