namespace Infra.Tests.Stacks;

/// <summary>Alarms, dashboard, events and compliance of a whole environment.</summary>
public sealed class EnvironmentFeatureTests(EnvironmentFeatureFixture fixture)
    : IClassFixture<EnvironmentFeatureFixture>
{
    private CloudTemplate Caches => fixture.Synthesis.Caches;

    private CloudTemplate Topics => fixture.Synthesis.Topics;

    [Theory]
    [InlineData("sessions")]
    [InlineData("objects")]
    [InlineData("carts")]
    [SettingEffect("alarms")]
    public void Alarms_of_the_environment_are_alarms_of_every_cache(string cache)
    {
        var alarms = Caches.Below($"{cache}/Alarms/");

        Assert.NotEmpty(alarms);
        Assert.All(alarms, alarm => Assert.Equal("Alarms", TopicOf(alarm["Properties"]!["AlarmActions"]![0])));
    }

    [Fact]
    [SettingEffect("caches.*.alarms.enabled")]
    public void A_cache_may_do_without_alarms() => Assert.Empty(Caches.Below("quiet/Alarms/"));

    [Fact]
    [SettingEffect("alarms.email")]
    public void The_address_of_the_alarms_subscribes_to_their_topic()
    {
        var subscription = Assert.Single(Topics.PropertiesOfAll("AWS::SNS::Subscription"));

        Assert.Equal("email", subscription["Protocol"]!.GetValue<string>());
        Assert.Equal("operators@example.com", subscription["Endpoint"]!.GetValue<string>());
        Assert.Equal(Topics.LogicalIds["Alarms/Resource"], subscription["TopicArn"]!["Ref"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(
        """
            {
              "Sid": "AllowAlarmsPublish",
              "Effect": "Allow",
              "Principal": { "Service": "cloudwatch.amazonaws.com" },
              "Action": "sns:Publish",
              "Resource": { "Ref": "«Alarms»" },
              "Condition": { "StringEquals": { "aws:SourceAccount": { "Ref": "AWS::AccountId" } } }
            }
            """
    )]
    [InlineData(
        """
            {
              "Sid": "AllowPublishThroughSSLOnly",
              "Effect": "Deny",
              "Principal": "*",
              "Action": "sns:Publish",
              "Resource": { "Ref": "«Alarms»" },
              "Condition": { "Bool": { "aws:SecureTransport": "false" } }
            }
            """
    )]
    public void The_topic_of_the_alarms_hears_of_alarms_of_its_account_and_over_TLS_only(string statement)
    {
        var id = Topics.LogicalIds["Alarms/Resource"];
        var expected = JsonNode.Parse(statement.Replace("«Alarms»", id, StringComparison.Ordinal));
        var policy = Topics.Properties("Alarms/Policy");

        // Which of the two comes first depends on the release of the CDK.
        var statements = policy["PolicyDocument"]!["Statement"]!.AsArray();
        Assert.Equal(2, statements.Count);
        Assert.Contains(statements, given => JsonNode.DeepEquals(expected, given));
        Assert.Equal(id, Assert.Single(policy["Topics"]!.AsArray())!["Ref"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("objects")]
    [SettingEffect("events")]
    public void Caches_with_nodes_tell_the_events_topic(string cache) =>
        Assert.Equal("Events/Topic", TopicOf(Caches.Properties(cache)["NotificationTopicArn"]));

    [Fact]
    public void The_topics_are_outputs() =>
        Assert.Equal(
            ["alarmstopic", "eventstopic"],
            Topics
                .Outputs.Keys.Where(name => !name.StartsWith("Export", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_topic_that_no_cache_tells_any_more_stays_exported()
    {
        var topics = Synthesis
            .Of(
                SettingsText.With(
                    SettingsText.Base,
                    ("alarms", "{}"),
                    ("events", "{}"),
                    (
                        "caches",
                        """{ "carts": { "engine": "valkey", "serverless": {}, "alarms": { "enabled": false } } }"""
                    )
                )
            )
            .Topics;

        // Else the topics, which are deployed first, could not delete the export that the caches still use.
        Assert.Equal(
            ["Alarms/Resource", "Events/Topic/Resource"],
            topics.Exports.Keys.Select(export => topics.PathOf(topics.Exported(export))).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    [SettingEffect("caches.*.dashboard")]
    public void The_dashboard_shows_every_cache_but_those_that_decline()
    {
        var body = Caches.Properties("Environment:Dashboard")["DashboardBody"]!.ToJsonString();

        Assert.Contains(Caches.LogicalIds["sessions/Resource"], body);
        Assert.Contains(Caches.LogicalIds["objects/Resource"], body);
        Assert.DoesNotContain(Caches.LogicalIds["quiet/Resource"], body);
    }

    [Fact]
    [SettingEffect("alarms.topicArn")]
    public void A_topic_that_exists_hears_of_alarms_and_none_is_created()
    {
        var made = Synthesis.Of(
            SettingsText.With("alarms", """{ "topicArn": "arn:aws:sns:eu-west-1:123456789012:operators" }""")
        );

        Assert.DoesNotContain(made.Files, file => file.Contains("-topics", StringComparison.Ordinal));
        Assert.All(
            made.Caches.PropertiesOfAll("AWS::CloudWatch::Alarm"),
            alarm =>
                Assert.Equal(
                    "arn:aws:sns:eu-west-1:123456789012:operators",
                    alarm["AlarmActions"]![0]!.GetValue<string>()
                )
        );
    }

    [Fact]
    [SettingEffect("compliance")]
    public void What_breaks_a_policy_of_the_environment_is_refused()
    {
        var text = SettingsText.With(
            SettingsText.With("compliance", """["hipaa"]"""),
            ("caches/sessions/snapshotRetentionDays", "7"),
            ("caches/objects", """{ "engine": "memcached", "serverless": {} }""")
        );

        var refused = Assert.Throws<SettingsException>(() => Synthesis.Of(text)).Message;

        Assert.Contains(
            "HIPAA Security Rule (164.308(a)(7)(ii)(A)): daily backups must be kept for at least 15 days, got 7",
            refused
        );
    }

    private string TopicOf(JsonNode? value)
    {
        var id = Topics.Exported(value!["Fn::ImportValue"]!.GetValue<string>());
        return Topics.PathOf(id).Replace("/Resource", "", StringComparison.Ordinal);
    }
}
