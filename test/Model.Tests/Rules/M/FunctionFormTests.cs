using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Functions that do not exist, and those that are given what they do not take.</summary>
public sealed class FunctionFormTests
{
    [Theory]
    [InlineData(
        """{"Fn::If": ["IsProd", 6379]}""",
        "Fn::If takes the name of a condition and two values, {Fn::If: [CONDITION, VALUE, OTHER]}, got a list of 2"
    )]
    [InlineData(
        """{"Fn::If": "IsProd"}""",
        "Fn::If takes the name of a condition and two values, {Fn::If: [CONDITION, VALUE, OTHER]}, got a text"
    )]
    [InlineData(
        """{"Fn::FindInMap": ["Ports", "a"]}""",
        "Fn::FindInMap takes a mapping and two keys, {Fn::FindInMap: [MAPPING, KEY, KEY]}, got a list of 2"
    )]
    [InlineData(
        """{"Fn::GetAtt": "Key"}""",
        "Fn::GetAtt takes a resource and one of its attributes, {Fn::GetAtt: [RESOURCE, ATTRIBUTE]}, got 'Key'"
    )]
    [InlineData(
        """{"Fn::GetAtt": ["Key"]}""",
        "Fn::GetAtt takes a resource and one of its attributes, {Fn::GetAtt: [RESOURCE, ATTRIBUTE]}, got a list of 1"
    )]
    [InlineData(
        """{"Fn::GetAtt": ["Key", ""]}""",
        """Fn::GetAtt takes a resource and one of its attributes, {Fn::GetAtt: [RESOURCE, ATTRIBUTE]}, got an empty name, ["Key", ""]"""
    )]
    [InlineData(
        """{"Fn::GetStackOutput": {"StackName": "net"}}""",
        "Fn::GetStackOutput takes the names of a stack and of an output, and perhaps Region and RoleArn, {Fn::GetStackOutput: {StackName: STACK, OutputName: OUTPUT}}, got an object without OutputName"
    )]
    [InlineData(
        """{"Fn::GetStackOutput": {"StackName": "net", "OutputName": "Key", "Regio": "eu-west-1"}}""",
        "Fn::GetStackOutput takes the names of a stack and of an output, and perhaps Region and RoleArn, {Fn::GetStackOutput: {StackName: STACK, OutputName: OUTPUT}}, got an object with Regio"
    )]
    [InlineData(
        """{"Fn::GetStackOutput": "net.Key"}""",
        "Fn::GetStackOutput takes the names of a stack and of an output, and perhaps Region and RoleArn, {Fn::GetStackOutput: {StackName: STACK, OutputName: OUTPUT}}, got a text"
    )]
    [InlineData(
        """{"Fn::Join": [":"]}""",
        "Fn::Join takes a delimiter and a list of texts, {Fn::Join: [DELIMITER, [TEXT, ...]]}, got a list of 1"
    )]
    [InlineData(
        """{"Fn::Join": [":", "a"]}""",
        "Fn::Join takes a delimiter and a list of texts, {Fn::Join: [DELIMITER, [TEXT, ...]]}, got a text in place of the list"
    )]
    [InlineData(
        """{"Fn::Select": ["9", ["a", "b"]]}""",
        "Fn::Select takes an index from 0 to 1 of this list of 2, got 9"
    )]
    [InlineData(
        """{"Fn::Select": [-1, ["a", "b"]]}""",
        "Fn::Select takes an index from 0 to 1 of this list of 2, got -1"
    )]
    [InlineData(
        """{"Fn::Select": [["a", "b"]]}""",
        "Fn::Select takes an index and a list, {Fn::Select: [INDEX, LIST]}, got a list of 1"
    )]
    [InlineData(
        """{"Fn::Split": [","]}""",
        "Fn::Split takes a delimiter and a text, {Fn::Split: [DELIMITER, TEXT]}, got a list of 1"
    )]
    [InlineData(
        """{"Fn::Sub": []}""",
        "Fn::Sub takes a text, or a text and an object of values, {Fn::Sub: [TEXT, {NAME: VALUE}]}, got a list of 0"
    )]
    [InlineData(
        """{"Fn::Sub": ["${A}", ["a"]]}""",
        "Fn::Sub takes a text, or a text and an object of values, {Fn::Sub: [TEXT, {NAME: VALUE}]}, got a list in place of the object"
    )]
    [InlineData(
        """{"Ref": ["Stage"]}""",
        "Ref takes the name of a parameter or a resource, {Ref: NAME}, got a list of 1"
    )]
    [InlineData("""{"Fn::Getatt": ["Key", "Arn"]}""", "there is no function Fn::Getatt; did you mean Fn::GetAtt?")]
    [InlineData("""{"Fn::Subst": "a"}""", "there is no function Fn::Subst; did you mean Fn::Sub?")]
    // The one within, where it is one.
    [InlineData(
        """{"Fn::Sub": ["${A}", {"A": {"Fn::Split": "a"}}]}""",
        "Fn::Split takes a delimiter and a text, {Fn::Split: [DELIMITER, TEXT]}, got a text"
    )]
    public void CloudFormation_refuses_it(string value, string message) =>
        Assert.Equal([(message, Severity.Error)], Of(value));

    [Fact]
    public void A_function_that_is_near_to_none_may_be_of_another_tool() =>
        Assert.Equal(
            [
                (
                    "CloudFormation has no function Fn::Embed, and refuses the template unless another tool replaces it",
                    Severity.Warning
                ),
            ],
            Of("""{"Fn::Embed": "a"}""")
        );

    [Theory]
    [InlineData("""{"Fn::If": ["IsProd", 6379, {"Ref": "AWS::NoValue"}]}""")]
    [InlineData("""{"Fn::FindInMap": ["Ports", "a", "b"]}""")]
    [InlineData("""{"Fn::FindInMap": ["Ports", "a", "b", {"DefaultValue": 1}]}""")]
    [InlineData("""{"Fn::GetAtt": ["Key", {"Ref": "Stage"}]}""")]
    [InlineData("""{"Fn::Join": ["", {"Ref": "Names"}]}""")]
    [InlineData("""{"Fn::Select": ["1", ["a", "b"]]}""")]
    [InlineData("""{"Fn::Select": [{"Ref": "Stage"}, ["a", "b"]]}""")]
    [InlineData("""{"Fn::Select": [1, {"Ref": "Names"}]}""")]
    [InlineData("""{"Fn::Split": [",", {"Ref": "Stage"}]}""")]
    [InlineData("""{"Fn::Sub": "${Stage}"}""")]
    [InlineData("""{"Fn::Sub": ["${A}", {"A": {"Ref": "Stage"}}]}""")]
    [InlineData("""{"Fn::ImportValue": {"Fn::Sub": "${Stage}"}}""")]
    [InlineData(
        """{"Fn::GetStackOutput": {"StackName": "net", "OutputName": "Key", "Region": {"Ref": "AWS::Region"}}}"""
    )]
    [InlineData("""{"Fn::Base64": "a"}""")]
    [InlineData("""{"Fn::ToJsonString": {"a": 1}}""")]
    [InlineData("""{"Fn::Length": {"Ref": "Names"}}""")]
    [InlineData("""{"Fn::Transform": {"Name": "AWS::Include", "Parameters": {"Location": "s3://a/b"}}}""")]
    [InlineData("""{"Fn::GetOptionSetting": {"OptionName": "Port", "DefaultValue": "1"}}""")]
    [InlineData("""{"Fn::Equals": ["a", "b"]}""")]
    public void What_has_its_form_is_not_told(string value) =>
        Assert.Empty(Of(value, """ "Transform": "AWS::LanguageExtensions", """));

    [Fact]
    public void Nor_what_a_macro_may_make_something_of() =>
        Assert.Empty(Of("""{"Fn::If": ["IsProd", 6379]}""", """ "Transform": "Own", """));

    [Theory]
    [InlineData("""{"Fn::Sub": []}""")]
    [InlineData("""{"Fn::Embed": "a"}""")]
    public void It_is_told_of_an_output(string value) =>
        Assert.Equal(
            ["Outputs.A.Value"],
            Findings("6379", more: $$""", "Outputs": {"A": {"Value": {{value}} } }""")
                .Select(violation => violation.Place)
        );

    [Fact]
    public void It_is_told_where_it_stands() =>
        Assert.Equal(
            [("Port.Fn::If.1", "Resources.Cache.Properties.Port.Fn::If.1")],
            Findings("""{"Fn::If": ["IsProd", {"Fn::Split": 1}, 1]}""")
                .Select(violation => (violation.Property, violation.Place!))
        );

    [Theory]
    [InlineData("Fn::If", """["IsProd", 1, 2]""", "write that in both of its branches")]
    [InlineData("Ref", "\"AWS::Region\"", "leave out the one or the other")]
    public void A_function_has_no_keys_beside_it(string function, string value, string way) =>
        Assert.Equal(
            [
                (
                    $"Port.{function}",
                    $"{function} stands beside Value, and a function is the only key of its object: {way}"
                ),
            ],
            Findings($$"""{"{{function}}": {{value}}, "Value": "c"}""")
                .Select(violation => (violation.Property, violation.Message))
        );

    [Theory]
    [InlineData(""" "Fn::Transform": {"Name": "AWS::Include", "Parameters": {"Location": "s3://a/b"}} """)]
    [InlineData(""" "Fn::ForEach::Some": ["One", ["a"], {"Port${One}": 1}] """)]
    public void A_transform_and_a_loop_may_have(string entry) =>
        Assert.Empty(Findings($$"""{"A": 1, {{entry}}}""", """ "Transform": "AWS::LanguageExtensions", """));

    private static IEnumerable<(string, Severity)> Of(string value, string before = "") =>
        Findings(value, before).Select(violation => (violation.Message, violation.Severity));

    private static IEnumerable<Violation> Findings(string value, string before = "", string more = "") =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            { {{before}} "AWSTemplateFormatVersion": "2010-09-09",
                             "Parameters": {"Stage": {"Type": "String"}, "Names": {"Type": "CommaDelimitedList"} },
                             "Mappings": {"Ports": {"a": {"b": 6379} } },
                             "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]} },
                             "Resources": {"Key": {"Type": "AWS::KMS::Key"},
                              "Cache": {{RuleExamples.Pair(more: $"\"Port\": {value}")}} } {{more}} }
                            """
                        )
                        .RootElement,
                    new TemplateMistakes()
                )
            )
            .Select(finding => finding.Violation)
            .Where(violation => violation.RuleId == "M-28");
}
