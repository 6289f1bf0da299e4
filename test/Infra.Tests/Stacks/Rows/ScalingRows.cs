using static Infra.Tests.Stacks.Rows.CacheRow;

namespace Infra.Tests.Stacks.Rows;

/// <summary>What is added and removed by itself.</summary>
internal static class ScalingRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        Valkey(
                "scaling-shards",
                """{ "topology": { "shards": 3 }, "scaling": { "shards": { "min": 2, "max": 5 } } }""",
                """{ "MinCapacity": 2, "MaxCapacity": 5 }""",
                "ShardScaling"
            )
            .Shows("scaling.shards.min", "3")
            .Shows("scaling.shards.max", "4")
            .Shows("scaling"),
        Valkey(
            "cluster-mode-scaling",
            """{ "clusterMode": "enabled", "scaling": { "shards": { "min": 1, "max": 3 } } }""",
            """{ "MinCapacity": 1, "MaxCapacity": 3 }""",
            "ShardScaling"
        ),
        Valkey(
                "scaling-shards-target",
                """{ "topology": { "shards": 3 }, "scaling": { "shards": { "min": 2, "max": 5, "metric": "cpu", "target": 50 } } }""",
                """
                {
                  "TargetTrackingScalingPolicyConfiguration": {
                    "TargetValue": 50,
                    "PredefinedMetricSpecification": { "PredefinedMetricType": "ElastiCachePrimaryEngineCPUUtilization" }
                  }
                }
                """,
                "ShardScaling/Tracking"
            )
            .Shows("scaling.shards.target")
            .Shows("scaling.shards.metric"),
        Valkey(
                "scaling-shards-schedules",
                """{ "topology": { "shards": 3 }, "scaling": { "shards": { "min": 2, "max": 5, "schedules": [{ "cron": "0 7 ? * MON-FRI *", "min": 3, "max": 4 }, { "cron": "0 19 ? * * *", "min": 2 }] } } }""",
                """
                {
                  "ScheduledActions": [
                    { "ScalableTargetAction": { "MaxCapacity": 4, "MinCapacity": 3 }, "Schedule": "cron(0 7 ? * MON-FRI *)", "ScheduledActionName": "Schedule1" },
                    { "ScalableTargetAction": { "MinCapacity": 2 }, "Schedule": "cron(0 19 ? * * *)", "ScheduledActionName": "Schedule2" }
                  ]
                }
                """,
                "ShardScaling"
            )
            .Shows("scaling.shards.schedules")
            .Shows("scaling.shards.schedules[].cron", "\"0 8 ? * * *\"")
            .Shows("scaling.shards.schedules[].min", "1")
            .Shows("scaling.shards.schedules[].max", "5"),
        Valkey(
                "scaling-replicas",
                """{ "topology": { "shards": 1, "replicas": 2 }, "scaling": { "replicas": { "min": 1, "max": 5 } } }""",
                """{ "MinCapacity": 1, "MaxCapacity": 5 }""",
                "ReplicaScaling"
            )
            .Shows("scaling.replicas.min", "3")
            .Shows("scaling.replicas.max", "4")
            .Shows("scaling"),
        Valkey(
                "scaling-replicas-target",
                """{ "topology": { "shards": 1, "replicas": 2 }, "scaling": { "replicas": { "min": 1, "max": 5, "metric": "cpu", "target": 50 } } }""",
                """
                {
                  "TargetTrackingScalingPolicyConfiguration": {
                    "TargetValue": 50,
                    "PredefinedMetricSpecification": { "PredefinedMetricType": "ElastiCacheReplicaEngineCPUUtilization" }
                  }
                }
                """,
                "ReplicaScaling/Tracking"
            )
            .Shows("scaling.replicas.target"),
        Valkey(
                "scaling-replicas-schedules",
                """{ "topology": { "shards": 1, "replicas": 2 }, "scaling": { "replicas": { "min": 1, "max": 5, "schedules": [{ "cron": "0 7 ? * MON-FRI *", "min": 3, "max": 4 }, { "cron": "0 19 ? * * *", "min": 2 }] } } }""",
                """
                {
                  "ScheduledActions": [
                    { "ScalableTargetAction": { "MaxCapacity": 4, "MinCapacity": 3 }, "Schedule": "cron(0 7 ? * MON-FRI *)", "ScheduledActionName": "Schedule1" },
                    { "ScalableTargetAction": { "MinCapacity": 2 }, "Schedule": "cron(0 19 ? * * *)", "ScheduledActionName": "Schedule2" }
                  ]
                }
                """,
                "ReplicaScaling"
            )
            .Shows("scaling.replicas.schedules")
            .Shows("scaling.replicas.schedules[].cron", "\"0 8 ? * * *\"")
            .Shows("scaling.replicas.schedules[].min", "1")
            .Shows("scaling.replicas.schedules[].max", "5"),
        Valkey(
                "scaling-replicas-metric",
                """{ "topology": { "shards": 1, "replicas": 2 }, "scaling": { "replicas": { "min": 1, "max": 5, "metric": "cpu", "schedules": [{ "cron": "0 7 ? * MON-FRI *", "min": 3 }] } } }""",
                """{ "PolicyType": "TargetTrackingScaling" }""",
                "ReplicaScaling/Tracking"
            )
            .Shows("scaling.replicas.metric"),
        Memcached(
                "scaling-nodes",
                """{ "scaling": { "nodes": { "min": 2, "max": 5 } } }""",
                """{ "MinCapacity": 2, "MaxCapacity": 5 }""",
                "NodeScaling"
            )
            .Shows("scaling.nodes.min", "3")
            .Shows("scaling.nodes.max", "4")
            .Shows("scaling"),
        Memcached(
                "scaling-nodes-target",
                """{ "scaling": { "nodes": { "min": 2, "max": 5, "metric": "cpu", "target": 50 } } }""",
                """
                {
                  "TargetTrackingScalingPolicyConfiguration": {
                    "TargetValue": 50,
                    "CustomizedMetricSpecification": {
                      "Dimensions": [{ "Name": "CacheClusterId", "Value": { "Ref": "«scaling-nodes-target»" } }],
                      "MetricName": "CPUUtilization",
                      "Namespace": "AWS/ElastiCache",
                      "Statistic": "Average"
                    }
                  }
                }
                """,
                "NodeScaling/Tracking"
            )
            .Shows("scaling.nodes.target"),
        Memcached(
                "scaling-nodes-schedules",
                """{ "scaling": { "nodes": { "min": 2, "max": 5, "schedules": [{ "cron": "0 7 ? * MON-FRI *", "min": 3, "max": 4 }, { "cron": "0 19 ? * * *", "min": 2 }] } } }""",
                """
                {
                  "ScheduledActions": [
                    { "ScalableTargetAction": { "MaxCapacity": 4, "MinCapacity": 3 }, "Schedule": "cron(0 7 ? * MON-FRI *)", "ScheduledActionName": "Schedule1" },
                    { "ScalableTargetAction": { "MinCapacity": 2 }, "Schedule": "cron(0 19 ? * * *)", "ScheduledActionName": "Schedule2" }
                  ]
                }
                """,
                "NodeScaling"
            )
            .Shows("scaling.nodes.schedules")
            .Shows("scaling.nodes.schedules[].cron", "\"0 8 ? * * *\"")
            .Shows("scaling.nodes.schedules[].min", "1")
            .Shows("scaling.nodes.schedules[].max", "5"),
        Memcached(
                "scaling-nodes-metric",
                """{ "scaling": { "nodes": { "min": 2, "max": 5, "metric": "cpu", "schedules": [{ "cron": "0 7 ? * MON-FRI *", "min": 3 }] } } }""",
                """{ "PolicyType": "TargetTrackingScaling" }""",
                "NodeScaling/Tracking"
            )
            .Shows("scaling.nodes.metric"),
        Valkey(
                "scaling-shards-default",
                """{ "topology": { "shards": 3 }, "scaling": { "shards": { "min": 2, "max": 8 } } }""",
                """
                {
                  "TargetTrackingScalingPolicyConfiguration": {
                    "TargetValue": 60,
                    "PredefinedMetricSpecification": {
                      "PredefinedMetricType": "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage"
                    }
                  }
                }
                """,
                "ShardScaling/Tracking"
            )
            .Shows("scaling"),
        Valkey(
                "scaling-both-shards",
                """{ "topology": { "shards": 2, "replicas": 2 }, "scaling": { "shards": { "min": 2, "max": 4 }, "replicas": { "min": 1, "max": 4 } } }""",
                """{ "ScalableDimension": "elasticache:replication-group:NodeGroups" }""",
                "ShardScaling"
            )
            .Shows("scaling.shards"),
        Valkey(
                "scaling-both-replicas",
                """{ "topology": { "shards": 2, "replicas": 2 }, "scaling": { "shards": { "min": 2, "max": 4 }, "replicas": { "min": 1, "max": 4 } } }""",
                """{ "ScalableDimension": "elasticache:replication-group:Replicas" }""",
                "ReplicaScaling"
            )
            .Shows("scaling.replicas"),
        Memcached(
                "scaling-only-nodes",
                """{ "scaling": { "nodes": { "min": 2, "max": 5 } } }""",
                """{ "ScalableDimension": "elasticache:cache-cluster:Nodes" }""",
                "NodeScaling"
            )
            .Shows("scaling"),
        Valkey(
                "scaling-shards-zone",
                """{ "topology": { "shards": 3 }, "scaling": { "shards": { "min": 1, "max": 3, "schedules": [{ "cron": "0 7 ? * MON-FRI *", "timeZone": "Europe/Berlin", "min": 2 }] } } }""",
                """{ "ScheduledActions": [{ "ScheduledActionName": "Schedule1", "Schedule": "cron(0 7 ? * MON-FRI *)", "Timezone": "Europe/Berlin", "ScalableTargetAction": { "MinCapacity": 2 } }] }""",
                "ShardScaling"
            )
            .Shows("scaling.shards.schedules[].timeZone"),
        Valkey(
                "scaling-replicas-zone",
                """{ "topology": { "shards": 3 }, "scaling": { "replicas": { "min": 1, "max": 3, "schedules": [{ "cron": "0 7 ? * MON-FRI *", "timeZone": "Europe/Berlin", "min": 2 }] } } }""",
                """{ "ScheduledActions": [{ "ScheduledActionName": "Schedule1", "Schedule": "cron(0 7 ? * MON-FRI *)", "Timezone": "Europe/Berlin", "ScalableTargetAction": { "MinCapacity": 2 } }] }""",
                "ReplicaScaling"
            )
            .Shows("scaling.replicas.schedules[].timeZone"),
        Memcached(
                "scaling-nodes-zone",
                """{ "scaling": { "nodes": { "min": 1, "max": 3, "schedules": [{ "cron": "0 7 ? * MON-FRI *", "timeZone": "Europe/Berlin", "min": 2 }] } } }""",
                """{ "ScheduledActions": [{ "ScheduledActionName": "Schedule1", "Schedule": "cron(0 7 ? * MON-FRI *)", "Timezone": "Europe/Berlin", "ScalableTargetAction": { "MinCapacity": 2 } }] }""",
                "NodeScaling"
            )
            .Shows("scaling.nodes.schedules[].timeZone"),
    ];
}
