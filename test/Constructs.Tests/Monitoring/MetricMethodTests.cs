using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk.Tests.Monitoring;

/// <summary>Every metric of the model's table can be had of the caches that have it, and of no others.</summary>
public sealed class MetricMethodTests
{
    private static readonly IReplicationGroup Group = ReplicationGroup.FromReplicationGroupAttributes(
        Stacks.New(),
        "Sessions",
        new ReplicationGroupAttributes { ReplicationGroupId = "sessions", Topology = Topology.Sharded(2) }
    );

    private static readonly IMemcachedCluster Objects = MemcachedCluster.FromMemcachedClusterAttributes(
        Group.Stack,
        "Objects",
        new MemcachedClusterAttributes { ClusterName = "objects" }
    );

    private static readonly IServerlessCache Serverless = ServerlessCache.FromServerlessCacheAttributes(
        Group.Stack,
        "Serverless",
        new ServerlessCacheAttributes { ServerlessCacheName = "carts" }
    );

    private static readonly IServerlessCache ServerlessObjects = ServerlessCache.FromServerlessCacheAttributes(
        Group.Stack,
        "ServerlessObjects",
        new ServerlessCacheAttributes { ServerlessCacheName = "carts", Engine = ServerlessCacheEngine.Memcached1_6 }
    );

    public static TheoryData<string, string> Metrics =>
        [
            .. Rows("node", CacheMetric.OfNodes, CacheMetric.OfHosts),
            .. Rows("group", CacheMetric.OfReplicationGroups),
            .. Rows("Memcached", CacheMetric.OfMemcached, CacheMetric.OfHosts),
            .. Rows("serverless", CacheMetric.OfServerlessCaches),
        ];

    public static TheoryData<string, string, string> Refused =>
        new()
        {
            {
                "group",
                "CurrItems",
                "CloudWatch has CurrItems of each node of a replication group, not of all together"
            },
            { "group", "ThrottledCmds", "a replication group has no ThrottledCmds" },
            { "node", "ThrottledCmds", "a node of a replication group has no ThrottledCmds" },
            { "Memcached cluster", "ThrottledCmds", "a Memcached cluster of memcached has no ThrottledCmds" },
            { "Memcached cluster", "NetworkMaxBytesIn", "of each node of a Memcached cluster" },
            { "serverless", "EngineCPUUtilization", "a serverless cache of valkey has no EngineCPUUtilization" },
            { "serverless of Valkey", "CmdGet", "a serverless cache of valkey has no CmdGet" },
        };

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_metric_has_a_method_with_its_dimensions_and_statistic(string of, string name)
    {
        var known = Table(of).Single(each => each.Name == name);
        var metric = Of(of, known);

        Assert.Equal("AWS/ElastiCache", metric.Namespace);
        Assert.Equal(name, metric.MetricName);
        Assert.Equal(known.Statistic.ToString(), metric.Statistic);
        Assert.Equal(60, metric.Period.ToSeconds());
        Assert.Equal(Dimensions(of, known), Dimensions(metric));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_CloudWatch_has_not_is_refused(string of, string name, string message)
    {
        var refused = Assert.Throws<CacheConfigurationException>(() => Of(of, CacheMetric.Of(name)));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_is_found_by_the_end_of_its_id() =>
        Assert.Equal("sessions-0002-001", Group.MemberNode("0002-001").CacheClusterId);

    [Fact]
    public void The_nodes_of_a_group_follow_from_its_topology() =>
        Assert.Equal(
            ["sessions-0001-001", "sessions-0001-002", "sessions-0002-001", "sessions-0002-002"],
            Group.Nodes().Select(node => node.CacheClusterId)
        );

    [Fact]
    public void The_nodes_of_Memcached_have_numbers()
    {
        var stack = Stacks.New();
        var objects = new MemcachedCluster(
            stack,
            "Objects",
            new MemcachedClusterProps
            {
                Vpc = Networks.Private(stack),
                NodeType = CacheNodeType.R7gLarge,
                Nodes = 3,
            }
        );

        Assert.Equal(["0001", "0002", "0003"], objects.Nodes().Select(node => node.CacheNodeId));
    }

    [Fact]
    public void The_nodes_of_an_imported_Memcached_cluster_are_not_known() =>
        Assert.Contains(
            "name a node with MemberNode",
            Assert.Throws<InvalidOperationException>(() => Objects.Nodes()).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Nobody_sees_the_nodes_of_a_serverless_cache() =>
        Assert.Contains(
            "the nodes of a serverless cache cannot be seen",
            Assert.Throws<InvalidOperationException>(() => Serverless.Nodes()).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_metric_of_Memcached_is_that_of_all_nodes_or_of_one()
    {
        Assert.Equal(["CacheClusterId=objects"], Dimensions(Objects.Metric(CacheMetric.CmdGet)));
        Assert.Equal(
            ["CacheClusterId=objects", "CacheNodeId=0003"],
            Dimensions(Objects.MemberNode(3).Metric(CacheMetric.CmdGet))
        );
    }

    [Fact]
    public void The_engine_s_CPU_can_be_that_of_one_role() =>
        Assert.Equal(
            ["ReplicationGroupId=sessions", "Role=Replica"],
            Dimensions(Group.Metric(CacheMetric.EngineCpuUtilization, CacheNodeRole.Replica))
        );

    [Fact]
    public void No_other_metric_is_that_of_one_role() =>
        Assert.Throws<CacheConfigurationException>(() =>
            Group.Metric(CacheMetric.GlobalDatastoreReplicationLag, CacheNodeRole.Replica)
        );

    [Fact]
    public void A_dimension_can_be_added()
    {
        var tier = new Dictionary<string, string> { ["Tier"] = "SSD" };

        Assert.Equal(
            ["CacheClusterId=sessions-0001-001", "CacheNodeId=0001", "Tier=SSD"],
            Dimensions(
                Group.Nodes()[0].Metric(CacheMetric.BytesUsedForCache, new MetricOptions { DimensionsMap = tier })
            )
        );
    }

    [Fact]
    public void What_the_options_say_goes_over_the_table()
    {
        var metric = Serverless.Metric(
            CacheMetric.SuccessfulReadRequestLatency,
            new MetricOptions { Statistic = "p99", Period = Duration.Minutes(5) }
        );

        Assert.Equal(("p99", 300), (metric.Statistic, metric.Period.ToSeconds()));
        Assert.Equal(["clusterId=carts"], Dimensions(metric));
    }

    [Fact]
    public void A_metric_that_the_table_does_not_know_has_its_average_and_is_had_of_every_cache()
    {
        ICache[] caches = [Group, Objects, Serverless];

        Assert.All(caches, cache => Assert.Equal("Average", cache.Metric(CacheMetric.Of("SomethingNew")).Statistic));
    }

    [Fact]
    public void The_first_node_of_Memcached_is_number_one() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Objects.MemberNode(0));

    private static IEnumerable<string> Dimensions(Metric metric) =>
        metric.Dimensions!.Select(each => $"{each.Key}={each.Value}").Order();

    private static IEnumerable<string> Dimensions(string of, CacheMetric metric) =>
        of switch
        {
            "node" => ["CacheClusterId=sessions-0001-001", "CacheNodeId=0001"],
            "group" => ["ReplicationGroupId=sessions"],
            "Memcached" => metric.PerNodeOnly
                ? ["CacheClusterId=objects", "CacheNodeId=0002"]
                : ["CacheClusterId=objects"],
            _ => ["clusterId=carts"],
        };

    private static IEnumerable<CacheMetric> Table(string of) =>
        of switch
        {
            "node" => CacheMetric.OfNodes.Concat(CacheMetric.OfHosts),
            "group" => CacheMetric.OfReplicationGroups,
            "Memcached" => CacheMetric.OfMemcached.Concat(CacheMetric.OfHosts),
            _ => CacheMetric.OfServerlessCaches,
        };

    private static Metric Of(string of, CacheMetric metric) =>
        of switch
        {
            "node" => Group.Nodes()[0].Metric(metric),
            "group" => Group.Metric(metric),
            "Memcached" when metric.PerNodeOnly => Objects.MemberNode(2).Metric(metric),
            "Memcached" or "Memcached cluster" => Objects.Metric(metric),
            "serverless" when metric.Engine == EngineName.Memcached => ServerlessObjects.Metric(metric),
            _ => Serverless.Metric(metric),
        };

    private static IEnumerable<TheoryDataRow<string, string>> Rows(
        string of,
        params IReadOnlyList<CacheMetric>[] tables
    ) => tables.SelectMany(table => table).Select(metric => new TheoryDataRow<string, string>(of, metric.Name));
}
