using static Infra.Tests.Stacks.Rows.CacheRow;

namespace Infra.Tests.Stacks.Rows;

/// <summary>Parameters and names beside those of the app.</summary>
internal static class PublishingRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        Valkey(
                "publish",
                """{ "publish": { "parameters": "/shop/carts", "exports": "shop-carts" } }""",
                """{ "Name": "/shop/carts/primary-endpoint", "Value": { "Fn::GetAtt": ["«publish»", "PrimaryEndPoint.Address"] } }""",
                "Parameter-primary-endpoint"
            )
            .Shows("publish")
            .Shows("publish.parameters", "\"/shop/other\""),
        Valkey(
                "publish-port",
                """{ "port": 6400, "publish": { "parameters": "/shop/ports" } }""",
                """{ "Name": "/shop/ports/port", "Value": "6400" }""",
                "Parameter-port"
            )
            .Shows("publish"),
        Valkey(
                "publish-secret",
                """{ "publish": { "parameters": "/shop/secrets" } }""",
                """{ "Name": "/shop/secrets/auth-token-arn", "Value": { "Ref": "«publish-secret/AuthToken»" } }""",
                "Parameter-auth-token-arn"
            )
            .Shows("publish"),
        Memcached(
                "publish-memcached",
                """{ "publish": { "parameters": "/shop/objects", "exports": "shop-objects" } }""",
                """{ "Name": "/shop/objects/configuration-endpoint", "Value": { "Fn::GetAtt": ["«publish-memcached»", "ConfigurationEndpoint.Address"] } }""",
                "Parameter-configuration-endpoint"
            )
            .Shows("publish"),
        Valkey(
                "publish-serverless",
                """{ "serverless": {}, "publish": { "parameters": "/shop/serverless", "exports": "shop-serverless" } }""",
                """{ "Name": "/shop/serverless/endpoint", "Value": { "Fn::GetAtt": ["«publish-serverless»", "Endpoint.Address"] } }""",
                "Parameter-endpoint"
            )
            .Shows("publish"),
        Valkey(
                "dns",
                """{ "dns": { "zoneId": "Z0123456789ABCDEFGHIJ", "zoneName": "caches.internal", "name": "carts" } }""",
                """{ "Name": "carts.caches.internal.", "Type": "CNAME" }""",
                "Dns-primary-endpoint"
            )
            .Shows("dns")
            .Shows("dns.name")
            .Shows("dns.zoneName", "\"other.internal\""),
        Valkey(
            "dns-default",
            """{ "dns": { "zoneId": "Z0123456789ABCDEFGHIJ", "zoneName": "caches.internal" } }""",
            """{ "Name": "dns-default-ro.caches.internal." }""",
            "Dns-reader-endpoint"
        ),
        Valkey(
                "dns-value",
                """{ "dns": { "zoneId": "Z0123456789ABCDEFGHIJ", "zoneName": "caches.internal" } }""",
                """{ "HostedZoneId": "Z0123456789ABCDEFGHIJ", "ResourceRecords": [{ "Fn::GetAtt": ["«dns-value»", "PrimaryEndPoint.Address"] }] }""",
                "Dns-primary-endpoint"
            )
            .Shows("dns.zoneId", "\"ZOTHER\""),
        Memcached(
                "dns-memcached",
                """{ "dns": { "zoneId": "Z0123456789ABCDEFGHIJ", "zoneName": "caches.internal", "name": "objects" } }""",
                """{ "Name": "objects.caches.internal.", "ResourceRecords": [{ "Fn::GetAtt": ["«dns-memcached»", "ConfigurationEndpoint.Address"] }] }""",
                "Dns-configuration-endpoint"
            )
            .Shows("dns"),
        Valkey(
                "dns-serverless",
                """{ "serverless": {}, "dns": { "zoneId": "Z0123456789ABCDEFGHIJ", "zoneName": "caches.internal", "name": "basket" } }""",
                """{ "Name": "basket.caches.internal.", "ResourceRecords": [{ "Fn::GetAtt": ["«dns-serverless»", "Endpoint.Address"] }] }""",
                "Dns-endpoint"
            )
            .Shows("dns"),
    ];
}
