using System.Text.Json.Nodes;
using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.A;

/// <summary>The nodes that a group has when autoscaling has gone as far as it may.</summary>
public sealed class ScaledNodeTests
{
    private const string Shards = "elasticache:replication-group:NodeGroups";
    private const string Replicas = "elasticache:replication-group:Replicas";
    private const string Quota = "A-18-quota";

    // The group has two shards, and one replica in each.
    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateKeeps(Quota, "45 shards with a replica", Of((Shards, 45, 0))),
        TemplateBreaks(Quota, "46 shards with a replica", Of((Shards, 46, 0))),
        TemplateBreaks(Quota, "250 shards with a replica", Of((Shards, 250, 0))),
        TemplateBreaks("A-18", "251 shards with a replica", Of((Shards, 251, 0)), "A-04-quota"),
        TemplateBreaks("A-18", "a schedule that raises the limit", Of((Shards, 9, 251)), "A-04-quota"),
        TemplateBreaks(Quota, "16 shards and 5 replicas that are both scaled", Of((Shards, 16, 0), (Replicas, 5, 0))),
        TemplateKeeps(Quota, "15 shards and 5 replicas that are both scaled", Of((Shards, 15, 0), (Replicas, 5, 0))),
        TemplateKeeps("A-18", "83 shards and 5 replicas", Of((Shards, 83, 0), (Replicas, 5, 0)), Quota),
        TemplateBreaks("A-18", "84 shards and 5 replicas", Of((Shards, 84, 0), (Replicas, 5, 0))),
        TemplateBreaks(Quota, "replicas of 16 shards", Of(16, (Replicas, 5, 0))),
        TemplateKeeps(Quota, "replicas of 15 shards", Of(15, (Replicas, 5, 0))),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Limits(RuleCase example) => example.Check();

    [Fact]
    public void Two_targets_are_told_once()
    {
        var told = TemplateJudge
            .Judge(Example.Read(JsonNode.Parse(Of((Shards, 84, 0), (Replicas, 5, 0)))!))
            .Select(finding => $"{finding.Resource?.LogicalId}: {finding.Violation.Message}");

        Assert.Equal(
            [
                "Target0: up to 84 shards with 5 replicas each are 504 nodes, and a group has at most 500: lower the maximum, or have fewer replicas",
            ],
            told
        );
    }

    private static string Of(params (string Dimension, int Most, int Scheduled)[] targets) => Of(2, targets);

    private static string Of(int shards, params (string Dimension, int Most, int Scheduled)[] targets) =>
        RuleExamples.Template([
            (
                "Cache",
                RuleExamples.Sharded(beside: """ "UpdatePolicy": {"UseOnlineResharding": true} """, shards: shards)
            ),
            .. targets.Select(
                (target, index) =>
                    (
                        $"Target{index}",
                        RuleExamples.Resource(
                            ResourceTypes.ScalableTarget,
                            $$"""{"ServiceNamespace": "elasticache", "ScalableDimension": "{{target.Dimension}}", "ResourceId": {"Fn::Sub": "replication-group/${Cache}"}, "MinCapacity": 1, "MaxCapacity": {{target.Most}}{{Scheduled(target.Scheduled)}} }"""
                        )
                    )
            ),
        ]);

    private static string Scheduled(int most) =>
        most == 0
            ? ""
            : $$""", "ScheduledActions": [{"ScheduledActionName": "morning", "Schedule": "cron(0 7 ? * MON *)", "ScalableTargetAction": {"MaxCapacity": {{most}}} }]""";
}
