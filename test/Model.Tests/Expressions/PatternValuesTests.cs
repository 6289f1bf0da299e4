using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>Patterns that name all that a parameter may be.</summary>
public sealed class PatternValuesTests
{
    [Theory]
    [InlineData("^(dev|prod)$", "dev prod")]
    [InlineData("(dev|prod)", "dev prod")]
    [InlineData("^(?:dev|prod)$", "dev prod")]
    [InlineData("dev|prod", "dev prod")]
    [InlineData("^dev$|^prod$", "dev prod")]
    [InlineData("^(us-east-1)$", "us-east-1")]
    [InlineData("^[yn]$", "y n")]
    [InlineData("[01]", "0 1")]
    [InlineData("^6379$", "6379")]
    [InlineData("^(dev|prod).*$", "")]
    [InlineData("^(dev|prod)(1|2)$", "")]
    [InlineData("^(dev)|(prod)$", "")]
    [InlineData("[a-z]", "")]
    [InlineData("[yn]+", "")]
    [InlineData("[^yn]", "")]
    [InlineData("dev.", "")]
    [InlineData("de?v", "")]
    [InlineData(@"a\.b", "")]
    public void All_of_them_are_known(string pattern, string expected) =>
        Assert.Equal(expected, string.Join(' ', PatternValues.Of(pattern)));

    // Only where Env were something else, Cache would be there without Group.
    [Theory]
    [InlineData("""{"Type": "String", "AllowedPattern": "^(dev|prod)$", "Default": "dev"}""", "")]
    [InlineData("""{"Type": "String", "AllowedPattern": "^(dev|prod|test)$", "Default": "dev"}""", "M-30")]
    [InlineData("""{"Type": "String", "Default": "dev"}""", "M-30")]
    public void No_other_value_is_tried(string parameter, string expected)
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"Env": {{parameter}} },
                     "Conditions": {"Prod": {"Fn::Equals": [{"Ref": "Env"}, "prod"]}, "NoDev": {"Fn::Not": [{"Fn::Equals": [{"Ref": "Env"}, "dev"]}]} },
                     "Resources": {"Group": {"Type": "AWS::ElastiCache::ParameterGroup", "Condition": "Prod", "Properties": {"CacheParameterGroupFamily": "valkey8", "Description": "d"} },
                        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Condition": "NoDev", "Properties": {"CacheParameterGroupName": {"Ref": "Group"} } } } }
                    """
                )
                .RootElement,
            new TemplateMistakes()
        );

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                TemplateJudge
                    .Judge(template, null)
                    .Select(finding => finding.Violation.RuleId)
                    .Where(id => id == "M-30")
            )
        );
    }
}
