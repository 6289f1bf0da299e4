using static Infra.Tests.Stacks.Rows.CacheRow;

namespace Infra.Tests.Stacks.Rows;

/// <summary>How nodes are arranged, and what the engine is told.</summary>
internal static class TopologyRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        Valkey(
            "topology",
            "{}",
            """
            {
              "NumCacheClusters": 2,
              "NumNodeGroups": null,
              "ReplicasPerNodeGroup": null,
              "AutomaticFailoverEnabled": true,
              "MultiAZEnabled": true
            }
            """
        ),
        Valkey(
            "topology-single",
            """{ "topology": { "replicas": 0 } }""",
            """{ "NumCacheClusters": 1, "AutomaticFailoverEnabled": false, "MultiAZEnabled": false }"""
        ),
        Valkey(
                "failover-later",
                """{ "failover": false }""",
                """{ "NumCacheClusters": 2, "AutomaticFailoverEnabled": false, "MultiAZEnabled": false }"""
            )
            .Shows("failover"),
        Valkey(
                "one-zone",
                """{ "multiAz": false }""",
                """{ "AutomaticFailoverEnabled": true, "MultiAZEnabled": false }"""
            )
            .Shows("multiAz"),
        Valkey("topology-replicas", """{ "topology": { "replicas": 5 } }""", """{ "NumCacheClusters": 6 }""")
            .Shows("topology")
            .Shows("topology.replicas"),
        Valkey(
                "topology-shards",
                """{ "topology": { "shards": 3 } }""",
                """
                {
                  "NumNodeGroups": 3,
                  "ReplicasPerNodeGroup": 1,
                  "NumCacheClusters": null,
                  "AutomaticFailoverEnabled": true,
                  "MultiAZEnabled": true
                }
                """
            )
            .Shows("topology.shards"),
        Valkey(
            "topology-shards-replicas",
            """{ "topology": { "shards": 1, "replicas": 2 } }""",
            """{ "NumNodeGroups": 1, "ReplicasPerNodeGroup": 2 }"""
        ),
        Valkey(
            "topology-shards-parameters",
            """{ "topology": { "shards": 2 } }""",
            """{ "Properties": { "cluster-enabled": "yes" } }""",
            "ParameterGroup"
        ),
        Valkey(
                "cluster-mode-disabled",
                """{ "clusterMode": "disabled" }""",
                """{ "ClusterMode": "disabled", "NumCacheClusters": 2 }"""
            )
            .Shows("clusterMode"),
        Valkey(
            "cluster-mode-compatible",
            """{ "clusterMode": "compatible" }""",
            """{ "ClusterMode": "compatible", "NumCacheClusters": 2 }"""
        ),
        Valkey(
            "cluster-mode-enabled",
            """{ "clusterMode": "enabled" }""",
            """{ "ClusterMode": "enabled", "NumCacheClusters": 2 }"""
        ),
        Valkey(
            "cluster-mode-shards",
            """{ "clusterMode": "enabled", "topology": { "shards": 2 } }""",
            """{ "ClusterMode": "enabled", "NumNodeGroups": 2, "NodeGroupConfiguration": [{ "ReplicaCount": 1 }, { "ReplicaCount": 1 }] }"""
        ),
        Memcached("topology-nodes-default", "{}", """{ "NumCacheNodes": 2, "AZMode": "cross-az" }"""),
        Memcached(
                "topology-nodes",
                """{ "topology": { "nodes": 1 } }""",
                """{ "NumCacheNodes": 1, "AZMode": "single-az" }"""
            )
            .Shows("topology.nodes"),
        Memcached(
                "topology-zones",
                """{ "topology": { "availabilityZones": ["eu-west-1a", "eu-west-1b"] } }""",
                """{ "AZMode": "cross-az", "PreferredAvailabilityZones": ["eu-west-1a", "eu-west-1b"] }"""
            )
            .Shows("topology.availabilityZones"),
        Memcached(
            "topology-one-zone",
            """{ "topology": { "availabilityZones": ["eu-west-1a", "eu-west-1a"] } }""",
            """{ "AZMode": "single-az", "PreferredAvailabilityZones": ["eu-west-1a", "eu-west-1a"] }"""
        ),
        Valkey(
                "purpose",
                """{ "purpose": "leaderboard" }""",
                """{ "Properties": { "maxmemory-policy": "noeviction" } }""",
                "ParameterGroup"
            )
            .Shows("purpose"),
        Valkey(
                "parameters",
                """{ "parameters": { "timeout": "60" } }""",
                """{ "Properties": { "timeout": "60" } }""",
                "ParameterGroup"
            )
            .Shows("parameters"),
        Valkey(
            "parameters-purpose",
            """{ "purpose": "leaderboard", "parameters": { "maxmemory-policy": "allkeys-lfu" } }""",
            """{ "Properties": { "maxmemory-policy": "allkeys-lfu" } }""",
            "ParameterGroup"
        ),
        Memcached(
            "parameters-memcached",
            """{ "parameters": { "max_item_size": "5242880" } }""",
            """{ "Properties": { "max_item_size": "5242880" } }""",
            "ParameterGroup"
        ),
        Valkey(
                "zone-experiment",
                """{ "zoneExperiment": { "availabilityZone": "eu-west-1a", "minutes": 15 } }""",
                """
                {
                  "Targets": { "Group": { "Parameters": { "availabilityZoneIdentifier": "eu-west-1a" } } },
                  "Actions": { "InterruptPower": { "Parameters": { "duration": "PT15M" } } },
                  "StopConditions": [{ "Source": "none" }]
                }
                """,
                "AvailabilityZoneExperiment-eu-west-1a"
            )
            .Shows("zoneExperiment")
            .Shows("zoneExperiment.availabilityZone", "\"eu-west-1b\"")
            .Shows("zoneExperiment.minutes"),
        Valkey(
                "durability",
                """{ "engineVersion": "9.0", "topology": { "shards": 1 }, "durability": "disabled" }""",
                """{ "Durability": "disabled" }"""
            )
            .Shows("durability"),
        Valkey("purpose-topology", """{ "purpose": "session-store" }""", """{ "NumCacheClusters": 3 }""")
            .Shows("purpose"),
    ];
}
