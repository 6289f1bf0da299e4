// Long: what is passed is read in many forms, each with a test.
using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>What a parent passes its nested stack, what outputs say, and what stays beside a resource.</summary>
public sealed class NestedValuesTests
{
    [Theory]
    [InlineData("{\"Fn::GetAtt\":[\"Nested\",\"Outputs.Name\"]}", "Nested", "Name")]
    [InlineData("{\"Fn::GetAtt\":\"Nested.Outputs.Name\"}", "Nested", "Name")]
    [InlineData("{\"Fn::GetAtt\":[\"Nested\",\"Name\"]}", null, null)]
    [InlineData("{\"Fn::GetAtt\":[\"Nested\",\"outputs.Name\"]}", null, null)]
    [InlineData("{\"Ref\":\"Nested\"}", null, null)]
    // Only what is an output as a whole.
    [InlineData("{\"Fn::Sub\":\"${Nested.Outputs.Name}\"}", null, null)]
    [InlineData("[{\"Fn::GetAtt\":[\"Nested\",\"Outputs.Name\"]}]", null, null)]
    [InlineData("\"Nested.Outputs.Name\"", null, null)]
    public void An_output_of_a_nested_stack_is_an_attribute(string value, string? stack, string? name) =>
        Assert.Equal(
            stack is null ? null : new OutputReference(stack, name!),
            OutputReference.Of(ExpressionParser.Plain.Parse(JsonDocument.Parse(value).RootElement))
        );

    [Theory]
    [InlineData("A", null)]
    [InlineData("Outputs.A.B", "A.B")]
    public void The_attribute_alone_says_which_output_it_is(string attribute, string? name) =>
        Assert.Equal(name, OutputReference.Of(new Reference("Nested", attribute))?.Name);

    [Fact]
    public void Only_what_no_parameter_decides_is_passed_for_sure()
    {
        var parent = Parent(
            """
            {"Text": "a", "List": ["a", "b"], "Joined": {"Fn::Join": ["-", ["a", "b"]]}, "Given": {"Ref": "Given"},
             "Open": {"Ref": "Open"}, "Mixed": ["a", {"Ref": "AWS::StackName"}], "Object": {"a": 1}, "Stack": {"Ref": "AWS::StackName"}}
            """
        );

        Assert.Equal(
            ["Given=g", "Joined=a-b", "List=a,b", "Text=a"],
            Told(new NestedStackUse(parent, "Nested", Given("g")).Constants)
        );
        Assert.Empty(new NestedStackUse(parent, "Strange", Given("g")).Constants);
        Assert.Empty(
            new NestedStackUse(Parent("""{"Fn::Transform": {}, "Text": "a"}"""), "Nested", Given("g")).Constants
        );
    }

    [Theory]
    // What a template says itself is read there.
    [InlineData("{\"P\":\"a\"}", "{\"P\":\"b\"}", "", "")]
    [InlineData("{\"P\":\"a\"}", "{}", "", "")]
    [InlineData("{}", "{\"P\":\"b\"}", "", "")]
    [InlineData("{}", "{}", "", "")]
    [InlineData("{\"P\":{\"Ref\":\"Open\"}}", "{\"P\":{\"Ref\":\"Open\"}}", "", "")]
    [InlineData("{\"P\":{\"Ref\":\"Open\"}}", "{\"P\":\"o\"}", "", "")]
    [InlineData("{\"P\":{\"Ref\":\"Open\"}}", "{\"P\":\"b\"}", "", "")]
    [InlineData("{\"P\":{\"Ref\":\"AWS::StackName\"}}", "{\"P\":{\"Ref\":\"AWS::StackName\"}}", "", "")]
    [InlineData("{\"P\":[\"a\",\"b\"]}", "{\"P\":[\"a\",\"c\"]}", "", "")]
    public void What_is_passed_is_told_of_both_sides(string before, string after, string old, string @new)
    {
        var given = new PassedParameters(Parent(before), Parent(after), default, (_, _) => null).Of("Nested", default);

        Assert.Equal(old, string.Join(' ', Told(given.Old!)));
        Assert.Equal(@new, string.Join(' ', Told(given.New!)));
    }

    [Theory]
    [InlineData("""{"P": "a"}""", "D=d")]
    [InlineData("""{"D": "a"}""", "")]
    [InlineData("""{"Fn::Transform": {}}""", "")]
    public void What_is_not_passed_has_its_default(string passed, string defaults) =>
        Assert.Equal(
            defaults,
            string.Join(
                ' ',
                Told(
                    new NestedStackUse(Parent(passed), "Nested", Given("g")).Defaults(
                        Template.Read(
                            JsonDocument
                                .Parse(
                                    """
                                    {"Parameters": {"P": {"Type": "String"}, "D": {"Type": "String", "Default": "d"},
                                      "Bad": {"Type": "String", "Default": "d", "AllowedValues": ["e"]}}, "Resources": {}}
                                    """
                                )
                                .RootElement
                        )
                    )
                )
            )
        );

    [Fact]
    public void Of_what_nobody_knows_on_either_side_it_is_told_that_it_changes()
    {
        var given = new PassedParameters(
            Parent("""{"P": {"Ref": "AWS::StackName"}}"""),
            Parent("""{"P": {"Ref": "AWS::StackId"}}"""),
            default,
            (_, _) => null
        ).Of("Nested", default);

        Assert.StartsWith("{{before ", given.Old!["P"], StringComparison.Ordinal);
        Assert.StartsWith("{{after ", given.New!["P"], StringComparison.Ordinal);
        Assert.EndsWith("}}", given.New["P"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "y", true, false, "P=x", "P=y")]
    [InlineData("x", "x", true, false, "P=x", "P=x")]
    [InlineData("x", "x", false, false, "", "")]
    [InlineData(null, null, false, false, "", "")]
    [InlineData("x", null, false, true, "P=x", "P={{after {\"Other\".\"Outputs.Size\"}}}")]
    [InlineData(null, "y", false, true, "P={{before {\"Other\".\"Outputs.Size\"}}}", "P=y")]
    public void An_output_of_another_nested_stack_is_passed_as_it_says(
        string? was,
        string? now,
        bool isFixed,
        bool changes,
        string old,
        string @new
    )
    {
        const string Passed = """{"P": {"Fn::GetAtt": ["Other", "Outputs.Size"]}}""";
        var given = new PassedParameters(
            Parent(Passed),
            Parent(Passed),
            default,
            (stack, name) => (stack, name) == ("Other", "Size") ? new NestedOutput(was, now, isFixed, changes) : null
        ).Of("Nested", default);

        Assert.Equal(old, string.Join(' ', Told(given.Old!)));
        Assert.Equal(@new, string.Join(' ', Told(given.New!)));
    }

    [Theory]
    [InlineData("\"x\"", OfOther, "P=x", "P=y")]
    [InlineData(OfOther, "\"y\"", "P=x", "P=y")]
    [InlineData("\"y\"", OfOther, "P=y", "P=y")]
    public void An_output_on_one_side_is_passed_beside_what_the_other_says(
        string before,
        string after,
        string old,
        string @new
    )
    {
        var given = new PassedParameters(
            Parent($$"""{"P": {{before}} }"""),
            Parent($$"""{"P": {{after}} }"""),
            default,
            (_, _) => new NestedOutput("x", "y", true, true)
        ).Of("Nested", default);

        Assert.Equal(old, string.Join(' ', Told(given.Old!)));
        Assert.Equal(@new, string.Join(' ', Told(given.New!)));
    }

    // What hangs on a parameter of the other stack is no more known than that one.
    [Theory]
    [InlineData("\"x\"", OfOther)]
    [InlineData(OfOther, "\"x\"")]
    public void An_output_that_is_not_fixed_is_not_passed_as_it_is_by_default(string before, string after)
    {
        var given = new PassedParameters(
            Parent($$"""{"P": {{before}} }"""),
            Parent($$"""{"P": {{after}} }"""),
            default,
            (_, _) => new NestedOutput("x", "x", false, false)
        ).Of("Nested", default);

        Assert.Empty(given.Old!);
        Assert.Empty(given.New!);
    }

    private const string OfOther = """{"Fn::GetAtt": ["Other", "Outputs.Size"]}""";

    [Fact]
    public void An_output_that_changes_to_nobody_knows_what_changes_the_parameter()
    {
        const string Passed = """{"P": {"Fn::GetAtt": ["Other", "Outputs.Size"]}}""";
        var given = new PassedParameters(
            Parent(Passed),
            Parent(Passed),
            default,
            (_, _) => new NestedOutput(null, null, false, true)
        ).Of("Nested", GivenParameters.OfBoth(new Dictionary<string, string> { ["Q"] = "q" }));

        Assert.Equal(["P", "Q"], given.Old!.Keys.Order(StringComparer.Ordinal));
        Assert.NotEqual(given.Old["P"], given.New!["P"]);
        Assert.Equal("q", given.New["Q"]);
    }

    [Fact]
    public void Of_a_stack_that_one_side_lacks_nothing_is_passed()
    {
        var beside = GivenParameters.OfBoth(new Dictionary<string, string> { ["Q"] = "q" });

        Assert.Equal(
            beside,
            new PassedParameters(Parent("{}"), Parent("{}"), default, (_, _) => null).Of("No", beside)
        );
    }

    [Fact]
    public void What_only_the_old_template_has_stays_with_the_resource_that_needs_it()
    {
        var old = Read(
            """
            {"Parameters": {"Size": {"Type": "String"}, "Both": {"Type": "String"}},
             "Mappings": {"Map": {"a": {"b": "c"}}},
             "Conditions": {"Prod": {"Fn::Equals": [{"Ref": "Env"}, "prod"]}, "Deep": {"Condition": "Prod"}, "Unused": {"Condition": "Deep"}},
             "Resources": {
               "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Condition": "Deep", "DependsOn": ["Topic"],
                 "Properties": {"A": {"Ref": "Size"}, "B": {"Ref": "Users"}, "C": {"Ref": "Both"},
                   "D": {"Fn::FindInMap": ["Map", "a", "b"]}, "E": {"Fn::If": ["Deep", 1, 2]}}},
               "Users": {"Type": "AWS::ElastiCache::UserGroup", "DependsOn": "Key", "Properties": {"A": {"Fn::GetAtt": ["Cache", "Arn"]}}},
               "Key": {"Type": "AWS::KMS::Key"}, "Topic": {"Type": "AWS::SNS::Topic"}, "Left": {"Type": "AWS::SNS::Topic"}}}
            """.Replace(
                "\"Both\": {\"Type\": \"String\"}",
                "\"Both\": {\"Type\": \"String\"}, \"Env\": {\"Type\": \"String\"}",
                StringComparison.Ordinal
            )
        );
        var @new = Read(
            """
            {"Parameters": {"Both": {"Type": "String"}},
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"}, "Topic": {"Type": "AWS::SNS::Topic"}}}
            """
        );

        var kept = new KeptFromOld(old, @new, old.Resources["Cache"]);

        Assert.Equal(["Key", "Users"], kept.Ids);
        Assert.Equal(
            "Key, Users, the parameter Env, the parameter Size, the condition Deep, the condition Prod and the mapping Map",
            kept.Words
        );
        Assert.StartsWith("Cache, Key, Users, ", kept.WordsWith("Cache"), StringComparison.Ordinal);
        Assert.True(kept.IsWritten);
        var root = System
            .Text.Json.Nodes.JsonNode.Parse("""{"Parameters": {"Both": 1}, "Resources": {}}""")!
            .AsObject();
        kept.AddTo(root);
        Assert.Equal(
            ["Conditions: Deep Prod", "Mappings: Map", "Parameters: Both Env Size", "Resources: Key Users"],
            root.OrderBy(section => section.Key, StringComparer.Ordinal)
                .Select(section =>
                    $"{section.Key}: {string.Join(' ', section.Value!.AsObject().Select(entry => entry.Key).Order(StringComparer.Ordinal))}"
                )
        );
        Assert.Equal("c", root["Mappings"]!["Map"]!["a"]!["b"]!.ToString());
    }

    [Fact]
    public void Where_all_is_there_nothing_stays()
    {
        var template = Parent("{}");
        var kept = new KeptFromOld(template, template, template.Resources["Nested"]);

        Assert.Empty(kept.Ids);
        Assert.Equal(("", "Nested"), (kept.Words, kept.WordsWith("Nested")));
    }

    [Fact]
    public void What_has_nothing_to_do_with_a_resource_is_left_out()
    {
        var template = Read(
            """
            {"Resources": {
               "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"A": {"Ref": "Key"}}},
               "Key": {"Type": "AWS::KMS::Key", "Properties": {"A": {"Ref": "Role"}}},
               "Role": {"Type": "AWS::IAM::Role"},
               "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"A": {"Ref": "Cache"}, "B": {"Ref": "Topic"}}},
               "Topic": {"Type": "AWS::SNS::Topic"},
               "User": {"Type": "AWS::ElastiCache::User"},
               "Far": {"Type": "AWS::S3::Bucket"},
               "Other": {"Type": "AWS::ElastiCache::ReplicationGroup"}}}
            """
        );
        var without = Read(
            """{"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"}, "Far": {"Type": "AWS::S3::Bucket"}, "Role": {"Type": "AWS::IAM::Role"}}}"""
        );

        var (old, @new) = Neighbourhood.Of(template, without, "Cache");

        Assert.Equal(
            ["Alarm", "Cache", "Key", "Role", "Topic", "User"],
            old.Resources.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(["Cache", "Role"], @new.Resources.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    // Of itself, of what it uses, of what uses it; not of others.
    [InlineData("Cache", "\"Port\": 1", false)]
    [InlineData("Params", "\"CacheParameterGroupFamily\": \"valkey88\"", false)]
    [InlineData("Uses", "\"Port\": 1", false)]
    [InlineData("Far", "\"Port\": 1", true)]
    [InlineData("Cache", "\"Tags\": []", true)]
    public void A_new_finding_of_a_resource_or_its_neighbours_is_seen(string id, string property, bool isIncluded)
    {
        string Text(string changed) =>
            $$"""
                {"Resources": {
                   "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheParameterGroupName": {"Ref": "Params"} {{More(
                    "Cache"
                )}} } },
                   "Params": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"Description": "a" {{More(
                    "Params"
                )}} } },
                   "Uses": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": {"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]} {{More(
                    "Uses"
                )}} } },
                   "Far": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "a" {{More(
                    "Far"
                )}} } } } }
                """.Replace(
                $"<{changed}>",
                $", {property}",
                StringComparison.Ordinal
            ).Replace("<Cache>", "", StringComparison.Ordinal).Replace(
                "<Params>",
                "",
                StringComparison.Ordinal
            ).Replace("<Uses>", "", StringComparison.Ordinal).Replace("<Far>", "", StringComparison.Ordinal);
        static string More(string of) => $"<{of}>";

        Assert.Equal(isIncluded, new FindingSet(Read(Text("")), "Cache", default).Includes(Read(Text(id))));
    }

    private static Dictionary<string, string> Given(string value) => new(StringComparer.Ordinal) { ["Given"] = value };

    private static IEnumerable<string> Told(IReadOnlyDictionary<string, string> values) =>
        values.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}");

    private static Template Parent(string passed) =>
        Read(
            $$"""
            {"Parameters": {"Given": {"Type": "String"}, "Open": {"Type": "String", "Default": "o"} },
             "Resources": {
               "Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {"Parameters": {{passed}} } },
               "Other": {"Type": "AWS::CloudFormation::Stack"} } }
            """
        );

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
