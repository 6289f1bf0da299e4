using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Conditions and mappings that nobody can evaluate: the one that changes is named, and no other.</summary>
public sealed class DefinitionsThatChangeTests
{
    [Theory]
    [InlineData(
        """{"Fn::Join": ["", [{"Fn::FindInMap": ["Still", {"Ref": "AWS::StackName"}, "b"]}, {"Fn::FindInMap": ["Other", {"Ref": "AWS::StackName"}, "b"]}]]}"""
    )]
    [InlineData(
        """{"Fn::Join": ["", [{"Fn::FindInMap": ["Other", {"Ref": "AWS::StackName"}, "b"]}, {"Fn::FindInMap": ["Still", {"Ref": "AWS::StackName"}, "b"]}]]}"""
    )]
    public void The_mapping_that_changes_is_named(string value) =>
        Assert.EndsWith(
            "depends on the mapping Other, which changes",
            Templates.Only(Read(value, "111111111111", "c"), Read(value, "222222222222", "d")).Reasons[^1].Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{"Fn::If": ["Stays", "a", "b"]}""")]
    [InlineData("""{"Fn::FindInMap": ["Still", {"Ref": "AWS::StackName"}, "b"]}""")]
    public void What_stays_is_no_change(string value) =>
        Assert.Equal(
            UpdateEffect.Unchanged,
            Templates.Only(Read(value, "111111111111", "c"), Read(value, "222222222222", "d")).Effect
        );

    private static Template Read(string value, string account, string mapped) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$$"""
                    {"Conditions": {
                        "Stays": {"Fn::Equals": [{"Ref": "AWS::AccountId"}, "333333333333"]},
                        "Moves": {"Fn::Equals": [{"Ref": "AWS::AccountId"}, "{{{account}}}"]}},
                     "Mappings": {
                        "Still": {"eu-west-1": {"b": "c"}, "us-east-1": {"b": "d"}},
                        "Other": {"eu-west-1": {"b": "{{{mapped}}}"}, "us-east-1": {"b": "e"}, "same": {"b": "a"} } },
                     "Resources": {"Cache": {"Type": "{{{Templates.Group}}}", "Properties": {"CacheNodeType": {{{value}}} } } } }
                    """
                )
                .RootElement
        );
}
