using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary><c>Fn::GetOptionSetting</c> of Elastic Beanstalk.</summary>
public sealed class OptionSettingTests
{
    [Fact]
    public void The_default_of_an_option_is_judged_as_that_of_a_parameter()
    {
        var finding = Assert.Single(
            Findings("""{"OptionName": "NodeType", "DefaultValue": "cache.t1.micro"}"""),
            finding => finding.Violation.RuleId == "T-02"
        );

        Assert.Equal("the option NodeType is 'cache.t1.micro', its default", finding.Where?.Replace("where ", ""));
        Assert.Equal(Severity.Warning, finding.Violation.Severity);
    }

    [Theory]
    [InlineData("""{"OptionName": "NodeType", "DefaultValue": "cache.t4g.micro"}""")]
    [InlineData("""{"OptionName": "NodeType"}""")]
    [InlineData("""{"OptionName": {"Ref": "Name"}, "DefaultValue": "cache.t1.micro"}""")]
    [InlineData("""{"OptionName": "NodeType", "DefaultValue": {"Ref": "AWS::StackName"}}""")]
    [InlineData("\"NodeType\"")]
    public void An_option_without_a_bad_default_is_not_known(string option) =>
        Assert.DoesNotContain(
            Findings(option),
            finding => finding.Violation.RuleId.StartsWith("T-", StringComparison.Ordinal)
        );

    private static IReadOnlyList<Finding> Findings(string option) =>
        TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {
                            "Engine": "redis", "NumCacheNodes": 1, "CacheNodeType": {"Fn::GetOptionSetting": {{option}} } } } } }
                        """
                    )
                    .RootElement,
                new TemplateMistakes()
            )
        );
}
