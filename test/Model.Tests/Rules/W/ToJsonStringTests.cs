using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.W;

/// <summary>A dashboard whose body is written out, by <c>Fn::ToJsonString</c>.</summary>
public sealed class ToJsonStringTests
{
    [Theory]
    [InlineData("CPUUtilization", """{"Fn::Sub": "${Cache}-001"}""", null)]
    [InlineData("CpuUtilisation", """{"Fn::Sub": "${Cache}-001"}""", "W-02")]
    [InlineData("CPUUtilization", """{"Ref": "Cache"}""", "W-05")]
    [InlineData("CPUUtilization", """{"Fn::Sub": "${Cache}-009"}""", "W-05")]
    [InlineData("CPUUtilization", "\"a \\\"quoted\\\" one\"", null)]
    [InlineData("CPUUtilization", """{"Ref": "AWS::NoValue"}""", null)]
    public void It_is_judged(string metric, string node, string? expected)
    {
        var template = $$"""
            {
              "Transform": "AWS::LanguageExtensions",
              "Resources": {
                "Cache": {{RuleExamples.Pair()}},
                "Board": {"Type": "AWS::CloudWatch::Dashboard", "Properties": {"DashboardBody": {"Fn::ToJsonString": {
                  "widgets": [{
                    "type": "metric", "width": 6,
                    "properties": {"metrics": [["AWS/ElastiCache", "{{metric}}", "CacheClusterId", {{node}}]], "view": "timeSeries", "stacked": false}
                  }]
                } } } }
              }
            }
            """;

        Assert.Equal(
            expected is null ? [] : [expected],
            TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                .Where(finding => finding.Resource.LogicalId == "Board")
                .Select(finding => finding.Violation.RuleId)
        );
    }
}
