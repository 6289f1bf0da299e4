using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Functions that the transform AWS::LanguageExtensions brings, in templates that do not name it.</summary>
public sealed class LanguageExtensionsTests
{
    private const string Whole = """ "AWSTemplateFormatVersion": "2010-09-09", """;

    private const string Loop = """
        "Fn::ForEach::Groups": ["Name", ["A", "B"],
            {"Group${Name}": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "of caches", "SubnetIds": ["subnet-0a1b2c3d"]} } }]
        """;

    [Theory]
    [InlineData(Loop, "", "Fn::ForEach (Resources.Fn::ForEach::Groups)")]
    [InlineData(
        "",
        """ "Conditions": {"Fn::ForEach::Some": ["Name", ["A"], {"Is${Name}": {"Fn::Equals": ["a", "b"]} }]}, """,
        "Fn::ForEach (Conditions.Fn::ForEach::Some)"
    )]
    [InlineData(
        "",
        """ "Conditions": {"IsOne": {"Fn::Equals": [{"Fn::Length": ["a"]}, 1]} }, """,
        "Fn::Length (Conditions.IsOne.Fn::Equals.0)"
    )]
    [InlineData(
        "",
        """ "Outputs": {"Fn::ForEach::Some": ["Name", ["A"], {"Is${Name}": {"Value": "a"} }]}, """,
        "Fn::ForEach (Outputs.Fn::ForEach::Some)"
    )]
    [InlineData(
        """ "Group": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Fn::ForEach::P": ["N", ["Description"], {"${N}": "a"}]} } """,
        "",
        "Fn::ForEach (Resources.Group.Properties.Fn::ForEach::P)"
    )]
    [InlineData(
        """ "Text": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": {"Fn::ToJsonString": {"a": 1} } } } """,
        "",
        "Fn::ToJsonString (Resources.Text.Properties.Value)"
    )]
    [InlineData(
        """ "Text": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Ref": {"Fn::Sub": "${AWS::Region}Group"} } } } """,
        "",
        "Fn::Sub in Ref (Resources.Text.Properties.Value)"
    )]
    [InlineData(
        """ "Text": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Fn::GetAtt": [{"Fn::Sub": "${AWS::Region}Key"}, "Arn"]} } } """,
        "",
        "Fn::Sub in Fn::GetAtt (Resources.Text.Properties.Value)"
    )]
    public void They_need_the_transform(string resource, string before, string said)
    {
        var found = Judge(Whole + before, resource).Single();

        Assert.Equal(
            (
                $"AWS::LanguageExtensions brings {said}, and the template does not name it: write Transform: AWS::LanguageExtensions at its top level, before other transforms of AWS",
                Severity.Error
            ),
            (found.Violation.Message, found.Violation.Severity)
        );
        Assert.Empty(Judge($""" {Whole} {before} "Transform": "AWS::LanguageExtensions", """, resource));
    }

    [Fact]
    public void A_template_has_one_such_finding_that_lists_the_places() =>
        Assert.Equal(
            "AWS::LanguageExtensions brings Fn::Length (Outputs.A.Value), Fn::Length (Outputs.B.Value) and Fn::ForEach (Resources.Fn::ForEach::Groups), and the template does not name it: write Transform: AWS::LanguageExtensions at its top level, before other transforms of AWS",
            Judge(
                    $$$""" {{{Whole}}} "Outputs": {"A": {"Value": {"Fn::Length": ["a"]} }, "B": {"Value": {"Fn::Length": ["a"]} } }, """,
                    Loop
                )
                .Single()
                .Violation.Message
        );

    // Since 2023 and 2026 CloudFormation takes these by itself.
    [Theory]
    [InlineData(""" "Text": {"Type": "AWS::SSM::Parameter", "DeletionPolicy": {"Ref": "AWS::Region"} } """)]
    [InlineData(
        """ "Text": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Fn::FindInMap": ["A", "b", "c", {"DefaultValue": "d"}]} } } """
    )]
    [InlineData(
        """ "Text": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Fn::GetAtt": ["Group", {"Ref": "Name"}]} } } """
    )]
    // Text that another service reads, and properties that are called so.
    [InlineData(
        """ "Text": {"Type": "AWS::SSM::Parameter", "Metadata": {"Fn::Length": "a"}, "Properties": {"Value": "Fn::Length", "Ref": {"a": "b"}, "Other": 1} } """
    )]
    [InlineData(
        """ "Text": {"Type": "AWS::SSM::Parameter", "Properties": {"Fn::Transform": {"Name": "Mine"}, "Value": {"Fn::Length": ["a"]} } } """
    )]
    public void What_needs_no_transform_is_not_told(string resource) => Assert.Empty(Judge(Whole, resource));

    [Theory]
    [InlineData("\"AWS::Serverless-2016-10-31\"", 1)]
    [InlineData("""["AWS::Serverless-2016-10-31"]""", 1)]
    [InlineData("""["AWS::LanguageExtensions", "AWS::Serverless-2016-10-31"]""", 0)]
    [InlineData("""[["AWS::LanguageExtensions"]]""", 0)]
    [InlineData("""{"Name": "AWS::LanguageExtensions"}""", 0)]
    [InlineData("\"OurMacro\"", 0)]
    [InlineData("""{"Name": "AWS::Include", "Parameters": {"Location": "s3://a/b"} }""", 0)]
    [InlineData("""{"Fn::Sub": "AWS::LanguageExtensions"}""", 0)]
    public void Other_transforms_do_not_bring_them(string transform, int count) =>
        Assert.Equal(count, Judge($""" "Transform": {transform}, """, Loop).Count);

    [Fact]
    public void Of_a_file_that_may_be_a_part_it_is_a_warning()
    {
        var found = Judge("", Loop).Single().Violation;

        Assert.Equal(Severity.Warning, found.Severity);
        Assert.EndsWith(
            "which the file does not name: by itself CloudFormation refuses it, unless another tool adds Transform: AWS::LanguageExtensions",
            found.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_another_tool_puts_together_is_not_told()
    {
        var template = Read(Whole, Loop);
        template.IsPart = true;

        Assert.Empty(Found(template));
    }

    [Fact]
    public void It_is_put_down_to_no_default_that_a_loop_runs_over() =>
        Assert.Equal(
            (Severity.Error, (string?)null),
            Judge(
                    $$$"""{{{Whole}}} "Parameters": {"Names": {"Type": "CommaDelimitedList", "Default": "A,B"} }, """,
                    Loop.Replace("""["A", "B"]""", """{"Ref": "Names"}""", StringComparison.Ordinal),
                    isAlone: true
                )
                .Select(found => (found.Violation.Severity, found.Where))
                .Single()
        );

    private static List<Finding> Judge(string before, string resource, bool isAlone = false) =>
        Found(Read(before, resource, isAlone));

    private static Template Read(string before, string resource, bool isAlone = false) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""{ {{before}} "Resources": { {{resource}} {{(
                        isAlone ? "" : $"{(resource.Length == 0 ? "" : ",")} \"Cache\": {RuleExamples.Pair()}"
                    )}} } }"""
                )
                .RootElement,
            new TemplateMistakes()
        );

    private static List<Finding> Found(Template template) =>
        [.. TemplateJudge.Judge(template).Where(finding => finding.Violation.RuleId == "M-28")];
}
