using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Alarms on caches that another template has and passes, or has as an output.</summary>
public sealed class PassedCacheTests
{
    private const string Stack = "AWS::CloudFormation::Stack";

    private const string Group = """
        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d", "Engine": "valkey", "EngineVersion": "8.1",
            "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2} }
        """;

    public static TheoryData<string, string?> Values { get; } =
        new()
        {
            {
                """{"Ref": "It"}""",
                "CacheClusterId is no id of a replication group: its nodes are ${It}-001 and so on"
            },
            { """{"Fn::Sub": "${It}-001"}""", null },
            { """{"Fn::Sub": "${It}-003"}""", "has no node '-003': the last one is '-002'" },
            { """{"Fn::Sub": "${It}-0001-001"}""", "is off, so its nodes are called -001 and so on, got '-0001-001'" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void One_of_a_template_around_is_known(string value, string? said) =>
        AssertTold(said, Child($$""" "Nested": {{Nests("""{"Ref": "Cache"}""")}}, {{Group}} """, value));

    [Theory]
    [MemberData(nameof(Values))]
    public void And_one_of_a_stack_beside_it(string value, string? said) =>
        AssertTold(
            said,
            Child(
                $$""" "Other": {"Type": "{{Stack}}"}, "Nested": {{Nests("""{"Fn::GetAtt": ["Other", "Outputs.Id"]}""")}} """,
                value
            )
        );

    [Theory]
    [InlineData("""{"Fn::GetAtt": ["Other", "Outputs.Id"]}""", "its nodes are ${Other.Outputs.Id}-001 and so on")]
    [InlineData("""{"Fn::Sub": "${Other.Outputs.Id}-002"}""", null)]
    [InlineData("""{"Fn::Sub": "${Other.Outputs.Id}-003"}""", "Cache of Other has no node '-003'")]
    public void And_one_of_a_nested_stack(string value, string? said) =>
        AssertTold(
            said,
            TemplateJudge
                .Judge(
                    Read($$"""{"Resources": {"Other": {"Type": "{{Stack}}"}, {{Alarm(value)}} } }"""),
                    null,
                    null,
                    nested: _ => Caches
                )
                .Findings
        );

    private static Template Caches =>
        Read($$"""{"Resources": { {{Group}} }, "Outputs": {"Id": {"Value": {"Ref": "Cache"} } } }""");

    private static string Nests(string passed) =>
        $$"""{"Type": "{{Stack}}", "Properties": {"Parameters": {"It": {{passed}} } } }""";

    private static string Alarm(string value) =>
        $$"""
            "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "EngineCPUUtilization", "Statistic": "Average",
                "Period": 300, "EvaluationPeriods": 2, "Threshold": 90, "ComparisonOperator": "GreaterThanThreshold",
                "Dimensions": [{"Name": "CacheClusterId", "Value": {{value}} }] } }
            """;

    private static IReadOnlyList<Finding> Child(string around, string value) =>
        TemplateJudge
            .Judge(
                Read($$"""{"Parameters": {"It": {"Type": "String"} }, "Resources": { {{Alarm(value)}} } }"""),
                null,
                null,
                outer: new OuterStack(
                    Read($$"""{"Resources": { {{around}} } }"""),
                    "parent.json",
                    "Nested",
                    new Dictionary<string, string>(StringComparer.Ordinal),
                    null
                )
                {
                    Nested = stack => stack.LogicalId == "Other" ? Caches : null,
                }
            )
            .Findings;

    private static void AssertTold(string? said, IEnumerable<Finding> findings)
    {
        var told = findings
            .Where(finding => finding.Violation.RuleId == "W-05")
            .Select(finding => finding.Violation.Message)
            .ToList();
        if (said is null)
        {
            Assert.Empty(told);
        }
        else
        {
            Assert.Contains(said, Assert.Single(told), StringComparison.Ordinal);
        }
    }

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
