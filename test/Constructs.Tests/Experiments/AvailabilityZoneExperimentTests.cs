using System.Text.Json.Nodes;
using Amazon.CDK.AWS.Logs;

namespace ElastiCache.Cdk.Tests.Experiments;

/// <summary>The experiment that takes the power from the nodes of a zone.</summary>
public sealed class AvailabilityZoneExperimentTests
{
    private const string Path = "Sessions/AvailabilityZoneExperiment-us-east-1a";

    private static readonly Lazy<CacheTemplate> Synthesized = new(Synthesize);

    private static CacheTemplate Template => Synthesized.Value;

    [Fact]
    public void It_interrupts_this_cache_in_its_zone_for_ten_minutes() =>
        Template.Contains(
            Path,
            """
            {
              "Targets": {
                "Group": {
                  "ResourceType": "aws:elasticache:replicationgroup",
                  "SelectionMode": "ALL",
                  "Parameters": { "availabilityZoneIdentifier": "us-east-1a" }
                }
              },
              "Actions": {
                "InterruptPower": {
                  "ActionId": "aws:elasticache:replicationgroup-interrupt-az-power",
                  "Parameters": { "duration": "PT10M" },
                  "Targets": { "ReplicationGroups": "Group" }
                }
              }
            }
            """
        );

    [Fact]
    public void Its_target_is_the_ARN_of_the_group() =>
        Assert.EndsWith(
            ":replicationgroup:«Sessions»",
            Readable(Template.Properties(Path)["Targets"]!["Group"]!["ResourceArns"]![0]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Five_alarms_of_an_overload_end_it_and_that_of_the_lag_does_not()
    {
        var conditions = Template.Properties(Path)["StopConditions"]!.AsArray();

        Assert.Equal(5, conditions.Count);
        Assert.All(conditions, condition => Assert.Equal("aws:cloudwatch:alarm", (string?)condition!["Source"]));
        var alarms = conditions.Select(condition => Readable(condition!["Value"])).ToArray();
        Assert.Contains(alarms, alarm => alarm.Contains("Cpu", StringComparison.Ordinal));
        Assert.DoesNotContain(alarms, alarm => alarm.Contains("ReplicationLag", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_alarms_only_its_end_ends_it() =>
        JsonAssert.Equal(
            """[{ "Source": "none" }]""",
            Template.Properties("Other/AvailabilityZoneExperiment-us-east-1b")["StopConditions"]
        );

    [Fact]
    public void The_duration_can_be_chosen() =>
        Assert.Equal(
            "PT90M",
            (string?)
                Template.Properties("Other/AvailabilityZoneExperiment-us-east-1b")["Actions"]!["InterruptPower"]![
                    "Parameters"
                ]!["duration"]
        );

    [Fact]
    public void Its_role_may_interrupt_this_cache_and_deliver_a_log_and_no_more() =>
        Assert.Equal(
            [
                "elasticache:DescribeReplicationGroups elasticache:InterruptClusterAzPower on arn:«AWS::Partition»:elasticache:us-east-1:123456789012:replicationgroup:«Sessions»",
                "logs:CreateLogDelivery logs:DescribeLogGroups logs:DescribeResourcePolicies logs:PutResourcePolicy tag:GetResources on *",
            ],
            Template.Properties($"{Path}/Policy")["PolicyDocument"]!["Statement"]!
                .AsArray()
                .Select(statement =>
                    $"{string.Join(' ', statement!["Action"]!.AsArray())} on {Readable(statement["Resource"])}"
                )
        );

    [Fact]
    public void Only_experiments_of_this_account_and_Region_take_the_role()
    {
        var trust = Assert.Single(
            Template.Properties($"{Path}/Role")["AssumeRolePolicyDocument"]!["Statement"]!.AsArray()
        )!;

        Assert.Equal("fis.amazonaws.com", (string?)trust["Principal"]!["Service"]);
        Assert.Equal("123456789012", (string?)trust["Condition"]!["StringEquals"]!["aws:SourceAccount"]);
        Assert.EndsWith(
            ":fis:us-east-1:123456789012:experiment/*",
            Readable(trust["Condition"]!["ArnLike"]!["aws:SourceArn"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Its_log_is_kept_for_a_year_and_encrypted_with_the_key_of_the_cache() =>
        Template.Contains(
            $"{Path}/Log",
            """{ "RetentionInDays": 365, "KmsKeyId": { "Fn::GetAtt": ["«Sessions/Key»", "Arn"] } }"""
        );

    [Fact]
    public void A_log_group_of_yours_is_used_instead()
    {
        Assert.False(Template.Has("Other/AvailabilityZoneExperiment-us-east-1b/Log"));
        Template.Contains(
            "Other/AvailabilityZoneExperiment-us-east-1b",
            """
            {
              "LogConfiguration": {
                "LogSchemaVersion": 2,
                "CloudWatchLogsConfiguration": { "LogGroupArn": { "Fn::GetAtt": ["«Log»", "Arn"] } }
              }
            }
            """
        );
    }

    [Fact]
    public void A_cache_that_exists_is_tried_too() =>
        Template.Contains(
            "Imported/AvailabilityZoneExperiment-us-east-1a",
            """{ "StopConditions": [{ "Source": "none" }] }"""
        );

    [Fact]
    public void A_single_node_has_nobody_to_take_over() =>
        Refused(
            props => props with { Topology = Topology.SingleNode },
            "us-east-1a",
            "MultiAz: the experiment needs Multi-AZ, and with it a replica that takes over"
        );

    [Fact]
    public void Without_Multi_AZ_the_service_refuses_the_cache() =>
        Refused(props => props with { MultiAz = false }, "us-east-1a", "MultiAz: the experiment needs Multi-AZ");

    [Theory]
    [InlineData("eu-west-1a", "must be a zone of us-east-1, such as us-east-1a, got 'eu-west-1a'")]
    [InlineData("a", "must be a zone of us-east-1, such as us-east-1a, got 'a'")]
    public void A_zone_of_elsewhere_is_refused(string zone, string message) => Refused(props => props, zone, message);

    [Theory]
    [InlineData(0.5)]
    [InlineData(721)]
    [InlineData(1.5)]
    public void A_duration_that_the_service_does_not_take_is_refused(double minutes) =>
        Refused(
            props => props,
            "us-east-1a",
            "AvailabilityZoneExperimentOptions.Duration: must be whole minutes between 1 and 720",
            Duration.Seconds(minutes * 60)
        );

    [Fact]
    public void Every_zone_of_a_VPC_without_a_Region_can_have_one()
    {
        var stack = new Stack(new App(), "Stack");
        var vpc = new Amazon.CDK.AWS.EC2.Vpc(stack, "Vpc");
        var cache = new ReplicationGroup(stack, "Cache", Props(vpc));

        string[] ids =
        [
            .. vpc.AvailabilityZones.Select(zone =>
                cache
                    .AddAvailabilityZoneExperiment(new AvailabilityZoneExperimentOptions { AvailabilityZone = zone })
                    .Node.Id
            ),
        ];

        Assert.Equal(["AvailabilityZoneExperiment-Zone", "AvailabilityZoneExperiment-Zone2"], ids);
    }

    [Fact]
    public void A_zone_can_have_a_short_and_a_long_one()
    {
        var stack = NewStack();
        var cache = new ReplicationGroup(stack, "Cache", Props(Networks.Private(stack, "Vpc")));
        var options = new AvailabilityZoneExperimentOptions { AvailabilityZone = "us-east-1a" };

        cache.AddAvailabilityZoneExperiment(options);

        Assert.Equal(
            "AvailabilityZoneExperiment-us-east-1a-2",
            cache.AddAvailabilityZoneExperiment(options with { Duration = Duration.Hours(2) }).Node.Id
        );
    }

    private static void Refused(
        Func<ReplicationGroupProps, ReplicationGroupProps> change,
        string zone,
        string message,
        Duration? duration = null
    )
    {
        var stack = NewStack();
        var error = Assert.Throws<CacheConfigurationException>(() =>
            new ReplicationGroup(
                stack,
                "Cache",
                change(Props(Networks.Private(stack, "Vpc")))
            ).AddAvailabilityZoneExperiment(
                new AvailabilityZoneExperimentOptions { AvailabilityZone = zone, Duration = duration }
            )
        );
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static CacheTemplate Synthesize()
    {
        var stack = NewStack();
        var props = Props(Networks.Private(stack, "Vpc"));
        var sessions = new ReplicationGroup(stack, "Sessions", props);
        sessions.AddAvailabilityZoneExperiment(
            new AvailabilityZoneExperimentOptions
            {
                AvailabilityZone = "us-east-1a",
                StopAlarms = sessions.AddRecommendedAlarms(),
            }
        );
        new ReplicationGroup(stack, "Other", props).AddAvailabilityZoneExperiment(
            new AvailabilityZoneExperimentOptions
            {
                AvailabilityZone = "us-east-1b",
                Duration = Duration.Minutes(90),
                LogGroup = new LogGroup(stack, "Log"),
            }
        );
        ReplicationGroup
            .FromReplicationGroupAttributes(
                stack,
                "Imported",
                new ReplicationGroupAttributes { ReplicationGroupId = "imported" }
            )
            .AddAvailabilityZoneExperiment(new AvailabilityZoneExperimentOptions { AvailabilityZone = "us-east-1a" });
        return CacheTemplate.Of(stack);
    }

    private static ReplicationGroupProps Props(Amazon.CDK.AWS.EC2.IVpc vpc) =>
        new() { Vpc = vpc, NodeType = CacheNodeType.R7gLarge };

    private static Stack NewStack() => Stacks.In("us-east-1");

    // Without the hash that the CDK puts behind the name of the cache.
    private static string Readable(JsonNode? value) =>
        System.Text.RegularExpressions.Regex.Replace(
            Monitoring.Watched.Text(value),
            "«Sessions[0-9A-F]{8}»",
            "«Sessions»"
        );
}
