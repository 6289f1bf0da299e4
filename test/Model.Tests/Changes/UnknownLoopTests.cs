using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Loops whose collections nobody knows: what is said of what they make, and what is not.</summary>
public sealed class UnknownLoopTests
{
    // Nobody knows whether they go, and whether what looks the same is another one.
    [Theory]
    [InlineData("AWS::ElastiCache::ServerlessCache", "")]
    [InlineData("AWS::ElastiCache::ServerlessCache", "\"DeletionPolicy\":\"Retain\",")]
    [InlineData("AWS::ElastiCache::SubnetGroup", "")]
    public void What_may_stay_loses_nothing(string type, string policy)
    {
        Template With(string collection) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$$"""
                        {"Parameters": {"Teams": {"Type": "CommaDelimitedList"} }, "Resources": {"Fn::ForEach::Them": ["Team", {{{collection}}},
                            {"It${Team}": { {{{policy}}}"Type": "{{{type}}}", "Properties": {"Description": "a"} } }]} }
                        """
                    )
                    .RootElement
            );

        var plan = UpdateJudge.Judge(With("""{"Ref": "Teams"}"""), With("[\"alpha\"]"));

        Assert.All(plan.Resources, update => Assert.Equal("Fn::ForEach", Assert.Single(update.Reasons).Property));
    }

    [Fact]
    public void Of_two_loops_the_one_within_may_change()
    {
        static Template With(string inner) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$$"""
                        {"Parameters": {"Teams": {"Type": "CommaDelimitedList"}, "One": {"Type": "CommaDelimitedList"}, "Two": {"Type": "CommaDelimitedList"} },
                         "Resources": {"Fn::ForEach::Outer": ["Team", {"Ref": "Teams"}, {"Fn::ForEach::Inner": ["Env", {"Ref": "{{{inner}}}"},
                            {"It${Team}${Env}": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": "a", "Engine": "valkey"} } }]}]} }
                        """
                    )
                    .RootElement
            );

        Assert.Equal(UpdateEffect.Unclear, Assert.Single(UpdateJudge.Judge(With("One"), With("Two")).Resources).Effect);
        Assert.Equal(
            UpdateEffect.Unchanged,
            Assert.Single(UpdateJudge.Judge(With("One"), With("One")).Resources).Effect
        );
    }

    // The items of a loop are not shown where the parameter is not.
    [Theory]
    [InlineData("", "where Teams is 'alpha', its default: the loop makes it no more")]
    [InlineData(", \"NoEcho\": true", "where Teams is its default: the loop makes it no more")]
    public void A_default_that_is_not_shown_is_not_repeated(string beside, string said)
    {
        Template With(string collection) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$$"""
                        {"Parameters": {"Teams": {"Type": "CommaDelimitedList", "Default": "alpha"{{{beside}}} } },
                         "Resources": {"Fn::ForEach::Them": ["Team", {{{collection}}},
                            {"It${Team}": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "a"} } }]} }
                        """
                    )
                    .RootElement
            );

        var removed = UpdateJudge
            .Judge(With("[\"alpha\", \"beta\"]"), With("""{"Ref": "Teams"}"""))
            .Resources.Single(resource => resource.LogicalId == "Itbeta");

        Assert.Equal(said, removed.Reasons[0].Message);
    }
}
