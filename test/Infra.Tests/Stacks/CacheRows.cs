namespace Infra.Tests.Stacks;

/// <summary>What every setting of a cache does to the template.</summary>
internal static class CacheRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        Valkey("engine-valkey", "{}", """{ "Engine": "valkey", "EngineVersion": "8.2" }"""),
        new("engine-redis", "redis", "{}", "", Properties("""{ "Engine": "redis", "EngineVersion": "7.1" }""")),
        Memcached("engine-memcached", "{}", """{ "Engine": "memcached", "EngineVersion": "1.6.22" }"""),
        Valkey("engine-version", """{ "engineVersion": "7.2" }""", """{ "EngineVersion": "7.2" }"""),
        Valkey(
            "engine-version-family",
            """{ "engineVersion": "7.2" }""",
            """{ "CacheParameterGroupFamily": "valkey7" }""",
            "ParameterGroup"
        ),
        Memcached("engine-version-memcached", """{ "engineVersion": "1.6.17" }""", """{ "EngineVersion": "1.6.17" }"""),
        Valkey(
            "allow-unknown",
            """{ "nodeType": "cache.r9g.large", "engineVersion": "9.9", "allowUnknown": true }""",
            """{ "CacheNodeType": "cache.r9g.large", "EngineVersion": "9.9" }"""
        ),
        Valkey("node-type", """{ "nodeType": "cache.m7g.xlarge" }""", """{ "CacheNodeType": "cache.m7g.xlarge" }"""),
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
        Valkey("topology-replicas", """{ "topology": { "replicas": 5 } }""", """{ "NumCacheClusters": 6 }"""),
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
        ),
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
        Memcached("topology-nodes-default", "{}", """{ "NumCacheNodes": 2, "AZMode": "cross-az" }"""),
        Memcached(
            "topology-nodes",
            """{ "topology": { "nodes": 1 } }""",
            """{ "NumCacheNodes": 1, "AZMode": "single-az" }"""
        ),
        Valkey(
            "purpose",
            """{ "purpose": "leaderboard" }""",
            """{ "Properties": { "maxmemory-policy": "noeviction" } }""",
            "ParameterGroup"
        ),
        Valkey(
            "parameters",
            """{ "parameters": { "timeout": "60" } }""",
            """{ "Properties": { "timeout": "60" } }""",
            "ParameterGroup"
        ),
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
            "allowed-tiers",
            """{ "allowedTiers": ["web"] }""",
            """{ "SourceSecurityGroupId": "sg-00000001", "FromPort": 6379, "ToPort": 6379, "IpProtocol": "tcp" }""",
            "SecurityGroup/from "
        ),
        Memcached(
            "allowed-tiers-twice",
            """{ "allowedTiers": ["api", "api"] }""",
            """{ "SourceSecurityGroupId": "sg-00000002", "FromPort": 11211, "ToPort": 11211, "IpProtocol": "tcp" }""",
            "SecurityGroup/from "
        ),
        Memcached(
            "allowed-tiers-memcached",
            """{ "allowedTiers": ["api", "web"] }""",
            """{ "VpcSecurityGroupIds": [{ "Fn::GetAtt": ["«allowed-tiers-memcached/SecurityGroup»", "GroupId"] }] }"""
        ),
        Valkey("port-default", "{}", """{ "Port": 6379 }"""),
        Valkey("port", """{ "port": 6400 }""", """{ "Port": 6400 }"""),
        Valkey(
            "port-tier",
            """{ "port": 6400, "allowedTiers": ["web"] }""",
            """{ "FromPort": 6400, "ToPort": 6400 }""",
            "SecurityGroup/from "
        ),
        Memcached("port-default-memcached", "{}", """{ "Port": 11211 }"""),
        Memcached("port-memcached", """{ "port": 11300 }""", """{ "Port": 11300 }"""),
        Valkey("tls", "{}", """{ "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required" }"""),
        Valkey(
            "tls-preferred",
            """{ "transitEncryption": "preferred", "authentication": "none" }""",
            """{ "TransitEncryptionEnabled": true, "TransitEncryptionMode": "preferred" }"""
        ),
        Valkey(
            "tls-disabled",
            """{ "transitEncryption": "disabled", "authentication": "none" }""",
            """{ "TransitEncryptionEnabled": false, "TransitEncryptionMode": null }"""
        ),
        Memcached("tls-memcached", "{}", """{ "TransitEncryptionEnabled": true }"""),
        Memcached(
            "tls-disabled-memcached",
            """{ "transitEncryption": "disabled" }""",
            """{ "TransitEncryptionEnabled": false }"""
        ),
        Valkey(
            "at-rest",
            """{ "atRestEncryption": "customer-managed" }""",
            """{ "AtRestEncryptionEnabled": true, "KmsKeyId": { "Fn::GetAtt": ["«at-rest/Key»", "Arn"] } }"""
        ),
        Valkey(
            "at-rest-aws",
            """{ "atRestEncryption": "aws-owned" }""",
            """{ "AtRestEncryptionEnabled": true, "KmsKeyId": null }"""
        ),
        Valkey(
            "authentication",
            """{ "authentication": "token" }""",
            """
            {
              "AuthToken": {
                "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«authentication/AuthToken»" }, ":SecretString:::}}"]]
              }
            }
            """
        ),
        Valkey("authentication-none", """{ "authentication": "none" }""", """{ "AuthToken": null }"""),
        Valkey(
            "snapshots",
            "{}",
            """{ "SnapshotRetentionLimit": 15, "SnapshotWindow": "03:00-04:00", "SnapshotName": null }"""
        ),
        Valkey("snapshots-days", """{ "snapshotRetentionDays": 35 }""", """{ "SnapshotRetentionLimit": 35 }"""),
        Valkey(
            "snapshots-none",
            """{ "snapshotRetentionDays": 0 }""",
            """{ "SnapshotRetentionLimit": 0, "SnapshotWindow": null }"""
        ),
        Valkey(
            "snapshots-window",
            """{ "snapshotWindow": "22:00-23:30" }""",
            """{ "SnapshotWindow": "22:00-23:30" }"""
        ),
        Valkey("restored", """{ "restoreFromSnapshot": "yesterday" }""", """{ "SnapshotName": "yesterday" }"""),
        Valkey(
            "maintenance",
            """{ "maintenanceWindow": "mon:10:00-mon:11:00" }""",
            """{ "PreferredMaintenanceWindow": "mon:10:00-mon:11:00" }"""
        ),
        Memcached(
            "maintenance-memcached",
            """{ "maintenanceWindow": "mon:10:00-mon:11:00" }""",
            """{ "PreferredMaintenanceWindow": "mon:10:00-mon:11:00" }"""
        ),
        Valkey(
            "topic",
            """{ "notificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:alerts" }""",
            """{ "NotificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:alerts" }"""
        ),
        Memcached(
            "topic-memcached",
            """{ "notificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:alerts" }""",
            """{ "NotificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:alerts" }"""
        ),
        Serverless(
            "serverless",
            "valkey",
            "{}",
            """{ "Engine": "valkey", "MajorEngineVersion": "8", "CacheUsageLimits": null }"""
        ),
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
        ),
        Valkey(
            "users",
            """
            {
              "users": {
                "app": { "keys": ["cart:*"], "readKeys": ["price:*"], "channels": ["news:*"], "commands": ["@read", "-@dangerous"] },
                "raw": { "accessString": "on ~* +@read" },
                "role": { "authentication": "iam", "keys": ["*"], "commands": ["@all"] }
              }
            }
            """,
            """{ "UserGroupIds": [{ "Ref": "«users.users/Group»" }], "AuthToken": null }"""
        ),
        Valkey(
            "users-rotated",
            """{ "users": { "app": { "accessString": "on ~* +@all" } }, "rotation": { "days": 7, "createVpcEndpoints": false } }""",
            """{ "RotationRules": { "ScheduleExpression": "rate(7 days)" } }""",
            "appPasswordRotation"
        ),
        Valkey(
            "rotation",
            """{ "rotation": {} }""",
            """{ "RotationRules": { "ScheduleExpression": "rate(30 days)" } }""",
            "AuthTokenRotation"
        ),
        Valkey(
            "scaling-shards",
            """{ "topology": { "shards": 3 }, "scaling": { "shards": { "min": 2, "max": 8, "metric": "cpu", "target": 50, "schedules": [{ "cron": "0 7 ? * MON-FRI *", "min": 4, "max": 9 }] } } }""",
            """{ "MinCapacity": 2, "MaxCapacity": 8 }""",
            "ShardScaling"
        ),
        Valkey(
            "scaling-shards-target",
            """{ "topology": { "shards": 3 }, "scaling": { "shards": { "min": 2, "max": 8, "metric": "cpu", "target": 50 } } }""",
            """
            {
              "TargetTrackingScalingPolicyConfiguration": {
                "TargetValue": 50,
                "PredefinedMetricSpecification": { "PredefinedMetricType": "ElastiCachePrimaryEngineCPUUtilization" }
              }
            }
            """,
            "ShardScaling/Tracking"
        ),
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
        ),
        Valkey(
            "scaling-replicas",
            """{ "topology": { "shards": 1 }, "scaling": { "replicas": { "min": 1, "max": 4, "metric": "cpu", "target": 40, "schedules": [{ "cron": "0 7 ? * * *", "min": 2, "max": 5 }] } } }""",
            """{ "MinCapacity": 1, "MaxCapacity": 4 }""",
            "ReplicaScaling"
        ),
        Memcached(
            "scaling-nodes",
            """{ "scaling": { "nodes": { "min": 2, "max": 6, "metric": "cpu", "target": 45, "schedules": [{ "cron": "0 7 ? * * *", "min": 3, "max": 7 }] } } }""",
            """{ "MinCapacity": 2, "MaxCapacity": 6 }""",
            "NodeScaling"
        ),
        Valkey(
            "durability",
            """{ "engineVersion": "9.0", "topology": { "shards": 1 }, "durability": "disabled" }""",
            """{ "Durability": "disabled" }"""
        ),
        Valkey(
            "logs",
            """{ "logs": { "slow": { "retentionDays": 7 }, "engine": { "firehose": "cache-logs" } } }""",
            """{ "RetentionInDays": 7 }""",
            "SlowLog"
        ),
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
        ),
        Valkey(
            "logs-default",
            """{ "logs": { "engine": { "retentionDays": null } } }""",
            """{ "RetentionInDays": 30 }""",
            "EngineLog"
        ),
        Valkey(
            "alarms",
            """{ "alarms": { "enabled": true, "exclude": ["networkPackets"], "overrides": { "cpu": { "threshold": 75, "minutes": 10 } } } }""",
            """{ "Threshold": 75, "EvaluationPeriods": 10 }""",
            "Alarms/Cpu"
        ),
        Memcached("alarms-memcached", """{ "alarms": {} }""", """{ "Threshold": 90 }""", "Alarms/Cpu"),
        Valkey("dashboard", """{ "dashboard": false }""", "{}"),
        Valkey("compliance", """{ "compliance": ["hipaa", "pci"] }""", """{ "AtRestEncryptionEnabled": true }"""),
        Valkey("publish", """{ "publish": { "parameters": "/shop/cache", "exports": "shop-cache" } }""", "{}"),
        Valkey(
            "dns",
            """{ "dns": { "zoneId": "Z0123456789ABCDEFGHIJ", "zoneName": "caches.internal", "name": "carts" } }""",
            """{ "Name": "carts.caches.internal.", "Type": "CNAME" }""",
            "Dns-primary-endpoint"
        ),
        Valkey(
            "dns-default",
            """{ "dns": { "zoneId": "Z0123456789ABCDEFGHIJ", "zoneName": "caches.internal" } }""",
            """{ "Name": "dns-default-ro.caches.internal." }""",
            "Dns-reader-endpoint"
        ),
        Valkey(
            "global",
            """{ "globalDatastore": { "suffix": "orders" } }""",
            """
            {
              "GlobalReplicationGroupIdSuffix": "orders",
              "GlobalReplicationGroupDescription": "global of test",
              "Members": [{ "ReplicationGroupId": { "Ref": "«global»" }, "ReplicationGroupRegion": "eu-west-1", "Role": "PRIMARY" }],
              "AutomaticFailoverEnabled": true,
              "CacheNodeType": null,
              "EngineVersion": null,
              "CacheParameterGroupName": null,
              "GlobalNodeGroupCount": null
            }
            """,
            "GlobalDatastore"
        ),
        Valkey(
            "global-changed",
            """
            {
              "engineVersion": "7.2",
              "topology": { "shards": 3 },
              "globalDatastore": {
                "suffix": "orders-changed",
                "description": "Orders everywhere",
                "automaticFailover": false,
                "nodeType": "cache.r7g.xlarge",
                "engineVersion": "8.2",
                "parameterGroup": "default.valkey8.cluster.on",
                "shards": 4
              }
            }
            """,
            """
            {
              "GlobalReplicationGroupDescription": "Orders everywhere",
              "AutomaticFailoverEnabled": false,
              "CacheNodeType": "cache.r7g.xlarge",
              "EngineVersion": "8.2",
              "CacheParameterGroupName": "default.valkey8.cluster.on",
              "GlobalNodeGroupCount": 4
            }
            """,
            "GlobalDatastore"
        ),
        Valkey(
            "global-secret",
            """{ "globalDatastore": { "suffix": "orders-secret", "secretRegions": ["us-east-1", "us-west-2"] } }""",
            """{ "ReplicaRegions": [{ "Region": "us-east-1" }, { "Region": "us-west-2" }] }""",
            "AuthToken"
        ),
        Secondary(
            "secondary",
            """{ "secondaryOf": { "id": "ldgnf-orders" } }""",
            """
            {
              "GlobalReplicationGroupId": "ldgnf-orders",
              "ReplicationGroupDescription": "secondary of test",
              "NumCacheClusters": 2,
              "ReplicasPerNodeGroup": null,
              "Port": 6379,
              "KmsKeyId": { "Fn::GetAtt": ["«secondary.key»", "Arn"] },
              "SnapshotRetentionLimit": 0,
              "SnapshotWindow": null,
              "PreferredMaintenanceWindow": "sun:05:00-sun:06:00",
              "NotificationTopicArn": null,
              "Engine": null,
              "EngineVersion": null,
              "CacheNodeType": null,
              "CacheParameterGroupName": null,
              "NumNodeGroups": null,
              "AtRestEncryptionEnabled": null,
              "TransitEncryptionEnabled": null,
              "TransitEncryptionMode": null,
              "AuthToken": null
            }
            """
        ),
        Secondary(
            "secondary-changed",
            """
            {
              "secondaryOf": {
                "id": "ldgnf-orders",
                "clusterMode": true,
                "secretArn": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders-AbCdEf"
              },
              "topology": { "replicas": 2 },
              "port": 6400,
              "atRestEncryption": "aws-owned",
              "snapshotRetentionDays": 15,
              "snapshotWindow": "22:00-23:30",
              "maintenanceWindow": "mon:10:00-mon:11:00",
              "notificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:alerts",
              "compliance": ["hipaa", "aws-foundational"]
            }
            """,
            """
            {
              "NumCacheClusters": null,
              "ReplicasPerNodeGroup": 2,
              "Port": 6400,
              "KmsKeyId": null,
              "SnapshotRetentionLimit": 15,
              "SnapshotWindow": "22:00-23:30",
              "PreferredMaintenanceWindow": "mon:10:00-mon:11:00",
              "NotificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:alerts"
            }
            """
        ),
        Secondary(
            "secondary-tiers",
            """{ "secondaryOf": { "id": "ldgnf-orders" }, "port": 6400, "allowedTiers": ["web"] }""",
            """{ "SourceSecurityGroupId": "sg-00000001", "FromPort": 6400, "ToPort": 6400 }""",
            "SecurityGroup/from "
        ),
        Valkey("stack", """{ "stack": 1 }""", """{ "Port": 6379 }"""),
        Removal("removal-default", "valkey", "{}", "Snapshot"),
        Removal("removal-snapshot", "valkey", """{ "removal": "snapshot" }""", "Snapshot"),
        Removal("removal-destroy", "valkey", """{ "removal": "destroy" }""", "Delete"),
        Removal("removal-retain", "valkey", """{ "removal": "retain" }""", "Retain"),
        RemovalOfSecondary("removal-default-secondary", "", "Delete"),
        RemovalOfSecondary("removal-snapshot-secondary", """, "removal": "snapshot" """, "Snapshot"),
        RemovalOfSecondary("removal-destroy-secondary", """, "removal": "destroy" """, "Delete"),
        RemovalOfSecondary("removal-retain-secondary", """, "removal": "retain" """, "Retain"),
        Removal("removal-default-memcached", "memcached", "{}", "Delete"),
        Removal("removal-destroy-memcached", "memcached", """{ "removal": "destroy" }""", "Delete"),
        Removal("removal-retain-memcached", "memcached", """{ "removal": "retain" }""", "Retain"),
    ];

    /// <summary>Settings with all of these caches, in a VPC that exists.</summary>
    public static string Text()
    {
        var root = JsonNode
            .Parse(
                """
                {
                  "region": "eu-west-1",
                  "account": "123456789012",
                  "network": {
                    "existing": {
                      "vpcId": "vpc-00000001",
                      "subnetIds": ["subnet-00000001", "subnet-00000002"],
                      "availabilityZones": ["eu-west-1a", "eu-west-1b"]
                    }
                  },
                  "appTiers": {
                    "web": { "securityGroupId": "sg-00000001" },
                    "api": { "securityGroupId": "sg-00000002" }
                  }
                }
                """
            )!
            .AsObject();
        root["caches"] = new JsonObject(All.Select(row => KeyValuePair.Create(row.Name, (JsonNode?)row.Cache)));
        return root.ToJsonString();
    }

    private static CacheRow Valkey(string name, string settings, string properties, string construct = "") =>
        new(name, EngineName.Valkey, settings, construct, Properties(properties));

    private static CacheRow Memcached(string name, string settings, string properties, string construct = "") =>
        new(name, EngineName.Memcached, settings, construct, Properties(properties));

    private static CacheRow Serverless(string name, string engine, string limits, string properties) =>
        new(name, engine, $$"""{ "serverless": {{limits}} }""", "", Properties(properties));

    private static CacheRow Secondary(string name, string settings, string properties, string construct = "") =>
        new(name, null, settings, construct, Properties(properties));

    private static CacheRow RemovalOfSecondary(string name, string removal, string policy) =>
        Removal(name, null, $$"""{ "secondaryOf": { "id": "ldgnf-orders" }{{removal}} }""", policy);

    private static CacheRow Removal(string name, string? engine, string settings, string policy) =>
        new(
            name,
            engine,
            settings,
            "",
            $$"""{ "DeletionPolicy": "{{policy}}", "UpdateReplacePolicy": "{{policy}}" }"""
        );

    private static string Properties(string properties) => $$"""{ "Properties": {{properties}} }""";
}
