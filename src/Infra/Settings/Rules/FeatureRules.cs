using System.Text.Json.Nodes;
using static Infra.Settings.Rules.SettingPatterns;
using static Infra.Settings.Rules.SettingRule;
using static Infra.Settings.SettingPath;

namespace Infra.Settings.Rules;

/// <summary>Scaling, alarms, logs and publishing of one cache.</summary>
internal static class FeatureRules
{
    private const string Sharded = """ "topology": { "shards": 3 },""";
    private const string Zone = "\"zoneId\": \"Z0123456789ABCDEFGHIJ\"";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        AnyOf(
            "SET-77",
            "caches.*.scaling",
            "say what is scaled: shards, replicas or nodes",
            "shards",
            "replicas",
            "nodes"
        ) with
        {
            Why = "The setting would have no effect.",
            Breaks = """ "scaling": {} """,
            Keeps = Sharded + """ "scaling": { "shards": { "min": 3, "max": 9 } } """,
        },
        new("SET-78", "caches.*.scaling")
        {
            Mistakes = NeedsShards,
            Statement = "`caches.*.scaling.shards` and `.replicas` need `topology.shards` or cluster mode.",
            Why = "ElastiCache scales only caches with shards.",
            Breaks = """ "scaling": { "replicas": { "min": 1, "max": 2 } } """,
            Keeps = Sharded + """ "scaling": { "replicas": { "min": 1, "max": 2 } } """,
        },
        Ordered("SET-79", "caches.*.scaling.*") with
        {
            Breaks = Scaled(""" "min": 3, "max": 2 """),
            Keeps = Scaled(""" "min": 2, "max": 3 """),
        },
        new("SET-80", "caches.*.scaling.*.metric")
        {
            Mistake = metric =>
                metric is { Text: "memory", Parent.Name: not "shards" }
                    ? "only shards follow memory: choose \"cpu\", got \"memory\""
                    : null,
            Statement = "Only shards follow memory.",
            Why = "More replicas hold no more data, and Memcached has no such metric.",
            Breaks = Scaled(""" "min": 1, "max": 2, "metric": "memory" """),
            Keeps = Scaled(""" "min": 1, "max": 2, "metric": "cpu" """),
        },
        new("SET-81", "caches.*.scaling.*.schedules[].cron")
        {
            Mistake = cron =>
                cron.Text!.StartsWith("cron(", StringComparison.Ordinal)
                    ? $"leave out cron( and ), got {Quote(cron.Text)}"
                : Cron().IsMatch(cron.Text!) ? CronExpression.Mistake(cron.Text!)
                : $"six fields, minute to year, such as 0 7 ? * MON-FRI *, got {Quote(cron.Text!)}",
            Statement = "A schedule has six fields: minute, hour, day, month, weekday and year.",
            Breaks = Scaled(""" "min": 1, "max": 2, "schedules": [{ "cron": "0 7 * * *", "min": 2 }] """),
            Keeps = Scaled(""" "min": 1, "max": 2, "schedules": [{ "cron": "0 7 ? * * *", "min": 2 }] """),
            Schema = schema => schema["pattern"] = "^\\S+( \\S+){5}$",
        },
        AnyOf("SET-82", "caches.*.scaling.*.schedules[]", "say min, max or both", "min", "max") with
        {
            Why = "The schedule would change nothing.",
            Breaks = Scaled(""" "min": 1, "max": 2, "schedules": [{ "cron": "0 7 ? * * *" }] """),
            Keeps = Scaled(""" "min": 1, "max": 2, "schedules": [{ "cron": "0 7 ? * * *", "min": 2 }] """),
        },
        Ordered("SET-83", "caches.*.scaling.*.schedules[]") with
        {
            Breaks = Scaled(""" "min": 1, "max": 2, "schedules": [{ "cron": "0 7 ? * * *", "min": 3, "max": 2 }] """),
            Keeps = Scaled(""" "min": 1, "max": 2, "schedules": [{ "cron": "0 7 ? * * *", "min": 2, "max": 3 }] """),
        },
        new("SET-158", "caches.*.scaling.*.schedules[]")
        {
            Mistake = OutOfReach,
            Statement =
                "In `caches.*.scaling.*.schedules[]`, a min without a max is not above every max, and a max without a min not below every min.",
            Why = "The limit that stays would contradict it, and the scheduled action fails when its time comes.",
            Breaks = Scaled(""" "min": 1, "max": 2, "schedules": [{ "cron": "0 7 ? * * *", "min": 3 }] """),
            Keeps = Scaled(""" "min": 1, "max": 2, "schedules": [{ "cron": "0 7 ? * * *", "min": 3, "max": 4 }] """),
        },
        new("SET-84", "caches.*.alarms.overrides")
        {
            Mistakes = Alarms,
            Statement = "The names in `caches.*.alarms.overrides` are those of alarms.",
            Why = "The override would have no effect.",
            Breaks = """ "alarms": { "overrides": { "cpuu": { "threshold": 1 } } } """,
            Keeps = """ "alarms": { "overrides": { "cpu": { "threshold": 1 } } } """,
            Schema = schema =>
                schema["propertyNames"] = new JsonObject
                {
                    ["enum"] = new JsonArray([.. SettingWords.Alarm.All.Select(name => (JsonNode)name)]),
                },
        },
        new("SET-159", "caches.*.alarms.exclude[]")
        {
            Mistake = alarm =>
                alarm.Cache.Alarms?.Overrides.ContainsKey(alarm.Text!) == true
                    ? $"there is an override for {Quote(alarm.Text!)}, which is excluded: leave one of the two out"
                    : null,
            Statement = "What `caches.*.alarms.exclude` leaves out has no override.",
            Why = "The override would have no effect.",
            Breaks = """ "alarms": { "exclude": ["cpu"], "overrides": { "cpu": { "threshold": 80 } } } """,
            Keeps = """ "alarms": { "exclude": ["evictions"], "overrides": { "cpu": { "threshold": 80 } } } """,
        },
        new("SET-85", "caches.*.alarms.enabled")
        {
            Mistake = enabled =>
                enabled.Cache.Alarms is { Enabled: false } and not { Exclude.Count: 0, Overrides.Count: 0 }
                    ? "there is nothing to change about alarms that are off: leave out exclude and overrides"
                    : null,
            Statement = "Alarms that are off are not changed as well.",
            Why = "The changes would have no effect.",
            Breaks = """ "alarms": { "enabled": false, "exclude": ["cpu"] } """,
            Keeps = """ "alarms": { "enabled": false } """,
        },
        NotBoth(
            "SET-86",
            "caches.*.logs.*",
            "retentionDays",
            ["firehose"],
            "a delivery stream keeps nothing: leave out either firehose or retentionDays"
        ) with
        {
            Why = "The retention is that of a log group.",
            Breaks = """ "logs": { "slow": { "retentionDays": 7, "firehose": "f" } } """,
            Keeps = """ "logs": { "slow": { "retentionDays": 7 } } """,
        },
        new("SET-87", "caches.*.logs.*.retentionDays")
        {
            Mistake = RetentionMistake,
            Statement = "`caches.*.logs.*.retentionDays` is a number of days that CloudWatch Logs offers.",
            Breaks = """ "logs": { "slow": { "retentionDays": 8 } } """,
            Keeps = """ "logs": { "slow": { "retentionDays": 7 } } """,
            Schema = OnlyRetention,
        },
        Pattern(
            "SET-88",
            "caches.*.logs.*.firehose",
            DeliveryStream(),
            "the name of a delivery stream has 1 to 64 letters, digits and _ . -"
        ) with
        {
            Breaks = """ "logs": { "slow": { "firehose": "a b" } } """,
            Keeps = """ "logs": { "slow": { "firehose": "a" } } """,
        },
        Pattern(
            "SET-139",
            "caches.*.zoneExperiment.availabilityZone",
            SettingPatterns.Zone(),
            "an Availability Zone has a name such as eu-central-1a"
        ) with
        {
            Breaks = """ "zoneExperiment": { "availabilityZone": "a" } """,
            Keeps = """ "zoneExperiment": { "availabilityZone": "eu-central-1a" } """,
        },
        Range("SET-140", "caches.*.zoneExperiment.minutes", 1, 720) with
        {
            Why = "AWS Fault Injection Service has no shorter and no longer action.",
            Breaks = """ "zoneExperiment": { "availabilityZone": "eu-central-1a", "minutes": 0 } """,
            Keeps = """ "zoneExperiment": { "availabilityZone": "eu-central-1a", "minutes": 1 } """,
        },
        new("SET-141", "caches.*.zoneExperiment")
        {
            Mistake = experiment =>
                experiment.IsGiven
                && experiment.Cache is { Topology.Replicas: 0 } or { Failover: false } or { MultiAz: false }
                    ? "a replica must take over in another zone: have topology.replicas 1 or more, and leave failover and multiAz out"
                    : null,
            Statement = "`caches.*.zoneExperiment` needs replicas, failover and Multi-AZ.",
            Why = "AWS Fault Injection Service refuses a cache without Multi-AZ.",
            Breaks = """ "topology": { "replicas": 0 }, "zoneExperiment": { "availabilityZone": "eu-central-1a" } """,
            Keeps = """ "topology": { "replicas": 1 }, "zoneExperiment": { "availabilityZone": "eu-central-1a" } """,
        },
        new("SET-146", "caches.*.zoneExperiment.availabilityZone")
        {
            Mistake = RegionRules.NoZoneOfNetwork,
            Statement =
                "`caches.*.zoneExperiment.availabilityZone` is one of the network's zones where those have names, and else of `region`.",
            Why = "No node of the cache stands in another zone, so the experiment would show nothing.",
            Breaks =
                """ "network": { "create": { "availabilityZones": ["eu-west-1a", "eu-west-1b"] } }, "caches": { "c": { "engine": "valkey", "nodeType": "cache.r7g.large", "zoneExperiment": { "availabilityZone": "eu-west-1c" } } } """,
            Keeps =
                """ "network": { "create": { "availabilityZones": ["eu-west-1a", "eu-west-1b"] } }, "caches": { "c": { "engine": "valkey", "nodeType": "cache.r7g.large", "zoneExperiment": { "availabilityZone": "eu-west-1b" } } } """,
        },
        AnyOf("SET-89", "caches.*.publish", "say parameters, exports or both", "parameters", "exports") with
        {
            Why = "The setting would have no effect.",
            Breaks = """ "publish": {} """,
            Keeps = """ "publish": { "exports": "shop" } """,
        },
        Pattern(
            "SET-90",
            "caches.*.dns.zoneId",
            HostedZone(),
            "the id of a hosted zone looks like Z0123456789ABCDEFGHIJ"
        ) with
        {
            Breaks = """ "dns": { "zoneId": "z", "zoneName": "caches.internal" } """,
            Keeps = $$""" "dns": { {{Zone}}, "zoneName": "caches.internal" } """,
        },
        Pattern("SET-91", "caches.*.dns.zoneName", Domain(), "must be a domain such as caches.internal") with
        {
            Breaks = $$""" "dns": { {{Zone}}, "zoneName": "a b" } """,
            Keeps = $$""" "dns": { {{Zone}}, "zoneName": "caches.internal" } """,
        },
        Pattern("SET-92", "caches.*.dns.name", Domain(), "must be a name within the zone such as sessions") with
        {
            Breaks = $$""" "dns": { {{Zone}}, "zoneName": "caches.internal", "name": "" } """,
            Keeps = $$""" "dns": { {{Zone}}, "zoneName": "caches.internal", "name": "sessions" } """,
        },
        new("SET-166", "caches.*.dns.name")
        {
            Mistake = name =>
                name.Text!.TrimEnd('.')
                    .Equals(name.Cache.Dns!.ZoneName.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
                    ? $"this is the name of the zone, where DNS allows no CNAME: give a name within it, such as {name.Parent!.Parent!.Name}"
                    : null,
            Statement = "`caches.*.dns.name` is not `dns.zoneName`.",
            Why = "Route 53 refuses a CNAME at the top of a zone.",
            Breaks = $$""" "dns": { {{Zone}}, "zoneName": "caches.internal", "name": "caches.internal" } """,
            Keeps = $$""" "dns": { {{Zone}}, "zoneName": "caches.internal", "name": "sessions" } """,
        },
    ];

    private static SettingRule Ordered(string id, string setting) =>
        new(id, setting)
        {
            Mistake = limits =>
                limits["min"].Number > limits["max"].Number
                    ? $"min must not be above max, got {limits["min"].Number} and {limits["max"].Number}"
                    : null,
            Statement = $"In `{setting}`, min is not above max.",
        };

    // Another schedule may have changed the limit that stays.
    private static string? OutOfReach(SettingNode schedule)
    {
        var limits = schedule.Parent!.Parent!;
        var all = limits["schedules"].Children.Prepend(limits).ToList();
        var (highest, lowest) = (all.Max(one => one["max"].Number), all.Min(one => one["min"].Number));
        return schedule["min"].Number is { } least && !schedule["max"].IsPresent && least > highest
                ? $"min {least} is above max, which stays {highest}: give max, too"
            : schedule["max"].Number is { } most && !schedule["min"].IsPresent && most < lowest
                ? $"max {most} is below min, which stays {lowest}: give min, too"
            : null;
    }

    private static IEnumerable<(SettingNode, string?)> NeedsShards(SettingNode scaling) =>
        // Of a kind of cache that has no shards at all, the table of kinds has said so.
        CacheKindRules.KindOf(scaling.Cache) == CacheKinds.ReplicationGroup
        && scaling.Cache is { Topology.Shards: null, ClusterMode: not "enabled" }
            ? new[] { scaling["shards"], scaling["replicas"] }
                .Where(limits => limits.IsGiven)
                .Select(limits =>
                    (limits, (string?)"ElastiCache scales only caches with shards: give topology.shards, 1 will do")
                )
            : [];

    private static IEnumerable<(SettingNode, string?)> Alarms(SettingNode overrides) =>
        overrides
            .Children.Where(alarm => !SettingWords.Alarm.All.Contains(alarm.Name))
            .Select(alarm => (alarm, (string?)$"there is no alarm {Quote(alarm.Name)}{Instead(alarm.Name)}"));

    private static string Instead(string alarm) =>
        Nearest.Of(alarm, SettingWords.Alarm.All) is { } near
            ? $"; did you mean {near}?"
            : $"; there are {string.Join(", ", SettingWords.Alarm.All)}";

    private static string Scaled(string limits) =>
        $$""" "engine": "memcached", "scaling": { "nodes": { {{limits}} } } """;
}
