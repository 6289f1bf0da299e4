using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Words of policies that there are not.</summary>
public sealed class PolicyRulesTests
{
    public static TheoryData<bool, string, string> Cases { get; } =
        new()
        {
            { true, "snapshot", With("DeletionPolicy", "snapshot") },
            { true, "Keep", With("DeletionPolicy", "Keep") },
            { true, "retain", With("DeletionPolicy", "retain") },
            { true, "RetainExceptOnCreate of a replacement", With("UpdateReplacePolicy", "RetainExceptOnCreate") },
            { false, "Delete", With("DeletionPolicy", "Delete") },
            { false, "Retain", With("DeletionPolicy", "Retain") },
            { false, "RetainExceptOnCreate", With("DeletionPolicy", "RetainExceptOnCreate") },
            { false, "Snapshot", With("DeletionPolicy", "Snapshot") },
            { false, "Delete of a replacement", With("UpdateReplacePolicy", "Delete") },
            { false, "Retain of a replacement", With("UpdateReplacePolicy", "Retain") },
            { false, "Snapshot of a replacement", With("UpdateReplacePolicy", "Snapshot") },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_told_where_it_is_wrong(bool isTold, string what, string template) =>
        Assert.True(
            isTold
                == TemplateJudge
                    .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                    .Any(finding => finding.Violation.RuleId == "M-25"),
            what
        );

    // https://github.com/aws-cloudformation/cfn-lint/issues/2915
    [Theory]
    [InlineData("""{"Fn::GetAtt": ["C", "Status"]}""", "the resource C")]
    [InlineData("""{"Fn::Sub": "${C}"}""", "the resource C")]
    [InlineData("""{"Ref": "C"}""", "the resource C")]
    [InlineData("""{"Fn::If": ["Is", "Retain", {"Fn::ImportValue": "policy"}]}""", "Fn::ImportValue")]
    [InlineData("""{"Ref": "P"}""", null)]
    [InlineData("""{"Fn::Sub": "${P}"}""", null)]
    [InlineData("""{"Fn::If": ["Is", "Retain", "Delete"]}""", null)]
    public void What_only_the_deployment_knows_comes_too_late(string policy, string? said)
    {
        foreach (var name in new[] { "DeletionPolicy", "UpdateReplacePolicy" })
        {
            var found = TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                $$"""
                                {"Parameters": {"P": {"Type": "String", "AllowedValues": ["Retain"]} },
                                 "Conditions": {"Is": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]} },
                                 "Resources": {"C": {"Type": "AWS::ElastiCache::ReplicationGroup", "{{name}}": {{policy}}, "Properties": {"ReplicationGroupDescription": "a"} } } }
                                """
                            )
                            .RootElement
                    )
                )
                .Where(finding => finding.Violation.RuleId == "M-25")
                .Select(finding => finding.Violation.Message)
                .ToList();

            Assert.Equal(said is null ? 0 : 1, found.Count);
            Assert.All(
                found,
                message =>
                    Assert.StartsWith(
                        $"{name} has to be known before anything is created, and {said} is not: write one of Delete, Retain",
                        message
                    )
            );
        }
    }

    private static string With(string policy, string word) =>
        $$"""
            {"Resources": {"C": {"Type": "AWS::ElastiCache::ReplicationGroup", "{{policy}}": "{{word}}",
              "Properties": {"ReplicationGroupDescription": "a"} } } }
            """;
}
