using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;
using ElastiCache.Cdk.Tests.Monitoring;
using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Logs;

/// <summary>The slow log and the engine log go where they are told to, and stay secret there.</summary>
public sealed class LogDeliveryTests
{
    private readonly Caches _caches = Exhibit.Of<Caches>();

    private CacheTemplate Template => _caches.Template;

    [Fact]
    [DefaultOf<Props>(nameof(Props.SlowLog))]
    [DefaultOf<Props>(nameof(Props.EngineLog))]
    public void No_log_is_delivered_by_default() =>
        Template.Contains("Silent", """{ "LogDeliveryConfigurations": null }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.SlowLog))]
    [EffectOf<Props>(nameof(Props.EngineLog))]
    public void Each_log_goes_to_a_group_of_its_own() =>
        Template.Contains(
            "Logged",
            """
            {
              "LogDeliveryConfigurations": [
                {
                  "LogType": "slow-log",
                  "LogFormat": "json",
                  "DestinationType": "cloudwatch-logs",
                  "DestinationDetails": { "CloudWatchLogsDetails": { "LogGroup": { "Ref": "«Logged/SlowLog»" } } }
                },
                {
                  "LogType": "engine-log",
                  "LogFormat": "json",
                  "DestinationType": "cloudwatch-logs",
                  "DestinationDetails": { "CloudWatchLogsDetails": { "LogGroup": { "Ref": "«Logged/EngineLog»" } } }
                }
              ]
            }
            """
        );

    [Fact]
    public void Names_differ_between_logs_caches_and_lives_of_the_stack()
    {
        string[] names =
        [
            .. new[] { "Logged/SlowLog", "Logged/EngineLog", "OtherLogged/SlowLog", "OtherLogged/EngineLog" }.Select(
                path => Template.Properties(path)["LogGroupName"]!.ToJsonString()
            ),
        ];

        Assert.Distinct(names);
        Assert.All(names, name => Assert.Contains("/aws/vendedlogs/elasticache/Stack", name, StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains("AWS::StackId", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_group_is_encrypted_with_the_key_of_the_cache_and_keeps_a_month() =>
        Template.Contains(
            "Logged/SlowLog",
            """{ "KmsKeyId": { "Fn::GetAtt": ["«Logged/Key»", "Arn"] }, "RetentionInDays": 30 }"""
        );

    [Fact]
    public void The_key_lets_the_logs_service_use_it_for_the_logs_of_this_cache()
    {
        var statements = Template.Properties("Logged/Key")["KeyPolicy"]!["Statement"]!.AsArray();
        var logs = Assert.Single(
            statements,
            statement => statement!.ToJsonString().Contains("logs.", StringComparison.Ordinal)
        )!;

        Assert.Equal("logs.«AWS::Region».«AWS::URLSuffix»", Watched.Text(logs["Principal"]!["Service"]));
        Assert.Matches(
            "^arn:«AWS::Partition»:logs:«AWS::Region»:«AWS::AccountId»:log-group:/aws/vendedlogs/elasticache/StackLogged[0-9A-F]{8}-\\*$",
            Watched.Text(logs["Condition"]!["ArnLike"]!["kms:EncryptionContext:aws:logs:arn"])
        );
    }

    [Fact]
    public void Without_a_key_CloudWatch_encrypts_as_it_does_by_itself() =>
        Template.Contains("AwsOwned/SlowLog", """{ "KmsKeyId": null }""");

    [Fact]
    public void Everything_about_the_group_can_be_chosen()
    {
        Template.Contains("Chosen/SlowLog", """{ "LogGroupName": "/shop/slow", "RetentionInDays": 7 }""");
        Assert.Equal("Delete", (string)Template.Resource("Chosen/SlowLog")["DeletionPolicy"]!);
        Template.Contains(
            "Chosen",
            """{ "LogDeliveryConfigurations": [{ "LogType": "slow-log", "LogFormat": "text" }] }"""
        );
    }

    [Theory]
    [InlineData("Logged", "RetainExceptOnCreate")]
    [InlineData("Destroyed", "Delete")]
    public void A_group_lives_as_long_as_the_data_of_the_cache(string cache, string policy) =>
        Assert.Equal(policy, (string)Template.Resource($"{cache}/SlowLog")["DeletionPolicy"]!);

    [Fact]
    public void A_log_may_go_to_a_group_of_yours()
    {
        Template.Contains(
            "Existing",
            """
            {
              "LogDeliveryConfigurations": [
                { "DestinationDetails": { "CloudWatchLogsDetails": { "LogGroup": { "Ref": "«Logs»" } } } }
              ]
            }
            """
        );
        Assert.False(Template.Has("Existing/EngineLog"));
    }

    [Fact]
    public void A_log_may_go_to_a_delivery_stream() =>
        Template.Contains(
            "Streamed",
            """
            {
              "LogDeliveryConfigurations": [
                {
                  "LogType": "slow-log",
                  "LogFormat": "json",
                  "DestinationType": "kinesis-firehose",
                  "DestinationDetails": { "KinesisFirehoseDetails": { "DeliveryStream": "slow-commands" } }
                }
              ]
            }
            """
        );

    [Fact]
    public void A_key_whose_policy_cannot_be_changed_is_warned_of() =>
        Assert.Contains(
            Warnings.Of(_caches.Stack, "ImportedKey"),
            warning => warning.Contains("elasticache:LogKeyPolicy", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("redis", "5.0.6", "L-12")]
    [InlineData("redis", "6.0", "L-13")]
    public void An_engine_without_the_log_is_refused(string engine, string version, string rule)
    {
        var refused = Mistakes.OfGroup(
            (props, _) =>
                props with
                {
                    Engine = CacheEngine.Of(engine, version),
                    NodeType = CacheNodeType.Of("cache.r5.large"),
                    SlowLog = LogDestination.CloudWatchLogs(),
                    EngineLog = LogDestination.CloudWatchLogs(),
                }
        );

        Assert.Contains(
            refused.Violations,
            violation => violation.RuleId == rule && violation.Property == "SlowLog and EngineLog"
        );
    }

    [Fact]
    public void An_ARN_in_place_of_a_name_is_refused() =>
        Assert.Contains(
            Mistakes
                .OfGroup(
                    (props, _) =>
                        props with
                        {
                            SlowLog = LogDestination.Firehose(
                                "arn:aws:firehose:eu-west-1:111122223333:deliverystream/slow"
                            ),
                        }
                )
                .Violations,
            violation => violation.RuleId == "N-24"
        );

    [Fact]
    public void A_key_in_another_stack_makes_no_circle()
    {
        var app = Stacks.App();
        var keys = new Stack(app, "Keys");
        var caches = new Stack(app, "Caches");
        var key = new Key(keys, "Key");
        new ReplicationGroup(
            caches,
            "Sessions",
            new Props
            {
                Vpc = Networks.Isolated(caches),
                NodeType = CacheNodeType.R7gLarge,
                AtRestEncryption = AtRestEncryption.WithKey(key),
                SlowLog = LogDestination.CloudWatchLogs(),
            }
        );

        CacheTemplate.Of(caches);
        Assert.Contains(
            "/aws/vendedlogs/elasticache/CachesSessions",
            CacheTemplate.Of(keys).Properties("Key").ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.Empty(keys.Dependencies);
    }

    /// <summary>Groups with logs.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Group("Silent");
            Both("Logged");
            Both("OtherLogged");
            Both("AwsOwned", props => props with { AtRestEncryption = AtRestEncryption.AwsOwned });
            Both("Destroyed", props => props with { RemovalPolicy = RemovalPolicy.DESTROY });
            Both(
                "ImportedKey",
                props =>
                    props with
                    {
                        AtRestEncryption = AtRestEncryption.WithKey(
                            Key.FromKeyArn(
                                Stack,
                                "Imported",
                                "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
                            )
                        ),
                    }
            );
            Group(
                "Chosen",
                props =>
                    props with
                    {
                        SlowLog = LogDestination.CloudWatchLogs(
                            new CacheLogGroupOptions
                            {
                                LogGroupName = "/shop/slow",
                                Retention = RetentionDays.ONE_WEEK,
                                RemovalPolicy = RemovalPolicy.DESTROY,
                            },
                            CacheLogFormat.Text
                        ),
                    }
            );
            Group(
                "Existing",
                props => props with { EngineLog = LogDestination.CloudWatchLogs(new LogGroup(Stack, "Logs")) }
            );
            Group("Streamed", props => props with { SlowLog = LogDestination.Firehose("slow-commands") });
        }

        private void Both(string id, Func<Props, Props>? change = null) =>
            Group(
                id,
                props =>
                    (change?.Invoke(props) ?? props) with
                    {
                        SlowLog = LogDestination.CloudWatchLogs(),
                        EngineLog = LogDestination.CloudWatchLogs(),
                    }
            );
    }
}
