using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

public sealed class MistakesTests
{
    private const string Group = "AWS::ElastiCache::ReplicationGroup";

    public static TheoryData<string, string> Properties =>
        new()
        {
            { """{"Port": {"a": 1}}""", "Port: expected a number, got an object" },
            { """{"Port": "NaN"}""", "Port: expected a number, got the text 'NaN'" },
            { """{"Port": "-Infinity"}""", "Port: expected a number, got the text '-Infinity'" },
            { """{"Port": 1e999}""", "Port: expected a number, got the number 1e999" },
            { """{"Port": true}""", "Port: expected a number, got the boolean true" },
            { """{"MultiAZEnabled": 1}""", "MultiAZEnabled: expected true or false, got the number 1" },
            { """{"Engine": ["redis"]}""", "Engine: expected text, got a list" },
            { """{"Tags": {"a": "b"}}""", "Tags: expected a list of objects with Key and Value, got an object" },
            { """{"Tags": ["a"]}""", "Tags.0: expected an object, got the text 'a'" },
        };

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_wrong_shape_is_a_mistake_with_its_place(string properties, string mistake) =>
        Assert.Equal(
            [$"Resources.Cache.Properties.{mistake}"],
            Mistakes($$$$"""{"Cache": {"Type": "{{{{Group}}}}", "Properties": {{{{properties}}}}}}""")
        );

    [Theory]
    [InlineData("[]", "a list")]
    [InlineData("\"x\"", "the text 'x'")]
    [InlineData("7", "the number 7")]
    [InlineData("true", "the boolean true")]
    public void Properties_that_are_no_object_are_a_mistake(string properties, string kind) =>
        Assert.Equal(
            [$"Resources.Cache.Properties: expected an object, got {kind}"],
            Mistakes($$$$"""{"Cache": {"Type": "{{{{Group}}}}", "Properties": {{{{properties}}}}}}""")
        );

    [Theory]
    [InlineData("[]", "Resources.Odd: expected an object, got a list")]
    [InlineData("{}", "Resources.Odd.Type: a resource must have a type")]
    [InlineData("""{"Type": 1}""", "Resources.Odd.Type: a resource must have a type")]
    [InlineData("""{"Type": ""}""", "Resources.Odd.Type: a resource must have a type")]
    [InlineData("""{"Note": "AWS::ElastiCache::User"}""", "Resources.Odd.Type: a resource must have a type")]
    [InlineData("""{"type": "AWS::S3::Bucket"}""", "Resources.Odd.Type: a resource must have a type")]
    public void What_is_no_resource_is_a_mistake_and_the_others_are_judged(string odd, string mistake)
    {
        var mistakes = new TemplateMistakes();

        var findings = Judge(
            $$$$"""{"Odd": {{{{odd}}}}, "Cache": {"Type": "{{{{Group}}}}", "Properties": {{{{Failover}}}}}}""",
            mistakes
        );

        Assert.Equal([mistake], mistakes.All.Select(found => found.Message));
        Assert.Contains(findings, finding => finding.Violation.RuleId == "R-05");
    }

    [Fact]
    public void A_mistake_leaves_the_rest_of_its_resource_and_all_others_to_the_rules()
    {
        var mistakes = new TemplateMistakes();

        var findings = Judge(
            $$$$"""
            {
              "First": {"Type": "{{{{Group}}}}", "Properties": {"Port": [], "AutomaticFailoverEnabled": true, "NumCacheClusters": 1}},
              "Second": {"Type": "{{{{Group}}}}", "Properties": {{{{Failover}}}}}
            }
            """,
            mistakes
        );

        Assert.Equal("Resources.First.Properties.Port", Assert.Single(mistakes.All).Path);
        Assert.Equal(
            ["First", "Second"],
            findings.Where(finding => finding.Violation.RuleId == "R-05").Select(finding => finding.Resource.LogicalId)
        );
    }

    [Fact]
    public void A_mistake_that_several_resources_meet_is_told_once() =>
        Assert.Equal(
            ["Resources.Parameters.Properties.Properties: expected an object, got a list"],
            Mistakes(
                $$$$"""
                {
                  "Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"CacheParameterGroupFamily": "valkey8", "Properties": []}},
                  "First": {"Type": "{{{{Group}}}}", "Properties": {"CacheParameterGroupName": {"Ref": "Parameters"}}},
                  "Second": {"Type": "{{{{Group}}}}", "Properties": {"CacheParameterGroupName": {"Ref": "Parameters"}}}
                }
                """
            )
        );

    // A value from elsewhere is not a matter of how the property is written.
    [Theory]
    [InlineData("""{"Ref": "Word"}""")]
    [InlineData("""{"Ref": "AWS::StackName"}""")]
    [InlineData("""{"Fn::Sub": "${Word}s"}""")]
    [InlineData("""{"Fn::GetOptionSetting": {"OptionName": "Port", "DefaultValue": "many"} }""")]
    public void What_comes_from_elsewhere_is_no_wrong_shape(string value)
    {
        var mistakes = new TemplateMistakes();

        TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Parameters": {"Word": {"Type": "String", "Default": "many"} },
                         "Resources": {"Cache": {"Type": "{{Group}}", "Properties": {"Port": {{value}} } } } }
                        """
                    )
                    .RootElement,
                mistakes
            ),
            null,
            new Dictionary<string, string> { ["AWS::StackName"] = "shop" }
        );

        Assert.Empty(mistakes.All);
    }

    // No rule asks for these.
    [Theory]
    [InlineData("AutoMinorVersionUpgrade", "[1]", "expected true or false, got a list")]
    [InlineData("SnapshottingClusterId", "{\"A\": 1}", "expected text, got an object")]
    [InlineData("PreferredMaintenanceWindow", "[1]", "expected text, got a list")]
    [InlineData("KmsKeyId", "[1]", "expected text, got a list")]
    [InlineData("Tags", "\"a\"", "expected a list of objects with Key and Value, got the text 'a'")]
    public void A_wrong_shape_in_one_branch_is_a_mistake(string property, string value, string mistake)
    {
        var mistakes = new TemplateMistakes();

        TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Parameters": {"Env": {"Type": "String", "AllowedValues": ["prod", "test"]} },
                         "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Env"}, "prod"]} },
                         "Resources": {"Cache": {"Type": "{{Group}}", "Properties": {
                            "{{property}}": {"Fn::If": ["IsProd", {{value}}, {"Ref": "AWS::NoValue"}]} } } } }
                        """
                    )
                    .RootElement,
                mistakes
            )
        );

        Assert.Equal(
            [$"Resources.Cache.Properties.{property}: {mistake}"],
            mistakes.All.Select(found => found.Message)
        );
    }

    [Theory]
    [InlineData("\"Outputs\": []", "Outputs: expected an object with outputs by name, got a list")]
    [InlineData("\"Rules\": \"a\"", "Rules: expected an object with rules by name, got the text 'a'")]
    [InlineData("\"Outputs\": {\"A\": \"a\"}", "Outputs.A: expected an object, got the text 'a'")]
    [InlineData("\"Parameters\": {\"A\": []}", "Parameters.A: expected an object, got a list")]
    [InlineData("\"Mappings\": {\"A\": 1, \"B\": {}}", "Mappings.A: expected an object, got the number 1")]
    [InlineData("\"Outputs\": {\"A\": null}", null)]
    [InlineData("\"Outputs\": null", null)]
    [InlineData("\"Mappings\": {\"Fn::Transform\": \"a\"}", null)]
    // A macro may write these.
    [InlineData("\"Conditions\": {\"A\": \"a\"}, \"Rules\": {\"A\": \"a\"}", null)]
    public void A_section_that_is_no_object_is_a_mistake(string section, string? mistake)
    {
        var mistakes = new TemplateMistakes();
        Template.Read(JsonDocument.Parse($$"""{"Resources": {}, {{section}} }""").RootElement, mistakes);

        Assert.Equal(mistake is null ? [] : [mistake], mistakes.All.Select(found => found.Message));
    }

    [Fact]
    public void The_first_mistake_is_thrown_where_nobody_collects_them() =>
        Assert.Equal(
            "Resources.Cache.Properties.Port",
            Assert
                .Throws<TemplateException>(() =>
                    Judge($$$$"""{"Cache": {"Type": "{{{{Group}}}}", "Properties": {"Port": []}}}""", null)
                )
                .Path
        );

    [Fact]
    public void Of_a_key_that_stands_there_twice_the_last_one_counts() =>
        Assert.Empty(
            Judge(
                """
                {"Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {
                  "CacheParameterGroupFamily": "valkey8", "Description": "d",
                  "Properties": {"maxmemory-policy": "sometimes", "maxmemory-policy": "volatile-lru"}}}}
                """,
                null
            )
        );

    private const string Failover = """{"AutomaticFailoverEnabled": "true", "NumCacheClusters": "1"}""";

    private static IEnumerable<string> Mistakes(string resources)
    {
        var mistakes = new TemplateMistakes();
        Judge(resources, mistakes);
        return mistakes.All.Select(mistake => mistake.Message);
    }

    private static IReadOnlyList<Finding> Judge(string resources, TemplateMistakes? mistakes) =>
        TemplateJudge.Judge(
            Template.Read(JsonDocument.Parse($$$$"""{"Resources": {{{{resources}}}}}""").RootElement, mistakes)
        );
}
