using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.A;

/// <summary>The words by which Application Auto Scaling knows caches, in targets and in policies.</summary>
public sealed class ScalingNamesTests
{
    private const string Shards = "elasticache:replication-group:NodeGroups";

    [Theory]
    [InlineData(
        "ElastiCache",
        Shards,
        "A-06 ServiceNamespace: the namespace of caches is elasticache, got 'ElastiCache'"
    )]
    [InlineData(
        "elasticcache",
        Shards,
        "A-06 ServiceNamespace: the namespace of caches is elasticache, got 'elasticcache'"
    )]
    [InlineData("rds", Shards, "A-06 ServiceNamespace: the namespace of caches is elasticache, got 'rds'")]
    [InlineData(
        "AWS/ElastiCache",
        Shards,
        "A-06 ServiceNamespace: the namespace of caches is elasticache, got 'AWS/ElastiCache'"
    )]
    [InlineData("ecs", "ecs:service:DesiredCount", "")]
    [InlineData("custom-resource", "custom-resource:ResourceType:Property", "")]
    public void The_namespace_of_caches_is_one_word(string space, string dimension, string told)
    {
        Assert.Equal(
            told,
            string.Join("; ", Judge("ScalableTarget", Named(space, dimension, "replication-group/orders")))
        );
        Assert.Equal(
            told,
            string.Join("; ", Judge("ScalingPolicy", Named(space, dimension, "replication-group/orders")))
        );
    }

    [Theory]
    [InlineData("elasticache:ReplicationGroup:NodeGroups", $": did you mean {Shards}?")]
    [InlineData("elasticache:replication-group:nodegroups", $": did you mean {Shards}?")]
    [InlineData("elasticache:replication-group:NodeGroup", $": did you mean {Shards}?")]
    [InlineData("elasticache:replicationgroup:Replica", ": did you mean elasticache:replication-group:Replicas?")]
    [InlineData("elasticache:CacheCluster:Nodes", ": did you mean elasticache:cache-cluster:Nodes?")]
    [InlineData("replication-group:NodeGroups", $": did you mean {Shards}?")]
    [InlineData("elasticache:replication-group:Shards", "")]
    public void A_dimension_that_there_is_not_is_told_with_the_one_that_is_meant(string dimension, string meant)
    {
        var told =
            $"A-06 ScalableDimension: the dimensions of caches are {Shards}, elasticache:replication-group:Replicas and elasticache:cache-cluster:Nodes, got '{dimension}'{meant}";

        var id = meant.Contains("cache-cluster", StringComparison.Ordinal)
            ? "cache-cluster/orders"
            : "replication-group/orders";

        Assert.Equal([told], Judge("ScalableTarget", Named("elasticache", dimension, id)));
        Assert.Equal([told], Judge("ScalingPolicy", Named("elasticache", dimension, id)));
    }

    [Fact]
    public void A_policy_that_names_its_cache_itself_names_it_as_a_target_does() =>
        Assert.Equal(
            [$"A-06 ResourceId: a target of {Shards} is named replication-group/ID, got 'replicationgroup/orders'"],
            Judge("ScalingPolicy", Named("elasticache", Shards, "replicationgroup/orders"))
        );

    [Fact]
    public void Every_word_that_is_wrong_is_told() =>
        Assert.Equal(
            ["A-06 ServiceNamespace", "A-06 ScalableDimension", "A-06 ResourceId"],
            Judge("ScalableTarget", Named("ElastiCache", "elasticache:ReplicationGroup:NodeGroups", "cache/orders"))
                .Select(told => told.Split(':')[0])
        );

    [Theory]
    [InlineData("ElasticachePrimaryEngineCPUUtilization", ": did you mean ElastiCachePrimaryEngineCPUUtilization?")]
    [InlineData("PrimaryEngineCPUUtilization", ": did you mean ElastiCachePrimaryEngineCPUUtilization?")]
    [InlineData("ElastiCacheReplicaEngineCPUUtilization", "")]
    [InlineData("ECSServiceAverageCPUUtilization", "")]
    public void A_metric_that_there_is_not_is_told_with_the_one_that_is_meant(string metric, string meant)
    {
        var told = Assert.Single(
            Judge("ScalingPolicy", Named("elasticache", Shards, "replication-group/orders", metric))
        );

        Assert.EndsWith($", got '{metric}'{meant}", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_policy_in_another_case_is_told_with_the_one_that_is_meant() =>
        Assert.EndsWith(
            "got 'targettrackingscaling': did you mean TargetTrackingScaling?",
            Assert.Single(
                Judge(
                    "ScalingPolicy",
                    Named("elasticache", Shards, "replication-group/orders")
                        .Replace("\"TargetTrackingScaling\"", "\"targettrackingscaling\"", StringComparison.Ordinal)
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        Shards,
        501,
        600,
        "A-04 ScheduledActions.0.ScalableTargetAction.MinCapacity: shards are autoscaled between 1 and 500, got 501"
    )]
    [InlineData(
        Shards,
        1,
        501,
        "A-04 ScheduledActions.0.ScalableTargetAction.MaxCapacity: shards are autoscaled between 1 and 500, got 501"
    )]
    [InlineData(
        Shards,
        0,
        null,
        "A-04 ScheduledActions.0.ScalableTargetAction.MinCapacity: shards are autoscaled between 1 and 500, got 0"
    )]
    [InlineData(
        Shards,
        null,
        300,
        "A-04-quota ScheduledActions.0.ScalableTargetAction.MaxCapacity: autoscaling is documented up to 250 shards, groups up to 500, got 300: stay within the former, or acknowledge this"
    )]
    [InlineData(
        "elasticache:replication-group:Replicas",
        2,
        6,
        "A-05 ScheduledActions.0.ScalableTargetAction.MaxCapacity: replicas are autoscaled between 1 and 5, got 6"
    )]
    [InlineData(
        Shards,
        4,
        3,
        "A-16 ScheduledActions.0.ScalableTargetAction: the minimum of a scheduled action is not above its maximum, got 4 to 3"
    )]
    [InlineData(Shards, 4, 9, "")]
    public void A_scheduled_action_keeps_the_limits_of_its_target(string dimension, int? least, int? most, string told)
    {
        var limits = string.Join(
            ", ",
            new[] { ("MinCapacity", least), ("MaxCapacity", most) }
                .Where(limit => limit.Item2 is not null)
                .Select(limit => $"\"{limit.Item1}\": {limit.Item2}")
        );

        Assert.Equal(
            told,
            string.Join(
                "; ",
                Judge(
                    "ScalableTarget",
                    $$"""{{Named("elasticache", dimension, "replication-group/orders")}}, "ScheduledActions": [{"ScheduledActionName": "a", "Schedule": "rate(1 day)", "ScalableTargetAction": { {{limits}} } }]"""
                )
            )
        );
    }

    private static string Named(
        string space,
        string dimension,
        string id,
        string metric = "ElastiCachePrimaryEngineCPUUtilization"
    ) =>
        $$"""
            "ServiceNamespace": "{{space}}", "ScalableDimension": "{{dimension}}", "ResourceId": "{{id}}",
            "PolicyName": "p", "PolicyType": "TargetTrackingScaling", "TargetTrackingScalingPolicyConfiguration":
              {"TargetValue": 50, "PredefinedMetricSpecification": {"PredefinedMetricType": "{{metric}}"} },
            "MinCapacity": 1, "MaxCapacity": 4
            """;

    private static IEnumerable<string> Judge(string type, string properties) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""{"Resources": {"It": {"Type": "AWS::ApplicationAutoScaling::{{type}}", "Properties": { {{properties}} } } } }"""
                        )
                        .RootElement
                )
            )
            .Select(finding => finding.Violation)
            .Where(violation => violation.RuleId[0] == 'A')
            .Select(violation => $"{violation.RuleId} {violation.Within ?? violation.Property}: {violation.Message}");
}
