using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>Values of the wrong kind that are not written where the property is: functions and parameters give them.</summary>
public sealed class ValuesOfKindsTests
{
    private const string Flag = "expected true or false, got the text";
    private const string Number = "expected a number, got the text";

    [Theory]
    [InlineData("AutoMinorVersionUpgrade", """{"Fn::Sub": "yes"}""", $"{Flag} 'yes'")]
    [InlineData("AutoMinorVersionUpgrade", """{"Fn::Sub": "True"}""", null)]
    [InlineData("AutoMinorVersionUpgrade", """{"Fn::FindInMap": ["Of", "all", "Flag"]}""", $"{Flag} 'enabled'")]
    [InlineData(
        "AutoMinorVersionUpgrade",
        """{"Fn::FindInMap": ["Of", "all", "One"]}""",
        "expected true or false, got the number 1"
    )]
    [InlineData("AutoMinorVersionUpgrade", """{"Fn::FindInMap": ["Of", "all", "True"]}""", null)]
    [InlineData("AutoMinorVersionUpgrade", """{"Fn::Sub": "${AWS::StackName}"}""", null)]
    [InlineData("AutoMinorVersionUpgrade", """{"Fn::ImportValue": "flag"}""", null)]
    [InlineData("Port", """{"Fn::Join": ["", [63, 79, "x"]]}""", $"{Number} '6379x'")]
    [InlineData("Port", """{"Fn::Join": ["", [63, 79]]}""", null)]
    [InlineData("Port", """{"Fn::FindInMap": ["Of", "all", "One"]}""", null)]
    [InlineData("Port", """{"Fn::Select": [1, {"Fn::Split": [",", "6379,a"]}]}""", $"{Number} 'a'")]
    [InlineData("Port", """{"Fn::If": ["Here", {"Fn::Sub": "a"}, 6380]}""", $"{Number} 'a'")]
    [InlineData("ReplicationGroupDescription", """{"Fn::Sub": "yes"}""", null)]
    [InlineData("Tags", """{"Fn::Sub": "a"}""", "expected a list of objects with Key and Value, got the text 'a'")]
    [InlineData("Tags", """{"Fn::Split": [",", "a,b"]}""", "expected an object, got the text 'a'")]
    [InlineData("NodeGroupConfiguration", """{"Fn::Sub": "a"}""", "expected a list, got the text 'a'")]
    [InlineData("NodeGroupConfiguration", """[{"ReplicaCount": {"Fn::Sub": "a"}}]""", $"{Number} 'a'")]
    [InlineData("NodeGroupConfiguration", """[{"Fn::Sub": "a"}]""", "expected an object, got the text 'a'")]
    [InlineData("NodeGroupConfiguration", """{"Fn::If": ["Here", [{"Slots": {"Fn::Sub": "a"}}], []]}""", null)]
    public void A_value_that_a_function_gives_is_of_the_kind_of_its_property(
        string property,
        string value,
        string? said
    ) =>
        Assert.Equal(
            said is null ? [] : [(said, Severity.Error)],
            Judge(property, value).Select(found => (found.Violation.Message, found.Violation.Severity))
        );

    [Fact]
    public void It_is_told_where_it_stands() =>
        Assert.Equal(
            "Resources.Cache.Properties.NodeGroupConfiguration.1.ReplicaCount",
            Judge("NodeGroupConfiguration", """[{"ReplicaCount": 1}, {"ReplicaCount": {"Fn::Sub": "a"}}]""")
                .Single()
                .Violation.Place
        );

    [Theory]
    [InlineData(""" "Default": "yes", "AllowedValues": ["yes", "no"] """, Severity.Error, "in any case")]
    [InlineData(""" "Default": "true", "AllowedValues": ["true", "no"] """, Severity.Warning, "where Value is 'no'")]
    [InlineData(""" "Default": "yes" """, Severity.Warning, "where Value is 'yes', its default")]
    [InlineData(""" "Default": "" """, Severity.Warning, "where Value is '', its default")]
    [InlineData(""" "Default": "true", "AllowedValues": ["true", "false"] """, null)]
    [InlineData(""" "Description": "any" """, null)]
    public void A_parameter_may_have_values_of_its_kind(string parameter, Severity? severity, params string[] where)
    {
        var found = Judge("AutoMinorVersionUpgrade", """{"Ref": "Value"}""", parameter);

        Assert.Equal(where, found.Select(one => one.Where ?? "in any case"));
        Assert.All(found, one => Assert.Equal(severity, one.Violation.Severity));
    }

    [Fact]
    public void A_value_that_the_run_gives_is_an_error() =>
        Assert.Equal(
            ($"{Number} 'two'", Severity.Error, null),
            Judge("Port", """{"Ref": "Value"}""", given: "two")
                .Select(one => (one.Violation.Message, one.Violation.Severity, one.Where))
                .Single()
        );

    [Fact]
    public void What_is_hidden_is_not_shown() =>
        Assert.Equal(
            "expected a number, got another text",
            Judge("Port", """{"Fn::Sub": "${Value}x"}""", """ "NoEcho": true, "Default": "hidden" """)
                .Single()
                .Violation.Message
        );

    [Fact]
    public void A_branch_that_does_not_happen_is_not_judged() =>
        Assert.Empty(
            Judge(
                "Port",
                """{"Fn::If": ["IsSet", {"Ref": "Value"}, {"Ref": "AWS::NoValue"}]}""",
                """ "Default": "" """,
                conditions: """ "IsSet": {"Fn::Not": [{"Fn::Equals": [{"Ref": "Value"}, ""]}]}, """
            )
        );

    [Theory]
    [InlineData("AWS::ElastiCache::ServerlessCache", "CacheUsageLimits.ECPUPerSecond.Maximum")]
    [InlineData("AWS::ElastiCache::CacheCluster", "NumCacheNodes")]
    [InlineData("AWS::ElastiCache::User", "NoPasswordRequired")]
    [InlineData("AWS::ElastiCache::GlobalReplicationGroup", "AutomaticFailoverEnabled")]
    [InlineData("AWS::ElastiCache::User", "AuthenticationMode")]
    public void So_is_each_property_of_each_type(string type, string path)
    {
        var value = path.Split('.')
            .Reverse()
            .Aggregate("""{"Fn::Sub": "none"}""", (below, name) => $$"""{"{{name}}": {{below}} }""");

        Assert.Equal(
            $"Resources.Cache.Properties.{path}",
            Found($$"""{"Resources": {"Cache": {"Type": "{{type}}", "Properties": {{value}} } } }""", null)
                .Single()
                .Violation.Place
        );
    }

    private static List<Finding> Judge(
        string property,
        string value,
        string parameter = """ "Description": "any" """,
        string? given = null,
        string conditions = ""
    ) =>
        Found(
            $$"""
            {"AWSTemplateFormatVersion": "2010-09-09",
             "Parameters": {"Value": {"Type": "String", {{parameter}} } },
             "Mappings": {"Of": {"all": {"Flag": "enabled", "One": 1, "True": true} } },
             "Conditions": { {{conditions}} "Here": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]} },
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"{{property}}": {{value}} } } } }
            """,
            given
        );

    private static List<Finding> Found(string template, string? given) =>
        [
            .. TemplateJudge
                .Judge(
                    Template.Read(JsonDocument.Parse(template).RootElement, new TemplateMistakes()),
                    region: null,
                    given is null ? null : new Dictionary<string, string> { ["Value"] = given }
                )
                .Findings.Where(finding => finding.Violation.RuleId == "M-21"),
        ];
}
