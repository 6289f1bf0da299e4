using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.W;

/// <summary>What to watch instead of a metric that only nodes have.</summary>
public sealed class GroupMetricTests
{
    [Theory]
    [InlineData(
        "DatabaseMemoryUsagePercentage",
        "a replication group as a whole has no metric DatabaseMemoryUsagePercentage: watch each of its nodes by CacheClusterId, or the group by DatabaseMemoryUsageCountedForEvictPercentage"
    )]
    [InlineData("DatabaseCapacityUsagePercentage", "or the group by DatabaseCapacityUsageCountedForEvictPercentage")]
    [InlineData("CPUUtilization", "or one of DatabaseCapacityUsageCountedForEvictPercentage, ")]
    [InlineData("DatabaseMemoryUsageCountedForEvictPercentage", null)]
    public void The_same_of_a_group_is_named_where_there_is_one(string metric, string? expected)
    {
        var found = TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Resources": {"It": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/ElastiCache",
                              "MetricName": "{{metric}}", "Dimensions": [{"Name": "ReplicationGroupId", "Value": "orders"}], "Statistic": "Average"} } } }
                            """
                        )
                        .RootElement
                )
            )
            .SingleOrDefault(finding => finding.Violation.RuleId == "W-03");

        Assert.Equal(expected is null, found is null);
        Assert.Contains(expected ?? "", found?.Violation.Message ?? "");
        Assert.NotEqual(Severity.Error, found?.Violation.Severity);
    }
}
