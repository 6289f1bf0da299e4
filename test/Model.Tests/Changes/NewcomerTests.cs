using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>References to what comes with the same update: whatever was there before, it is something else.</summary>
public sealed class NewcomerTests
{
    private const string Own = "'Description':'d','SubnetIds':['subnet-1','subnet-2']";

    [Theory]
    [InlineData("'caches'", "", UpdateEffect.Replaced)]
    [InlineData("{'Ref':'Group'}", "", UpdateEffect.Replaced)]
    [InlineData("{'Fn::ImportValue':'subnets'}", "", UpdateEffect.Replaced)]
    [InlineData("{'Fn::Sub':'${AWS::StackName}-caches'}", "", UpdateEffect.Replaced)]
    // Whoever names it may have imported it.
    [InlineData("{'Ref':'Group'}", ",'CacheSubnetGroupName':'fixed'", UpdateEffect.Unclear)]
    [InlineData("'fixed'", ",'CacheSubnetGroupName':'fixed'", UpdateEffect.Unchanged)]
    public void A_cache_goes_into_a_group_that_comes(string before, string name, object effect) =>
        Assert.Equal(
            effect,
            Templates
                .Only(
                    Read(Cache(before)),
                    Read(Cache("{'Ref':'Subnets'}"), $"'Subnets':{Templates.Body(Templates.SubnetGroup, Own + name)}")
                )
                .Effect
        );

    [Fact]
    public void A_group_that_was_there_may_be_the_one()
    {
        var group = $"'Subnets':{Templates.Body(Templates.SubnetGroup, Own)}";

        Assert.Equal(
            UpdateEffect.Unclear,
            Templates.Only(Read(Cache("{'Ref':'Group'}"), group), Read(Cache("{'Ref':'Subnets'}"), group)).Effect
        );
    }

    private static string Cache(string group) =>
        $"'Cache':{Templates.Body(Templates.Group, $"'Engine':'valkey','CacheSubnetGroupName':{group}")}";

    private static Template Read(params string[] resources) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""{"Parameters":{"Group":{"Type":"String"} },"Resources":{ {{string.Join(',', resources)}} } }""".Replace(
                        '\'',
                        '"'
                    )
                )
                .RootElement
        );
}
