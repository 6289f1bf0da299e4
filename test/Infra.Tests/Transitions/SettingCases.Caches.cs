using static Infra.Tests.Transitions.SettingCase;

namespace Infra.Tests.Transitions;

internal static partial class SettingCases
{
    private static SettingCase[] OfCaches =>
        [
            new("caches.*.engine", "\"valkey\"", "\"redis\"", "\"memcached\""),
            Spare("engine", """{ "nodeType": "cache.r7g.large" }""", "\"redis\"", "\"valkey\""),
            new("caches.*.engineVersion", "\"8.1\"", "\"8.2\"", "\"9.0\""),
            new("caches.*.nodeType", "\"cache.m7g.large\"", "\"cache.m7g.xlarge\""),
            new("caches.*.nodeType", "\"cache.m7g.large\"", "\"cache.m7g.xlarge\"") { On = "objects" },
            Whole("serverless", Valkey, Serverless),
            Spare("serverless.minDataGb", Serverless, "1", "2"),
            Spare("serverless.maxDataGb", Serverless, "10", "20"),
            Spare("serverless.minEcpuPerSecond", Serverless, "1000", "2000"),
            Spare("serverless.maxEcpuPerSecond", Serverless, "10000", "20000"),
            Spare("serverless.snapshotTime", Serverless, "\"02:00\"", "\"04:00\""),
            Spare("globalDatastore", Valkey, """{ "suffix": "orders" }""", """{ "suffix": "others" }"""),
            Global("suffix", "{}", "\"orders\"", "\"others\""),
            Global("description", """{ "suffix": "orders" }""", "\"orders\"", "\"more orders\""),
            Global("automaticFailover", """{ "suffix": "orders" }""", "true", "false"),
            Global("nodeType", """{ "suffix": "orders" }""", "\"cache.r7g.xlarge\"", "\"cache.r7g.2xlarge\""),
            Global("engineVersion", """{ "suffix": "orders" }""", "\"8.2\"", "\"9.0\""),
            Global(
                "parameterGroup",
                """{ "suffix": "orders", "engineVersion": "9.0" }""",
                "\"default.valkey9\"",
                "\"orders-9\""
            ),
            Within("globalDatastore.shards", Sharded, ("globalDatastore", """{ "suffix": "orders" }"""), "3", "4"),
            Global(
                "secretRegions",
                """{ "suffix": "orders" }""",
                """["eu-west-1"]""",
                """["eu-west-1", "us-west-2"]"""
            ),
            Whole("secondaryOf", Valkey, Secondary("ldgnf-given-1")),
            Spare("secondaryOf.id", Secondary("ldgnf-given-1"), "\"ldgnf-given-2\""),
            Whole("secondaryOf.clusterMode", Secondary("ldgnf-given-1"), ShardedSecondary),
            Spare("secondaryOf.nodeType", Secondary("ldgnf-given-1"), "\"cache.r7g.large\"", "\"cache.r7g.xlarge\""),
            Spare("secondaryOf.shards", ShardedSecondary, "2", "3"),
            Spare("secondaryOf.secretArn", Secondary("ldgnf-given-1"), Secret("one"), Secret("two")),
            new("caches.*.topology", """{ "replicas": 1 }""", """{ "replicas": 2 }"""),
            Spare("topology", Valkey, """{ "replicas": 0 }""", """{ "shards": 2 }"""),
            Spare("topology.shards", Sharded, "3", "4"),
            new("caches.*.topology.replicas", "0", "1", "2", "0"),
            Spare("topology.replicas", Sharded, "2", "0"),
            new("caches.*.topology.nodes", "1", "2", "3") { On = "objects" },
            Spare(
                "topology.availabilityZones",
                Memcached,
                """["us-east-1a", "us-east-1b"]""",
                """["us-east-1b", "us-east-1b"]"""
            ),
            Spare(
                "topology",
                Memcached,
                """{ "nodes": 2, "availabilityZones": ["us-east-1a", "us-east-1b"] }""",
                """{ "nodes": 3, "availabilityZones": ["us-east-1a", "us-east-1b", "us-east-1a"] }"""
            ),
            Spare("clusterMode", Valkey, "\"disabled\"", "\"compatible\"", "\"enabled\""),
            Spare("failover", Valkey, "true", "false"),
            Spare("multiAz", Valkey, "true", "false"),
            new("caches.*.purpose", "\"session-store\"", "\"leaderboard\"", "\"pub-sub\""),
            Spare("purpose", Valkey, "\"database-cache\"", "\"session-store\""),
            new("caches.*.parameters", """{ "timeout": "300" }""", """{ "timeout": "600" }"""),
            new("caches.*.parameters", """{ "idle_timeout": "60" }""", """{ "idle_timeout": "90" }""")
            {
                On = "objects",
            },
            new("caches.*.allowedTiers", """["web"]""", """["web", "api"]"""),
            new("caches.*.port", "6380", "6390"),
            new("caches.*.port", "11311", "11411") { On = "objects" },
            Spare("transitEncryption", Open, "\"disabled\"", "\"preferred\"", "\"required\""),
            Spare("atRestEncryption", Valkey, "\"customer-managed\"", "\"aws-owned\""),
            Spare("authentication", Valkey, "\"token\"", "\"none\""),
            Spare("durability", Durable, "\"async\"", "\"sync\"", "\"disabled\""),
        ];

    private const string Open =
        """{ "engine": "valkey", "nodeType": "cache.r7g.large", "authentication": "none", "transitEncryption": "disabled" }""";

    private const string Durable =
        """{ "engine": "valkey", "engineVersion": "9.0", "nodeType": "cache.r7g.large", "topology": { "shards": 2, "replicas": 2 } }""";

    private const string ShardedSecondary =
        """{ "secondaryOf": { "id": "ldgnf-given-3", "clusterMode": true }, "alarms": { "enabled": false } }""";

    private static string Secondary(string id) =>
        $$"""{ "secondaryOf": { "id": "{{id}}" }, "alarms": { "enabled": false } }""";

    private static string Secret(string name) =>
        $"\"arn:aws:secretsmanager:us-east-1:123456789012:secret:{name}-AbCdEf\"";

    private static SettingCase Global(string setting, string datastore, params string[] values) =>
        Within($"globalDatastore.{setting}", Valkey, ("globalDatastore", datastore), values);
}
