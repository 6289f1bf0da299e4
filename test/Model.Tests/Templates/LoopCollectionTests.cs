using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What a loop runs over, and what lint says of what it makes.</summary>
public sealed class LoopCollectionTests
{
    private const string Teams = """{"Ref": "Teams"}""";

    [Theory]
    [InlineData("""["alpha", "beta"]""", "Cachealpha Cachebeta")]
    [InlineData("""["alpha", 2]""", "Cachealpha Cache2")]
    [InlineData(Teams, "Cachedefault")]
    [InlineData("""{"Ref": "Zones"}""", "Cachea Cacheb")]
    [InlineData("""{"Ref": "One"}""", "Cache${Team}")]
    [InlineData("""{"Ref": "LookedUp"}""", "Cache${Team}")]
    [InlineData("""{"Ref": "Later"}""", "Cache${Team}")]
    [InlineData("""{"Ref": "Nothing"}""", "Cache${Team}")]
    [InlineData("""{"Ref": "Missing"}""", "Cache${Team}")]
    [InlineData("""{"Fn::FindInMap": ["E", "prod", "Teams"]}""", "Cachemapped")]
    [InlineData("""{"Fn::FindInMap": ["E", "prod", "One"]}""", "Cache${Team}")]
    [InlineData("""{"Fn::FindInMap": ["E", {"Ref": "Env"}, "Teams"]}""", "Cache${Team}")]
    [InlineData("""{"Fn::FindInMap": ["E", "dev", "Teams"]}""", "Cache${Team}")]
    [InlineData("""{"Fn::FindInMap": ["E", "dev", "Teams", {"DefaultValue": ["other"]}]}""", "Cacheother")]
    [InlineData("""{"Fn::Split": [",", "a,b"]}""", "Cache${Team}")]
    public void A_loop_is_unrolled_where_its_values_are_known(string collection, string made) =>
        Assert.Equal(made, string.Join(' ', Looping(collection).Resources.Keys));

    [Theory]
    [InlineData(Teams, "Teams", "x, y", "Cachex Cachey")]
    [InlineData("""{"Ref": "Nothing"}""", "Nothing", "x", "Cachex")]
    [InlineData("""{"Fn::FindInMap": ["E", {"Ref": "Env"}, "Teams"]}""", "Env", "prod", "Cachemapped")]
    public void A_given_value_goes_before_the_default(string collection, string parameter, string value, string made) =>
        Assert.Equal(
            made,
            string.Join(
                ' ',
                Looping(collection).Under(new Dictionary<string, string> { [parameter] = value }).Resources.Keys
            )
        );

    [Fact]
    public void What_a_given_value_breaks_is_an_error()
    {
        var finding = Assert.Single(Judge(Teams, "valkey", ("Teams", "a_b,c")).Findings);

        Assert.Equal(
            ("Cachea_b", "N-06", Severity.Error, null),
            (finding.Resource.LogicalId, finding.Violation.RuleId, finding.Violation.Severity, finding.Where)
        );
    }

    [Fact]
    public void What_a_default_breaks_is_a_warning_that_names_it()
    {
        var finding = Assert.Single(Judge("""{"Ref": "Bad"}""", "valkey").Findings);

        Assert.Equal(
            ("Cachea_b", Severity.Warning, "where Bad is 'a_b,c', its default"),
            (finding.Resource.LogicalId, finding.Violation.Severity, finding.Where)
        );
    }

    [Fact]
    public void What_is_wrong_whatever_the_values_are_is_not_put_down_to_them() =>
        Assert.All(
            Judge("""{"Ref": "Bad"}""", "mysql").Findings.Where(finding => finding.Violation.Property == "Engine"),
            finding => Assert.Equal((Severity.Error, null), (finding.Violation.Severity, finding.Where))
        );

    // Told with the first resource, it is of the parameter.
    [Fact]
    public void A_default_that_its_parameter_refuses_is_not_put_down_to_a_loop()
    {
        var finding = Assert.Single(
            Judge(
                """{"Ref": "Zones"}""",
                "valkey",
                "\"Port\": {\"Type\": \"Number\", \"Default\": 1, \"MinValue\": 2},"
            ).Findings
        );

        Assert.Equal(
            ("M-19", Severity.Error, null),
            (finding.Violation.RuleId, finding.Violation.Severity, finding.Where)
        );
    }

    [Fact]
    public void What_stands_in_a_loop_over_something_unknown_is_judged_in_part() =>
        Assert.Equal(
            "judged in part: Cache${Team} stands in a loop over Ref Nothing, whose values are not known; give Nothing "
                + "(--parameter NAME=VALUE) to judge each of what it makes",
            Assert.Single(Judge("""{"Ref": "Nothing"}""", "valkey").LeftOut).ToString()
        );

    private static TemplateJudgement Judge(string collection, string engine, string more) =>
        TemplateJudge.Judge(Looping(collection, engine, more), null, null);

    private static TemplateJudgement Judge(
        string collection,
        string engine,
        params (string Name, string Value)[] parameters
    ) =>
        TemplateJudge.Judge(
            Looping(collection, engine),
            null,
            parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)
        );

    private static Template Looping(string collection, string engine = "valkey", string more = "") =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$$"""
                    {"Parameters": { {{{more}}} "Teams": {"Type": "CommaDelimitedList", "Default": "default"},
                        "Bad": {"Type": "CommaDelimitedList", "Default": "a_b,c"},
                        "Zones": {"Type": "List<String>", "Default": "a,b"},
                        "One": {"Type": "String", "Default": "a"},
                        "LookedUp": {"Type": "AWS::SSM::Parameter::Value<CommaDelimitedList>", "Default": "/a"},
                        "Later": {"Type": "CommaDelimitedList", "Default": "{{resolve:ssm:/a}}"},
                        "Nothing": {"Type": "CommaDelimitedList"},
                        "Env": {"Type": "String", "Default": "prod"} },
                     "Mappings": {"E": {"prod": {"Teams": ["mapped"], "One": "a"} } },
                     "Resources": {"Fn::ForEach::Caches": ["Team", {{{collection}}}, {"Cache${Team}": {
                        "Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": {"Fn::Sub": "${Team}-cache"},
                            "Engine": "{{{engine}}}", "MajorEngineVersion": "8"} } }]} }
                    """
                )
                .RootElement
        );
}
