using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What a loop runs over, and what lint says of what it makes.</summary>
public sealed class LoopCollectionTests
{
    private const string Teams = """{"Ref": "Teams"}""";
    private const string Refused =
        """ "Refused": {"Type": "CommaDelimitedList", "Default": "a", "AllowedValues": ["b"]}, """;

    [Theory]
    [InlineData("""["alpha", "beta"]""", "Cachealpha Cachebeta")]
    [InlineData("""["alpha", 2]""", "Cachealpha Cache2")]
    [InlineData(Teams, "Cachedefault")]
    [InlineData("""{"Ref": "Zones"}""", "Cachea Cacheb")]
    [InlineData("""{"Ref": "One"}""", "Cache${Team}")]
    [InlineData("""{"Ref": "LookedUp"}""", "Cache${Team}")]
    [InlineData("""{"Ref": "Refused"}""", "Cache${Team}")]
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
        Assert.Equal(made, string.Join(' ', Looping(collection, more: Refused).Resources.Keys));

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
    public void Other_given_values_make_other_resources()
    {
        static Dictionary<string, string> Given(string teams) => new() { ["Env"] = "prod", ["Teams"] = teams };

        Assert.Equal(["Cachey"], Looping(Teams).Under(Given("x")).Under(Given("y")).Resources.Keys);
    }

    // By the template around: a parameter that it passes has no default here.
    [Theory]
    [InlineData(Teams, """{"Teams": ["x", "y"]}""", "Cachex Cachey")]
    [InlineData(Teams, """{"Teams": "x,y"}""", "Cachex Cachey")]
    [InlineData(Teams, """{"Teams": {"Fn::Join": [",", ["x", "y"]]} }""", "Cachex Cachey")]
    [InlineData(Teams, """{"Teams": ["x", {"Ref": "AWS::StackName"}]}""", "Cache${Team}")]
    [InlineData(Teams, """{"Teams": {"Fn::If": ["Open", "x", "y"]} }""", "Cache${Team}")]
    [InlineData(Teams, """{"Teams": {"Ref": "ByDefault"} }""", "Cachep")]
    [InlineData(Teams, """{"Teams": {"Fn::Sub": "${ByDefault}"} }""", "Cache${Team}")]
    [InlineData(Teams, """{"Teams": {"Ref": "Given"} }""", "Cacheg")]
    [InlineData(Teams, """{"Teams": {"Ref": "LookedUp"} }""", "Cache${Team}")]
    [InlineData(Teams, """{"Teams": {"Ref": "AWS::NoValue"} }""", "Cachedefault")]
    [InlineData(Teams, """{"Zones": ["x"]}""", "Cachedefault")]
    [InlineData(Teams, """{"Fn::Transform": {}, "Teams": "x"}""", "Cache${Team}")]
    [InlineData("""{"Ref": "Few"}""", """{"Few": "x"}""", "Cachex")]
    [InlineData("""{"Ref": "Few"}""", """{"Few": "y"}""", "Cache${Team}")]
    [InlineData("""{"Fn::FindInMap": ["E", {"Ref": "Env"}, "Teams"]}""", """{"Env": "prod"}""", "Cachemapped")]
    [InlineData(
        """{"Fn::FindInMap": ["E", {"Ref": "Env"}, "Teams"]}""",
        """{"Env": {"Ref": "Prod"} }""",
        "Cache${Team}"
    )]
    [InlineData("""{"Fn::FindInMap": ["E", {"Ref": "Env"}, "Teams"]}""", """{"Env": {"Ref": "Given"} }""", "Cacheof-g")]
    public void A_loop_runs_over_what_is_passed(string collection, string passed, string made) =>
        Assert.Equal(made, string.Join(' ', Nested(collection, passed, []).Resources.Keys));

    [Theory]
    [InlineData(Teams, "Teams", "here", "Cachehere")]
    [InlineData("""{"Fn::FindInMap": ["E", {"Ref": "Env"}, "Teams"]}""", "Env", "prod", "Cachemapped")]
    public void A_given_value_goes_before_what_is_passed(
        string collection,
        string parameter,
        string value,
        string made
    ) =>
        Assert.Equal(
            made,
            string.Join(
                ' ',
                Nested(
                    collection,
                    """{"Teams": "x", "Env": "g"}""",
                    new Dictionary<string, string> { [parameter] = value }
                ).Resources.Keys
            )
        );

    private static Template Nested(string collection, string passed, Dictionary<string, string> given) =>
        new TemplateContext(
            Looping(collection, more: "\"Few\": {\"Type\": \"CommaDelimitedList\", \"AllowedValues\": [\"x\"]},"),
            given,
            isLenient: true,
            outer: Around(passed)
        ).Template;

    private static OuterStack Around(string passed) =>
        new(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$$"""
                        {"Parameters": {"ByDefault": {"Type": "CommaDelimitedList", "Default": "p"},
                            "BadDefault": {"Type": "String", "Default": "a_b"},
                            "Prod": {"Type": "String", "Default": "prod"}, "Given": {"Type": "String", "Default": "p"},
                            "LookedUp": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "p"} },
                         "Conditions": {"Open": {"Fn::Equals": [{"Ref": "AWS::StackName"}, "a"]} },
                         "Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {"Parameters": {{{passed}}} } } } }
                        """
                    )
                    .RootElement,
                new TemplateMistakes()
            ),
            "parent.json",
            "Nested",
            new Dictionary<string, string> { ["Given"] = "g" },
            null
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

    [Theory]
    [InlineData(500, 500)]
    [InlineData(501, 1)]
    public void A_loop_over_more_than_a_template_may_hold_is_read_once(int values, int made) =>
        Assert.Equal(
            made,
            Looping(
                $"[{string.Join(',', Enumerable.Range(0, values).Select(value => $"\"{value}\""))}]"
            ).Resources.Count
        );

    [Theory]
    // Of a loop in a loop: the values of the one that is written out, and the one that has the name.
    [InlineData("Name", """["a_b"]""", "Team", Teams, "Error")]
    [InlineData("Team", Teams, "Name", """["a_b"]""", "Error")]
    [InlineData("Name", """["ab"]""", "Team", Teams, null)]
    [InlineData("Name", """{"Ref": "Bad"}""", "Team", """["x"]""", "Warning where Bad is 'a_b,c', its default")]
    [InlineData("Name", """{"Ref": "Bad"}""", "Name", """["a_b"]""", "Error")]
    public void What_is_wrong_is_put_down_to_the_loop_that_makes_it(
        string outer,
        string over,
        string inner,
        string within,
        string? told
    ) =>
        Assert.Equal(
            told,
            TemplateJudge
                .Judge(
                    Read(
                        $$$"""
                        "Fn::ForEach::Outer": ["{{{outer}}}", {{{over}}}, {"Fn::ForEach::Inner": ["{{{inner}}}", {{{within}}},
                            {"Cache&{Name}&{Team}": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {
                                "ServerlessCacheName": {"Fn::Sub": "${Name}-cache"}, "Engine": "valkey", "MajorEngineVersion": "8"} } }]}]
                        """
                    ),
                    null,
                    null
                )
                .Findings.Where(finding => finding.Violation.RuleId == "N-06")
                .Select(finding => $"{finding.Violation.Severity} {finding.Where}".Trim())
                .SingleOrDefault()
        );

    [Fact]
    public void A_default_of_the_template_around_is_named_as_such()
    {
        var finding = Assert.Single(
            TemplateJudge
                .Judge(Looping(Teams), null, null, outer: Around("""{"Teams": {"Ref": "BadDefault"} }"""))
                .Findings
        );

        Assert.Equal(
            (Severity.Warning, "where BadDefault of parent.json is 'a_b', its default"),
            (finding.Violation.Severity, finding.Where)
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
        Read(
            $$$"""
            "Fn::ForEach::Caches": ["Team", {{{collection}}}, {"Cache${Team}": {
                "Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": {"Fn::Sub": "${Team}-cache"},
                    "Engine": "{{{engine}}}", "MajorEngineVersion": "8"} } }]
            """,
            more
        );

    private static Template Read(string resources, string more = "") =>
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
                     "Transform": "AWS::LanguageExtensions",
                     "Mappings": {"E": {"prod": {"Teams": ["mapped"], "One": "a"}, "g": {"Teams": ["of-g"]} } },
                     "Resources": { {{{resources}}} } }
                    """
                )
                .RootElement
        );
}
