using static Infra.Tests.Stacks.Rows.CacheRow;

namespace Infra.Tests.Stacks.Rows;

/// <summary>Who reaches a cache, and how it is encrypted.</summary>
internal static class AccessRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        Valkey(
                "allowed-tiers",
                """{ "allowedTiers": ["web"] }""",
                """{ "SourceSecurityGroupId": "sg-00000001", "FromPort": 6379, "ToPort": 6379, "IpProtocol": "tcp" }""",
                "SecurityGroup/from "
            )
            .Shows("allowedTiers"),
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
        Valkey("port", """{ "port": 6400 }""", """{ "Port": 6400 }""").Shows("port"),
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
            )
            .Shows("transitEncryption", "\"disabled\""),
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
            )
            .Shows("transitEncryption"),
        Valkey(
            "at-rest",
            """{ "atRestEncryption": "customer-managed" }""",
            """{ "AtRestEncryptionEnabled": true, "KmsKeyId": { "Fn::GetAtt": ["«at-rest/Key»", "Arn"] } }"""
        ),
        Valkey(
                "at-rest-aws",
                """{ "atRestEncryption": "aws-owned" }""",
                """{ "AtRestEncryptionEnabled": true, "KmsKeyId": null }"""
            )
            .Shows("atRestEncryption"),
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
        Valkey("authentication-none", """{ "authentication": "none" }""", """{ "AuthToken": null }""")
            .Shows("authentication"),
    ];
}
