using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>What a template is judged for: a Region, some of its resources, and the place where it is nested.</summary>
public sealed class TemplateJudgeTests
{
    [Theory]
    [InlineData("AWS::Region", "eu-west-1", "eu-west-1", "Error")]
    [InlineData("AWS::Region", "eu-west-1", "us-east-1", null)]
    [InlineData("AWS::Region", "eu-west-1", null, "Error where AWS::Region is 'eu-west-1'")]
    [InlineData("AWS::Partition", "aws-cn", "cn-north-1", "Error")]
    [InlineData("AWS::Partition", "aws-cn", "us-east-1", null)]
    // Of a Region that there is not, the partition is not known.
    [InlineData("AWS::Partition", "aws-cn", "nowhere-1", "Error where AWS::Partition is 'aws-cn'")]
    [InlineData("AWS::Region", "nowhere-1", "nowhere-1", "Error")]
    public void The_Region_decides_conditions(string parameter, string value, string? region, string? told) =>
        Assert.Equal(told, Told(Child($$"""{"Ref": "{{parameter}}"}""", value), region));

    [Theory]
    [InlineData("eu-west-1", "Error")]
    [InlineData("us-east-1", null)]
    public void The_template_around_is_in_the_same_Region(string region, string? told)
    {
        static Template Passing(string value) =>
            Read(
                $$"""
                {"Parameters": {"Where": {"Type": "String"} }, "Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack",
                    "Properties": {"Parameters": {"Where": {"Ref": "{{value}}"} } } } } }
                """
            );
        var given = new Dictionary<string, string>();
        var outer = new OuterStack(Passing("AWS::Region"), "outer.json", "Nested", given, null);
        var child = Child("""{"Ref": "Where"}""", "eu-west-1");

        Assert.Equal(told, Told(child, region, outer));
        Assert.Equal(
            told,
            Told(child, region, new OuterStack(Passing("Where"), "middle.json", "Nested", given, outer))
        );
    }

    [Theory]
    [InlineData("eu-west-1", true)]
    [InlineData("us-east-1", false)]
    [InlineData(null, false)]
    // With a Region that there is not, nothing is compared.
    [InlineData("nowhere-1", false)]
    public void Zones_are_of_the_Region(string? region, bool isFound)
    {
        var template = Read(
            """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d",
                "Engine": "valkey", "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2,
                "PreferredCacheClusterAZs": ["us-east-1a", "us-east-1b"]} } } }
            """
        );

        Assert.Equal(
            isFound,
            TemplateJudge
                .Judge(template, region)
                .Any(finding =>
                    finding.Violation.Property.StartsWith("PreferredCacheClusterAZs", StringComparison.Ordinal)
                )
        );
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Only_what_concerns_is_judged(bool concerns, int number) =>
        Assert.Equal(
            number,
            TemplateJudge
                .Judge(Child("\"a\"", "a"), null, null, _ => concerns)
                .Findings.Count(finding => finding.Violation.RuleId == "R-05")
        );

    private static string? Told(Template template, string? region, OuterStack? outer = null) =>
        TemplateJudge
            .Judge(template, region, null, outer: outer)
            .Findings.Where(finding => finding.Violation.RuleId == "R-05")
            .Select(finding => $"{finding.Violation.Severity} {finding.Where}".Trim())
            .SingleOrDefault();

    // At home it has one node, and no failover is possible.
    private static Template Child(string compared, string value) =>
        Read(
            $$"""
            {"Parameters": {"Where": {"Type": "String"} }, "Conditions": {"Home": {"Fn::Equals": [{{compared}}, "{{value}}"]} },
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d",
                "Engine": "valkey", "CacheNodeType": "cache.r7g.large", "AutomaticFailoverEnabled": true,
                "NumCacheClusters": {"Fn::If": ["Home", 1, 2]} } } } }
            """
        );

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
