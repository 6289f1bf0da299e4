using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.K;

/// <summary>Zones that are written otherwise than by their names, and the Regions that Fn::GetAZs names.</summary>
public sealed class ZoneNameTests
{
    [Theory]
    [InlineData("us-east-1A", "zones are written in lower case, got 'us-east-1A': write us-east-1a")]
    [InlineData("US-EAST-1B", "zones are written in lower case, got 'US-EAST-1B': write us-east-1b")]
    [InlineData(
        "use1-az1",
        "'use1-az1' is the id of a zone, and ElastiCache is told zones by their names, such as us-east-1a: an id is another zone's in each account, see aws ec2 describe-availability-zones"
    )]
    [InlineData(
        "usw2-lax1-az1",
        "'usw2-lax1-az1' is the id of a zone, and ElastiCache is told zones by their names, such as us-east-1a: an id is another zone's in each account, see aws ec2 describe-availability-zones"
    )]
    [InlineData("us-east-1a", null)]
    [InlineData("Multiple", null)]
    [InlineData("us-east-1-wl1-bos-wlz-1", null)]
    [InlineData("dummy1a", null)]
    [InlineData(
        "us-east1b",
        "'us-east1b' has not the form of a zone, a Region and a letter such as us-east-1a; did you mean us-east-1b?"
    )]
    [InlineData(
        "useast-1-b",
        "'useast-1-b' has not the form of a zone, a Region and a letter such as us-east-1a; did you mean us-east-1b?"
    )]
    [InlineData("a", "'a' has not the form of a zone, a Region and a letter such as us-east-1a")]
    [InlineData("primary", "'primary' has not the form of a zone, a Region and a letter such as us-east-1a")]
    public void A_zone_is_told_by_its_name(string zone, string? said)
    {
        var found = Of($"\"us-east-1c\", \"{zone}\"");

        Assert.Equal(
            said is null ? [] : [(said, Severity.Warning, "PreferredCacheClusterAZs.1")],
            found.Select(violation => (violation.Message, violation.Severity, violation.Within))
        );
    }

    [Fact]
    public void A_letter_is_a_zone_of_the_Region_of_the_stack() =>
        Assert.Contains(
            "did you mean eu-west-1b?",
            Assert.Single(Of("\"eu-west-1a\", \"b\"", "eu-west-1")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Several_zones_in_one_text_are_an_error()
    {
        var found = Assert.Single(Of("\"us-east-1a,us-east-1b\""));

        Assert.Equal(
            (
                "'us-east-1a,us-east-1b' is 2 zones in one text: write each of them as an item of the list",
                Severity.Error
            ),
            (found.Message, found.Severity)
        );
    }

    [Theory]
    [InlineData("""{"Fn::Select": [0, {"Fn::GetAZs": "us-east-1"}]}""", true)]
    [InlineData("""{"Fn::Select": ["1", {"Fn::GetAZs": "us-east-1"}]}""", true)]
    [InlineData("""{"Fn::Select": [1, {"Fn::GetAZs": "eu-west-1"}]}""", false)]
    [InlineData("""{"Fn::Select": [1, {"Fn::GetAZs": ""}]}""", false)]
    [InlineData("""{"Fn::Select": [1, {"Fn::GetAZs": {"Ref": "AWS::Region"}}]}""", false)]
    public void Zones_of_two_Regions_are_told_by_Fn_GetAZs_too(string zone, bool isTold) =>
        Assert.Equal(
            isTold
                ? ["a zone of us-east-1 stands in us-east-1, and eu-west-1b in eu-west-1: name zones of one Region"]
                : [],
            Of($"\"eu-west-1b\", {zone}").Select(violation => violation.Message)
        );

    [Fact]
    public void A_zone_of_Fn_GetAZs_stands_in_the_Region_of_the_stack() =>
        Assert.Contains(
            "and the stack in eu-west-1",
            Of("""{"Fn::Select": [0, {"Fn::GetAZs": "us-east-1"}]}, "eu-west-1b" """, "eu-west-1").Single().Message,
            StringComparison.Ordinal
        );

    private static List<Violation> Of(string zones, string? region = null) =>
        [
            .. TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                RuleExamples.Template(
                                    ("Cache", RuleExamples.Pair(more: $"\"PreferredCacheClusterAZs\": [{zones}]"))
                                )
                            )
                            .RootElement
                    ),
                    region
                )
                .Select(finding => finding.Violation)
                .Where(violation => violation.RuleId == "K-10"),
        ];
}
