using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.G;

public sealed class GlobalRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks<GlobalReplicationGroupSpecification>("N-15", """{"GlobalReplicationGroupIdSuffix": ""}"""),
        Breaks<GlobalReplicationGroupSpecification>("G-01", """{"Members": null}"""),
        Breaks<GlobalReplicationGroupSpecification>("G-01", """{"Members": []}"""),
        Breaks<GlobalReplicationGroupSpecification>(
            "G-01",
            Members(("us-east-1", "PRIMARY"), ("eu-west-1", "PRIMARY"))
        ),
        Breaks<GlobalReplicationGroupSpecification>(
            "G-01",
            Members(("us-east-1", "PRIMARY"), ("eu-west-1", "secondary"))
        ),
        Keeps<GlobalReplicationGroupSpecification>("G-01", Members(("us-east-1", "PRIMARY"))),
        Keeps<GlobalReplicationGroupSpecification>(
            "G-02",
            Members(("us-east-1", "PRIMARY"), ("eu-west-1", "SECONDARY"), ("us-west-2", "SECONDARY"))
        ),
        Breaks<GlobalReplicationGroupSpecification>(
            "G-02",
            Members(
                ("us-east-1", "PRIMARY"),
                ("eu-west-1", "SECONDARY"),
                ("us-west-2", "SECONDARY"),
                ("sa-east-1", "SECONDARY")
            )
        ),
        Breaks<GlobalReplicationGroupSpecification>(
            "G-02",
            Members(("cn-north-1", "PRIMARY"), ("eu-west-1", "SECONDARY"))
        ),
        Keeps<GlobalReplicationGroupSpecification>(
            "G-02",
            Members(("cn-north-1", "PRIMARY"), ("cn-northwest-1", "SECONDARY"))
        ),
        Breaks<GlobalReplicationGroupSpecification>(
            "G-02",
            Members(("us-gov-west-1", "PRIMARY"), ("us-east-1", "SECONDARY"))
        ),
        Breaks<GlobalReplicationGroupSpecification>(
            "G-02",
            Members(("eu-central-1", "PRIMARY"), ("eusc-de-east-1", "SECONDARY"))
        ),
        Keeps<GlobalReplicationGroupSpecification>(
            "G-02",
            Members(("us-gov-west-1", "PRIMARY"), ("us-gov-east-1", "SECONDARY"))
        ),
        // Of which partition one that is not known is nobody knows.
        Keeps<GlobalReplicationGroupSpecification>(
            "G-02",
            Members(("us-gov-west-1", "PRIMARY"), ("us-gov-west-9", "SECONDARY")),
            "G-19"
        ),
        Breaks<GlobalReplicationGroupSpecification>("G-11", """{"CacheNodeType": "cache.r7g.large"}"""),
        Breaks<GlobalReplicationGroupSpecification>("G-11", """{"GlobalNodeGroupCount": 2}"""),
        Keeps<GlobalReplicationGroupSpecification>(
            "G-12",
            """{"CacheParameterGroupName": "default.valkey8", "EngineVersion": "8.2"}""",
            "G-11"
        ),
        Breaks<GlobalReplicationGroupSpecification>("G-14", Shards("0001", "0001")),
        Breaks<GlobalReplicationGroupSpecification>("G-14", Shards("00001")),
        Keeps<GlobalReplicationGroupSpecification>("G-14", Shards("1", "0002")),
        .. new[] { "cache.m5.large", "cache.r6gd.xlarge", "cache.m8g.large", "cache.c8gn.large" }.Select(type =>
            TemplateKeeps("G-04", type, Primary(type, null))
        ),
        .. new[] { "cache.t3.medium", "cache.t4g.micro", "cache.m4.large" }.Select(type =>
            TemplateBreaks("G-04", type, Primary(type, null))
        ),
        TemplateBreaks("G-06", "dual_stack", Primary("cache.r7g.large", """ "NetworkType": "dual_stack" """)),
        TemplateBreaks(
            "G-06",
            "a primary with durability",
            Primary(
                RuleExamples.Sharded(
                    version: "9.0",
                    more: """ "Durability": "sync" """,
                    beside: """ "UpdatePolicy": {"UseOnlineResharding": true} """
                )
            )
        ),
        TemplateKeeps("G-06", "ipv4", Primary("cache.r7g.large", """ "NetworkType": "ipv4" """)),
        .. new[]
        {
            """ "EngineVersion": "8.2", """,
            """ "CacheParameterGroupName": "default.valkey8", """,
            """ "AtRestEncryptionEnabled": true, """,
            """ "TransitEncryptionEnabled": true, """,
            """ "SnapshotName": "nightly", """,
        }.Select(more => TemplateBreaks("G-08", more, RuleExamples.Template(("Cache", RuleExamples.Joining(more))))),
        TemplateBreaks(
            "G-08",
            "a datastore of the same template",
            RuleExamples.Template(
                (
                    "Cache",
                    RuleExamples
                        .Joining(""" "CacheNodeType": "cache.r7g.large", """)
                        .Replace("\"sgaui-orders-global\"", """{"Ref": "Global"}""", StringComparison.Ordinal)
                )
            )
        ),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Global_datastores(RuleCase example) => example.Check();

    private static string Members(params (string Region, string Role)[] members) =>
        $$"""{"Members": [{{string.Join(", ", members.Select((member, index) => $$"""{"ReplicationGroupId": "m{{index}}", "ReplicationGroupRegion": "{{member.Region}}", "Role": "{{member.Role}}"}"""))}}]}""";

    private static string Shards(params string[] ids) =>
        $$"""{"RegionalConfigurations": [{"ReshardingConfigurations": [{{string.Join(", ", ids.Select(id => $$"""{"NodeGroupId": "{{id}}"}"""))}}]}]}""";

    private static string Primary(string nodeType, string? more) =>
        Primary(
            nodeType.Contains("r6gd", StringComparison.Ordinal)
                ? RuleExamples.Pair(nodeType: nodeType, more: """ "DataTieringEnabled": true """)
                : RuleExamples.Pair(nodeType: nodeType, more: more)
        );

    private static string Primary(string group) =>
        RuleExamples.Template(
            ("Cache", group),
            (
                "Global",
                RuleExamples.Resource(
                    "AWS::ElastiCache::GlobalReplicationGroup",
                    """{"GlobalReplicationGroupIdSuffix": "g", "Members": [{"ReplicationGroupId": {"Ref": "Cache"}, "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}]}"""
                )
            )
        );
}
