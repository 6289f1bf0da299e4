using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.G;

/// <summary>Automatic upgrades of the members of a global datastore, secondaries or not.</summary>
public sealed class MemberUpgradeTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateBreaks("G-16", "a primary by Ref", Of("""{"Ref": "Cache"}""", "true")),
        TemplateBreaks("G-16", "a primary by its id", Of("\"orders\"", "true")),
        TemplateBreaks("G-16", "a primary by Sub", Of("""{"Fn::Sub": "${Cache}"}""", "true")),
        TemplateKeeps("G-16", "a primary that is not upgraded", Of("""{"Ref": "Cache"}""", "false")),
        TemplateKeeps("G-16", "another group", Of("\"elsewhere\"", "true")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Members(RuleCase example) => example.Check();

    private static string Of(string id, string upgrades) =>
        RuleExamples.Template(
            (
                "Cache",
                RuleExamples.Pair(more: $""" "ReplicationGroupId": "orders", "AutoMinorVersionUpgrade": {upgrades} """)
            ),
            (
                "Global",
                $$"""{"Type": "AWS::ElastiCache::GlobalReplicationGroup", "DependsOn": "Cache", "Properties": {"GlobalReplicationGroupIdSuffix": "global", "Members": [{"ReplicationGroupId": {{id}}, "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}]} }"""
            )
        );
}
