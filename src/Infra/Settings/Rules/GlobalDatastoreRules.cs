using static Infra.Settings.Rules.SettingPatterns;
using static Infra.Settings.Rules.SettingRule;

namespace Infra.Settings.Rules;

/// <summary>Members of global datastores.</summary>
internal static class GlobalDatastoreRules
{
    private const int MostShards = 500;
    private const string NodeForm = "a node type looks like cache.r7g.large";
    private const string Primary = """ "globalDatastore": { "suffix": "orders" """;
    private const string Secondary = """ "engine": null, "nodeType": null, "secondaryOf": { "id": "ldgnf-orders" """;
    private const string SecretExample = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-AbCdEf";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        OfPrimary("SET-100", "suffix") with
        {
            Mistake = suffix => Form(suffix, Name().IsMatch, EnvironmentRules.NameForm),
            Statement = $"`caches.*.globalDatastore.suffix`: {EnvironmentRules.NameForm}.",
            Breaks = """ "globalDatastore": { "suffix": "a b" } """,
            Keeps = Primary + "}",
        },
        new("SET-101", "caches.*.scaling")
        {
            When = IsPrimary,
            Mistake = _ => "a member of a global datastore is not scaled by itself: leave it out",
            Statement = "A member of a global datastore is not scaled by itself.",
            Why = "ElastiCache changes the shards of all members together.",
            Breaks = Primary + """ }, "topology": { "shards": 3 }, "scaling": { "shards": { "min": 3, "max": 9 } } """,
            Keeps = Primary + """ }, "topology": { "shards": 3 } """,
        },
        OfPrimary("SET-102", "shards") with
        {
            Mistake = shards =>
                shards.Cache.Topology.Shards is null ? "the cache has no topology.shards: leave it out"
                : shards.Number is < 1 or > MostShards ? $"must be between 1 and {MostShards}, got {shards.Number}"
                : null,
            Statement =
                $"`caches.*.globalDatastore.shards` is between 1 and {MostShards}, and goes with `topology.shards`.",
            Breaks = Primary + """, "shards": 501 }, "topology": { "shards": 3 } """,
            Keeps = Primary + """, "shards": 500 }, "topology": { "shards": 3 } """,
            Schema = schema => (schema["minimum"], schema["maximum"]) = (1, MostShards),
        },
        OfPrimary("SET-103", "parameterGroup") with
        {
            Mistake = group =>
                Form(group, ParameterGroup().IsMatch, "must be the name of a parameter group such as default.valkey8"),
            Statement = "`caches.*.globalDatastore.parameterGroup` is the name of a parameter group.",
            Breaks = Primary + """, "parameterGroup": "" } """,
            Keeps = Primary + """, "parameterGroup": "default.valkey8" } """,
        },
        OfPrimary("SET-104", "nodeType") with
        {
            Mistake = node =>
                Form(node, CacheNodeType.IsWellFormed, NodeForm, "cache.") ?? Known(node, Unknown.Node(node.Text!)),
            Statement = "`caches.*.globalDatastore.nodeType` is a node type that there is.",
            Breaks = Primary + """, "nodeType": "cache.r7g.larg" } """,
            Keeps = Primary + """, "nodeType": "cache.r7g.large" } """,
        },
        OfPrimary("SET-105", "engineVersion") with
        {
            Mistake = version =>
                Form(version, text => CacheEngineVersion.TryParse(text, out _), "a version looks like 8.2")
                ?? Known(version, Unknown.Version(version.Cache.Engine, version.Text!)),
            Statement = "`caches.*.globalDatastore.engineVersion` is a version that there is.",
            Breaks = Primary + """, "engineVersion": "8.9" } """,
            Keeps = Primary + """, "engineVersion": "8.2" } """,
        },
        OfPrimary("SET-106", "secretRegions") with
        {
            Mistake = regions =>
                regions.IsGiven && (regions.Cache.Users.Count > 0 || regions.Cache.Authentication == "none")
                    ? "there is no AUTH token: leave it out"
                    : null,
            Statement = "`caches.*.globalDatastore.secretRegions` needs an AUTH token.",
            Why = "There is no secret to replicate.",
            Breaks = Primary + """, "secretRegions": ["us-east-1"] }, "authentication": "none" """,
            Keeps = Primary + """, "secretRegions": ["us-east-1"] } """,
        },
        new("SET-107", "caches.*.globalDatastore.secretRegions")
        {
            When = IsPrimary,
            Mistakes = regions =>
                regions.Children.Select((region, index) => (region, SecretRegionMistake(region, index))),
            Statement =
                "`caches.*.globalDatastore.secretRegions` names other Regions of the same partition, each once.",
            Breaks = Primary + """, "secretRegions": ["us-east-1", "us-east-1"] } """,
            Keeps = Primary + """, "secretRegions": ["us-east-1", "us-east-2"] } """,
        },
        new("SET-147", "caches.*.autoMinorVersionUpgrade")
        {
            When = IsPrimary,
            Mistake = node =>
                node.Cache.AutoMinorVersionUpgrade == true
                    ? "AWS does not upgrade members of a global datastore by itself: leave it out, and upgrade the datastore by globalDatastore.engineVersion"
                    : null,
            Statement = "`caches.*.autoMinorVersionUpgrade` is not true in the primary of a global datastore.",
            Why = "The version of all members is one, which is upgraded as a whole.",
            Breaks = Primary + """ }, "autoMinorVersionUpgrade": true """,
            Keeps = Primary + """ }, "autoMinorVersionUpgrade": false """,
        },
        Pattern(
            "SET-110",
            "caches.*.secondaryOf.id",
            Datastore(),
            "the id of a global datastore has a prefix that AWS chose, such as ldgnf-orders: give the parameter global-datastore of the primary"
        ) with
        {
            Breaks = """ "engine": null, "nodeType": null, "secondaryOf": { "id": "orders" } """,
            Keeps = Secondary + "}",
        },
        new("SET-160", "caches.*.secondaryOf.id")
        {
            Mistake = id =>
                id.Environment.KnownRegion is { } region ? RegionRules.BesidePrimary(id.Text!, region) : null,
            Statement =
                "`caches.*.secondaryOf.id` is a global datastore that was created in another Region than `region`.",
            Why = "Every member of a datastore stands in a Region of its own, and the first is its primary.",
            Breaks = """ "region": "us-east-1", "caches": { "c": { "secondaryOf": { "id": "ldgnf-orders" } } } """,
            Keeps = """ "region": "eu-west-1", "caches": { "c": { "secondaryOf": { "id": "ldgnf-orders" } } } """,
        },
        new("SET-161", "caches")
        {
            Mistakes = Twins,
            Statement = "No two caches have the same `secondaryOf.id`.",
            Why = "Every member of a datastore stands in a Region of its own, and those of a file stand in one.",
            Breaks = Copies("ldgnf-orders", "ldgnf-orders"),
            Keeps = Copies("ldgnf-orders", "ldgnf-invoices"),
        },
        new("SET-111", "caches.*.secondaryOf.secretArn")
        {
            Mistake = SecretMistake,
            Statement = "`caches.*.secondaryOf.secretArn` is the ARN of a secret in the Region of the environment.",
            Why = "Applications would be sent to a secret that they cannot read when the other Region is gone.",
            Breaks = Secondary + """, "secretArn": "orders" } """,
            Keeps = Secondary + $$""", "secretArn": "{{SecretExample}}" } """,
        },
        new("SET-112", "caches.*.secondaryOf.nodeType")
        {
            Mistake = node =>
                Form(node, CacheNodeType.IsWellFormed, NodeForm, "cache.") ?? Known(node, Unknown.Node(node.Text!)),
            Statement = "`caches.*.secondaryOf.nodeType` is a node type that there is.",
            Why = "The thresholds of alarms follow from it.",
            Breaks = Secondary + """, "nodeType": "large" } """,
            Keeps = Secondary + """, "nodeType": "cache.r7g.large" } """,
        },
        new("SET-113", "caches.*.secondaryOf.shards")
        {
            Mistake = shards =>
                !shards.Cache.SecondaryOf!.ClusterMode ? "there are none without clusterMode: leave it out"
                : shards.Number is < 1 or > MostShards ? $"must be between 1 and {MostShards}, got {shards.Number}"
                : null,
            Statement = $"`caches.*.secondaryOf.shards` is between 1 and {MostShards}, and goes with `clusterMode`.",
            Why = "The alarms watch the nodes of each shard.",
            Breaks = Secondary + """, "clusterMode": true, "shards": 501 } """,
            Keeps = Secondary + """, "clusterMode": true, "shards": 500 } """,
            Schema = schema => (schema["minimum"], schema["maximum"]) = (1, MostShards),
        },
        new("SET-114", "caches.*.secondaryOf")
        {
            When = node => node.Cache.Alarms?.Enabled ?? node.Environment.Alarms is not null,
            Mistakes = node =>
                Unsaid(node.Cache.SecondaryOf!) is { } missing
                    ?
                    [
                        (
                            node[missing],
                            "alarms need to know this of the primary: give it, or set alarms to { \"enabled\": false }"
                        ),
                    ]
                    : [],
            Statement =
                "Alarms of a secondary need `secondaryOf.nodeType`, and with cluster mode `secondaryOf.shards`.",
            Why = "The template says neither: both are the primary's.",
            Breaks = Secondary + """ }, "alarms": {} """,
            Keeps = Secondary + """ , "nodeType": "cache.r7g.large" }, "alarms": {} """,
        },
    ];

    private static SettingRule OfPrimary(string id, string setting) =>
        new(id, $"caches.*.globalDatastore.{setting}") { When = IsPrimary };

    // What cannot be a primary at all, the table of kinds has refused.
    private static bool IsPrimary(SettingNode node) =>
        node.Cache.GlobalDatastore is not null && CacheKindRules.KindOf(node.Cache) == CacheKinds.ReplicationGroup;

    private static string? Form(SettingNode node, Func<string, bool> hasForm, string says, string prefix = "") =>
        SettingRule.Form(node.Text!, hasForm, says, prefix);

    private static string? Known(SettingNode node, string? unknown) => node.Cache.AllowUnknown ? null : unknown;

    private static string? SecretRegionMistake(SettingNode region, int index)
    {
        var (text, environment) = (region.Text, region.Environment);
        return Form(region, Region().IsMatch, EnvironmentRules.RegionForm) is { } wrong ? wrong
            : text == environment.KnownRegion
                ? $"the secret itself is in {text}: leave it out{RegionRules.Whence(environment)}"
            : IsOfOtherPartition(region)
                ? $"{text} is in another partition than {environment.KnownRegion}, where no account of yours here can write: name a Region of the same{RegionRules.Whence(environment)}"
            : region.Parent!.Children.Take(index).Any(other => other.Text == text) ? $"{text} is given twice"
            : RegionRules.Region(region);
    }

    private static bool IsOfOtherPartition(SettingNode region) =>
        region.Environment.KnownRegion is { } own
        && AwsRegion.Exists(own)
        && AwsRegion.Exists(region.Text!)
        && AwsRegion.PartitionOf(own) != AwsRegion.PartitionOf(region.Text!);

    private static IEnumerable<(SettingNode, string?)> Twins(SettingNode caches) =>
        caches
            .Children.Select(cache => cache["secondaryOf.id"])
            .Where(id => id.Text is not null)
            .GroupBy(id => id.Text!, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same =>
                same.Skip(1)
                    .Select(id =>
                        (
                            id,
                            (string?)
                                $"{same.First().Parent!.Parent!.Name} is a secondary of {id.Text} already, and a Region has one: leave one out"
                        )
                    )
            );

    private static string Copies(string one, string other) =>
        $$""" "caches": { "a": { "secondaryOf": { "id": "{{one}}" } }, "b": { "secondaryOf": { "id": "{{other}}" } } } """;

    private static string? SecretMistake(SettingNode arn)
    {
        var parts = Secret().Match(arn.Text!);
        return !parts.Success ? $"the ARN of a secret looks like {SecretExample}, got {SettingPath.Quote(arn.Text!)}"
            : arn.Environment.KnownRegion is { } region && parts.Groups[1].Value != region
                ? $"must be a secret in {region}, such as the replica of the primary's, got one in {parts.Groups[1].Value}{RegionRules.Whence(arn.Environment)}"
            : null;
    }

    private static string? Unsaid(SecondarySettings secondary) =>
        secondary.NodeType is null ? "nodeType"
        : secondary is { ClusterMode: true, Shards: null } ? "shards"
        : null;
}
