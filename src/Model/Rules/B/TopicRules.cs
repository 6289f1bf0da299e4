using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.B;

/// <summary>The topic that hears of a cache's events, where it is of the same template.</summary>
internal static class TopicRules
{
    private const string Notifications = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ElastiCacheSNS.html";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<SurroundingsSpecification>> All =
    [
        Rule(
            "B-17",
            topic => topic.IsFifo.Is(true) ? $"events go to a standard topic, got the FIFO topic {topic.Name}" : null
        ) with
        {
            Statement = "Events go to a standard SNS topic, not to a FIFO topic.",
            Why = "The service refuses the request, and the stack rolls back.",
            Source =
                "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
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

    private static Rule<SurroundingsSpecification> Rule(string id, Func<TopicSpecification, string?> check) =>
        new(
            id,
            nameof(SurroundingsSpecification.NotificationTopicArn),
            cache => cache.NotificationTopicArn is { } topic ? check(topic) : null
        );

    private static string With(string topic) =>
        RuleExamples.Template(
            ("Events", RuleExamples.Resource(ResourceTypes.Topic, $$"""{ {{topic}} }""")),
            ("Cache", RuleExamples.Pair(more: """ "NotificationTopicArn": {"Ref": "Events"} """))
        );
}
