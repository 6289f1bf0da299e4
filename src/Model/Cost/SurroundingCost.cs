using ElastiCache.Model.Inventory;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Cost;

/// <summary>Works out what stands around the caches of a template.</summary>
internal static class SurroundingCost
{
    // What else costs by itself and often stands beside a cache. It is named, not priced.
    private static readonly string[] Charged =
    [
        "AWS::EC2::NatGateway",
        "AWS::EC2::VPCEndpoint",
        "AWS::EC2::EIP",
        "AWS::Lambda::Function",
        "AWS::Route53::HostedZone",
        "AWS::CloudTrail::Trail",
        "AWS::EC2::FlowLog",
        "AWS::KMS::ReplicaKey",
        ResourceTypes.CompositeAlarm,
        "AWS::CloudWatch::AnomalyDetector",
    ];

    /// <summary>The group of a template; null where nothing stands there.</summary>
    public static CostGroup? Of(TemplateInventory inventory, CostOptions options)
    {
        var first = inventory.Caches[0];
        var region = first.Region ?? PriceTable.Home;
        var others = inventory.Others;
        List<CostLine> lines =
        [
            .. Count(ResourceTypes.Key, "key"),
            .. Count(ResourceTypes.Secret, "secret"),
            .. Alarms(inventory, region, options, isFast: false),
            .. Alarms(inventory, region, options, isFast: true),
            .. Count(ResourceTypes.Dashboard, "dashboard"),
        ];
        List<string> unknown =
        [
            .. Charged
                .Where(others.ContainsKey)
                .Select(type =>
                    $"{others[type]} {type["AWS::".Length..].Replace("::", " ", StringComparison.Ordinal)}"
                ),
        ];
        return lines.Count == 0 && unknown.Count == 0
            ? null
            : new CostGroup("around the caches", null, "keys, secrets, alarms")
            {
                Stack = first.Stack,
                Lines = lines,
                Unknown = unknown.Count == 0 ? [] : [$"{string.Join(", ", unknown)}: not priced here"],
            };

        IEnumerable<CostLine> Count(string type, string name) =>
            others.TryGetValue(type, out var count)
                ? [CostLine.Monthly(Sentences.Counted(count, name), count, options.Prices.Around(region, name))]
                : [];
    }

    // An alarm that looks at the worst of nine nodes reads nine metrics, and each is charged.
    private static IEnumerable<CostLine> Alarms(
        TemplateInventory inventory,
        string region,
        CostOptions options,
        bool isFast
    )
    {
        var alarms = inventory.Alarms.Where(alarm => alarm.IsHighResolution == isFast).ToList();
        if (alarms.Count == 0)
        {
            return [];
        }

        var metrics = alarms.Sum(alarm => alarm.Metrics);
        return
        [
            CostLine.Monthly(
                $"{Sentences.Counted(alarms.Count, "alarm")} on {Sentences.Counted(metrics, "metric")}{(isFast ? ", more often than once a minute" : "")}",
                metrics,
                options.Prices.Around(region, isFast ? "fast-alarm" : "alarm")
            ),
        ];
    }
}
