using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.K;

/// <summary>The Regions of the zones that a cache names.</summary>
internal static class ZoneRegionRules
{
    private const string AnyOf = "a zone of ";

    private const string Source = Pages.Guide + "RegionsAndAZs.html";

    /// <summary>Rules of replication groups.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
        Of<ReplicationGroupSpecification>(
            nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs),
            zones => $$"""{"PreferredCacheClusterAZs": [{{zones}}]}"""
        );

    /// <summary>Rules of cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForCacheClusters =
        Of<CacheClusterSpecification>(
            nameof(CacheClusterSpecification.PreferredAvailabilityZones),
            zones => $$"""{"NumCacheNodes": 2, "AZMode": "cross-az", "PreferredAvailabilityZones": [{{zones}}]}"""
        );

    private static IReadOnlyList<IRule<T>> Of<T>(string property, Func<string, string> example)
        where T : CacheSpecification =>
        [
            new Rule<T>("K-10", property)
            {
                Mistakes = cache =>
                    Each(
                            cache,
                            name =>
                                AwsRegion.Exists(name)
                                    ? $"{name} is a Region: name a zone of it, such as {name}a"
                                    : null
                        )
                        .Concat(Each(cache, name => SeveralInOne.Told(name, "zones")))
                        .Concat(Foreign([.. Known(NamedZones.Of(cache))], cache.Region)),
                Statement = "The zones of a cache stand in the Region of its stack, and all in one.",
                Why = "The service does not find the zone.",
                Breaks = example("\"eu-central-1a\", \"us-east-1a\""),
                Keeps = example("\"eu-central-1a\", \"eu-central-1b\""),
                Source = Source,
            },
            new Rule<T>("K-10", property)
            {
                Mistakes = cache =>
                    Known(NamedZones.Of(cache))
                        .Where(zone => !AwsRegion.Exists(zone.Region))
                        .DistinctBy(zone => zone.Region, StringComparer.Ordinal)
                        .Select(zone => new Said(
                            $"there is no Region {zone.Region} that is known, so no {(IsAny(zone.Zone) ? "zone of it" : Called(zone.Zone))}{(AwsRegion.Nearest(zone.Region) is { } near ? $"; did you mean {near}?" : "")}",
                            zone.Within
                        )),
                Statement = "The zones of a cache stand in a Region that is known.",
                Why = "The service does not find the zone; if AWS has opened the Region since, acknowledge the rule.",
                Breaks = example("\"eu-central-1a\", \"eu-centrl-1b\""),
                Keeps = example("\"eu-central-1a\", \"eu-central-1b\""),
                Severity = Severity.Unknown,
                Source = Source,
            },
            new Rule<T>("K-10", property)
            {
                Mistakes = cache => Each(cache, name => NoName(name, cache.Region)),
                Statement = "A zone is named by its name, a Region and a letter, in lower case, and not by its id.",
                Why = "The service does not find the zone.",
                Breaks = example("\"eu-central-1a\", \"euc1-az2\""),
                Keeps = example("\"eu-central-1a\", \"eu-central-1b\""),
                Severity = Severity.Warning,
                SeverityReason = "AWS documents the names alone, and nobody has tried anything else.",
                Source = Source,
            },
        ];

    private static IEnumerable<Said> Each(CacheSpecification cache, Func<string, string?> check) =>
        Said.Of(
            NamedZones.Of(cache).Select(zone => (zone.Zone.TryGet(out var name) ? check(name) : null, zone.Within))
        );

    private static bool IsAny(string zone) => zone.StartsWith(AnyOf, StringComparison.Ordinal);

    private static string Called(string zone) => IsAny(zone) ? zone : $"zone {zone}";

    private static string? NoName(string zone, Value<string> stack)
    {
        var name = zone.ToLowerInvariant();
        return AwsRegion.IsZoneId(zone)
                ? $"'{zone}' is the id of a zone, and ElastiCache is told zones by their names, such as us-east-1a: an id is another zone's in each account, see aws ec2 describe-availability-zones"
            : zone != name && AwsRegion.OfZone(name) is { } region && AwsRegion.Exists(region)
                ? $"zones are written in lower case, got '{zone}': write {name}"
            : HasForm(name) ? null
            : $"'{zone}' has not the form of a zone, a Region and a letter such as us-east-1a{(Meant(name, stack) is { } meant ? $"; did you mean {meant}?" : "")}";
    }

    // What names a Region and goes on is a zone of a kind that others may know. The CDK writes dummy1a while it does not know
    // the zones, the first of two runs, which deploys nothing; the service
    // says Multiple of a cluster. Nothing, and several in one text, are told elsewhere.
    private static bool HasForm(string name) =>
        AwsRegion.OfZone(name) is not null
        || AwsRegion.All.Any(region => name == region || name.StartsWith($"{region}-", StringComparison.Ordinal))
        || name.StartsWith("dummy1", StringComparison.Ordinal)
        || name is "" or "multiple"
        || SeveralInOne.Told(name, "zones") is not null;

    private static string? Meant(string name, Value<string> stack)
    {
        var letter = name.Length == 0 ? ' ' : name[^1];
        if (letter is < 'a' or > 'f')
        {
            return null;
        }

        var region = name[..^1].TrimEnd('-', ' ');
        return region.Length == 0
            ? stack.TryGet(out var home)
                ? $"{home}{letter}"
                : null
            : AwsRegion.All.FirstOrDefault(known => Joined(known) == Joined(region)) is { } meant
                ? $"{meant}{letter}"
                : null;
    }

    private static string Joined(string region) => region.Replace("-", "", StringComparison.Ordinal);

    private static IEnumerable<(string Zone, string Region, string Within)> Known(
        IEnumerable<(Value<string> Zone, string Within)> zones
    )
    {
        foreach (var zone in zones)
        {
            if (zone.Zone.TryGet(out var name))
            {
                if (AwsRegion.OfZone(name) is { } region)
                {
                    yield return (name, region, zone.Within);
                }
            }
            // As Fn::Select of Fn::GetAZs has it.
            else if (zone.Zone.Raw is { } raw && ZonesOfRegion.RegionIn(raw) is { } of)
            {
                yield return ($"{AnyOf}{of}", of, zone.Within);
            }
        }
    }

    // A Region that does not exist is one mistake, not two; so are two zones of another one.
    private static IEnumerable<Said> Foreign(
        List<(string Zone, string Region, string Within)> zones,
        Value<string> stack
    )
    {
        var real = zones.FindAll(zone => AwsRegion.Exists(zone.Region));
        if (real.Count == 0)
        {
            return [];
        }

        var home = stack.TryGet(out var region) ? region : real[0].Region;
        return real.FindAll(zone => zone.Region != home)
            .DistinctBy(zone => zone.Region, StringComparer.Ordinal)
            .Select(other => new Said(
                $"{(IsAny(other.Zone) ? "" : "the ")}{Called(other.Zone)} stands in {other.Region}, and {(stack.IsPresent ? "the stack" : real[0].Zone)} in {home}: name zones of one Region",
                other.Within
            ));
    }
}
