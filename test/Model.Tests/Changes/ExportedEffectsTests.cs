using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>What stacks export for one another, and what becomes of it.</summary>
public sealed class ExportedEffectsTests
{
    private const string Ref = """{"Ref": "Subnet"}""";

    [Theory]
    [InlineData("net-subnet", UpdateEffect.Replaced)]
    [InlineData("net-range", UpdateEffect.Unchanged)]
    [InlineData("passed-on", UpdateEffect.Replaced)]
    // The worst of what it is made of.
    [InlineData("net-both", UpdateEffect.Replaced)]
    [InlineData("nobody's", UpdateEffect.Unchanged)]
    // A circle ends.
    [InlineData("circle", UpdateEffect.Unchanged)]
    public void What_is_replaced_is_so_for_other_stacks(string import, object effect)
    {
        var effects = new ExportedEffects([
            (Network("10.0.0.0/16"), Network("10.1.0.0/16"), default),
            (Passing(), Passing(), default),
        ]);
        var cache = Templates.Of(
            ("Cache", Templates.Body(Templates.Serverless, $"\"SubnetIds\":[{{\"Fn::ImportValue\":\"{import}\"}}]"))
        );

        var update = new ChangeJudge(cache, cache, default, effects).Of("Cache").Update;

        Assert.Equal(effect, update.Effect);
        if (update.Effect == UpdateEffect.Replaced)
        {
            Assert.StartsWith($"refers to the import {import}, which is replaced", update.Reasons[0].Message);
        }
    }

    [Theory]
    [InlineData("net-subnet", "10.0.0.0/16", UpdateEffect.InPlace)]
    [InlineData("net-subnet", "10.1.0.0/16", UpdateEffect.InPlaceUnless)]
    public void A_further_subnet_takes_none_away(string import, string range, object effect)
    {
        var effects = new ExportedEffects([(Network("10.0.0.0/16"), Network(range), default)]);
        static Template Group(string subnets) =>
            Templates.Of(("Cache", Templates.Body(Templates.SubnetGroup, $"\"SubnetIds\":[{subnets}]")));

        var one = $"{{\"Fn::ImportValue\":\"{import}\"}}";
        var two = $"{one},{{\"Fn::ImportValue\":\"another\"}}";

        Assert.Equal(effect, new ChangeJudge(Group(one), Group(two), default, effects).Of("Cache").Update.Effect);
        Assert.Equal(
            UpdateEffect.InPlaceUnless,
            new ChangeJudge(Group(two), Group(one), default, effects).Of("Cache").Update.Effect
        );
    }

    private static Template Network(string range) =>
        Read(
            $$"""
            {"Resources": {
                "Unclear": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Fn::ImportValue": "vpc-{{range}}"} } },
                "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "{{range}}"} },
                "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.1.0/24"} } },
             "Outputs": {
                "Subnet": {"Value": {{Ref}}, "Export": {"Name": "net-subnet"} },
                "Both": {"Value": {"Fn::Join": [",", [{"Ref": "Unclear"}, {{Ref}}, {"Ref": "Unclear"}]]}, "Export": {"Name": "net-both"} },
                "Range": {"Value": {"Fn::GetAtt": ["Subnet", "CidrBlock"]}, "Export": {"Name": "net-range"} } } }
            """
        );

    private static Template Passing() =>
        Read(
            """
            {"Resources": {}, "Outputs": {
                "A": {"Value": {"Fn::ImportValue": "net-subnet"}, "Export": {"Name": "passed-on"}},
                "B": {"Value": {"Fn::ImportValue": "circle"}, "Export": {"Name": "circle"}}}}
            """
        );

    private static Template Read(string json) => Template.Read(JsonDocument.Parse(json).RootElement);
}
