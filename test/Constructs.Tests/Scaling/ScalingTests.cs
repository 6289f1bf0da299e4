using System.Text.Json.Nodes;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using Limits = ElastiCache.Cdk.CacheScalingProps;
using Utilization = ElastiCache.Cdk.CacheUtilizationScalingProps;

namespace ElastiCache.Cdk.Tests.Scaling;

public sealed class ScalingTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Scaled>().Template;

    [Fact]
    [EffectOf<Limits>(nameof(Limits.MinCapacity))]
    [EffectOf<Limits>(nameof(Limits.MaxCapacity))]
    public void Shards_are_a_target_named_for_the_group() =>
        _template.Contains(
            "Catalog/ShardScaling",
            """
            {
              "ServiceNamespace": "elasticache",
              "ScalableDimension": "elasticache:replication-group:NodeGroups",
              "ResourceId": { "Fn::Join": ["", ["replication-group/", { "Ref": "«Catalog»" }]] },
              "MinCapacity": 2,
              "MaxCapacity": 10
            }
            """
        );

    [Fact]
    public void Replicas_are_a_target_named_for_the_group() =>
        _template.Contains(
            "Catalog/ReplicaScaling",
            """
            {
              "ScalableDimension": "elasticache:replication-group:Replicas",
              "ResourceId": { "Fn::Join": ["", ["replication-group/", { "Ref": "«Catalog»" }]] },
              "MinCapacity": 1,
              "MaxCapacity": 3
            }
            """
        );

    [Fact]
    public void Memcached_nodes_are_a_target_named_for_the_cluster() =>
        _template.Contains(
            "Objects/NodeScaling",
            """
            {
              "ScalableDimension": "elasticache:cache-cluster:Nodes",
              "ResourceId": { "Fn::Join": ["", ["cache-cluster/", { "Ref": "«Objects»" }]] },
              "MinCapacity": 2,
              "MaxCapacity": 6
            }
            """
        );

    [Theory]
    [InlineData("Catalog/ShardScaling")]
    [InlineData("Catalog/ReplicaScaling")]
    [InlineData("Objects/NodeScaling")]
    public void The_role_is_the_one_that_the_service_makes_for_itself(string target)
    {
        var role = _template.Properties(target)["RoleARN"]!.ToJsonString();

        Assert.Contains("AWSServiceRoleForApplicationAutoScaling_ElastiCacheRG", role, StringComparison.Ordinal);
        Assert.Empty(_template.All("AWS::IAM::Role"));
    }

    [Theory]
    [InlineData("Catalog/ShardScaling/Cpu", "ElastiCachePrimaryEngineCPUUtilization")]
    [InlineData("Catalog/ShardScaling/Memory", "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage")]
    [InlineData("Tiered/ShardScaling/Capacity", "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage")]
    [InlineData("Catalog/ReplicaScaling/Cpu", "ElastiCacheReplicaEngineCPUUtilization")]
    public void A_policy_follows_its_metric(string policy, string metric) =>
        JsonAssert.Contains(
            $$"""{ "PredefinedMetricSpecification": { "PredefinedMetricType": "{{metric}}" } }""",
            Tracking(policy)
        );

    [Fact]
    [DefaultOf<Utilization>(nameof(Utilization.TargetUtilizationPercent))]
    [DefaultOf<Utilization>(nameof(Utilization.ScaleInCooldown))]
    [DefaultOf<Utilization>(nameof(Utilization.ScaleOutCooldown))]
    [DefaultOf<Utilization>(nameof(Utilization.DisableScaleIn))]
    [DefaultOf<Utilization>(nameof(Utilization.PolicyName))]
    public void A_policy_keeps_60_percent_and_waits_as_ElastiCache_does()
    {
        JsonAssert.Contains(
            """{ "TargetValue": 60, "ScaleInCooldown": 900, "ScaleOutCooldown": 600, "DisableScaleIn": false }""",
            Tracking("Catalog/ShardScaling/Cpu")
        );
        Assert.EndsWith(
            "ShardScalingCpu",
            ((string)_template.Properties("Catalog/ShardScaling/Cpu")["PolicyName"]!)[..^8],
            StringComparison.Ordinal
        );
    }

    [Fact]
    [EffectOf<Utilization>(nameof(Utilization.TargetUtilizationPercent))]
    [EffectOf<Utilization>(nameof(Utilization.ScaleInCooldown))]
    [EffectOf<Utilization>(nameof(Utilization.ScaleOutCooldown))]
    [EffectOf<Utilization>(nameof(Utilization.DisableScaleIn))]
    [EffectOf<Utilization>(nameof(Utilization.PolicyName))]
    public void A_policy_is_what_its_properties_say()
    {
        JsonAssert.Contains(
            """{ "TargetValue": 45, "ScaleInCooldown": 1200, "ScaleOutCooldown": 300, "DisableScaleIn": true }""",
            Tracking("Catalog/ShardScaling/Memory")
        );
        _template.Contains("Catalog/ShardScaling/Memory", """{ "PolicyName": "memory" }""");
    }

    [Fact]
    public void Memcached_follows_the_CPU_of_the_cluster() =>
        _template.Equal(
            """
            {
              "Namespace": "AWS/ElastiCache",
              "MetricName": "CPUUtilization",
              "Dimensions": [{ "Name": "CacheClusterId", "Value": { "Ref": "«Objects»" } }],
              "Statistic": "Average"
            }
            """,
            Tracking("Objects/NodeScaling/Cpu")["CustomizedMetricSpecification"]
        );

    [Theory]
    [InlineData("Catalog/ShardScaling", 4)]
    [InlineData("Catalog/ReplicaScaling", 2)]
    [InlineData("Objects/NodeScaling", 3)]
    public void A_schedule_raises_the_least_number(string target, int least) =>
        JsonAssert.Contains(
            $$"""{ "Schedule": "cron(0 8 * * ? *)", "ScalableTargetAction": { "MinCapacity": {{least}} } }""",
            Assert.Single(_template.Properties(target)["ScheduledActions"]!.AsArray())!.AsObject()
        );

    private JsonObject Tracking(string policy) =>
        _template.Properties(policy)["TargetTrackingScalingPolicyConfiguration"]!.AsObject();

    private sealed class Scaled : Exhibit
    {
        private static readonly Schedule Morning = Schedule.Cron(new CronOptions { Hour = "8", Minute = "0" });

        public Scaled()
        {
            var catalog = Group("Catalog", props => props with { Topology = Topology.Sharded(shards: 3) });
            catalog
                .AutoScaleShards(new CacheScalingProps { MinCapacity = 2, MaxCapacity = 10 })
                .ScaleOnPrimaryEngineCpuUtilization("Cpu")
                .ScaleOnDatabaseMemoryUtilization(
                    "Memory",
                    new CacheUtilizationScalingProps
                    {
                        TargetUtilizationPercent = 45,
                        ScaleInCooldown = Duration.Minutes(20),
                        ScaleOutCooldown = Duration.Minutes(5),
                        DisableScaleIn = true,
                        PolicyName = "memory",
                    }
                )
                .ScaleOnSchedule("Morning", new ScalingSchedule { Schedule = Morning, MinCapacity = 4 });
            catalog
                .AutoScaleReplicas(new CacheScalingProps { MinCapacity = 1, MaxCapacity = 3 })
                .ScaleOnReplicaEngineCpuUtilization("Cpu")
                .ScaleOnSchedule("Morning", new ScalingSchedule { Schedule = Morning, MinCapacity = 2 });

            Group(
                    "Tiered",
                    props => props with { NodeType = CacheNodeType.R6gdXlarge, Topology = Topology.Sharded(shards: 3) }
                )
                .AutoScaleShards(new CacheScalingProps { MinCapacity = 3, MaxCapacity = 5 })
                .ScaleOnDatabaseCapacityUtilization("Capacity");

            Memcached("Objects")
                .AutoScaleNodes(new CacheScalingProps { MinCapacity = 2, MaxCapacity = 6 })
                .ScaleOnCpuUtilization("Cpu")
                .ScaleOnSchedule("Morning", new ScalingSchedule { Schedule = Morning, MinCapacity = 3 });
        }
    }
}
