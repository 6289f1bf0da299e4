using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.W;

/// <summary>Dashboards as a whole: whether CloudWatch can read them.</summary>
internal static class DashboardRules
{
    private const string Body = Pages.CloudWatchApi + "CloudWatch-Dashboard-Body-Structure.html";

    /// <summary>All of them. They are silent on what only the deployment knows.</summary>
    public static readonly IReadOnlyList<IRule<DashboardSpecification>> All =
    [
        Rule(dashboard =>
            dashboard.NoJson is { } json ? [$"a dashboard is a text in JSON{json}"]
            : dashboard.NoWidgets is { } widgets ? [$"a dashboard has a list of widgets{widgets}"]
            : []
        ) with
        {
            Statement = "The body of a dashboard is a text in JSON, and has a list of widgets.",
            Why = "CloudWatch refuses the dashboard, and the stack rolls back with the caches in it.",
            Breaks = Graph("[\\\"AWS/ElastiCache\\\" \\\"CPUUtilization\\\"]"),
            Keeps = Graph(
                "[\\\"AWS/ElastiCache\\\", \\\"CPUUtilization\\\", \\\"CacheClusterId\\\", \\\"${Cache}-001\\\"]"
            ),
        },
        Rule(dashboard => dashboard.AlarmsByName.Select(name => $"an alarm is named by its ARN, got {name}")) with
        {
            Severity = Severity.Warning,
            SeverityReason = "AWS documents ARNs; what CloudWatch does with a name was not tried.",
            Statement = "A widget names alarms by their ARNs.",
            Why = "CloudWatch refuses the dashboard, or the widget shows no alarm.",
            Breaks = OfAlarm("${Alarm}"),
            Keeps = OfAlarm("${Alarm.Arn}"),
        },
    ];

    private static Rule<DashboardSpecification> Rule(Func<DashboardSpecification, IEnumerable<string>> check) =>
        new("W-15", nameof(DashboardSpecification.NoJson))
        {
            Mistakes = dashboard => check(dashboard).Select(message => new Said(message, null)),
            Place = _ => DashboardSpecification.Property,
            Source = Body,
        };

    private static string Graph(string row) =>
        Template($$"""{\"widgets\": [{\"type\": \"metric\", \"properties\": {\"metrics\": [{{row}}]} }]}""");

    private static string OfAlarm(string alarm) =>
        Template($$"""{\"widgets\": [{\"type\": \"alarm\", \"properties\": {\"alarms\": [\"{{alarm}}\"]} }]}""");

    private static string Template(string body) =>
        RuleExamples.Template(
            ("Cache", RuleExamples.Pair()),
            ExampleOf.Resource(
                "Alarm",
                ResourceTypes.Alarm,
                """{"Namespace": "AWS/ElastiCache", "MetricName": "CPUUtilization", "Dimensions": [{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${Cache}-001"} }], "Statistic": "Average", "Period": 300, "EvaluationPeriods": 1, "Threshold": 90, "ComparisonOperator": "GreaterThanThreshold"}"""
            ),
            ExampleOf.Resource("Graphs", ResourceTypes.Dashboard, $$"""{"DashboardBody": {"Fn::Sub": "{{body}}"} }""")
        );
}
