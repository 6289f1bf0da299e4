using Amazon.CDK.AWS.ApplicationAutoScaling;
using TimeZone = Amazon.CDK.TimeZone;

namespace ElastiCache.Cdk.Tests.Scaling;

public sealed class ScalingMistakesTests
{
    private static readonly Dictionary<string, (string RuleId, Action<Stack, IVpc> Mistake)> Cases = new(
        StringComparer.Ordinal
    )
    {
        ["cluster mode off"] = ("A-01", (stack, vpc) => Shards(Group(stack, vpc, props => props), 1, 3)),
        ["the compatible mode"] = (
            "A-01",
            (stack, vpc) =>
                Shards(Group(stack, vpc, props => props with { ClusterMode = ClusterMode.Compatible }), 1, 3)
        ),
        ["an engine from before"] = (
            "A-01",
            (stack, vpc) =>
                Shards(
                    Group(
                        stack,
                        vpc,
                        props =>
                            Sharded(props) with
                            {
                                Engine = CacheEngine.Of("redis", "5.0.6"),
                                NodeType = CacheNodeType.Of("cache.r5.large"),
                            }
                    ),
                    3,
                    5
                )
        ),
        ["nodes too great"] = (
            "A-02",
            (stack, vpc) =>
                Shards(
                    Group(
                        stack,
                        vpc,
                        props => Sharded(props) with { NodeType = CacheNodeType.Of("cache.r7g.4xlarge") }
                    ),
                    3,
                    5
                )
        ),
        ["no shard at least"] = ("A-04", (stack, vpc) => Shards(Group(stack, vpc, Sharded), 0, 5)),
        ["too many shards"] = ("A-04", (stack, vpc) => Shards(Group(stack, vpc, Sharded), 3, 501)),
        ["limits the wrong way round"] = ("A-04", (stack, vpc) => Shards(Group(stack, vpc, Sharded), 5, 3)),
        ["too many replicas"] = (
            "A-05",
            (stack, vpc) =>
                Group(stack, vpc, Sharded).AutoScaleReplicas(new CacheScalingProps { MinCapacity = 1, MaxCapacity = 6 })
        ),
        ["no Memcached nodes"] = (
            "A-05-nodes",
            (stack, vpc) =>
                Cluster(stack, vpc).AutoScaleNodes(new CacheScalingProps { MinCapacity = 0, MaxCapacity = 6 })
        ),
        ["a target too low"] = ("A-07", (stack, vpc) => Track(stack, vpc, 34)),
        ["a target too high"] = ("A-07", (stack, vpc) => Track(stack, vpc, 71)),
        ["memory where data is tiered"] = (
            "A-08",
            (stack, vpc) =>
                Shards(Group(stack, vpc, props => Sharded(props) with { NodeType = CacheNodeType.R6gdXlarge }), 3, 5)
                    .ScaleOnDatabaseMemoryUtilization("Memory")
        ),
        ["one metric twice"] = (
            "A-09",
            (stack, vpc) =>
                Shards(Group(stack, vpc, Sharded), 3, 5)
                    .ScaleOnPrimaryEngineCpuUtilization("Cpu")
                    .ScaleOnPrimaryEngineCpuUtilization("CpuAgain")
        ),
        ["half a second"] = (
            "A-10",
            (stack, vpc) =>
                Shards(Group(stack, vpc, Sharded), 3, 5)
                    .ScaleOnPrimaryEngineCpuUtilization(
                        "Cpu",
                        new CacheUtilizationScalingProps { ScaleOutCooldown = Duration.Millis(1500) }
                    )
        ),
        ["a cron expression of fields that there are not"] = (
            "A-13",
            (stack, vpc) =>
                Shards(Group(stack, vpc, Sharded), 3, 5)
                    .ScaleOnSchedule("Morning", At(Schedule.Cron(new CronOptions { Hour = "24", Minute = "0" })))
        ),
        ["no schedule at all"] = (
            "A-13",
            (stack, vpc) =>
                Cluster(stack, vpc)
                    .AutoScaleNodes(new CacheScalingProps { MinCapacity = 2, MaxCapacity = 5 })
                    .ScaleOnSchedule("Morning", At(Schedule.Expression("99 99 ? * MON-FRI *")))
        ),
        ["one hours"] = (
            "A-13",
            (stack, vpc) =>
                Group(stack, vpc, Sharded)
                    .AutoScaleReplicas(new CacheScalingProps { MinCapacity = 1, MaxCapacity = 5 })
                    .ScaleOnSchedule("Hourly", At(Schedule.Expression("rate(1 hours)")))
        ),
        ["an end before the start"] = (
            "A-14",
            (stack, vpc) =>
                Shards(Group(stack, vpc, Sharded), 3, 5)
                    .ScaleOnSchedule(
                        "Sale",
                        new ScalingSchedule
                        {
                            Schedule = Schedule.Rate(Duration.Days(1)),
                            StartTime = new DateTime(2027, 2, 1, 0, 0, 0, DateTimeKind.Utc),
                            EndTime = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                            MinCapacity = 4,
                        }
                    )
        ),
        ["an offset for a time zone"] = (
            "A-15",
            (stack, vpc) =>
                Shards(Group(stack, vpc, Sharded), 3, 5)
                    .ScaleOnSchedule(
                        "Morning",
                        new ScalingSchedule
                        {
                            Schedule = Schedule.Rate(Duration.Days(1)),
                            TimeZone = TimeZone.Of("+02:00"),
                            MinCapacity = 4,
                        }
                    )
        ),
        ["scaled twice"] = (
            "CDK-1",
            (stack, vpc) =>
            {
                var cache = Group(stack, vpc, Sharded);
                Shards(cache, 3, 5);
                Shards(cache, 3, 5);
            }
        ),
    };

    public static TheoryData<string> Mistakes => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_refused_by_its_rule_at_the_caches_path(string mistake)
    {
        var stack = Stacks.New();
        var vpc = Networks.Isolated(stack);

        var refused = Assert.Throws<CacheConfigurationException>(() => Cases[mistake].Mistake(stack, vpc));

        Assert.Equal("Stack/Catalog", refused.Path);
        Assert.Equal(Cases[mistake].RuleId, Assert.Single(refused.Violations).RuleId);
    }

    [Fact]
    public void Beginning_outside_of_the_limits_is_a_warning()
    {
        var stack = Stacks.New();
        Shards(Group(stack, Networks.Isolated(stack), Sharded), 4, 8);

        Assert.Contains(
            Warnings.Of(stack, "Catalog"),
            warning => warning.Contains("elasticache:A-11", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(45, 0, "")]
    [InlineData(46, 0, "A-18-quota")]
    [InlineData(9, 251, "A-04-quota A-18")]
    [InlineData(251, 0, "A-04-quota A-18")]
    public void More_nodes_than_a_group_can_have_are_a_warning(double most, double scheduled, string rules)
    {
        var stack = Stacks.New();
        var shards = Shards(Group(stack, Networks.Isolated(stack), Sharded), 3, most);
        if (scheduled > 0)
        {
            shards.ScaleOnSchedule(
                "Morning",
                new ScalingSchedule { Schedule = Schedule.Expression("cron(0 7 ? * * *)"), MaxCapacity = scheduled }
            );
        }

        Assert.Equal(rules, Warned(stack));
    }

    [Fact]
    public void Shards_and_replicas_are_told_together()
    {
        var stack = Stacks.New();
        var group = Group(stack, Networks.Isolated(stack), Sharded);
        Shards(group, 3, 15);
        group.AutoScaleReplicas(new CacheScalingProps { MinCapacity = 1, MaxCapacity = 5 });
        Assert.Equal("", Warned(stack));

        var other = Stacks.New();
        var greater = Group(other, Networks.Isolated(other), Sharded);
        Shards(greater, 3, 16);
        greater.AutoScaleReplicas(new CacheScalingProps { MinCapacity = 1, MaxCapacity = 5 });
        Assert.Equal("A-18-quota", Warned(other));
    }

    private static string Warned(Stack stack) =>
        string.Join(
            ' ',
            Warnings
                .Of(stack, "Catalog")
                .Select(warning => warning.Split("elasticache:")[1].TrimEnd(']'))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Limits_that_only_the_deployment_knows_are_not_judged()
    {
        var stack = Stacks.New();
        var most = new CfnParameter(stack, "Most", new CfnParameterProps { Type = "Number" });
        Shards(Group(stack, Networks.Isolated(stack), Sharded), 3, most.ValueAsNumber);

        CacheTemplate.Of(stack).Contains("Catalog/ShardScaling", """{ "MaxCapacity": { "Ref": "Most" } }""");
    }

    [Fact]
    public void A_schedule_is_refused_under_the_name_that_its_caller_gave_it()
    {
        var stack = Stacks.New();
        var shards = Shards(Group(stack, Networks.Isolated(stack), Sharded), 3, 5);

        var refused = Assert.Throws<CacheConfigurationException>(() =>
            shards.ScaleOnSchedule("Morning", At(Schedule.Expression("cron(0 24 ? * * *)")))
        );

        Assert.Equal(
            "Schedule: 'cron(0 24 ? * * *)' is not a schedule: hours are 0-23, got '24' (A-13)",
            Assert.Single(refused.Violations).ToString()
        );
    }

    [Fact]
    public void A_schedule_that_only_the_deployment_knows_is_not_judged()
    {
        var stack = Stacks.New();
        var when = new CfnParameter(stack, "When");
        Shards(Group(stack, Networks.Isolated(stack), Sharded), 3, 5)
            .ScaleOnSchedule("Morning", At(Schedule.Expression(when.ValueAsString)));

        CacheTemplate
            .Of(stack)
            .Contains("Catalog/ShardScaling", """{ "ScheduledActions": [{ "Schedule": { "Ref": "When" } }] }""");
    }

    private static ScalingSchedule At(Schedule schedule) => new() { Schedule = schedule, MinCapacity = 4 };

    private static ReplicationGroupProps Sharded(ReplicationGroupProps props) =>
        props with
        {
            Topology = Topology.Sharded(shards: 3),
        };

    private static void Track(Stack stack, IVpc vpc, double target) =>
        Shards(Group(stack, vpc, Sharded), 3, 5)
            .ScaleOnPrimaryEngineCpuUtilization(
                "Cpu",
                new CacheUtilizationScalingProps { TargetUtilizationPercent = target }
            );

    private static ScalableShards Shards(ReplicationGroup cache, double least, double most) =>
        cache.AutoScaleShards(new CacheScalingProps { MinCapacity = least, MaxCapacity = most });

    private static ReplicationGroup Group(
        Stack stack,
        IVpc vpc,
        Func<ReplicationGroupProps, ReplicationGroupProps> change
    ) => new(stack, "Catalog", change(new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }));

    private static MemcachedCluster Cluster(Stack stack, IVpc vpc) =>
        new(stack, "Catalog", new MemcachedClusterProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge });
}
