using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Rules.W;

/// <summary>Templates with an alarm, for the examples of rules about metrics.</summary>
internal static class MetricExamples
{
    /// <summary>A replication group of the template as a whole.</summary>
    public const string Group = """{"Name": "ReplicationGroupId", "Value": {"Ref": "Cache"}}""";

    /// <summary>A replication group of the template, where a cluster or a node is meant.</summary>
    public const string Cluster = """{"Name": "CacheClusterId", "Value": {"Ref": "Cache"}}""";

    /// <summary>The first node of a replication group of the template.</summary>
    public const string Node = """{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${Cache}-001"}}""";

    /// <summary>A replication group of two nodes, and an alarm.</summary>
    public static string Alarm(
        string metric,
        string dimensions = Node,
        string statistic = "Average",
        string? more = null,
        string space = "AWS/ElastiCache"
    ) =>
        RuleExamples.Template(
            ("Cache", RuleExamples.Pair()),
            (
                "Alarm",
                RuleExamples.Resource(
                    ResourceTypes.Alarm,
                    $$"""{"Namespace": "{{space}}", "MetricName": "{{metric}}", "Dimensions": [{{dimensions}}], "Statistic": "{{statistic}}", "Period": 300, "EvaluationPeriods": 1, "Threshold": 90, "ComparisonOperator": "GreaterThanThreshold"{{(more is null ? "" : ", " + more)}} }"""
                )
            )
        );

    /// <summary>A dashboard with a graph of the first node of a replication group.</summary>
    public static string Graph(string metric, string statistic) =>
        RuleExamples.Template(
            (
                "Graphs",
                RuleExamples.Resource(
                    ResourceTypes.Dashboard,
                    $$"""{"DashboardBody": "{\"widgets\": [{\"type\": \"metric\", \"properties\": {\"stat\": \"{{statistic}}\", \"metrics\": [[\"AWS/ElastiCache\", \"{{metric}}\", \"CacheClusterId\", \"orders-001\"]]} }]}"}"""
                )
            )
        );
}
