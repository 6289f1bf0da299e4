namespace Infra.Tests.Stacks.Rows;

/// <summary>What every setting of a cache does to the template.</summary>
internal static class CacheRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        .. EngineRows.All,
        .. TopologyRows.All,
        .. AccessRows.All,
        .. UserRows.All,
        .. LogRows.All,
        .. ScalingRows.All,
        .. UpkeepRows.All,
        .. WatchRows.All,
        .. PublishingRows.All,
        .. GlobalRows.All,
    ];

    /// <summary>The settings whose effects the rows show.</summary>
    public static IReadOnlyList<ShownSetting> Shown { get; } = [.. All.SelectMany(row => row.Shown)];

    /// <summary>For each of <see cref="Shown"/> a cache that lacks the setting, with the expectation of its row.</summary>
    public static IReadOnlyList<CacheRow> Twins { get; } = [.. Shown.Select((_, index) => Twin(index))];

    /// <summary>Settings with the caches of rows, in a VPC that exists.</summary>
    public static string Text(IEnumerable<CacheRow> rows)
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
                      "wayOut": "nat",
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
        root["caches"] = new JsonObject(rows.Select(row => KeyValuePair.Create(row.Name, (JsonNode?)row.Cache)));
        // A datastore has one secondary in a Region.
        foreach (
            var (name, cache) in root["caches"]!
                .AsObject()
                .Where(cache => (string?)cache.Value!["secondaryOf"]?["id"] == "ldgnf-orders")
                .Skip(1)
        )
        {
            cache!["secondaryOf"]!["id"] = $"ldgnf-{name}";
        }

        return root.ToJsonString();
    }

    private static CacheRow Twin(int index) =>
        All.Single(row => row.Name == Shown[index].Row).Without(Shown[index], $"t{index}");
}
