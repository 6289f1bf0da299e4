using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.K;

/// <summary>The Regions of the zones that a cache names.</summary>
internal static class ZoneRegionRules
{
    private const string Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/RegionsAndAZs.html";

    /// <summary>Rules of replication groups.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
        Of<ReplicationGroupSpecification>(
            nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs),
            group =>
                [
                    .. LocalZone.Listed(group.PreferredCacheClusterAZs),
                    .. (group.NodeGroupConfiguration ?? []).SelectMany(shard =>
                        LocalZone.Listed(shard.ReplicaAvailabilityZones).Append(shard.PrimaryAvailabilityZone)
                    ),
                ],
            zones => $$"""{"PreferredCacheClusterAZs": [{{zones}}]}"""
        );

    /// <summary>Rules of cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForCacheClusters =
        Of<CacheClusterSpecification>(
            nameof(CacheClusterSpecification.PreferredAvailabilityZones),
            cluster => [cluster.PreferredAvailabilityZone, .. LocalZone.Listed(cluster.PreferredAvailabilityZones)],
            zones => $$"""{"NumCacheNodes": 2, "AZMode": "cross-az", "PreferredAvailabilityZones": [{{zones}}]}"""
        );

    private static IReadOnlyList<IRule<T>> Of<T>(
        string property,
        Func<T, IEnumerable<Value<string>>> zones,
        Func<string, string> example
    )
        where T : ICacheSpecification =>
        [
            new Rule<T>(
                "K-10",
                property,
                cache =>
                    zones(cache).FirstOrDefault(zone => zone.TryGet(out var name) && AwsRegion.Exists(name))
                        is { IsPresent: true } whole
                        ? $"{whole} is a Region: name a zone of it, such as {whole}a"
                    : Known(zones(cache)).ToList() is { Count: > 0 } known ? Foreign(known, cache.Region)
                    : null
            )
            {
                Statement = "The zones of a cache stand in the Region of its stack, and all in one.",
                Why = "The service does not find the zone.",
                Breaks = example("\"eu-central-1a\", \"us-east-1a\""),
                Keeps = example("\"eu-central-1a\", \"eu-central-1b\""),
                Source = Source,
            },
            new Rule<T>(
                "K-10",
                property,
                cache =>
                    Sentences.All(
                        from zone in Known(zones(cache))
                        where !AwsRegion.Exists(zone.Region)
                        select $"there is no Region {zone.Region} that is known, so no zone {zone.Zone}{(AwsRegion.Nearest(zone.Region) is { } near ? $"; did you mean {near}?" : "")}"
                    )
            )
            {
                Statement = "The zones of a cache stand in a Region that is known.",
                Why = "The service does not find the zone; if AWS has opened the Region since, acknowledge the rule.",
                Breaks = example("\"eu-centrl-1a\", \"eu-centrl-1b\""),
                Keeps = example("\"eu-central-1a\", \"eu-central-1b\""),
                Severity = Severity.Unknown,
                Source = Source,
            },
        ];

    private static IEnumerable<(string Zone, string Region)> Known(IEnumerable<Value<string>> zones)
    {
        foreach (var zone in zones)
        {
            if (zone.TryGet(out var name) && AwsRegion.OfZone(name) is { } region)
            {
                yield return (name, region);
            }
        }
    }

    // A Region that does not exist is one mistake, not two.
    private static string? Foreign(List<(string Zone, string Region)> zones, Value<string> stack)
    {
        var real = zones.FindAll(zone => AwsRegion.Exists(zone.Region));
        if (real.Count == 0)
        {
            return null;
        }

        var home = stack.TryGet(out var region) ? region : real[0].Region;
        return real.Find(zone => zone.Region != home) is { Zone: { } zone } other
            ? $"the zone {zone} stands in {other.Region}, and {(stack.IsPresent ? "the stack" : real[0].Zone)} in {home}: name zones of one Region"
            : null;
    }
}
