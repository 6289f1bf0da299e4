using System.Text.Json;
using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.W;

/// <summary>What a dashboard is made of: its body as a whole, and widgets that are no graphs.</summary>
public sealed class DashboardBodyTests
{
    private const string Row = "[\"AWS/ElastiCache\", \"CPUUtilization\", \"CacheClusterId\", \"a\"]";

    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateBreaks("W-15", "no JSON", Beside("{")),
        TemplateBreaks("W-15", "no list of widgets", Beside("{}")),
        TemplateKeeps("W-15", "an empty list of widgets", Beside("""{"widgets": []}""")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_body_is_one_of_a_dashboard(RuleCase example) => example.Check();

    private static string Beside(string body) =>
        RuleExamples.Template(
            ("Cache", RuleExamples.Pair()),
            ("It", RuleExamples.Resource("AWS::CloudWatch::Dashboard", $$"""{"DashboardBody": {{Text(body)}} }"""))
        );

    public static TheoryData<string, string> Bodies { get; } =
        new()
        {
            { Text("{widgets: []}"), "a dashboard is a text in JSON" },
            {
                Text($$"""{"widgets": [{"type": "metric", "properties": {"metrics": [{{Row}}] "stat": "Sum"} }]}"""),
                "a dashboard is a text in JSON"
            },
            {
                Sub("""{"widgets": [{"properties": {"metrics": [["${Cache}"] ["b"]]} }]}"""),
                "a dashboard is a text in JSON"
            },
            // What only the deployment knows may be anything outside of a text.
            { Sub("""{"widgets": [{"properties": {"period": ${Period}, "metrics": []} }]}"""), "" },
            { Sub("""{"widgets": [{"properties": {"metrics": [["${Cache}"]]} }, ${More}]}"""), "" },
            { Sub("""{"widgets": [${More}"""), "" },
            { Sub("""{"widgets": [{"properties": {"metrics": [["${Cache}", "${AWS::Region}"]]} }]}"""), "" },
            { """{"Fn::ImportValue": "body"}""", "" },
            { Text("{{resolve:ssm:/dashboard}}"), "" },
            { Text("""{"widgets": [{{ widgets }}]}"""), "" },
            { Text("""{"widgets": [${More}]}"""), "" },
            { """{"Fn::ToJsonString": {"widgets": []} }""", "" },
            { Text("{}"), "a dashboard has a list of widgets" },
            { Text("""{"Widgets": []}"""), "a dashboard has a list of widgets" },
            { Text("[]"), "a dashboard has a list of widgets" },
            { Text("""{"widgets": {} }"""), "a dashboard has a list of widgets" },
            { Text("""{"widgets": []}"""), "" },
            { """{"widgets": []}""", "a dashboard is a text in JSON" },
            {
                Text("""{"widgets": [{"type": "alarm", "properties": {"alarms": ["cpu"]} }]}"""),
                "an alarm is named by its ARN"
            },
            {
                Sub("""{"widgets": [{"type": "alarm", "properties": {"alarms": ["${Alarm}"]} }]}"""),
                "an alarm is named by its ARN"
            },
            {
                Sub("""{"widgets": [{"type": "metric", "properties": {"annotations": {"alarms": ["${Alarm}"]} } }]}"""),
                "an alarm is named by its ARN"
            },
            {
                Sub(
                    """{"widgets": [{"type": "alarm", "properties": {"alarms": ["${Alarm.Arn}", "${Period}", "arn:${AWS::Partition}:cloudwatch:eu-west-1:1:alarm:a"]} }]}"""
                ),
                ""
            },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_is_told_where_it_is_no_dashboard(string body, string told) =>
        Assert.Equal(
            told,
            string.Join(
                "; ",
                Judge(body)
                    .Where(violation => violation.RuleId == "W-15")
                    .Select(violation => violation.Message.Split([',', ':'])[0])
            )
        );

    [Fact]
    public void Nothing_is_said_of_it_where_there_is_no_cache() =>
        Assert.Empty(
            TemplateJudge.Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            """{"Resources": {"It": {"Type": "AWS::CloudWatch::Dashboard", "Properties": {"DashboardBody": "{"} } } }"""
                        )
                        .RootElement
                )
            )
        );

    [Theory]
    [InlineData("AWS::ElastiCache::CacheCluster", "EngineCPUUtilisation", "W-02")]
    [InlineData("AWS::ElastiCache::CacheCluster", "EngineCPUUtilization", "")]
    [InlineData("AWS::EC2::Instance", "EngineCPUUtilisation", "")]
    public void The_metrics_of_an_explorer_are_judged(string type, string metric, string told) =>
        Assert.Equal(
            told,
            string.Join(
                "; ",
                Judge(
                        Text(
                            $$"""{"widgets": [{"type": "explorer", "properties": {"metrics": [{"metricName": "{{metric}}", "resourceType": "{{type}}", "stat": "Average"}]} }]}"""
                        )
                    )
                    .Select(violation => violation.RuleId)
            )
        );

    private static string Text(string body) => JsonSerializer.Serialize(body);

    private static string Sub(string body) => $$"""{"Fn::Sub": {{JsonSerializer.Serialize(body)}} }""";

    private static IEnumerable<Violation> Judge(string body) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Transform": "AWS::LanguageExtensions", "Parameters": {"Period": {"Type": "String"}, "More": {"Type": "String"} }, "Resources": {
                              "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d", "Engine": "valkey"} },
                              "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/EC2"} },
                              "It": {"Type": "AWS::CloudWatch::Dashboard", "Properties": {"DashboardBody": {{body}} } } } }
                            """
                        )
                        .RootElement
                )
            )
            .Where(finding => finding.Resource.LogicalId == "It")
            .Select(finding => finding.Violation);
}
