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
        Removal("removal-default", "valkey", "{}", "Snapshot"),
        Removal("removal-snapshot", "valkey", """{ "removal": "snapshot" }""", "Snapshot"),
        Removal("removal-destroy", "valkey", """{ "removal": "destroy" }""", "Delete"),
        Removal("removal-retain", "valkey", """{ "removal": "retain" }""", "Retain"),
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

    private static CacheRow Removal(string name, string engine, string settings, string policy) =>
        new(
            name,
            engine,
            settings,
            "",
            $$"""{ "DeletionPolicy": "{{policy}}", "UpdateReplacePolicy": "{{policy}}" }"""
        );

    private static string Properties(string properties) => $$"""{ "Properties": {{properties}} }""";
}
