using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>Resources that are looked for by their physical names.</summary>
public sealed class NamedResourceTests
{
    // A name that parameters make may be another one.
    [Theory]
    [InlineData("shop", "Fixed")]
    [InlineData("SHOP", "Fixed")]
    [InlineData("made", "Made")]
    [InlineData("Made", "Made")]
    [InlineData("nobody", null)]
    [InlineData("", null)]
    public void The_one_whose_name_is_written_goes_before_others(string name, string? found)
    {
        var context = new TemplateContext(
            Template.Read(
                JsonDocument
                    .Parse(
                        """
                        {"Parameters": {"Name": {"Type": "String", "AllowedValues": ["shop"], "Default": "shop"},
                            "Other": {"Type": "String", "AllowedValues": ["made"], "Default": "made"} },
                         "Resources": {
                            "Perhaps": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": {"Ref": "Name"} } },
                            "Made": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": {"Ref": "Other"} } },
                            "Fixed": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "shop"} },
                            "Nameless": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {} } } }
                        """
                    )
                    .RootElement
            )
        );

        var outcomes = context.Evaluation.Exploration.Explore(
            () => context.Named(name, "AWS::ElastiCache::UserGroup", "UserGroupId")?.LogicalId,
            100
        );

        Assert.All(outcomes.All, outcome => Assert.Equal(found, outcome.Result));
    }
}
