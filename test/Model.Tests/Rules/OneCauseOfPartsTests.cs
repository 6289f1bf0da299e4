using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules;

/// <summary>One cause is told once, and by the name that it has.</summary>
public sealed class OneCauseOfPartsTests
{
    [Fact]
    public void Of_dimensions_that_do_not_go_together_only_that_is_told() =>
        Assert.Equal(
            ["W-04"],
            Judge(
                    """{"Name": "CacheClusterId", "Value": {"Ref": "Cache"} }, {"Name": "ReplicationGroupId", "Value": {"Ref": "Cache"} }"""
                )
                .Select(violation => violation.RuleId)
        );

    [Fact]
    public void The_nodes_of_a_group_are_called_by_its_id() =>
        Assert.Contains(
            "its nodes are orders-001 and so on",
            Assert.Single(Judge("""{"Name": "CacheClusterId", "Value": {"Ref": "Cache"} }""")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Words_of_an_access_string_are_not_told_where_the_engine_has_no_users() =>
        Assert.Equal(
            ["S-12"],
            TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                RuleExamples.Template(
                                    (
                                        "Cache",
                                        RuleExamples.Pair(
                                            "redis",
                                            "5.0.6",
                                            """ "UserGroupIds": [{"Ref": "Group"}] """,
                                            nodeType: "cache.r5.large"
                                        )
                                    ),
                                    (
                                        "Group",
                                        RuleExamples.Resource(
                                            ResourceTypes.UserGroup,
                                            """{"UserGroupId": "g", "Engine": "redis", "UserIds": ["default", {"Ref": "User"}]}"""
                                        )
                                    ),
                                    (
                                        "User",
                                        RuleExamples.Resource(
                                            ResourceTypes.User,
                                            """{"UserId": "u", "UserName": "u", "Engine": "redis", "AccessString": "on ~* +json.get", "AuthenticationMode": {"Type": "password", "Passwords": ["{{resolve:secretsmanager:a}}"]} }"""
                                        )
                                    )
                                )
                            )
                            .RootElement
                    )
                )
                .Where(finding => finding.Resource.LogicalId == "Cache" && finding.Violation.Property == "UserGroupIds")
                .Select(finding => finding.Violation.RuleId)
        );

    private static List<Violation> Judge(string dimensions) =>
        [
            .. TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                RuleExamples.Template(
                                    ("Cache", RuleExamples.Pair(more: """ "ReplicationGroupId": "Orders" """)),
                                    (
                                        "Alarm",
                                        RuleExamples.Resource(
                                            ResourceTypes.Alarm,
                                            $$"""{"Namespace": "AWS/ElastiCache", "MetricName": "EngineCPUUtilization", "Statistic": "Average", "Period": 60, "EvaluationPeriods": 1, "Threshold": 90, "ComparisonOperator": "GreaterThanThreshold", "Dimensions": [{{dimensions}}]}"""
                                        )
                                    )
                                )
                            )
                            .RootElement
                    )
                )
                .Where(finding => finding.Resource.LogicalId == "Alarm")
                .Select(finding => finding.Violation),
        ];
}
