using System.Text.Json.Nodes;
using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.A;

public sealed class ScalingRulesTests
{
    private const string Online = """ "UpdatePolicy": {"UseOnlineResharding": true} """;
    private const string Replicas = "elasticache:replication-group:Replicas";

    private static string Scheduled(params (string Name, int Least, int? Most)[] actions) =>
        new JsonObject
        {
            ["ScheduledActions"] = new JsonArray([
                .. actions.Select(action =>
                {
                    var limits = new JsonObject { ["MinCapacity"] = action.Least };
                    if (action.Most is { } most)
                    {
                        limits["MaxCapacity"] = most;
                    }

                    return (JsonNode)
                        new JsonObject
                        {
                            ["ScheduledActionName"] = action.Name,
                            ["Schedule"] = "rate(1 day)",
                            ["ScalableTargetAction"] = limits,
                        };
                }),
            ]),
        }.ToJsonString();

    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateBreaks(
            "A-01",
            "redis 5.0.6",
            Over(RuleExamples.Sharded("redis", "5.0.6", nodeType: "cache.r5.large", beside: Online)),
            "E-12"
        ),
        TemplateBreaks(
            "A-01",
            "the compatible mode",
            Over(RuleExamples.Sharded(more: """ "ClusterMode": "compatible" """, beside: Online, shards: 1))
        ),
        TemplateKeeps(
            "A-01",
            "redis 6.2",
            Over(RuleExamples.Sharded("redis", "6.2", nodeType: "cache.r5.large", beside: Online)),
            "E-12"
        ),
        .. new[] { "cache.r7g.large", "cache.m5.2xlarge", "cache.c7gn.xlarge", "cache.r8g.large" }.Select(type =>
            TemplateKeeps("A-02", type, Over(RuleExamples.Sharded(nodeType: type, beside: Online)))
        ),
        .. new[] { "cache.t4g.medium", "cache.r7g.4xlarge", "cache.m8g.8xlarge" }.Select(type =>
            TemplateBreaks("A-02", type, Over(RuleExamples.Sharded(nodeType: type, beside: Online)))
        ),
        Breaks<ScalableTargetSpecification>("A-16", Scheduled(("a", 4, 3))),
        Keeps<ScalableTargetSpecification>("A-16", Scheduled(("a", 4, 4))),
        Keeps<ScalableTargetSpecification>("A-16", Scheduled(("a", 4, null))),
        Breaks<ScalableTargetSpecification>("A-17", Scheduled(("a", 4, 4), ("b", 2, 4), ("a", 3, 4))),
        Keeps<ScalableTargetSpecification>("A-17", Scheduled(("a", 4, 4), ("A", 2, 4))),
        Keeps<ScalableTargetSpecification>("A-04", """{"MinCapacity": 250, "MaxCapacity": 250}"""),
        Keeps<ScalableTargetSpecification>("A-04-quota", """{"MinCapacity": 250, "MaxCapacity": 250}"""),
        Breaks<ScalableTargetSpecification>("A-04-quota", """{"MaxCapacity": 251}"""),
        Breaks<ScalableTargetSpecification>("A-04-quota", """{"MaxCapacity": 500}"""),
        Breaks<ScalableTargetSpecification>("A-04", """{"MaxCapacity": 501}"""),
        Breaks<ScalableTargetSpecification>("A-04", """{"MinCapacity": 0}"""),
        Breaks<ScalableTargetSpecification>("A-04", """{"MinCapacity": 11}"""),
        Keeps<ScalableTargetSpecification>(
            "A-05",
            $$"""{"ScalableDimension": "{{Replicas}}", "MinCapacity": 5, "MaxCapacity": 5}"""
        ),
        Breaks<ScalableTargetSpecification>("A-05", $$"""{"ScalableDimension": "{{Replicas}}", "MaxCapacity": 6}"""),
        Breaks<ScalableTargetSpecification>(
            "A-05",
            $$"""{"ScalableDimension": "{{Replicas}}", "MinCapacity": 0, "MaxCapacity": 5}"""
        ),
        // AWS's own example, beside a page that says at least 1.
        Breaks<ScalableTargetSpecification>(
            "A-05",
            $$"""{"ScalableDimension": "{{Replicas}}", "MinCapacity": 0, "MaxCapacity": 0}"""
        ),
        Breaks<ScalableTargetSpecification>(
            "A-05",
            $$"""{"ScalableDimension": "{{Replicas}}", "MinCapacity": -1, "MaxCapacity": 3}"""
        ),
        Breaks<ScalableTargetSpecification>(
            "A-05",
            $$"""{"ScalableDimension": "{{Replicas}}", "MinCapacity": 4, "MaxCapacity": 3}"""
        ),
        Breaks<ScalableTargetSpecification>("A-06", """{"ResourceId": "orders"}"""),
        Breaks<ScalableTargetSpecification>("A-06", """{"ResourceId": "replication-group/"}"""),
        Breaks<ScalableTargetSpecification>("A-06", """{"ResourceId": "replication-group/Orders"}"""),
        Breaks<ScalableTargetSpecification>("A-06", """{"ResourceId": "cache-cluster/orders"}"""),
        Breaks<ScalableTargetSpecification>("A-06", """{"ScalableDimension": "elasticache:cache-cluster:Nodes"}"""),
        Breaks<ScalableTargetSpecification>(
            "A-06",
            """{"ScalableDimension": "elasticache:replication-group:Shards"}"""
        ),
        Keeps<ScalableTargetSpecification>(
            "A-06",
            """{"ScalableDimension": "elasticache:cache-cluster:Nodes", "ResourceId": "cache-cluster/orders"}"""
        ),
        Keeps<ScalableTargetSpecification>(
            "A-06",
            """{"ServiceNamespace": "ecs", "ScalableDimension": "ecs:service:DesiredCount", "ResourceId": "service/orders", "MinCapacity": 0}"""
        ),
        .. new[] { 34.9, 70.1, 0 }.Select(value =>
            Breaks<ScalingPolicySpecification>("A-07", Tracking($"{value}", "ElastiCachePrimaryEngineCPUUtilization"))
        ),
        .. new[] { 35, 70 }.Select(value =>
            Keeps<ScalingPolicySpecification>("A-07", Tracking($"{value}", "ElastiCachePrimaryEngineCPUUtilization"))
        ),
        Keeps<ScalingPolicySpecification>(
            "A-07",
            """{"TargetTrackingScalingPolicyConfiguration": {"TargetValue": 90}}"""
        ),
        Keeps<ScalingPolicySpecification>(
            "A-07",
            """{"ServiceNamespace": "ecs", "ScalableDimension": "ecs:service:DesiredCount", "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 90, "PredefinedMetricSpecification": {"PredefinedMetricType": "ElastiCachePrimaryEngineCPUUtilization"} }}"""
        ),
        Keeps<ScalingPolicySpecification>(
            "A-08",
            Tracking("60", "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage")
        ),
        Breaks<ScalingPolicySpecification>("A-08", Tracking("60", "ECSServiceAverageCPUUtilization")),
        .. new[]
        {
            "ElastiCacheCPUUtilization",
            "ElastiCachePrimaryEngineCPUUtilization",
            "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage",
        }.Select(metric => Breaks<ScalingPolicySpecification>("A-08", OfNodes(metric))),
        .. new[] { "ElastiCacheEngineCPUUtilization", "ElastiCacheDatabaseMemoryUsagePercentage" }.Select(metric =>
            Keeps<ScalingPolicySpecification>("A-08", OfNodes(metric))
        ),
        TemplateBreaks(
            "A-08",
            "memory of r6gd",
            Policies("cache.r6gd.xlarge", "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage")
        ),
        TemplateBreaks(
            "A-08",
            "replicas that follow the primaries",
            Policies("cache.r7g.large", "ElastiCachePrimaryEngineCPUUtilization", Replicas)
        ),
        TemplateKeeps(
            "A-08",
            "replicas that follow the replicas",
            Policies("cache.r7g.large", "ElastiCacheReplicaEngineCPUUtilization", Replicas)
        ),
        TemplateBreaks(
            "A-09",
            "two policies of one metric",
            Policies("cache.r7g.large", "ElastiCachePrimaryEngineCPUUtilization", twins: 2),
            "A-09"
        ),
        Breaks<ScalingPolicySpecification>(
            "A-09",
            Tracking("60", "ElastiCachePrimaryEngineCPUUtilization", Customized)
        ),
        Breaks<ScalingPolicySpecification>(
            "A-10",
            Tracking("60", "ElastiCachePrimaryEngineCPUUtilization", ", \"ScaleInCooldown\": 0.5")
        ),
        TemplateBreaks("A-11", "more shards than allowed", Over(RuleExamples.Sharded(beside: Online, shards: 11))),
        TemplateBreaks(
            "A-11",
            "more listed shards than allowed",
            Over(
                RuleExamples
                    .Sharded(beside: Online)
                    .Replace(
                        "\"NumNodeGroups\": 2",
                        $"\"NodeGroupConfiguration\": [{string.Join(", ", Enumerable.Repeat("{\"ReplicaCount\": 1}", 11))}]",
                        StringComparison.Ordinal
                    )
            )
        ),
        TemplateKeeps("A-11", "as many shards as allowed", Over(RuleExamples.Sharded(beside: Online, shards: 10))),
        TemplateBreaks(
            "A-12",
            "no online resharding",
            Over(RuleExamples.Sharded(beside: """ "UpdatePolicy": {"UseOnlineResharding": false} """))
        ),
        TemplateKeeps(
            "A-12",
            "as a text",
            Over(RuleExamples.Sharded(beside: """ "UpdatePolicy": {"UseOnlineResharding": "true"} """))
        ),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Autoscaling(RuleCase example) => example.Check();

    [Fact]
    public void A_cache_on_an_Outpost_is_not_autoscaled()
    {
        var template = JsonNode.Parse(Over(RuleExamples.Sharded(nodeType: "cache.m5.large", beside: Online)))!;
        var resources = template["Resources"]!.AsObject();
        var cache = resources["Cache"]!["Properties"]!;
        cache["MultiAZEnabled"] = false;
        cache["CacheSubnetGroupName"] = JsonNode.Parse("""{"Ref": "Subnets"}""");
        resources["Subnets"] = JsonNode.Parse(
            """{"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "caches", "SubnetIds": [{"Ref": "Subnet"}]}}"""
        );
        resources["Subnet"] = JsonNode.Parse(
            """{"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "OutpostArn": "arn:aws:outposts:us-east-1:111122223333:outpost/op-1"}}"""
        );

        var found = TemplateJudge.Judge(Example.Read(template));

        Assert.Equal(["A-03"], found.Select(finding => finding.Violation.RuleId));
    }

    private static string Target(string dimension = "elasticache:replication-group:NodeGroups") =>
        RuleExamples.Resource(
            "AWS::ApplicationAutoScaling::ScalableTarget",
            $$"""{"ServiceNamespace": "elasticache", "ScalableDimension": "{{dimension}}", "ResourceId": {"Fn::Join": ["", ["replication-group/", {"Ref": "Cache"}]]}, "MinCapacity": 1, "MaxCapacity": {{(dimension == Replicas ? 5 : 10)}} }"""
        );

    private static string Over(string group) => RuleExamples.Template(("Cache", group), ("Target", Target()));

    private static string OfNodes(string metric) =>
        $$"""{"ScalingTargetId": null, "ServiceNamespace": "elasticache", "ResourceId": "cache-cluster/objects", "ScalableDimension": "elasticache:cache-cluster:Nodes", "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 50, "PredefinedMetricSpecification": {"PredefinedMetricType": "{{metric}}"} } }""";

    private const string Customized =
        """, "CustomizedMetricSpecification": {"Namespace": "AWS/ElastiCache", "MetricName": "CPUUtilization", "Statistic": "Average"}""";

    private static string Tracking(string target, string metric, string more = "") =>
        $$"""{"TargetTrackingScalingPolicyConfiguration": {"TargetValue": {{target}}, "PredefinedMetricSpecification": {"PredefinedMetricType": "{{metric}}"}{{more}} } }""";

    private static string Policies(
        string nodeType,
        string metric,
        string dimension = "elasticache:replication-group:NodeGroups",
        int twins = 1
    ) =>
        RuleExamples.Template([
            (
                "Cache",
                RuleExamples.Sharded(
                    nodeType: nodeType,
                    beside: Online,
                    more: nodeType.Contains("r6gd", StringComparison.Ordinal)
                        ? """ "DataTieringEnabled": true """
                        : null
                )
            ),
            ("Target", Target(dimension)),
            .. Enumerable
                .Range(0, twins)
                .Select(index =>
                    (
                        $"Policy{index}",
                        RuleExamples.Resource(
                            "AWS::ApplicationAutoScaling::ScalingPolicy",
                            $$"""{"PolicyName": "p{{index}}", "PolicyType": "TargetTrackingScaling", "ScalingTargetId": {"Ref": "Target"}, "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 60, "PredefinedMetricSpecification": {"PredefinedMetricType": "{{metric}}"} } }"""
                        )
                    )
                ),
        ]);
}
