using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>One text with commas where a list of ids is wanted.</summary>
public sealed class JoinedListTests
{
    [Theory]
    [InlineData("\"sg-1,sg-2\"", true)]
    [InlineData("""{"Fn::Sub": "sg-1,sg-2"}""", true)]
    [InlineData("""{"Fn::Join": [",", [{"Ref": "One"}, {"Ref": "One"}]]}""", true)]
    [InlineData("""{"Fn::Join": [",", ["sg-1", "sg-2"]]}""", true)]
    [InlineData("\"sg-1\"", false)]
    [InlineData("""["sg-1", "sg-2"]""", false)]
    [InlineData("""{"Fn::Split": [",", "sg-1,sg-2"]}""", false)]
    [InlineData("""{"Fn::Split": [",", {"Fn::ImportValue": "groups"}]}""", false)]
    [InlineData("""{"Fn::ImportValue": "groups"}""", false)]
    [InlineData("""{"Ref": "Many"}""", false)]
    public void It_is_a_mistake(string groups, bool isMistake)
    {
        var mistakes = new TemplateMistakes();
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {
                      "Parameters": {"One": {"Type": "String"}, "Many": {"Type": "CommaDelimitedList", "Default": "sg-1,sg-2"} },
                      "Resources": {"Cache": {{RuleExamples.Pair().Replace(
                        "[\"sg-0a1b2c3d\"]",
                        groups,
                        StringComparison.Ordinal
                    )}} }
                    }
                    """
                )
                .RootElement,
            mistakes
        );

        _ = TemplateJudge.Judge(template);

        Assert.Equal(
            isMistake ? ["Resources.Cache.Properties.SecurityGroupIds"] : [],
            mistakes.All.Select(mistake => mistake.Path)
        );
    }
}
