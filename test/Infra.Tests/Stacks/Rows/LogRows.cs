using static Infra.Tests.Stacks.Rows.CacheRow;

namespace Infra.Tests.Stacks.Rows;

/// <summary>Logs.</summary>
internal static class LogRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        Valkey("logs", """{ "logs": { "slow": { "retentionDays": 7 } } }""", """{ "RetentionInDays": 7 }""", "SlowLog")
            .Shows("logs.slow.retentionDays"),
        Valkey(
                "logs-firehose",
                """{ "logs": { "slow": { "firehose": "slow" }, "engine": { "firehose": "cache-logs" } } }""",
                """
                {
                  "LogDeliveryConfigurations": [
                    { "DestinationDetails": { "KinesisFirehoseDetails": { "DeliveryStream": "slow" } }, "DestinationType": "kinesis-firehose", "LogFormat": "json", "LogType": "slow-log" },
                    { "DestinationDetails": { "KinesisFirehoseDetails": { "DeliveryStream": "cache-logs" } }, "DestinationType": "kinesis-firehose", "LogFormat": "json", "LogType": "engine-log" }
                  ]
                }
                """
            )
            .Shows("logs.slow.firehose")
            .Shows("logs.engine.firehose"),
        Valkey(
            "logs-default",
            """{ "logs": { "engine": { "retentionDays": null } } }""",
            """{ "RetentionInDays": 30 }""",
            "EngineLog"
        ),
        Valkey(
                "logs-engine",
                """{ "logs": { "engine": { "retentionDays": 365 } } }""",
                """{ "RetentionInDays": 365 }""",
                "EngineLog"
            )
            .Shows("logs.engine.retentionDays")
            .Shows("logs.engine"),
        Valkey("logs-slow", """{ "logs": { "slow": {} } }""", """{ "RetentionInDays": 30 }""", "SlowLog")
            .Shows("logs")
            .Shows("logs.slow"),
        Valkey(
                "logs-both",
                """{ "logs": { "slow": {}, "engine": {} } }""",
                """
                {
                  "LogDeliveryConfigurations": [
                    { "DestinationDetails": { "CloudWatchLogsDetails": { "LogGroup": { "Ref": "«logs-both/SlowLog»" } } }, "DestinationType": "cloudwatch-logs", "LogFormat": "json", "LogType": "slow-log" },
                    { "DestinationDetails": { "CloudWatchLogsDetails": { "LogGroup": { "Ref": "«logs-both/EngineLog»" } } }, "DestinationType": "cloudwatch-logs", "LogFormat": "json", "LogType": "engine-log" }
                  ]
                }
                """
            )
            .Shows("logs.slow")
            .Shows("logs.engine"),
        .. SettingWords.Retention.Keys.Select(days =>
            Valkey(
                $"logs-{days}",
                $$$"""{ "logs": { "slow": { "retentionDays": {{{days}}} } } }""",
                $$$"""{ "RetentionInDays": {{{days}}} }""",
                "SlowLog"
            )
        ),
    ];
}
