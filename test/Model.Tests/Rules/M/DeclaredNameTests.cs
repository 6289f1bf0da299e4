using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Names of what a template declares.</summary>
public sealed class DeclaredNameTests
{
    [Theory]
    [InlineData(
        """ "Parameters": {"my-size": {"Type": "String"} } """,
        "Parameters.my-size CloudFormation refuses the parameter 'my-size': its name has letters and digits only; write mySize, here and where it is named"
    )]
    [InlineData(
        """ "Mappings": {"my.map": {"a": {"b": "c"} } } """,
        "Mappings.my.map CloudFormation refuses the mapping 'my.map': its name has letters and digits only; write myMap, here and where it is named"
    )]
    [InlineData(
        """ "Outputs": {"end_point": {"Value": "a"} } """,
        "Outputs.end_point CloudFormation refuses the output 'end_point': its name has letters and digits only; write endPoint, here and where it is named"
    )]
    [InlineData(
        """ "Outputs": {"end_point": {"Value": "a"}, "endPoint": {"Value": "b"} } """,
        "Outputs.end_point CloudFormation refuses the output 'end_point': its name has letters and digits only"
    )]
    [InlineData(
        """ "Mappings": {"Map": {"a_b": {"c": "d"} } } """,
        "Mappings.Map.a_b CloudFormation refuses the key 'a_b' of the mapping 'Map': a key has letters, digits, - and . only"
    )]
    [InlineData(
        """ "Mappings": {"Map": {"eu-west-1": {"v1.2": "d", "a/b": "d"} } } """,
        "Mappings.Map.eu-west-1.a/b CloudFormation refuses the key 'a/b' of the mapping 'Map': a key has letters, digits, - and . only"
    )]
    // The service takes any name of a condition.
    [InlineData(""" "Conditions": {"Is-Prod.x": {"Fn::Equals": [{"Ref": "AWS::Region"}, "a"]} } """, null)]
    [InlineData(""" "Parameters": {"${opt:stage}-size": {"Type": "String"} } """, null)]
    [InlineData(""" "Transform": "Own", "Parameters": {"my-size": {"Type": "String"} } """, null)]
    [InlineData(
        """ "Transform": "AWS::LanguageExtensions", "Outputs": {"Fn::ForEach::Names": ["N", ["a"], {"O${N}": {"Value": "a"} }]} """,
        null
    )]
    public void Each_has_letters_and_digits_only(string section, string? said) =>
        Assert.Equal(said is null ? [] : [said], Told(section, "Cache"));

    [Fact]
    public void So_has_a_resource() =>
        Assert.Equal(
            [
                "Resources.my-cache CloudFormation refuses the resource 'my-cache': its name has letters and digits only; write myCache, here and where it is named",
            ],
            Told(""" "Description": "caches" """, "my-cache")
        );

    private static IEnumerable<string> Told(string section, string cache) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            { {{section}}, "Resources": {"{{cache}}": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey"} } } }
                            """
                        )
                        .RootElement,
                    new TemplateMistakes()
                )
            )
            .Where(finding => finding.Violation.RuleId == "M-19")
            .Select(finding => $"{finding.Violation.PartOfTemplate} {finding.Violation.Message}");
}
