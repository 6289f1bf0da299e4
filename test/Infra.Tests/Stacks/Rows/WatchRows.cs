using static Infra.Tests.Stacks.Rows.CacheRow;

namespace Infra.Tests.Stacks.Rows;

/// <summary>Alarms, where the environment has none.</summary>
internal static class WatchRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        Valkey("alarms", """{ "alarms": {} }""", """{ "AlarmActions": null, "Threshold": 45 }""", "Alarms/Cpu")
            .Shows("alarms"),
        Memcached("alarms-memcached", """{ "alarms": {} }""", """{ "Threshold": 90 }""", "Alarms/Cpu").Shows("alarms"),
        Valkey(
                "alarms-serverless",
                """{ "serverless": {}, "alarms": {} }""",
                """{ "MetricName": "ThrottledCmds" }""",
                "Alarms/ThrottledCommands"
            )
            .Shows("alarms"),
        Valkey(
                "alarms-overrides",
                """{ "alarms": { "overrides": { "cpu": { "threshold": 75, "minutes": 10 } } } }""",
                """{ "Threshold": 75, "EvaluationPeriods": 10 }""",
                "Alarms/Cpu"
            )
            .Shows("alarms.overrides")
            .Shows("alarms.overrides.*.threshold")
            .Shows("alarms.overrides.*.minutes"),
        Valkey("alarms-enabled", """{ "alarms": { "enabled": true } }""", """{ "Threshold": 45 }""", "Alarms/Cpu")
            .Shows("alarms.enabled", "false"),
        Valkey(
                "alarms-purpose",
                """{ "purpose": "leaderboard", "alarms": {} }""",
                """{ "Threshold": 80 }""",
                "Alarms/DatabaseMemory"
            )
            .Shows("purpose"),
    ];
}
