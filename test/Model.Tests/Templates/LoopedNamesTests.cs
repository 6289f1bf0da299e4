using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>Loops among conditions and outputs: names and attributes that are made of their variables.</summary>
public sealed class LoopedNamesTests
{
    private const string Region = """{"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]}""";

    [Theory]
    [InlineData("\"One\", \"Two\"", "IsOne", "not IsTwo")]
    [InlineData("\"One\"", "IsOne", "")]
    public void Conditions_of_a_loop_are_known(string values, string condition, string opposite)
    {
        var template = Read(
            $$"""
            {"Conditions": {"Fn::ForEach::Conditions": ["Name", [{{values}}], {"Is${Name}": {{Region}} }] }, "Resources": {
              "First": {"Type": "AWS::ElastiCache::User", "Condition": "{{condition}}", "Properties": {} } } }
            """
        );
        var definitions = new TemplateContext(template, new Dictionary<string, string>()).Evaluation.Definitions;

        Assert.Contains(condition, definitions.Conditions.Keys);
        Assert.Equal(opposite.Length > 0, definitions.Conditions.ContainsKey("IsTwo"));
    }

    [Theory]
    [InlineData("Home", true)]
    [InlineData("IsOne", true)]
    [InlineData("IsTwo", true)]
    [InlineData("InAB", true)]
    [InlineData("InAC", false)]
    [InlineData("IsThree", false)]
    [InlineData("Is${Name}", false)]
    public void An_entry_of_a_section_may_be_made_by_a_loop(string name, bool isFound)
    {
        var template = Read(
            $$"""
            {"Conditions": {"Home": {{Region}},
                "Fn::ForEach::First": ["Name", ["One", "Two"], {"Is${Name}": {{Region}} }],
                "Fn::ForEach::Second": ["X", ["A"], {"Fn::ForEach::Inner": ["Y", ["B"], {"In${X}${Y}": {{Region}} }] }] },
             "Resources": {} }
            """
        );

        Assert.Equal(isFound, template.Section("Conditions", name) is not null);
        Assert.Null(template.Section("Mappings", name));
        Assert.Null(Read("""{"Conditions": [], "Resources": {}}""").Section("Conditions", name));
    }

    [Theory]
    [InlineData("Outputs.OutA.Value", "Outputs.Fn::ForEach::Outs.2.Out${X}.Value")]
    [InlineData("Outputs.OutA", "Outputs.Fn::ForEach::Outs.2.Out${X}")]
    [InlineData("Outputs.Nope.Value", "Outputs.Nope.Value")]
    [InlineData("Conditions.OutA", "Conditions.OutA")]
    [InlineData("Resources.UserA.Properties.B", "Resources.Fn::ForEach::Users.2.User${X}.Properties.B")]
    [InlineData("Resources.Nope", "Resources.Nope")]
    [InlineData("Parameters", "Parameters")]
    public void What_stands_in_a_loop_is_written_there(string place, string written) =>
        Assert.Equal(
            written,
            Read(
                    """
                    {"Resources": {"Fn::ForEach::Users": ["X", ["A"], {"User${X}": {"Type": "AWS::ElastiCache::${X}"} }] },
                     "Outputs": {"Fn::Transform": {"Name": "Own"}, "Fn::ForEach::Outs": ["X", ["A"], {"Out${X}": {"Value": 1} }] } }
                    """
                )
                .Written(place)
        );

    [Fact]
    public void The_type_of_what_a_loop_makes_may_be_made_too() =>
        Assert.Equal(
            "AWS::ElastiCache::User",
            Read(
                """
                {"Resources": {"Fn::ForEach::All": ["X", ["User"], {"My${X}": {"Type": "AWS::ElastiCache::${X}"} }] } }
                """
            )
                .Resources["MyUser"]
                .Type
        );

    // Both are one question, so that they never hold one without the other.
    [Fact]
    public void Conditions_of_a_loop_are_decided()
    {
        var template = Read(
            $$"""
            {"Conditions": {"Home": {{Region}}, "Fn::ForEach::Others": ["Name", ["A"], {"Not${Name}": {"Fn::Not": [{"Condition": "Home"}]} }] },
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
               "ReplicationGroupDescription": "a", "Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.r7g.large", "CacheSubnetGroupName": "a",
               "NumCacheClusters": {"Fn::If": ["NotA", 1, 2]}, "AutomaticFailoverEnabled": {"Fn::If": ["Home", true, false]}, "MultiAZEnabled": false } } } }
            """
        );

        Assert.DoesNotContain(TemplateJudge.Judge(template), finding => finding.Violation.RuleId == "R-05");
    }

    [Theory]
    [InlineData("Address", """{"Fn::GetAtt": ["Cache", "ConfigurationEndPoint.${E}"]}""")]
    [InlineData("ConfigurationEndPoint.Address", """{"Fn::GetAtt": ["Cache", {"Ref": "E"}]}""")]
    [InlineData("Cache", """{"Fn::GetAtt": [{"Ref": "E"}, "ConfigurationEndPoint.Address"]}""")]
    [InlineData("Cache", """{"Fn::GetAtt": [{"Fn::Sub": "${E}"}, "ConfigurationEndPoint.Address"]}""")]
    [InlineData(
        "Cache",
        """{"Fn::Sub": ["${A}", {"A": {"Fn::GetAtt": [{"Ref": "E"}, "ConfigurationEndPoint.Address"]} }]}"""
    )]
    [InlineData("Address", """{"Fn::Sub": "${Cache.ConfigurationEndPoint.${E}}"}""")]
    public void An_endpoint_of_a_loop_is_judged(string item, string value)
    {
        var template = Outputs($"[\"{item}\"]", value);

        var violation = Assert.Single(TemplateJudge.Judge(template)).Violation;

        Assert.Equal("M-04", violation.RuleId);
        Assert.Contains("has ConfigurationEndPoint.Address", violation.Message);
        Assert.Equal(
            "Outputs.Fn::ForEach::Endpoints.2.Out&{E}.Value",
            template.Written(violation.Place!)[.."Outputs.Fn::ForEach::Endpoints.2.Out&{E}.Value".Length]
        );
    }

    [Fact]
    public void What_a_loop_runs_over_may_not_be_known() =>
        Assert.Empty(
            TemplateJudge.Judge(
                Outputs("""{"Ref": "Names"}""", """{"Fn::GetAtt": ["Cache", "ConfigurationEndPoint.${E}"]}""")
            )
        );

    [Theory]
    [InlineData("CacheOne", true)]
    [InlineData("Cache", true)]
    [InlineData("Cache-One", false)]
    [InlineData("CacheOne\n", false)]
    public void A_name_that_a_loop_may_make_fits_as_a_whole(string name, bool isMade) =>
        Assert.Equal(isMade, Made("Cache${X}").MayHave(name));

    // Whoever writes a template cannot stop the one who reads it.
    [Fact]
    public void A_name_with_many_variables_takes_no_time() =>
        Assert.False(
            Made(string.Concat(Enumerable.Repeat("${X}a", 20))).MayHave($"{new string('a', 250)}-{new string('a', 4)}")
        );

    private static MadeNames Made(string key)
    {
        var template = Read(
            $$"""
            {"Parameters": {"Names": {"Type": "CommaDelimitedList"} },
             "Resources": {"Fn::ForEach::All": ["X", {"Ref": "Names"}, {"{{key}}": {"Type": "AWS::SNS::Topic"} }] } }
            """
        );
        return MadeNames.Of(template.Root.GetProperty("Resources"), template.Outside)!;
    }

    private static Template Outputs(string collection, string value) =>
        Read(
            $$"""
            {"Parameters": {"Names": {"Type": "CommaDelimitedList"} },
             "Transform": "AWS::LanguageExtensions",
             "Resources": {"Cache": {{RuleExamples.Pair()}} },
             "Outputs": {"Fn::ForEach::Endpoints": ["E", {{collection}}, {"Out&{E}": {"Value": {{value}} } }] } }
            """
        );

    private static Template Read(string json) => Template.Read(JsonDocument.Parse(json).RootElement);
}
