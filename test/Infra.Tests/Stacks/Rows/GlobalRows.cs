using static Infra.Tests.Stacks.Rows.CacheRow;

namespace Infra.Tests.Stacks.Rows;

/// <summary>Copies in other Regions.</summary>
internal static class GlobalRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
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
            )
            .Shows("globalDatastore")
            .Shows("globalDatastore.suffix", "\"others\""),
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
            )
            .Shows("globalDatastore.description")
            .Shows("globalDatastore.automaticFailover")
            .Shows("globalDatastore.nodeType")
            .Shows("globalDatastore.engineVersion", "\"8.0\"")
            .Shows("globalDatastore.parameterGroup")
            .Shows("globalDatastore.shards"),
        Valkey(
                "global-secret",
                """{ "globalDatastore": { "suffix": "orders-secret", "secretRegions": ["us-east-1", "us-west-2"] } }""",
                """{ "ReplicaRegions": [{ "Region": "us-east-1" }, { "Region": "us-west-2" }] }""",
                "AuthToken"
            )
            .Shows("globalDatastore.secretRegions"),
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
            )
            .Shows("secondaryOf.id", "\"ldgnf-others\""),
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
            )
            .Shows("secondaryOf.clusterMode"),
        Secondary(
                "secondary-watched",
                """{ "secondaryOf": { "id": "ldgnf-orders", "nodeType": "cache.m7g.2xlarge" }, "alarms": {} }""",
                """{ "Threshold": 90, "AlarmActions": null }""",
                "Alarms/Cpu"
            )
            .Shows("secondaryOf.nodeType", "\"cache.r7g.large\""),
        Secondary(
                "secondary-watched-shards",
                """
                {
                  "secondaryOf": { "id": "ldgnf-orders", "clusterMode": true, "nodeType": "cache.r7g.large", "shards": 6 },
                  "alarms": {}
                }
                """,
                """
                {
                  "MetricName": "DatabaseMemoryUsageCountedForEvictPercentage",
                  "Dimensions": [{ "Name": "ReplicationGroupId", "Value": { "Ref": "«secondary-watched-shards»" } }]
                }
                """,
                "Alarms/DatabaseMemory"
            )
            .Shows("secondaryOf.shards", "5"),
        Secondary(
            "secondary-tiers",
            """{ "secondaryOf": { "id": "ldgnf-orders" }, "port": 6400, "allowedTiers": ["web"] }""",
            """{ "SourceSecurityGroupId": "sg-00000001", "FromPort": 6400, "ToPort": 6400 }""",
            "SecurityGroup/from "
        ),
        RemovalOfSecondary("removal-default-secondary", "", "Delete"),
        RemovalOfSecondary("removal-snapshot-secondary", """, "removal": "snapshot" """, "Snapshot"),
        RemovalOfSecondary("removal-destroy-secondary", """, "removal": "destroy" """, "Delete"),
        RemovalOfSecondary("removal-retain-secondary", """, "removal": "retain" """, "Retain"),
    ];

    private static CacheRow Secondary(string name, string settings, string properties, string construct = "") =>
        new(name, null, settings, construct, Properties(properties));

    private static CacheRow RemovalOfSecondary(string name, string removal, string policy) =>
        Removal(name, null, $$"""{ "secondaryOf": { "id": "ldgnf-orders" }{{removal}} }""", policy);
}
