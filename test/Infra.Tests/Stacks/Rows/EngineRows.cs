using static Infra.Tests.Stacks.Rows.CacheRow;

namespace Infra.Tests.Stacks.Rows;

/// <summary>Engines, node types, and caches without nodes.</summary>
internal static class EngineRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        Valkey("engine-valkey", "{}", """{ "Engine": "valkey", "EngineVersion": "8.2" }"""),
        new CacheRow(
            "engine-redis",
            "redis",
            "{}",
            "",
            Properties("""{ "Engine": "redis", "EngineVersion": "7.1" }""")
        ).Shows("engine", "\"valkey\""),
        Memcached("engine-memcached", "{}", """{ "Engine": "memcached", "EngineVersion": "1.6.22" }"""),
        Valkey("engine-version", """{ "engineVersion": "7.2" }""", """{ "EngineVersion": "7.2" }""")
            .Shows("engineVersion"),
        Valkey(
            "engine-version-family",
            """{ "engineVersion": "7.2" }""",
            """{ "CacheParameterGroupFamily": "valkey7" }""",
            "ParameterGroup"
        ),
        Memcached("engine-version-memcached", """{ "engineVersion": "1.6.17" }""", """{ "EngineVersion": "1.6.17" }"""),
        Valkey(
            "allow-unknown",
            """{ "nodeType": "cache.r9g.large", "engineVersion": "9.9", "parameters": { "timeouts": "30" }, "allowUnknown": true }""",
            """{ "CacheNodeType": "cache.r9g.large", "EngineVersion": "9.9" }"""
        ),
        Valkey("node-type", """{ "nodeType": "cache.m7g.xlarge" }""", """{ "CacheNodeType": "cache.m7g.xlarge" }""")
            .Shows("nodeType"),
        Serverless(
                "serverless",
                "valkey",
                "{}",
                """{ "Engine": "valkey", "MajorEngineVersion": "8", "CacheUsageLimits": null }"""
            )
            .Shows("serverless"),
        Serverless("serverless-redis", "redis", "{}", """{ "Engine": "redis", "MajorEngineVersion": "7" }"""),
        Serverless(
            "serverless-memcached",
            "memcached",
            "{}",
            """{ "Engine": "memcached", "MajorEngineVersion": "1.6" }"""
        ),
        Serverless(
                "serverless-limits",
                "valkey",
                """{ "minDataGb": 2, "maxDataGb": 10, "minEcpuPerSecond": 2000, "maxEcpuPerSecond": 5000, "snapshotTime": "04:30" }""",
                """
                {
                  "CacheUsageLimits": {
                    "DataStorage": { "Unit": "GB", "Minimum": 2, "Maximum": 10 },
                    "ECPUPerSecond": { "Minimum": 2000, "Maximum": 5000 }
                  },
                  "DailySnapshotTime": "04:30"
                }
                """
            )
            .Shows("serverless.minDataGb")
            .Shows("serverless.maxDataGb")
            .Shows("serverless.minEcpuPerSecond")
            .Shows("serverless.maxEcpuPerSecond")
            .Shows("serverless.snapshotTime"),
        Valkey(
                "serverless-version",
                """{ "serverless": {}, "engineVersion": "7" }""",
                """{ "MajorEngineVersion": "7" }"""
            )
            .Shows("engineVersion"),
        Valkey(
                "serverless-snapshots",
                """{ "serverless": {}, "snapshotRetentionDays": 3 }""",
                """{ "SnapshotRetentionLimit": 3 }"""
            )
            .Shows("snapshotRetentionDays"),
        Valkey(
                "serverless-restored",
                """{ "serverless": {}, "restoreFromSnapshot": "arn:aws:elasticache:eu-west-1:123456789012:serverlesscachesnapshot:yesterday" }""",
                """{ "SnapshotArnsToRestore": ["arn:aws:elasticache:eu-west-1:123456789012:serverlesscachesnapshot:yesterday"] }"""
            )
            .Shows("restoreFromSnapshot"),
        Valkey(
                "serverless-at-rest",
                """{ "serverless": {}, "atRestEncryption": "aws-owned" }""",
                """{ "KmsKeyId": null }"""
            )
            .Shows("atRestEncryption"),
        Valkey(
                "serverless-users",
                """{ "serverless": {}, "users": { "app": { "keys": ["*"], "commands": ["@all"] } } }""",
                """{ "UserGroupId": { "Ref": "«serverless-users.users/Group»" } }"""
            )
            .Shows("users"),
    ];
}
