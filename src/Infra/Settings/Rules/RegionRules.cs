using static Infra.Settings.Rules.SettingRule;
using static Infra.Settings.SettingPath;

namespace Infra.Settings.Rules;

/// <summary>Regions and their Availability Zones.</summary>
internal static class RegionRules
{
    // An account sees two of its zones, which are not the same two in every account. Every other Region has three or more.
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html
    private static readonly Dictionary<string, int> FewZones = new() { ["us-west-1"] = 2 };

    private const string Created = "network.create.availabilityZones";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        new("SET-17", "region")
        {
            Mistake = Region,
            Statement = "`region` is a Region that there is.",
            Why = "A typo would deploy nowhere, after minutes.",
            Breaks = """ "region": "eu-central-3" """,
            Keeps = """ "region": "eu-central-1" """,
        },
        new("SET-18", $"{Created}[]")
        {
            Mistake = ZoneMistake,
            Statement = $"`{Created}` names zones of `region`.",
            Breaks =
                """ "region": "eu-west-1", "network": { "create": { "availabilityZones": ["eu-west-1a", "eu-west-1"] } } """,
            Keeps =
                """ "region": "eu-west-1", "network": { "create": { "availabilityZones": ["eu-west-1a", "eu-west-1b"] } } """,
            Schema = schema => schema["pattern"] = ZonePattern,
        },
        new("SET-19", "network.existing.availabilityZones[]")
        {
            Mistake = ZoneMistake,
            Statement = "`network.existing.availabilityZones` names zones of `region`.",
            Breaks =
                """ "region": "eu-west-1", "network": { "create": null, "existing": { "vpcId": "vpc-01234567", "subnetIds": ["subnet-01234567"], "availabilityZones": ["eu-central-1"] } } """,
            Keeps =
                """ "region": "eu-west-1", "network": { "create": null, "existing": { "vpcId": "vpc-01234567", "subnetIds": ["subnet-01234567"], "availabilityZones": ["eu-west-1a"] } } """,
            Schema = schema => schema["pattern"] = ZonePattern,
        },
        new("SET-164", "caches.*.topology.availabilityZones[]")
        {
            Mistake = NodeMistake,
            Statement =
                "`caches.*.topology.availabilityZones` names zones of the network where those have names, and else of `region`.",
            Why = "A node stands in a subnet of the cache, and the service refuses a zone without one.",
            Breaks =
                """ "region": "eu-west-1", "caches": { "c": { "engine": "memcached", "nodeType": "cache.r7g.large", "topology": { "availabilityZones": ["eu-west-1a", "eu-west-1"] } } } """,
            Keeps =
                """ "region": "eu-west-1", "caches": { "c": { "engine": "memcached", "nodeType": "cache.r7g.large", "topology": { "availabilityZones": ["eu-west-1a", "eu-west-1b"] } } } """,
            Schema = schema => schema["pattern"] = ZonePattern,
        },
        Distinct("SET-25", Created) with
        {
            Why = "Two subnets in one zone fail together.",
            Breaks = """ "network": { "create": { "availabilityZones": ["eu-west-1a", "eu-west-1a"] } } """,
            Keeps = """ "network": { "create": { "availabilityZones": ["eu-west-1a", "eu-west-1b"] } } """,
        },
        new("SET-26", Created)
        {
            Mistake = zones => TooFew(zones.Environment),
            Statement = $"`{Created}` is not more than an account has in the Region.",
            Why = "CloudFormation cannot select a zone beyond the last.",
            Breaks = """ "region": "us-west-1", "network": { "create": { "availabilityZones": 3 } } """,
            Keeps = """ "region": "us-west-1", "network": { "create": { "availabilityZones": 2 } } """,
        },
    ];

    private const string ZonePattern = "^[a-z]{2,}(-[a-z]+)+-[0-9]+[a-z]$";

    /// <summary>Where the Region is from, for a sentence about it; nothing where the file says it.</summary>
    public static string Whence(EnvironmentSettings environment) =>
        environment is { Region: null, KnownRegion: { } region }
            ? $"; without \"region\" the environment goes to {region}, the Region of your profile or else of the CDK"
            : "";

    /// <summary>Why a cache has no nodes in a zone; null where it may have some.</summary>
    public static string? NoZoneOfNetwork(SettingNode zone)
    {
        var (text, environment) = (zone.Text!, zone.Environment);
        IReadOnlyList<string> zones =
            environment.Network.Create?.AvailabilityZones.Names
            ?? environment.Network.Existing?.AvailabilityZones
            ?? [];
        return !SettingPatterns.Zone().IsMatch(text) ? null
            : zones.Count > 0 && !zones.Contains(text)
                ? $"the network has no subnet in {Quote(text)}: name one of {string.Join(", ", zones.Distinct())}"
            : Foreign(text, environment);
    }

    /// <summary>What is wrong with the name of a Region; null where nothing is, or its form is told by another rule.</summary>
    public static string? Region(SettingNode region) =>
        region.Environment.AllowUnknownRegion
        || !SettingPatterns.Region().IsMatch(region.Text!)
        || AwsRegion.Exists(region.Text!)
            ? null
            : $"there is no Region {Quote(region.Text!)} that is known here{Nearest.Meant(region.Text!, AwsRegion.All)}; if there is one, set \"allowUnknownRegion\": true";

    /// <summary>What is wrong with a secondary in a Region; null where its primary is elsewhere, or nobody knows where.</summary>
    /// <param name="datastore">The id of the datastore.</param>
    /// <param name="region">The Region.</param>
    public static string? BesidePrimary(string datastore, string region) =>
        GlobalDatastoreId.RegionOf(datastore) == region
            ? $"by its prefix {datastore} was created in {region}, where its primary stands: a secondary stands in another Region, so change region, or name another datastore"
            : null;

    private static string? NodeMistake(SettingNode zone) =>
        SettingPatterns.Zone().IsMatch(zone.Text!)
            ? NoZoneOfNetwork(zone)
            : $"an Availability Zone has a name such as eu-central-1a, got {Quote(zone.Text!)}";

    private static string? ZoneMistake(SettingNode zone) =>
        !SettingPatterns.Zone().IsMatch(zone.Text!)
            ? $"an Availability Zone has a name such as eu-central-1a, got {Quote(zone.Text!)}"
        : zone.Environment.KnownRegion is not null ? Foreign(zone.Text!, zone.Environment)
        // Without a Region, at least all are of the same.
        : zone.Parent!.Children[0].Text is { Length: > 1 } first ? Foreign(zone.Text!, first[..^1])
        : null;

    private static string? Foreign(string zone, EnvironmentSettings environment) =>
        environment.KnownRegion is not { } region || Foreign(zone, region) is not { } mistake ? null
        : environment.Region is not null ? mistake
        : $"{zone} is a zone of {zone[..^1]}, and without \"region\" the environment goes to {region}, the Region of your "
            + $"profile or else of the CDK: give \"region\": \"{zone[..^1]}\"";

    private static string? Foreign(string zone, string region) =>
        SettingPatterns.Zone().IsMatch(zone) && zone[..^1] != region
            ? $"{zone} is a zone of {zone[..^1]}, not of {region}: name one such as {region}a"
            : null;

    private static string? TooFew(EnvironmentSettings environment) =>
        environment.Network.Create?.AvailabilityZones is { Names.Count: 0 } zones
        && FewZones.TryGetValue(environment.KnownRegion ?? "", out var most)
        && zones.Count > most
            ? $"most accounts have {most} Availability Zones in {environment.KnownRegion}: have {most}, or name the zones that yours has, got {zones.Count}{Whence(environment)}"
            : null;
}
