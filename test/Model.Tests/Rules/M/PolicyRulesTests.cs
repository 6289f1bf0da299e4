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

    private static string With(string policy, string word) =>
        $$"""
            {"Resources": {"C": {"Type": "AWS::ElastiCache::ReplicationGroup", "{{policy}}": "{{word}}",
              "Properties": {"ReplicationGroupDescription": "a"} } } }
            """;
}
