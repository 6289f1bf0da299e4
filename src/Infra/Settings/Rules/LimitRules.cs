using System.Text.Json.Nodes;
using static Infra.Settings.Rules.SettingPatterns;
using static Infra.Settings.Rules.SettingRule;

namespace Infra.Settings.Rules;

/// <summary>
/// Limits of the service that one setting alone can break, so that an editor shows them. docs/rules.md has them too, with
/// their sources; a test holds the two against each other.
/// </summary>
internal static class LimitRules
{
    private const string NodeForm = "a node type has the form cache.FAMILY.SIZE, such as cache.r7g.large";
    private const string WindowForm = "the snapshot window must have the form hh:mm-hh:mm in UTC, such as 03:00-04:00";
    private const string WeekForm =
        "the maintenance window must have the form ddd:hh:mm-ddd:hh:mm in UTC, such as sun:05:00-sun:06:00";

    // A small image of a container may come without the table of time zones.
    private static readonly Lazy<bool> KnowsTimeZones = new(() => TimeZoneInfo.GetSystemTimeZones().Count > 100);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        Range("SET-120", "caches.*.topology.shards", 1, 500) with
        {
            // With a replica each, there can be no more nodes.
            Keeps = """ "topology": { "shards": 250 } """,
            Service = ["R-23"],
        },
        Range("SET-121", "caches.*.topology.replicas", 0, 5).Tells("R-01", "R-02"),
        Range("SET-122", "caches.*.topology.nodes", 1, 60) with
        {
            Service = ["C-02"],
            Breaks = """ "engine": "memcached", "topology": { "nodes": 0 } """,
            Keeps = """ "engine": "memcached", "topology": { "nodes": 60 } """,
        },
        new("SET-123", "caches.*.port")
        {
            Mistake = port =>
                port.Number is < 1150 or > 65535 or 8005
                    ? $"must be between 1150 and 65535, and not 8005, got {port.Number}"
                    : null,
            Service = ["B-16"],
            Statement = "`caches.*.port` is between 1150 and 65535, and not 8005.",
            Breaks = """ "port": 8005 """,
            Keeps = """ "port": 6380 """,
            Schema = schema =>
            {
                (schema["minimum"], schema["maximum"]) = (1150, 65535);
                schema["not"] = new JsonObject { ["const"] = 8005 };
            },
        },
        Range("SET-37", "caches.*.snapshotRetentionDays", 0, 35).Tells("B-01"),
        Pattern("SET-124", "caches.*.nodeType", NodeTypeForm(), NodeForm, "r7g.large", "cache.r7g.large", "cache.")
            .Tells("T-01"),
        Pattern("SET-125", "caches.*.snapshotWindow", SnapshotWindow(), WindowForm, "25:00", "03:00-04:00")
            .Tells("B-03"),
        Pattern("SET-126", "caches.*.maintenanceWindow", MaintenanceWindow(), WeekForm, "never", "sun:06:00-sun:07:00")
            .Tells("B-07"),
        Pattern(
            "SET-127",
            "caches.*.serverless.snapshotTime",
            Time(),
            "the time of the daily snapshot has the form hh:mm in UTC, such as 03:00"
        ) with
        {
            Breaks = """ "nodeType": null, "serverless": { "snapshotTime": "3 am" } """,
            Keeps = """ "nodeType": null, "serverless": { "snapshotTime": "03:00" } """,
        },
        Pattern(
            "SET-136",
            "caches.*.snapshottingNode",
            Node(),
            "a node is named as its cache with a number of three digits behind it, such as sessions-002",
            "replica",
            "sessions-002"
        ),
        new("SET-153", "caches.*.scaling.*.schedules[].timeZone")
        {
            Mistake = zone =>
                TimeZone().IsMatch(zone.Text!)
                && KnowsTimeZones.Value
                && !TimeZoneInfo.TryFindSystemTimeZoneById(zone.Text!, out _)
                    ? $"there is no time zone {SettingPath.Quote(zone.Text!)}{Nearest.Meant(zone.Text!, TimeZoneInfo.GetSystemTimeZones().Select(known => known.Id))}"
                    : null,
            Statement =
                "`caches.*.scaling.*.schedules[].timeZone` is a time zone that there is, as far as this machine knows them.",
            Why = "Application Auto Scaling refuses the schedule.",
            Breaks = Zoned("Europe/Berln"),
            Keeps = Zoned("Europe/Berlin"),
        },
        Pattern(
            "SET-137",
            "caches.*.scaling.*.schedules[].timeZone",
            TimeZone(),
            "a time zone has a name such as Europe/Berlin"
        ) with
        {
            Why = "Application Auto Scaling refuses the schedule.",
            Breaks = Zoned("+01:00"),
            Keeps = Zoned("Europe/Berlin"),
        },
        Pattern("SET-138", "caches.*.engineVersion", Version(), "a version looks like 8.2", "new", "8.2").Tells("E-09"),
        Usage("SET-128", "minDataGb", 1, 5000).Tells("V-02"),
        Usage("SET-129", "maxDataGb", 1, 5000).Tells("V-01"),
        Usage("SET-130", "minEcpuPerSecond", 1000, 15_000_000).Tells("V-04"),
        Usage("SET-131", "maxEcpuPerSecond", 1000, 15_000_000).Tells("V-04"),
        Crossed("SET-132", "DataGb"),
        Crossed("SET-133", "EcpuPerSecond"),
        Range("SET-134", "caches.*.scaling.*.target", 35, 70) with
        {
            Why = "Application Auto Scaling refuses the policy.",
            Breaks = """ "engine": "memcached", "scaling": { "nodes": { "min": 1, "max": 2, "target": 71 } } """,
            Keeps = """ "engine": "memcached", "scaling": { "nodes": { "min": 1, "max": 2, "target": 70 } } """,
        },
        Range("SET-135", "caches.*.alarms.overrides.*.minutes", 1, 1440) with
        {
            Why = "CloudWatch looks at a day at most.",
            Breaks = """ "alarms": { "overrides": { "cpu": { "minutes": 1441 } } } """,
            Keeps = """ "alarms": { "overrides": { "cpu": { "minutes": 1440 } } } """,
        },
    ];

    // A limit that a cache has goes with 0, not by being left out.
    private static SettingRule Usage(string id, string setting, int least, int most) =>
        new(id, $"caches.*.serverless.{setting}")
        {
            Mistake = limit =>
                limit.Number is not 0 && (limit.Number < least || limit.Number > most)
                    ? $"must be between {least} and {most}, or 0 to remove the limit that the cache has, got {limit.Number}"
                    : null,
            Statement = $"`caches.*.serverless.{setting}` is between {least} and {most}, or 0.",
            Schema = schema => (schema["minimum"], schema["maximum"]) = (0, most),
            Breaks = $$""" "nodeType": null, "serverless": { "{{setting}}": {{most + 1}} } """,
            Keeps = $$""" "nodeType": null, "serverless": { "{{setting}}": {{most}} } """,
        };

    private static string Zoned(string zone) =>
        $$""" "engine": "memcached", "scaling": { "nodes": { "min": 1, "max": 2, "schedules": [{ "cron": "0 7 ? * * *", "timeZone": "{{zone}}", "min": 2 }] } } """;

    private static SettingRule Crossed(string id, string what) =>
        new(id, "caches.*.serverless")
        {
            Mistakes = limits =>
                (limits[$"min{what}"], limits[$"max{what}"]) is var (min, max)
                && max.Number is not 0
                && min.Number > max.Number
                    ? [(min, $"must not be above max{what}, got {min.Number} and {max.Number}")]
                    : [],
            Statement = $"`caches.*.serverless.min{what}` is not above `max{what}`.",
            Breaks = $$""" "nodeType": null, "serverless": { "min{{what}}": 3000, "max{{what}}": 2000 } """,
            Keeps = $$""" "nodeType": null, "serverless": { "min{{what}}": 2000, "max{{what}}": 3000 } """,
        };
}
