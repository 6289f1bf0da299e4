namespace Infra.Tests.Stacks;

/// <summary>One environment for each way to a VPC, synthesized at the first call.</summary>
internal static class Networks
{
    private const string Caches = """
        {
          "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro", "allowedTiers": ["web", "legacy"] },
          "objects": { "engine": "memcached", "nodeType": "cache.t4g.micro", "allowedTiers": ["web"] }
        }
        """;

    private static readonly Dictionary<string, Lazy<Synthesis>> Made = new(StringComparer.Ordinal)
    {
        ["smallest"] = Lazily("""{ "create": {} }"""),
        ["largest"] = Lazily(
            """
            { "create": { "cidr": "10.9.0.0/16", "availabilityZones": 3, "natGateways": 2, "flowLogs": true } }
            """
        ),
        ["existing"] = Lazily(
            """
            {
              "existing": {
                "vpcId": "vpc-00000001",
                "subnetIds": ["subnet-00000001", "subnet-00000002"],
                "availabilityZones": ["eu-west-1a", "eu-west-1b"]
              }
            }
            """
        ),
    };

    public static TheoryData<string> Names => [.. Made.Keys];

    public static Synthesis Of(string name) => Made[name].Value;

    private static Lazy<Synthesis> Lazily(string network) =>
        new(() =>
            Synthesis.Of(
                $$"""
                {
                  "network": {{network}},
                  "appTiers": { "web": {}, "legacy": { "securityGroupId": "sg-00000009" }, "idle": {} },
                  "caches": {{Caches}}
                }
                """
            )
        );
}
