using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>Mappings that are looked into by keys that only the deployment knows.</summary>
public sealed class UnknownKeyTests
{
    private const string LookedUp =
        """ "Looked": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/size"} """;

    public static TheoryData<string> Keys { get; } =
        new(
            """{"Ref": "Looked"}""",
            """{"Ref": "AWS::StackName"}""",
            """{"Fn::GetAtt": ["Topic", "TopicName"]}""",
            """{"Fn::ImportValue": "size"}""",
            """{"Fn::If": ["Is", {"Ref": "Looked"}, {"Ref": "AWS::StackName"}]}"""
        );

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_all_entries_are_that_it_may_find_counts(string key) =>
        Assert.Equal(
            [("T-02", Severity.Error, null)],
            Told(
                $$"""["Sizes", {{key}}, "Node"]""",
                """ "a": {"Node": "cache.m3.tiny"}, "b": {"Node": "cache.m3.tiny"} """
            )
        );

    [Fact]
    public void A_key_that_is_known_in_part_finds_only_what_fits() =>
        Assert.Equal(
            [("T-02", Severity.Error, null)],
            Told(
                """["Sizes", {"Fn::Sub": "${AWS::StackName}-small"}, "Node"]""",
                """ "a-small": {"Node": "cache.m3.tiny"}, "a-big": {"Node": "cache.t4g.small"} """
            )
        );

    [Fact]
    public void Entries_that_lack_the_other_key_are_never_found() =>
        Assert.Equal(
            [("T-02", Severity.Error, null)],
            Told(
                """["Sizes", {"Ref": "Looked"}, "Node"]""",
                """ "a": {"Node": "cache.m3.tiny"}, "b": {"Other": "cache.t4g.small"} """
            )
        );

    [Fact]
    public void The_second_key_may_be_the_one_that_is_not_known() =>
        Assert.Equal(
            [("T-02", Severity.Error, "where the key Looked is 'small'")],
            Told(
                """["Sizes", "a", {"Ref": "Looked"}]""",
                """ "a": {"small": "cache.m3.tiny", "big": "cache.r7g.large"}, "b": {"small": "cache.t4g.small"} """
            )
        );

    [Theory]
    [InlineData("""{"Ref": "Looked"}""", "where the key Looked is 'a'")]
    [InlineData("""{"Ref": "AWS::StackName"}""", "where the key AWS::StackName is 'a'")]
    [InlineData("""{"Fn::GetAtt": ["Topic", "TopicName"]}""", "where the key Topic.TopicName is 'a'")]
    public void Each_entry_is_tried_as_the_branch_that_it_is(string key, string where) =>
        Assert.Equal(
            [("T-02", Severity.Error, where)],
            Told(
                $$"""["Sizes", {{key}}, "Node"]""",
                """ "a": {"Node": "cache.m3.tiny"}, "b": {"Node": "cache.t4g.small"} """
            )
        );

    [Fact]
    public void One_key_finds_in_all_mappings_what_goes_together() =>
        Assert.Empty(
            Told(
                """["Sizes", {"Ref": "Looked"}, "Node"]""",
                """ "a": {"Node": "cache.t4g.small", "Nodes": 1, "Fails": false}, "b": {"Node": "cache.t4g.small", "Nodes": 2, "Fails": true} """,
                more: """ , "NumCacheClusters": {"Fn::FindInMap": ["Sizes", {"Ref": "Looked"}, "Nodes"]}, "AutomaticFailoverEnabled": {"Fn::FindInMap": ["Sizes", {"Ref": "Looked"}, "Fails"]} """
            )
        );

    // How the answers of conditions go together with it nobody knows.
    [Theory]
    [InlineData("""["Sizes", {"Ref": "Looked"}, "Node", {"DefaultValue": "cache.t4g.small"}]""", "")]
    [InlineData(
        """["Sizes", {"Ref": "Looked"}, "Node"]""",
        """ , "Conditions": {"IsB": {"Fn::Equals": [{"Ref": "Looked"}, "b"]} } """
    )]
    [InlineData("""["Sizes", {"Fn::Select": [0, {"Fn::Split": ["-", {"Ref": "AWS::Region"}]}]}, "Node"]""", "")]
    public void Nothing_is_said_where_it_may_be_something_else(string keys, string more) =>
        Assert.Empty(Told(keys, """ "a": {"Node": "cache.m3.tiny"}, "b": {"Node": "cache.r7g.large"} """, above: more));

    private static IEnumerable<(string Rule, Severity Severity, string? Where)> Told(
        string keys,
        string rows,
        string more = "",
        string above = ""
    ) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {
                                "Parameters": { {{LookedUp}} },
                                "Mappings": {"Sizes": { {{rows}} } } {{above}},
                                "Resources": {
                                    "Topic": {"Type": "AWS::SNS::Topic"},
                                    "Cache": {
                                        "Type": "AWS::ElastiCache::ReplicationGroup",
                                        "Properties": {"Engine": "valkey", "CacheNodeType": {"Fn::FindInMap": {{keys}} } {{more}} }
                                    }
                                }
                            }
                            """
                        )
                        .RootElement
                )
            )
            .Where(finding => finding.Violation.RuleId is "T-02" or "R-05")
            .Select(finding => (finding.Violation.RuleId, finding.Violation.Severity, finding.Where));
}
