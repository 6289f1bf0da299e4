using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.G;

/// <summary>A replication group is a member of one global datastore (G-01).</summary>
public sealed class TwoDatastoresTests
{
    private const string Reference = """{"Ref": "Cache"}""";

    [Theory]
    [InlineData(Reference, "PRIMARY", Reference, "PRIMARY", "Cache is the primary of First")]
    [InlineData(Reference, "PRIMARY", "\"orders\"", "PRIMARY", "orders is the primary of First")]
    [InlineData("\"copy\"", "SECONDARY", "\"Copy\"", "SECONDARY", "Copy is a member of First")]
    [InlineData("\"copy\"", "SECONDARY", "\"copy\"", "PRIMARY", "copy is a member of First")]
    [InlineData("\"copy\"", "SECONDARY", "\"other\"", "SECONDARY", "")]
    public void A_member_of_two_is_told_in_the_second(
        string one,
        string role,
        string other,
        string otherRole,
        string told
    ) =>
        Assert.Equal(
            told,
            Told(Datastore("First", (one, "us-east-1", role)), Datastore("Second", (other, "us-east-1", otherRole)))
        );

    [Fact]
    public void A_group_of_the_same_name_in_another_Region_is_another() =>
        Assert.Equal(
            "",
            Told(
                Datastore("First", ("\"copy\"", "us-east-1", "SECONDARY")),
                Datastore("Second", ("\"copy\"", "eu-west-1", "SECONDARY"))
            )
        );

    [Fact]
    public void A_datastore_that_is_there_instead_of_the_other_shares_its_members() =>
        Assert.Equal(
            "",
            Told(
                Datastore("First", (Reference, "us-east-1", "PRIMARY"))
                    .Replace("\"Properties\"", "\"Condition\": \"Old\", \"Properties\"", StringComparison.Ordinal),
                Datastore("Second", (Reference, "us-east-1", "PRIMARY"))
                    .Replace("\"Properties\"", "\"Condition\": \"New\", \"Properties\"", StringComparison.Ordinal)
            )
        );

    private static string Datastore(string name, (string Id, string Region, string Role) member) =>
        $$"""
            "{{name}}": {"Type": "AWS::ElastiCache::GlobalReplicationGroup", "Properties": {"GlobalReplicationGroupIdSuffix": "{{name.ToLowerInvariant()}}", "Members": [
              {{(
                member.Role == "PRIMARY"
                    ? ""
                    : $$"""{"ReplicationGroupId": "{{name.ToLowerInvariant()}}-primary", "ReplicationGroupRegion": "eu-north-1", "Role": "PRIMARY"},"""
            )}}
              {"ReplicationGroupId": {{member.Id}}, "ReplicationGroupRegion": "{{member.Region}}", "Role": "{{member.Role}}"}]} }
            """;

    private static string Told(string first, string second) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Parameters": {"Way": {"Type": "String", "AllowedValues": ["old", "new"]} },
                             "Conditions": {"Old": {"Fn::Equals": [{"Ref": "Way"}, "old"]}, "New": {"Fn::Not": [{"Condition": "Old"}]} },
                             "Resources": {
                              "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d", "ReplicationGroupId": "orders", "Engine": "valkey"} },
                              {{first}}, {{second}} } }
                            """
                        )
                        .RootElement
                )
            )
            .Where(finding => finding.Violation.RuleId == "G-01")
            .Select(finding =>
            {
                Assert.Equal("Second", finding.Resource.LogicalId);
                return finding.Violation.Message.Split(", and")[0];
            })
            .FirstOrDefault("");
}
