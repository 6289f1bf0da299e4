using Amazon.CDK.AWS.SNS;
using Attributes = ElastiCache.Cdk.ReplicationGroupAttributes;
using Props = ElastiCache.Cdk.RecommendedAlarmsProps;

namespace ElastiCache.Cdk.Tests.Monitoring;

/// <summary>What is recommended can be changed, alarm by alarm and property by property.</summary>
public sealed class AlarmOverridesTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Fact]
    [DefaultOf<Props>(nameof(Props.Topic))]
    public void Without_a_topic_nobody_is_told() =>
        _template.Contains("Silent/Alarms/Cpu", """{ "AlarmActions": null, "OKActions": null }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.Topic))]
    [DefaultOf<Props>(nameof(Props.NotifyOk))]
    public void A_topic_hears_of_alarms_and_of_their_end() =>
        _template.Contains(
            "Told/Alarms/Cpu",
            """{ "AlarmActions": [{ "Ref": "«Topic»" }], "OKActions": [{ "Ref": "«Topic»" }] }"""
        );

    [Fact]
    [EffectOf<Props>(nameof(Props.NotifyOk))]
    public void The_end_of_alarms_can_be_kept_silent() =>
        _template.Contains("Changed/Alarms/Cpu", """{ "AlarmActions": [{ "Ref": "«Topic»" }], "OKActions": null }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.Exclude))]
    [DefaultOf<Props>(nameof(Props.Exclude))]
    public void Alarms_can_be_left_out()
    {
        Assert.False(_template.Has("Changed/Alarms/SwapUsage"));
        Assert.True(_template.Has("Told/Alarms/SwapUsage"));
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.Overrides))]
    public void One_property_can_be_changed_and_the_rest_stays_as_recommended() =>
        _template.Contains(
            "Changed/Alarms/Cpu",
            """{ "Threshold": 30, "EvaluationPeriods": 5, "DatapointsToAlarm": 5 }"""
        );

    [Fact]
    [DefaultOf<Props>(nameof(Props.Overrides))]
    public void Without_overrides_an_alarm_is_as_recommended() =>
        _template.Contains(
            "Told/Alarms/Cpu",
            """{ "Threshold": 45, "EvaluationPeriods": 5, "DatapointsToAlarm": 5 }"""
        );

    [Fact]
    public void The_description_tells_what_was_changed() =>
        Assert.StartsWith(
            "CPUUtilization above 30 in 5 of 5 minutes. ",
            (string)_template.Properties("Changed/Alarms/Cpu")["AlarmDescription"]!,
            StringComparison.Ordinal
        );

    [Fact]
    public void All_minutes_count_where_only_their_number_is_given() =>
        _template.Contains("Changed/Alarms/Connections", """{ "EvaluationPeriods": 10, "DatapointsToAlarm": 10 }""");

    [Fact]
    public void Some_of_the_minutes_may_be_enough() =>
        _template.Contains(
            "Changed/Alarms/ReplicationLag",
            """{ "Threshold": 10, "EvaluationPeriods": 15, "DatapointsToAlarm": 3 }"""
        );

    [Fact]
    public void A_threshold_turns_on_what_is_off_by_default()
    {
        Assert.False(_template.Has("Told/Alarms/Evictions"));
        _template.Contains("Changed/Alarms/Evictions", """{ "Threshold": 1000 }""");
    }

    [Theory]
    [InlineData(CacheAlarmKind.Cpu, 0, null, "Overrides[Cpu]: EvaluationPeriods must be between 1 and 1440, got 0")]
    [InlineData(
        CacheAlarmKind.Cpu,
        1441,
        null,
        "Overrides[Cpu]: EvaluationPeriods must be between 1 and 1440, got 1441"
    )]
    [InlineData(
        CacheAlarmKind.Cpu,
        3,
        4,
        "Overrides[Cpu]: DatapointsToAlarm must be between 1 and EvaluationPeriods, which is 3, got 4"
    )]
    [InlineData(
        CacheAlarmKind.Cpu,
        null,
        0,
        "Overrides[Cpu]: DatapointsToAlarm must be between 1 and EvaluationPeriods, which is 5, got 0"
    )]
    [InlineData(
        CacheAlarmKind.ThrottledCommands,
        5,
        null,
        "Overrides[ThrottledCommands]: this cache has no such alarm, only "
    )]
    public void A_change_that_cannot_be_is_refused(CacheAlarmKind kind, int? periods, int? datapoints, string message)
    {
        var group = Import(
            new Attributes
            {
                ReplicationGroupId = "sessions",
                Topology = Topology.SingleNode,
                NodeType = CacheNodeType.R7gLarge,
            }
        );
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            group.AddRecommendedAlarms(
                new Props
                {
                    Overrides = new Dictionary<CacheAlarmKind, CacheAlarmOverride>
                    {
                        [kind] = new CacheAlarmOverride { EvaluationPeriods = periods, DatapointsToAlarm = datapoints },
                    },
                }
            )
        );

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Empty(group.Node.Children);
    }

    [Theory]
    [InlineData(CacheAlarmKind.Cpu, 100.5, "Overrides[Cpu].Threshold: must be between 0 and 100 percent, got 100.5")]
    [InlineData(CacheAlarmKind.Cpu, -1, "Overrides[Cpu].Threshold: must be between 0 and 100 percent, got -1")]
    [InlineData(
        CacheAlarmKind.DatabaseMemory,
        101,
        "Overrides[DatabaseMemory].Threshold: must be between 0 and 100 percent, got 101"
    )]
    [InlineData(CacheAlarmKind.Connections, -1, "Overrides[Connections].Threshold: must be 0 or more, got -1")]
    [InlineData(CacheAlarmKind.Cpu, 0, null)]
    [InlineData(CacheAlarmKind.Cpu, 100, null)]
    [InlineData(CacheAlarmKind.Connections, 70000, null)]
    public void A_threshold_that_no_metric_reaches_is_refused(CacheAlarmKind kind, double threshold, string? message)
    {
        var group = Import(
            new Attributes
            {
                ReplicationGroupId = "sessions",
                Topology = Topology.SingleNode,
                NodeType = CacheNodeType.R7gLarge,
            }
        );
        var refused = Record.Exception(() =>
            group.AddRecommendedAlarms(
                new Props
                {
                    Overrides = new Dictionary<CacheAlarmKind, CacheAlarmOverride>
                    {
                        [kind] = new CacheAlarmOverride { Threshold = threshold },
                    },
                }
            )
        );

        Assert.Equal(message is null ? null : $"Stack/Sessions: {message} (CDK-1)", refused?.Message);
    }

    [Fact]
    public void A_second_call_is_refused_in_a_sentence()
    {
        var group = Import(
            new Attributes
            {
                ReplicationGroupId = "sessions",
                Topology = Topology.SingleNode,
                NodeType = CacheNodeType.R7gLarge,
            }
        );
        group.AddRecommendedAlarms();

        Assert.Equal(
            "Stack/Sessions: it has its alarms already: give all differences in one call of AddRecommendedAlarms",
            Assert.Throws<InvalidOperationException>(() => group.AddRecommendedAlarms()).Message
        );
    }

    [Fact]
    [DefaultOf<Attributes>(nameof(Attributes.Topology))]
    public void The_nodes_of_an_imported_group_are_not_known_unless_told() =>
        Assert.StartsWith(
            "Stack/Sessions: its nodes are not known: give Topology in the attributes",
            Assert
                .Throws<InvalidOperationException>(() =>
                    Import(new Attributes { ReplicationGroupId = "sessions" }).AddRecommendedAlarms()
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    [DefaultOf<Attributes>(nameof(Attributes.NodeType))]
    public void Nor_is_the_node_type() =>
        Assert.Equal(
            "Stack/Sessions: its node type is not known: give NodeType in the attributes of an imported group, or PrimaryNodeType to a secondary",
            Assert
                .Throws<InvalidOperationException>(() =>
                    Import(new Attributes { ReplicationGroupId = "sessions", Topology = Topology.SingleNode })
                        .AddRecommendedAlarms()
                )
                .Message
        );

    [Fact]
    [EffectOf<Attributes>(nameof(Attributes.Topology))]
    [EffectOf<Attributes>(nameof(Attributes.NodeType))]
    public void An_imported_group_that_is_described_is_watched_like_any_other()
    {
        var group = Import(
            new Attributes
            {
                ReplicationGroupId = "sessions",
                Topology = Topology.Sharded(2),
                NodeType = CacheNodeType.R7gXlarge,
            }
        );
        group.AddRecommendedAlarms();

        Assert.Equal(
            [
                "EngineCPUUtilization by CacheClusterId=sessions-0001-001,CacheNodeId=0001",
                "EngineCPUUtilization by CacheClusterId=sessions-0001-002,CacheNodeId=0001",
                "EngineCPUUtilization by CacheClusterId=sessions-0002-001,CacheNodeId=0001",
                "EngineCPUUtilization by CacheClusterId=sessions-0002-002,CacheNodeId=0001",
            ],
            Watched.Of(CacheTemplate.Of(group.Stack).Properties("Sessions/Alarms/Cpu"))
        );
    }

    private static IReplicationGroup Import(Attributes attributes) =>
        ReplicationGroup.FromReplicationGroupAttributes(Stacks.New(), "Sessions", attributes);

    /// <summary>Groups whose alarms differ.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            var topic = new Topic(Stack, "Topic");
            Group("Silent").AddRecommendedAlarms();
            Told("Told").AddRecommendedAlarms(new Props { Topic = topic });
            Told("Changed")
                .AddRecommendedAlarms(
                    new Props
                    {
                        Topic = topic,
                        NotifyOk = false,
                        Exclude = [CacheAlarmKind.SwapUsage],
                        Overrides = new Dictionary<CacheAlarmKind, CacheAlarmOverride>
                        {
                            [CacheAlarmKind.Cpu] = new() { Threshold = 30 },
                            [CacheAlarmKind.Connections] = new() { EvaluationPeriods = 10 },
                            [CacheAlarmKind.ReplicationLag] = new() { EvaluationPeriods = 15, DatapointsToAlarm = 3 },
                            [CacheAlarmKind.Evictions] = new() { Threshold = 1000 },
                        },
                    }
                );
        }

        private ReplicationGroup Told(string id) => Group(id, props => props with { Purpose = Purpose.DatabaseCache });
    }
}
