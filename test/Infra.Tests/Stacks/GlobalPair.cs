namespace Infra.Tests.Stacks;

/// <summary>Two environments: a primary in one Region, and its secondary in another.</summary>
internal static class GlobalPair
{
    public const string Here = "us-east-1";
    public const string There = "eu-west-1";

    private static readonly Dictionary<string, Lazy<Synthesis>> Made = new(StringComparer.Ordinal)
    {
        [Here] = new(() =>
            Synthesis.Of(
                $$"""
                {
                  "region": "{{Here}}",
                  "network": { "create": { "cidr": "10.3.0.0/16" } },
                  "appTiers": { "web": {} },
                  "alarms": {},
                  "dashboard": true,
                  "events": {},
                  "compliance": ["aws-foundational", "hipaa"],
                  "caches": {
                    "orders": {
                      "engine": "valkey",
                      "nodeType": "cache.r7g.large",
                      "globalDatastore": { "suffix": "orders", "secretRegions": ["{{There}}"] },
                      "allowedTiers": ["web"]
                    }
                  }
                }
                """
            )
        ),
        [There] = new(() =>
            Synthesis.Of(
                $$"""
                {
                  "region": "{{There}}",
                  "network": { "create": { "cidr": "10.4.0.0/16" } },
                  "appTiers": { "web": {} },
                  "alarms": {},
                  "dashboard": true,
                  "events": {},
                  "compliance": ["aws-foundational", "hipaa"],
                  "caches": {
                    "orders": {
                      "secondaryOf": {
                        "id": "ldgnf-orders",
                        "nodeType": "cache.r7g.large",
                        "secretArn": "arn:aws:secretsmanager:{{There}}:123456789012:secret:orders-AbCdEf"
                      },
                      "snapshotRetentionDays": 15,
                      "publish": { "parameters": "/shop/orders", "exports": "shop-orders" },
                      "dns": { "zoneId": "Z0123456789ABCDEFGHIJ", "zoneName": "caches.internal" },
                      "allowedTiers": ["web"]
                    }
                  }
                }
                """
            )
        ),
    };

    public static TheoryData<string> Regions => [.. Made.Keys];

    /// <summary>The environment of a Region, synthesized at the first call.</summary>
    public static Synthesis Of(string region) => Made[region].Value;
}
