using System.Text.Json.Nodes;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk.Tests.Monitoring;

/// <summary>The events of caches reach whoever wants to hear of them.</summary>
public sealed class EventTests
{
    private readonly Caches _caches = Exhibit.Of<Caches>();

    [Fact]
    public void A_topic_for_events_is_one_that_ElastiCache_can_publish_to()
    {
        _caches.Template.Contains("Events/Topic", """{ "KmsMasterKeyId": null }""");
        // Which of the two comes first depends on the release of the CDK.
        var statements = _caches.Template.Properties("Events/Topic/Policy")["PolicyDocument"]!["Statement"]!.AsArray();
        Assert.Equal(2, statements.Count);
        Assert.Contains(
            statements,
            statement => (string?)statement!["Effect"] == "Deny" && Says(statement, "aws:SecureTransport", "false")
        );
        _caches.Template.Equal(
            """
            {
              "Sid": "AllowElastiCachePublish",
              "Effect": "Allow",
              "Principal": { "AWS": "*" },
              "Action": "sns:Publish",
              "Resource": { "Ref": "«Events/Topic»" },
              "Condition": { "StringEquals": { "AWS:SourceOwner": { "Ref": "AWS::AccountId" } } }
            }
            """,
            statements.Single(statement => (string?)statement!["Effect"] == "Allow")
        );
    }

    [Fact]
    public void A_group_tells_it_of_its_events() =>
        _caches.Template.Contains("Told", """{ "NotificationTopicArn": { "Ref": "«Events/Topic»" } }""");

    [Theory]
    [InlineData("Deaf")]
    [InlineData("DeafObjects")]
    public void A_topic_that_would_never_hear_anything_is_warned_of(string cache) =>
        Assert.StartsWith(
            "NotificationTopic: ElastiCache cannot publish to an encrypted topic",
            Assert.Single(
                Warnings.Of(_caches.Stack, cache),
                warning => warning.Contains("elasticache:EncryptedTopic", StringComparison.Ordinal)
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_topic_that_can_hear_is_not() => Assert.Empty(Warnings.Of(_caches.Stack, "Told"));

    [Fact]
    public void A_rule_matches_the_events_of_one_serverless_cache() =>
        _caches.Template.Contains(
            "Carts/Limit",
            """
            {
              "State": "ENABLED",
              "Description": "The limit is near",
              "EventPattern": {
                "source": ["aws.elasticache"],
                "detail-type": ["Cache Limit Approaching"],
                "resources": [{ "Fn::GetAtt": ["«Carts»", "ARN"] }]
              },
              "Targets": [{ "Arn": { "Ref": "«Encrypted»" } }]
            }
            """
        );

    [Fact]
    public void Without_options_it_matches_all_of_them() =>
        _caches.Template.Contains(
            "Carts/Everything",
            """
            {
              "EventPattern": {
                "source": ["aws.elasticache"],
                "detail-type": null,
                "resources": [{ "Fn::GetAtt": ["«Carts»", "ARN"] }]
              },
              "Targets": null
            }
            """
        );

    /// <summary>Caches with listeners.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            var events = new CacheEventTopic(Stack, "Events");
            var encrypted = new Topic(Stack, "Encrypted", new TopicProps { MasterKey = new Key(Stack, "Key") });
            Group("Told", props => props with { NotificationTopic = events.Topic });
            Group("Deaf", props => props with { NotificationTopic = encrypted });
            Memcached("DeafObjects", props => props with { NotificationTopic = encrypted });
            var carts = new ServerlessCache(Stack, "Carts", new ServerlessCacheProps { Vpc = Vpc });
            carts.OnEvent(
                "Limit",
                new OnEventOptions
                {
                    Target = new SnsTopic(encrypted),
                    Description = "The limit is near",
                    EventPattern = new EventPattern { DetailType = ["Cache Limit Approaching"] },
                }
            );
            carts.OnEvent("Everything");
        }
    }

    private static bool Says(JsonNode statement, string key, string value) =>
        (string?)statement["Condition"]!["Bool"]![key] == value;
}
