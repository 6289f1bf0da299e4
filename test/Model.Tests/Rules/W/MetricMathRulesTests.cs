using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.W;

public sealed class MetricMathRulesTests
{
    private const string Search =
        "SEARCH('{AWS/ElastiCache,CacheClusterId} MetricName=\\\"CPUUtilization\\\"', 'Average')";

    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateBreaks("W-10", "by itself", Alarm(Expression("e1", Search))),
        TemplateBreaks("W-10", "within a function", Alarm(Expression("e1", $"SUM(METRICS()) + MAX({Search})"))),
        TemplateBreaks(
            "W-10",
            "in a text with a gap",
            Alarm(
                """{"Id": "e1", "Expression": {"Fn::Sub": "MAX(SEARCH('{AWS/ElastiCache,CacheClusterId} MetricName=\"CPUUtilization\" ${Word}', 'Average'))"}}"""
            )
        ),
        TemplateKeeps(
            "W-10",
            "a dashboard",
            Dashboard($"[{{\\\"expression\\\": \\\"MAX({Search.Replace("\\\"", "\\\\\\\"")})\\\"}}]")
        ),
        TemplateKeeps("W-10", "no search", Alarm(Metric("a"))),
        TemplateKeeps("W-10", "the word in a text", Alarm(Metric("a", false), Expression("e1", "FILL(a, 0)"))),
        TemplateKeeps(
            "W-10",
            "of another service",
            Alarm(Expression("e1", Search.Replace("AWS/ElastiCache", "AWS/EC2")))
        ),
        TemplateBreaks("W-11", "a slip", Alarm(Metric("hits", false), Expression("rate", "hit / 5"))),
        TemplateBreaks("W-11", "an id in capitals", Alarm(Metric("Hits", false), Expression("rate", "5"))),
        TemplateBreaks("W-11", "an id with a hyphen", Alarm(Metric("cache-hits"))),
        TemplateBreaks("W-11", "an id twice", Alarm(Metric("a", false), Metric("a"))),
        TemplateBreaks("W-11", "a graph", Graph("a + b")),
        TemplateBreaks(
            "W-11",
            "a threshold that is not there",
            Alarm([Metric("a"), Expression("band", "ANOMALY_DETECTION_BAND(a, 2)")], """ "ThresholdMetricId": "bnd" """)
        ),
        TemplateKeeps(
            "W-11",
            "a threshold that is there",
            Alarm(
                [Metric("a"), Expression("band", "ANOMALY_DETECTION_BAND(a, 2)")],
                """ "ThresholdMetricId": "band" """
            )
        ),
        TemplateKeeps(
            "W-11",
            "a threshold that is not known",
            Alarm([Metric("a")], """ "ThresholdMetricId": {"Fn::ImportValue": "x"} """)
        ),
        TemplateKeeps("W-11", "a graph with its id", Graph("a * 100")),
        TemplateKeeps("W-11", "a graph of another service", Graph("a + b", "AWS/EC2")),
        TemplateKeeps(
            "W-11",
            "functions, words and numbers",
            Alarm(
                Metric("a", false),
                Expression("e1", "IF(FILL(a, REPEAT) > 1e5 AND a < .5e3, AVG([a, m1]), 0)"),
                Metric("m1", false)
            )
        ),
        TemplateKeeps(
            "W-11",
            "texts within functions",
            Alarm(Metric("a", false), Expression("e1", "SUM(METRICS(\\\"read\\\")) / PERIOD(a)"))
        ),
        TemplateKeeps(
            "W-11",
            "a query",
            Alarm(
                Metric("a", false),
                Expression("q1", "SELECT MAX(CPUUtilization) FROM SCHEMA(\\\"AWS/ElastiCache\\\", CacheClusterId)")
            )
        ),
        TemplateKeeps(
            "W-11",
            "an id that is not known",
            Alarm(Metric("a", false).Replace("\"a\"", """{"Ref": "Id"}"""), Expression("e1", "b * 2"))
        ),
        TemplateKeeps(
            "W-11",
            "an expression that is known in part",
            Alarm(Metric("a", false), """{"Id": "e1", "Expression": {"Fn::Sub": "a / b${Number}"}}""")
        ),
        TemplateBreaks("W-12", "two results", Alarm(Metric("a"), Expression("e1", "a * 2"))),
        TemplateBreaks("W-12", "none", Alarm(Metric("a", false))),
        TemplateBreaks("W-12", "a metric beside them", Alarm([Metric("a")], """ "MetricName": "CacheHits" """)),
        TemplateBreaks("W-12", "a period beside them", Alarm([Metric("a")], """ "Period": 60 """)),
        TemplateKeeps("W-12", "one by default", Alarm(Metric("a"))),
        TemplateKeeps("W-12", "one of two", Alarm(Metric("a", false), Expression("e1", "a * 2"))),
        TemplateKeeps(
            "W-12",
            "a band",
            Alarm(
                [Metric("a"), Expression("band", "ANOMALY_DETECTION_BAND(a, 2)")],
                """ "ThresholdMetricId": "band" """
            )
        ),
        TemplateKeeps(
            "W-12",
            "not known",
            Alarm(Metric("a", false).Replace("false", """{"Ref": "Returns"}"""), Expression("e1", "a * 2"))
        ),
        TemplateKeeps("W-12", "a graph", Graph("a * 2")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Boundary(RuleCase example) => example.Check();

    [Fact]
    public void A_threshold_is_told_at_its_own_property() =>
        Assert.Equal(
            "ThresholdMetricId: 'bnd' is no id of what stands in Metrics: did you mean band? (W-11)",
            TemplateJudge
                .Judge(
                    Model.Templates.Template.Read(
                        System
                            .Text.Json.JsonDocument.Parse(
                                Alarm(
                                    [Metric("a"), Expression("band", "ANOMALY_DETECTION_BAND(a, 2)")],
                                    """ "ThresholdMetricId": "bnd" """
                                )
                            )
                            .RootElement
                    )
                )
                .Select(finding => finding.Violation)
                .Single(violation => violation.RuleId == "W-11")
                .ToString()
        );

    private static string Alarm(params string[] metrics) => Alarm(metrics, """ "AlarmDescription": "a" """);

    private static string Alarm(string[] metrics, string more) =>
        $$"""{"Resources": {"Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [{{string.Join(", ", metrics)}}], "EvaluationPeriods": 1, {{(more.Contains("ThresholdMetricId") ? "\"ComparisonOperator\": \"GreaterThanUpperThreshold\"" : "\"Threshold\": 1, \"ComparisonOperator\": \"GreaterThanThreshold\"")}}, {{more}} } } } }""";

    private static string Metric(string id, bool returns = true) =>
        $$"""{"Id": "{{id}}", {{(returns ? "" : "\"ReturnData\": false, ")}}"MetricStat": {"Metric": {"Namespace": "AWS/ElastiCache", "MetricName": "CacheHits", "Dimensions": [{"Name": "CacheClusterId", "Value": "orders-001"}]}, "Period": 300, "Stat": "Sum"} }""";

    private static string Expression(string id, string text) => $$"""{"Id": "{{id}}", "Expression": "{{text}}"}""";

    private static string Graph(string expression, string space = "AWS/ElastiCache") =>
        Dashboard(
            $"[{{\\\"expression\\\": \\\"{expression}\\\"}}], [\\\"{space}\\\", \\\"CacheHits\\\", \\\"CacheClusterId\\\", \\\"orders-001\\\", {{\\\"id\\\": \\\"a\\\"}}]"
        );

    private static string Dashboard(string rows) =>
        $$"""{"Resources": {"Graphs": {"Type": "AWS::CloudWatch::Dashboard", "Properties": {"DashboardBody": "{\"widgets\": [{\"type\": \"metric\", \"properties\": {\"metrics\": [{{rows}}]} }]}"} } } }""";
}
