using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk.Tests.Monitoring;

/// <summary>Caches of every shape with all of their alarms, and dashboards of them.</summary>
public sealed class WatchedCaches : Exhibit
{
    public WatchedCaches()
    {
        var topic = new Topic(Stack, "Topic");
        var props = new RecommendedAlarmsProps { Topic = topic };
        var one = new CacheDashboard(Stack, "One");
        var all = new CacheDashboard(Stack, "All", new CacheDashboardProps { DashboardName = "all-caches" });

        foreach (var (id, topology) in Topologies)
        {
            var group = Group(id, given => given with { Topology = topology, NodeType = CacheNodeType.R7gXlarge });
            Alarms[id] = group.AddRecommendedAlarms(props);
            all.AddSummary(group);
            if (id == "OneAndFive")
            {
                one.AddCache(group, Alarms[id]);
            }
        }

        Objects = Memcached("Objects");
        Alarms["Objects"] = Objects.AddRecommendedAlarms(props);
        Carts = new ServerlessCache(
            Stack,
            "Serverless",
            new ServerlessCacheProps
            {
                Vpc = Vpc,
                UsageLimits = new CacheUsageLimits
                {
                    DataStorageMaximum = Size.Gibibytes(10),
                    EcpuPerSecondMaximum = 5000,
                },
            }
        );
        Alarms["Serverless"] = Carts.AddRecommendedAlarms(props);
        all.AddSummary(Objects);
        all.AddSummary(Carts);
        one.AddCache(Objects);
        one.AddCache(Carts, Alarms["Serverless"]);
        DashboardName = one.DashboardName;
        Output("OneName", one.DashboardName);
        Output("Arn", Alarms["Single"][0].AlarmArn);
        Output("Name", Alarms["Single"][0].AlarmName);
    }

    public static IReadOnlyDictionary<string, Topology> Topologies { get; } =
        new Dictionary<string, Topology>(StringComparer.Ordinal)
        {
            ["Single"] = Topology.SingleNode,
            ["OneAndFive"] = Topology.Replicated(5),
            ["ThreeByTwo"] = Topology.Sharded(3, 2),
            ["NinetyByOne"] = Topology.Sharded(90, 1),
        };

    public IDictionary<string, IReadOnlyList<RecommendedAlarm>> Alarms { get; } =
        new Dictionary<string, IReadOnlyList<RecommendedAlarm>>(StringComparer.Ordinal);

    public MemcachedCluster Objects { get; }

    public ServerlessCache Carts { get; }

    public string DashboardName { get; }
}
