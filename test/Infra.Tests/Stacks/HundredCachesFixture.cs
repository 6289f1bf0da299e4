namespace Infra.Tests.Stacks;

/// <summary>A hundred caches with everything that settings can ask for.</summary>
public sealed class HundredCachesFixture
{
    /// <summary>Over how many stacks they are spread.</summary>
    internal const int Stacks = 16;

    private const string Full = """
        {
          "engine": "valkey",
          "nodeType": "cache.r7g.large",
          "topology": { "shards": 2, "replicas": 1 },
          "purpose": "session-store",
          "snapshotRetentionDays": 15,
          "allowedTiers": ["web", "api"],
          "users": { "app": { "keys": ["*"], "commands": ["@all"] }, "ops": { "authentication": "iam", "accessString": "on ~* +@all" } },
          "scaling": { "shards": { "min": 2, "max": 8 }, "replicas": { "min": 1, "max": 4 } },
          "logs": { "slow": {}, "engine": {} },
          "compliance": ["hipaa", "pci"]
        }
        """;

    public Synthesis Synthesis { get; } = Synthesis.Of(Read(Stacks));

    internal static EnvironmentSettings Read(int stacks, int caches = 100)
    {
        var root = JsonNode.Parse(SettingsText.Base)!;
        root["cacheStacks"] = stacks;
        root["alarms"] = new JsonObject();
        root["events"] = new JsonObject();
        root["dashboard"] = true;
        root["caches"] = new JsonObject(
            Enumerable.Range(1, caches).Select(number => KeyValuePair.Create($"cache-{number}", JsonNode.Parse(Full)))
        );
        return SettingsText.Read(root.ToJsonString());
    }
}
