using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.O;

/// <summary>Outposts and Local Zones.</summary>
internal static class PlacementRules
{
    private const string OutpostsPage = Pages.Guide + "ElastiCache-Outposts.html";
    private const string LocalZonesPage = Pages.Guide + "Local_zones.html";

    private static readonly string[] OnOutposts = ["m5", "r5"];
    private static readonly string[] InLocalZones = ["m5", "r5", "t3"];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<PlacementSpecification>> All =
    [
        new Rule<PlacementSpecification>("O-01", nameof(PlacementSpecification.CacheNodeType))
        {
            Mistake = placement => WrongOnOutpost(placement)?.Message,
            Place = placement => WrongOnOutpost(placement)?.Property ?? nameof(PlacementSpecification.CacheNodeType),
            Source = OutpostsPage,
            Statement =
                "A cache on an Outpost runs on m5 or r5, on one Outpost only, without Multi-AZ and without log delivery.",
            Why = "The service refuses the cache, or cannot place it.",
            Breaks = OnOutpost("cache.m7g.large"),
            Keeps = OnOutpost("cache.m5.large"),
        },
        new Rule<PlacementSpecification>("O-02", nameof(PlacementSpecification.CacheNodeType))
        {
            Mistake = placement =>
                LocalZone.Among(placement.Zones) is { } zone
                && FamilyOf(placement) is { } family
                && !InLocalZones.Contains(family)
                    ? $"a cache in the Local Zone {zone} runs on {string.Join(", ", InLocalZones)}, got {placement.CacheNodeType}"
                    : null,
            Source = LocalZonesPage,
            Statement = "A cache in a Local Zone runs on m5, r5 or t3.",
            Why = "The service has no other nodes there, so the creation fails.",
            Breaks = InZone("us-west-2-lax-1a", "cache.r7g.large"),
            Keeps = InZone("us-west-2-lax-1a", "cache.r5.large"),
        },
        new Rule<PlacementSpecification>("O-02-zone", nameof(PlacementSpecification.Zones))
        {
            Mistake = placement =>
                placement.Zones.FirstOrDefault(IsUnknown) is { Raw: { } unknown }
                    ? $"ElastiCache is in the Local Zones {string.Join(", ", LocalZone.Known)}, got {unknown}"
                    : null,
            Place = placement =>
                placement
                    .ZonePaths.Zip(placement.Zones)
                    .Where(zone => IsUnknown(zone.Second))
                    .Select(zone => zone.First)
                    .FirstOrDefault(nameof(PlacementSpecification.Zones)),
            Implies = ["O-02"],
            Severity = Severity.Unknown,
            Source = LocalZonesPage,
            Statement = "ElastiCache is in the Local Zones us-west-2-lax-1a and us-west-2-lax-1b only.",
            Why = "The service refuses the cache.",
            Breaks = InZone("us-east-1-bos-1a", "cache.r5.large"),
            Keeps = InZone("us-west-2-lax-1b", "cache.r5.large"),
        },
    ];

    private static bool IsUnknown(Value<string> zone) =>
        zone.TryGet(out var name) && LocalZone.Is(name) && !LocalZone.Known.Contains(name);

    private static (string Property, string Message)? WrongOnOutpost(PlacementSpecification placement) =>
        !placement.Outposts.Any(outpost => outpost.IsPresent) ? null
        : FamilyOf(placement) is { } family && !OnOutposts.Contains(family)
            ? (
                nameof(PlacementSpecification.CacheNodeType),
                $"a cache on an Outpost runs on {string.Join(", ", OnOutposts)}, got {placement.CacheNodeType}"
            )
        : placement.Outposts.Where(outpost => outpost.TryGet(out _)).Distinct().Count() > 1
            ? ("CacheSubnetGroupName", "a cache is on one Outpost, but its subnets are on several: take those of one")
        : placement.MultiAZEnabled.Is(true)
            ? (nameof(PlacementSpecification.MultiAZEnabled), "a cache on an Outpost cannot have Multi-AZ: disable it")
        : placement.DeliversLogs
            ? (
                "LogDeliveryConfigurations",
                "a cache on an Outpost delivers no logs: leave LogDeliveryConfigurations out"
            )
        : null;

    private static string? FamilyOf(PlacementSpecification placement) =>
        placement.CacheNodeType.TryGet(out var type) ? CacheNodeType.Of(type).Family?.Name : null;

    private static string InZone(string zone, string nodeType) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Cache",
                ResourceTypes.CacheCluster,
                $$"""{"Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "{{nodeType}}", "NumCacheNodes": 1, "CacheSubnetGroupName": "cache-subnets", "VpcSecurityGroupIds": ["sg-0a1b2c3d"], "SnapshotRetentionLimit": 1, "PreferredAvailabilityZone": "{{zone}}"}"""
            )
        );

    private static string OnOutpost(string nodeType) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Cache",
                ResourceTypes.CacheCluster,
                $$"""{"Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "{{nodeType}}", "NumCacheNodes": 1, "VpcSecurityGroupIds": ["sg-0a1b2c3d"], "SnapshotRetentionLimit": 1, "CacheSubnetGroupName": {"Ref": "Subnets"} }"""
            ),
            ExampleOf.Resource(
                "Subnets",
                ResourceTypes.SubnetGroup,
                """{"Description": "on the Outpost", "SubnetIds": [{"Ref": "Subnet"}]}"""
            ),
            ExampleOf.Resource(
                "Subnet",
                ResourceTypes.Subnet,
                """{"VpcId": "vpc-0a1b2c3d", "AvailabilityZone": "us-east-1a", "CidrBlock": "10.0.0.0/24", "OutpostArn": "arn:aws:outposts:us-east-1:111122223333:outpost/op-1"}"""
            )
        );
}
