using System.Text.Json.Nodes;

namespace ElastiCache.Model.Resources;

/// <summary>Texts of which the examples of rules are made.</summary>
internal static partial class RuleExamples
{
    /// <summary>The Region in which examples are judged.</summary>
    public const string Region = "eu-central-1";

    // Valid resources over which the properties of an example are put. Whoever adds a type adds one here.
    private static readonly Dictionary<string, string> Bases = new(StringComparer.Ordinal)
    {
        [ResourceTypes.ReplicationGroup] = """
            {
              "ReplicationGroupDescription": "orders",
              "Engine": "valkey",
              "EngineVersion": "8.2",
              "CacheNodeType": "cache.r7g.large",
              "NumCacheClusters": 2,
              "AutomaticFailoverEnabled": true,
              "MultiAZEnabled": true,
              "CacheSubnetGroupName": "cache-subnets",
              "AtRestEncryptionEnabled": true,
              "TransitEncryptionEnabled": true
            }
            """,
        [ResourceTypes.CacheCluster] = """
            {
              "Engine": "memcached",
              "EngineVersion": "1.6.22",
              "CacheNodeType": "cache.r7g.large",
              "NumCacheNodes": 3,
              "CacheSubnetGroupName": "cache-subnets",
              "TransitEncryptionEnabled": true
            }
            """,
        [ResourceTypes.ParameterGroup] = """
            { "CacheParameterGroupFamily": "valkey8", "Description": "evicts the least recently used key" }
            """,
        [ResourceTypes.SubnetGroup] = """
            { "Description": "private subnets", "SubnetIds": ["subnet-1", "subnet-2"] }
            """,
    };

    /// <summary>The types of which there is a valid resource.</summary>
    public static IReadOnlyCollection<string> Types => Bases.Keys;

    /// <summary>The template of an example, as JSON.</summary>
    /// <param name="type">The type of the resource that the example is about.</param>
    /// <param name="example">
    /// Properties that are put over those of a valid resource, where null takes one away; or a whole template.
    /// </param>
    public static JsonObject Json(string type, string example)
    {
        var given = JsonNode.Parse(example)!.AsObject();
        return given.ContainsKey("Resources")
            ? Complete(given)
            : new JsonObject
            {
                ["Resources"] = new JsonObject
                {
                    ["Example"] = new JsonObject { ["Type"] = type, ["Properties"] = Over(type, given) },
                },
            };
    }

    // In a whole template too, most resources of known types only say what is special about them.
    private static JsonObject Complete(JsonObject template)
    {
        foreach (var (_, resource) in template["Resources"]!.AsObject())
        {
            if (resource!["Type"]!.GetValue<string>() is var type && Bases.ContainsKey(type))
            {
                var properties = resource["Properties"]?.DeepClone().AsObject() ?? [];
                resource["Properties"] = IsComplete(type, properties) ? properties : Over(type, properties);
            }
        }

        return template;
    }

    // One that says what its type requires means what it leaves out.
    private static bool IsComplete(string type, JsonObject properties) =>
        type switch
        {
            ResourceTypes.ReplicationGroup => properties.ContainsKey("ReplicationGroupDescription"),
            ResourceTypes.CacheCluster => properties.ContainsKey("CacheNodeType"),
            _ => false,
        };

    private static string LinkedBase(string type) =>
        Linked.Values.FirstOrDefault(linked => linked.ResourceType == type).Properties ?? "{}";

    private static JsonObject Over(string type, JsonObject properties)
    {
        var all = JsonNode.Parse(Bases.GetValueOrDefault(type) ?? LinkedBase(type))!.AsObject();
        foreach (var (name, value) in properties)
        {
            if (value is null)
            {
                all.Remove(name);
            }
            else
            {
                all[name] = value.DeepClone();
            }
        }

        return all;
    }
}
