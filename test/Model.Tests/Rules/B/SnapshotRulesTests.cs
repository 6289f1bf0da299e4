using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.B;

public sealed class SnapshotRulesTests
{
    private static readonly string[] WrongNames = ["", "My Snapshot", "1a", "a-", "a--b", Text(256)];

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks<SnapshotSpecification>("B-19", """{"SnapshotName": null}"""),
        .. WrongNames.Select(name => Breaks<SnapshotSpecification>("B-19", $$"""{"SnapshotName": "{{name}}"}""")),
        Keeps<SnapshotSpecification>("B-19", $$"""{"SnapshotName": "{{Text(255)}}"}"""),
        Keeps<SnapshotSpecification>("B-19", """{"SnapshotName": {"Ref": "Name"}}"""),
        Breaks<SnapshotSpecification>("B-20", """{"ReplicationGroupId": null}"""),
        Breaks<SnapshotSpecification>("B-20", """{"CacheClusterId": {"Ref": "Cluster"}}"""),
        Keeps<SnapshotSpecification>("B-20", """{"ReplicationGroupId": {"Ref": "Group"}}"""),
        Breaks<ServerlessCacheSnapshotSpecification>("B-21", """{"ServerlessCacheSnapshotName": null}"""),
        .. WrongNames.Select(name =>
            Breaks<ServerlessCacheSnapshotSpecification>("B-21", $$"""{"ServerlessCacheSnapshotName": "{{name}}"}""")
        ),
        Keeps<ServerlessCacheSnapshotSpecification>("B-21", $$"""{"ServerlessCacheSnapshotName": "{{Text(255)}}"}"""),
        Breaks<ServerlessCacheSnapshotSpecification>("B-22", """{"ServerlessCacheName": null}"""),
        Keeps<ServerlessCacheSnapshotSpecification>("B-22", """{"ServerlessCacheName": {"Ref": "Cache"}}"""),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_is_broken_or_kept(RuleCase example) => example.Check();
}
