using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.G;

/// <summary>In which Region a secondary of a global datastore stands.</summary>
internal static class MemberRegionRules
{
    private const string Prefixes = Pages.Guide + "Redis-Global-Datastores-CLI.html";

    /// <summary>Rules of a replication group that joins a datastore.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>("G-17", nameof(ReplicationGroupSpecification.GlobalReplicationGroupId))
        {
            Mistake = group =>
                group.MemberBeside is { } other
                    ? $"every member of a global datastore stands in a Region of its own, and {other} stands in this one: put the secondary into a stack of another Region"
                    : null,
            Source = Pages.GlobalDatastores,
            Statement =
                "A secondary of a global datastore stands in another Region than its primary and the other secondary.",
            Why = "The service refuses the secondary.",
            Breaks = Beside("""{"Ref": "Global"}"""),
            Keeps = Beside("\"gxeiz-orders-global\""),
        },
        new Rule<ReplicationGroupSpecification>("G-17", nameof(ReplicationGroupSpecification.GlobalReplicationGroupId))
        {
            Mistake = group =>
                group.GlobalReplicationGroupId.TryGet(out var id)
                && GlobalDatastoreId.RegionOf(id) is { } created
                && NamedZones.RegionOf(group)?.Region == created
                    ? $"by its prefix '{id}' was created in {created}, the Region of this secondary, where its primary stands unless it has left: put the secondary into another Region"
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "The first primary may have left the datastore since.",
            Source = Prefixes,
            Statement =
                "A secondary stands in another Region than the one whose prefix the id of its global datastore has.",
            Why = "The service refuses a second member in a Region.",
            Breaks = InFrankfurt("iudkw-orders-global"),
            Keeps = InFrankfurt("gxeiz-orders-global"),
        },
    ];

    /// <summary>Rules of a global datastore.</summary>
    public static readonly IReadOnlyList<IRule<GlobalReplicationGroupSpecification>> ForDatastores =
    [
        new Rule<GlobalReplicationGroupSpecification>("G-19", nameof(GlobalReplicationGroupSpecification.Members))
        {
            Mistakes = Each(AwsRegion.WhyZone),
            Source = Pages.GlobalDatastores,
            Statement = "A member of a global datastore names its Region, and no zone of it.",
            Why = "The service refuses the datastore: it has no members in a zone.",
            Breaks = Member("us-east-1a"),
            Keeps = Member("us-east-1"),
        },
        new Rule<GlobalReplicationGroupSpecification>("G-19", nameof(GlobalReplicationGroupSpecification.Members))
        {
            Mistakes = Each(name => AwsRegion.OfZone(name) is null ? AwsRegion.WhyUnknown(name) : null),
            Severity = Severity.Unknown,
            Source = Pages.GlobalDatastores,
            Statement = "A member of a global datastore stands in a Region that is known.",
            Why = "The service does not find the Region; if AWS has opened it since, acknowledge the rule.",
            Breaks = Member("us-esat-1"),
            Keeps = Member("us-east-1"),
        },
    ];

    private static Func<GlobalReplicationGroupSpecification, IEnumerable<Said>> Each(Func<string, string?> check) =>
        global =>
            Of(global.Members?.Select(member => member.ReplicationGroupRegion), "Members", check)
                .Concat(Of(global.RegionalRegions, "RegionalConfigurations", check));

    private static IEnumerable<Said> Of(
        IEnumerable<Value<string>>? regions,
        string list,
        Func<string, string?> check
    ) =>
        Said.Of(
            regions,
            list,
            region => region.TryGet(out var name) ? check(name) : null,
            nameof(GlobalMemberSpecification.ReplicationGroupRegion)
        );

    private static string Member(string region) =>
        $$"""{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "{{region}}", "Role": "PRIMARY"}]}""";

    private static string InFrankfurt(string datastore) =>
        RuleExamples.Template(
            (
                "Cache",
                Joining($"\"{datastore}\"", """ "PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"], """)
            )
        );

    private static string Joining(string datastore, string more = "") =>
        RuleExamples.Joining(more).Replace("\"sgaui-orders-global\"", datastore, StringComparison.Ordinal);

    private static string Beside(string datastore) =>
        RuleExamples.Template(
            ("Cache", RuleExamples.Pair()),
            ("Copy", Joining(datastore)),
            ExampleOf.Resource(
                "Global",
                ResourceTypes.GlobalReplicationGroup,
                """{"GlobalReplicationGroupIdSuffix": "orders-global", "Members": [{"ReplicationGroupId": {"Ref": "Cache"}, "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}]}"""
            )
        );
}
