using static Infra.Tests.Transitions.SettingCase;

namespace Infra.Tests.Transitions;

internal static partial class SettingCases
{
    private static SettingCase[] OfUsersAndPasswords =>
        [
            Spare(
                "users",
                Valkey,
                $$"""{ "app": {{AppUser}} }""",
                $$"""{ "app": {{AppUser}}, "other": {{AppUser}} }"""
            ),
            OfUser("authentication", AppUser, "\"password\"", "\"iam\""),
            OfUser("accessString", "{}", "\"on ~a:* +@read\"", "\"on ~b:* +@read\""),
            OfUser("keys", AppUser, """["b:*"]""", """["b:*", "c:*"]"""),
            OfUser("readKeys", AppUser, """["b:*"]""", """["b:*", "c:*"]"""),
            OfUser("channels", AppUser, """["b:*"]""", """["b:*", "c:*"]"""),
            OfUser("commands", AppUser, """["@read"]""", """["@read", "@write"]"""),
            Spare("rotation", Valkey, "{}", """{ "days": 7 }"""),
            Within("rotation.days", Valkey, ("rotation", "{}"), "7", "14"),
            Within("rotation.cron", Valkey, ("rotation", "{}"), "\"0 6 ? * SUN#1 *\"", "\"0 7 ? * SUN#1 *\""),
            Within("rotation.windowHours", Valkey, ("rotation", """{ "cron": "0 6 ? * SUN#1 *" }"""), "2", "3"),
            Within("rotation.createVpcEndpoints", Valkey, ("rotation", "{}"), "true", "false"),
        ];

    private static SettingCase[] OfScaling =>
        [
            Spare(
                "scaling",
                Sharded,
                """{ "shards": { "min": 2, "max": 4 } }""",
                """{ "replicas": { "min": 1, "max": 4 } }"""
            ),
            .. Of("shards", Sharded, "2", "1"),
            .. Of("replicas", Sharded, "1", "2"),
            .. Of("nodes", Memcached, "2", "1"),
        ];

    // An experiment stops where an alarm of the cache goes off.
    private const string Experimental = """{ "engine": "valkey", "nodeType": "cache.r7g.large", "alarms": {} }""";

    private const string Zone1a = """{ "availabilityZone": "us-east-1a" }""";

    private static SettingCase[] OfTheRest =>
        [
            Spare("logs", Valkey, """{ "slow": {} }""", """{ "slow": {}, "engine": {} }"""),
            .. OfLog("slow"),
            .. OfLog("engine"),
            Spare("alarms", Valkey, "{}", """{ "exclude": ["cpu"] }"""),
            Watched("enabled", "true", "false"),
            Watched("exclude", """["cpu"]""", """["cpu", "memory"]"""),
            Watched("overrides", """{ "cpu": { "threshold": 60 } }""", """{ "cpu": { "minutes": 10 } }"""),
            Watched("overrides.*.threshold", "60", "70"),
            Watched("overrides.*.minutes", "10", "15"),
            Spare("zoneExperiment", Experimental, Zone1a, """{ "availabilityZone": "us-east-1b" }"""),
            Within(
                "zoneExperiment.availabilityZone",
                Experimental,
                ("zoneExperiment", Zone1a),
                "\"us-east-1a\"",
                "\"us-east-1b\""
            ),
            Within("zoneExperiment.minutes", Experimental, ("zoneExperiment", Zone1a), "5", "20"),
            Spare("dashboard", Valkey, "true", "false"),
            Spare("compliance", Valkey, """["aws-foundational"]""", """["hipaa"]"""),
            Spare("publish", Valkey, """{ "parameters": "/shop/spare" }""", """{ "exports": "shop-spare" }"""),
            Spare("publish.parameters", Valkey, "\"/shop/spare\"", "\"/shop/other\""),
            Spare("publish.exports", Valkey, "\"shop-spare\"", "\"shop-other\""),
            Spare("dns", Valkey, Zone(1), Zone(2)),
            Named("dns.zoneId", Zone(1), "\"Z00000002\""),
            Named("dns.zoneName", Zone(1), "\"caches-2.internal\""),
            Named("dns.name", Zone(1), "\"one\"", "\"two\""),
            new("caches.*.snapshotRetentionDays", "0", "7", "14"),
            Spare("snapshotRetentionDays", Valkey, "0", "7"),
            new("caches.*.snapshotWindow", "\"00:00-01:00\"", "\"01:00-02:00\""),
            Spare(
                "snapshottingNode",
                """{ "engine": "valkey", "nodeType": "cache.r7g.large", "snapshotRetentionDays": 7 }""",
                "\"spare-001\"",
                "\"spare-002\""
            ),
            Spare("restoreFromSnapshot", Valkey, "\"nightly-1\"", "\"nightly-2\""),
            new("caches.*.maintenanceWindow", "\"sat:05:00-sat:06:00\"", "\"sat:06:00-sat:07:00\""),
            new("caches.*.maintenanceWindow", "\"sat:05:00-sat:06:00\"", "\"sat:06:00-sat:07:00\"") { On = "objects" },
            new("caches.*.autoMinorVersionUpgrade", "false", "true"),
            new(
                "caches.*.notificationTopicArn",
                "\"arn:aws:sns:us-east-1:123456789012:given-1\"",
                "\"arn:aws:sns:us-east-1:123456789012:given-2\""
            ),
            Spare("removal", Valkey, "\"snapshot\"", "\"destroy\"", "\"retain\""),
            Spare("stack", Valkey, "2", "3"),
            Spare("allowUnknown", Valkey, "true", "false"),
            Spare("acknowledge", Valkey, """{ "S-23": "known" }""", """{ "S-23": "known", "E-13": "known" }"""),
        ];

    // What dev has to be given, and prod has.
    private static SettingCase[] OfProd =>
        [
            InProd("rotation", "sessions", """{ "days": 7 }"""),
            InProd("logs", "sessions", """{ "slow": {} }"""),
            InProd("compliance", "sessions", """["hipaa"]"""),
            InProd("users", "catalog", $$"""{ "api": {{AppUser}} }"""),
            InProd("rotation.days", "catalog", "7"),
            InProd("scaling", "catalog", """{ "replicas": { "min": 1, "max": 4 } }"""),
            InProd("topology.shards", "catalog", "4"),
            InProd("allowedTiers", "catalog", """["api"]"""),
            InProd("alarms", "leaderboard", """{ "enabled": false }"""),
            InProd("port", "leaderboard", "6390"),
            InProd("scaling", "objects", """{ "nodes": { "min": 2, "max": 6 } }"""),
        ];

    private const string AppUser = """{ "keys": ["a:*"], "commands": ["@read"] }""";

    private const string Schedule = """{ "cron": "0 7 ? * MON-FRI *", "min": 2 }""";

    private static SettingCase OfUser(string setting, string user, params string[] values) =>
        Within($"users.*.{setting}", Valkey, ("users", $$"""{ "app": {{user}} }"""), values);

    private static SettingCase[] Of(string what, string cache, string min, string otherMin)
    {
        var limits = $$"""{ "{{what}}": { "min": {{min}}, "max": 4 } }""";
        var scheduled = $$"""{ "{{what}}": { "min": {{min}}, "max": 4, "schedules": [{{Schedule}}] } }""";
        var tracked = $$"""{ "{{what}}": { "min": {{min}}, "max": 4, "metric": "cpu" } }""";
        SettingCase In(string scaling, string setting, params string[] values) =>
            Within($"scaling.{what}{setting}", cache, ("scaling", scaling), values);
        return
        [
            Within(
                $"scaling.{what}",
                cache,
                ("scaling", "{}"),
                $$"""{ "min": {{min}}, "max": 4 }""",
                $$"""{ "min": {{min}}, "max": 5 }"""
            ),
            In(limits, ".min", otherMin),
            In(limits, ".max", "5"),
            In(limits, ".metric", "\"cpu\"", "\"memory\""),
            In(tracked, ".target", "50", "60"),
            In(
                limits,
                ".schedules",
                $"[{Schedule}]",
                $$"""[{{Schedule}}, { "cron": "0 20 ? * MON-FRI *", "max": 3 }]"""
            ),
            In(scheduled, ".schedules[].timeZone", "\"Europe/Berlin\"", "\"Asia/Tokyo\""),
            In(scheduled, ".schedules[].cron", "\"0 8 ? * MON-FRI *\""),
            In(scheduled, ".schedules[].min", "3"),
            In(scheduled, ".schedules[].max", "3", "4"),
        ];
    }

    private static SettingCase[] OfLog(string log)
    {
        SettingCase In(string setting, params string[] values) =>
            Within(
                $"logs.{log}{setting}",
                Valkey,
                ("logs", setting.Length == 0 ? "{}" : $$"""{ "{{log}}": {} }"""),
                values
            );
        return
        [
            In("", "{}", """{ "retentionDays": 90 }"""),
            In(".retentionDays", "30", "90"),
            In(".firehose", "\"stream-1\"", "\"stream-2\""),
        ];
    }

    private static SettingCase Watched(string setting, params string[] values)
    {
        var made = Within($"alarms.{setting}", Valkey, ("alarms", "{}"), values);
        return made with { Around = [("alarms", "{}"), .. made.Around] };
    }

    private static SettingCase Named(string setting, string dns, params string[] values) =>
        Within(setting, Valkey, ("dns", dns), values);

    private static string Zone(int number) =>
        $$"""{ "zoneId": "Z0000000{{number}}", "zoneName": "caches-{{number}}.internal" }""";
}
