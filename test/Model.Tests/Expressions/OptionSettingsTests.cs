using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary><c>option_settings</c> of Elastic Beanstalk.</summary>
public sealed class OptionSettingsTests
{
    private const string Custom = "aws:elasticbeanstalk:customoption";

    [Theory]
    [InlineData(
        $$$"""{"{{{Custom}}}": {"Type": "cache.t4g.small", "Nodes": 3, "Tls": true}}""",
        "Nodes=3 Tls=true Type=cache.t4g.small"
    )]
    [InlineData(
        $$$"""[{"namespace": "{{{Custom}}}", "option_name": "Nodes", "value": "3"}, {"namespace": "{{{Custom}}}", "option_name": "Type", "value": "a"}]""",
        "Nodes=3 Type=a"
    )]
    // Of other namespaces, without a name or a value, and what only the environment knows.
    [InlineData("""{"aws:autoscaling:asg": {"MinSize": 1}}""", "")]
    [InlineData("""[{"namespace": "aws:autoscaling:asg", "option_name": "MinSize", "value": 1}]""", "")]
    [InlineData(
        $$$"""[{"namespace": "{{{Custom}}}", "option_name": "Nodes"}, {"namespace": "{{{Custom}}}", "value": 1}, 1]""",
        ""
    )]
    [InlineData("""[{"option_name": "Nodes", "value": 1}]""", "")]
    [InlineData($$$"""{"{{{Custom}}}": {"Type": "`{\"Ref\": \"A\"}`", "Nodes": [1], "Tls": null}}""", "")]
    [InlineData($$$"""{"{{{Custom}}}": 1}""", "")]
    [InlineData("1", "")]
    public void The_custom_options_are_read(string section, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                OptionSettings
                    .In(JsonDocument.Parse($$$"""{"option_settings": {{{section}}} }""").RootElement)
                    .OrderBy(option => option.Key, StringComparer.Ordinal)
                    .Select(option => $"{option.Key}={option.Value}")
            )
        );

    [Theory]
    [InlineData("""{"Resources": {}}""")]
    [InlineData("[]")]
    public void A_file_without_the_section_sets_none(string file) =>
        Assert.Empty(OptionSettings.In(JsonDocument.Parse(file).RootElement));

    // An option of another namespace is another one.
    [Theory]
    [InlineData(Custom, true)]
    [InlineData("aws:elasticbeanstalk:application:environment", false)]
    public void An_option_is_looked_up_in_its_namespace(string space, bool isTold) =>
        Assert.Equal(
            isTold,
            TemplateJudge
                .Judge(Of("cache.t1.micro", "cache.t4g.micro", $"\"Namespace\": \"{space}\", "))
                .Any(finding => finding.Violation.RuleId == "T-02")
        );

    [Fact]
    public void A_change_of_what_is_set_is_a_change() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            UpdateJudge
                .Judge(Of("cache.t4g.micro", "cache.t4g.small", ""), Of("cache.t4g.medium", "cache.t4g.small", ""))
                .Resources.Single()
                .Effect
        );

    private static Template Of(string set, string otherwise, string more) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$$"""
                    {"option_settings": {"{{{Custom}}}": {"NodeType": "{{{set}}}"} },
                     "Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {
                        "Engine": "redis", "EngineVersion": "7.1", "NumCacheNodes": 1,
                        "CacheNodeType": {"Fn::GetOptionSetting": { {{{more}}} "OptionName": "NodeType", "DefaultValue": "{{{otherwise}}}"} } } } } }
                    """
                )
                .RootElement
        );

    // What is set counts in place of the default, good or bad.
    [Theory]
    [InlineData(
        "cache.t1.micro",
        "cache.t4g.micro",
        "where the option NodeType is 'cache.t1.micro', as option_settings sets it"
    )]
    [InlineData("cache.t4g.micro", "cache.t1.micro", null)]
    public void What_is_set_is_judged(string set, string otherwise, string? told) =>
        Assert.Equal(
            told,
            TemplateJudge
                .Judge(Of(set, otherwise, ""))
                .SingleOrDefault(finding => finding.Violation.RuleId == "T-02")
                ?.Where
        );
}
