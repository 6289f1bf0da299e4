using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary><c>Fn::Select</c> past the end of a list that is known, although it is not written as one.</summary>
public sealed class SelectedItemTests
{
    [Theory]
    [InlineData("""2, {"Fn::Split": [",", "a,b"]}""", "an index from 0 to 1 of this list of 2, got 2")]
    [InlineData("""1, {"Fn::Split": [",", "a,b"]}""", null)]
    [InlineData("""-1, {"Fn::Split": [",", "a,b"]}""", "an index from 0 to 1 of this list of 2, got -1")]
    [InlineData("""2, {"Fn::FindInMap": ["Of", "all", "Zones"]}""", "an index from 0 to 1 of this list of 2, got 2")]
    [InlineData("""4, {"Fn::Cidr": ["10.0.0.0/16", 4, 8]}""", "an index from 0 to 3 of this list of 4, got 4")]
    [InlineData("""3, {"Fn::Cidr": ["10.0.0.0/16", 4, 8]}""", null)]
    [InlineData("""{"Fn::Sub": "2"}, ["a", "b"]""", "an index from 0 to 1 of this list of 2, got 2")]
    [InlineData("""1, {"Fn::If": ["Here", ["a", {"Ref": "AWS::NoValue"}], ["a", "b"]]}""", null)]
    [InlineData("""1, {"Fn::If": ["Here", ["a"], ["a", "b"]]}""", "the index 0 of this list of 1, got 1")]
    // What only the deployment knows may have the delimiter, too.
    [InlineData("""2, {"Fn::Split": ["-", {"Fn::Sub": "a-${AWS::StackName}"}]}""", null)]
    [InlineData("""2, {"Fn::Split": [",", "{{resolve:ssm:/zones}}"]}""", null)]
    [InlineData("""5, {"Fn::GetAZs": ""}""", null)]
    [InlineData("""5, {"Ref": "Items"}""", null)]
    public void An_index_is_one_of_the_list(string select, string? said)
    {
        var found = Judge(select);

        Assert.Equal(
            said is null ? [] : [($"Fn::Select takes {said}", Severity.Error)],
            found.Select(one => (one.Violation.Message, one.Violation.Severity))
        );
        Assert.All(found, one => Assert.Equal("Resources.Cache.Properties.SnapshotName", one.Violation.Place));
    }

    [Theory]
    [InlineData(""" "Default": "a" """, Severity.Warning, "where Items is 'a', its default")]
    [InlineData(""" "Default": "" """, Severity.Warning, "where Items is '', its default")]
    [InlineData(""" "Default": "a,b" """, null, null)]
    [InlineData(
        """ "AllowedValues": ["a", "b"], "Default": "b" """,
        Severity.Warning,
        "where Items is 'b' (its default) or 'a'"
    )]
    // Of a list AllowedValues are about its items.
    [InlineData(""" "AllowedValues": ["a"] """, Severity.Warning, "where Items is 'a'")]
    public void A_parameter_may_have_too_few_items(string parameter, Severity? severity, string? where)
    {
        var found = Judge("""1, {"Ref": "Items"}""", parameter);

        Assert.Equal(severity, found.SingleOrDefault()?.Violation.Severity);
        Assert.Equal(where, found.SingleOrDefault()?.Where);
    }

    [Fact]
    public void What_the_run_gives_is_an_error() =>
        Assert.Equal(Severity.Error, Judge("""1, {"Ref": "Items"}""", given: "a").Single().Violation.Severity);

    [Fact]
    public void A_branch_that_does_not_happen_is_not_judged() =>
        Assert.Empty(
            Of(
                """{"Fn::If": ["IsSet", {"Fn::Select": [1, {"Ref": "Items"}]}, "a"]}""",
                """ "Default": "" """,
                null,
                before: """ "IsSet": {"Fn::Not": [{"Fn::Equals": [{"Fn::Join": [",", {"Ref": "Items"}]}, ""]}]}, """
            )
        );

    [Fact]
    public void Outputs_are_judged_too() =>
        Assert.Equal(
            ["Outputs.Zone.Value"],
            Of(
                    "\"a\"",
                    """ "Default": "a" """,
                    null,
                    """, "Outputs": {"Zone": {"Value": {"Fn::Select": [2, {"Fn::Split": [",", "a,b"]}]} } } """
                )
                .Select(found => found.Violation.Place)
        );

    private static List<Finding> Judge(
        string select,
        string parameter = """ "Description": "any" """,
        string? given = null
    ) => Of($$"""{"Fn::Select": [{{select}}]}""", parameter, given);

    private static List<Finding> Of(
        string name,
        string parameter,
        string? given,
        string more = "",
        string before = ""
    ) =>
        [
            .. TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                $$"""
                                {"AWSTemplateFormatVersion": "2010-09-09",
                                 "Parameters": {"Items": {"Type": "CommaDelimitedList", {{parameter}} } },
                                 "Mappings": {"Of": {"all": {"Zones": ["a", "b"]} } },
                                 "Conditions": { {{before}} "Here": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]} },
                                 "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup",
                                    "Properties": {"SnapshotName": {{name}} } } } {{more}} }
                                """
                            )
                            .RootElement,
                        new TemplateMistakes()
                    ),
                    region: null,
                    given is null ? null : new Dictionary<string, string> { ["Items"] = given }
                )
                .Findings.Where(finding => finding.Violation.RuleId == "M-28"),
        ];
}
