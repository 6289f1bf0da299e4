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
            ExampleOf.Resource(
                "Alarm",
                ResourceTypes.Alarm,
                $$"""{"Namespace": "{{space}}", "MetricName": "{{metric}}", "Dimensions": [{{dimensions}}], "Statistic": "{{statistic}}", "Period": 300, "EvaluationPeriods": 1, "Threshold": 90, "ComparisonOperator": "GreaterThanThreshold"{{(more is null ? "" : ", " + more)}} }"""
            )
        );

    /// <summary>An alarm on what is calculated of the hits of a node.</summary>
    public static string Rate(string expression) =>
        OfMath(
            $$"""{"Id": "rate", "Expression": "{{expression}}"}""",
            """ "Threshold": 90, "ComparisonOperator": "GreaterThanThreshold" """
        );

    /// <summary>An alarm on the hits of a node and a band of what is expected of them.</summary>
    public static string Band(string compared) =>
        OfMath("""{"Id": "band", "Expression": "ANOMALY_DETECTION_BAND(hits, 2)"}""", compared);

    /// <summary>A dashboard with a graph of what is calculated of the hits of a node.</summary>
    public static string Graph(string expression) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Graphs",
                ResourceTypes.Dashboard,
                $$"""{"DashboardBody": "{\"widgets\": [{\"type\": \"metric\", \"properties\": {\"metrics\": [[{\"expression\": \"{{expression}}\"}], [\"AWS/ElastiCache\", \"CacheHits\", \"CacheClusterId\", \"orders-001\", {\"id\": \"hits\"}]]} }]}"}"""
            )
        );

    private static string OfMath(string expression, string compared) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Alarm",
                ResourceTypes.Alarm,
                $$"""{"Metrics": [{"Id": "hits", "ReturnData": false, "MetricStat": {"Metric": {"Namespace": "AWS/ElastiCache", "MetricName": "CacheHits", "Dimensions": [{"Name": "CacheClusterId", "Value": "orders-001"}]}, "Period": 300, "Stat": "Sum"} }, {{expression}}], "EvaluationPeriods": 1, {{compared}} }"""
            )
        );

    /// <summary>A dashboard with a graph of the first node of a replication group.</summary>
    public static string Graph(string metric, string statistic) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Graphs",
                ResourceTypes.Dashboard,
                $$"""{"DashboardBody": "{\"widgets\": [{\"type\": \"metric\", \"properties\": {\"stat\": \"{{statistic}}\", \"metrics\": [[\"AWS/ElastiCache\", \"{{metric}}\", \"CacheClusterId\", \"orders-001\"]]} }]}"}"""
            )
        );
}
