using System.Reflection;
using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk.Tests.Monitoring;

/// <summary>There is a method for every metric of the model's table, and it says of it what the table says.</summary>
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

    public static TheoryData<string, string> Metrics =>
        [
            .. Rows(typeof(CacheNodeMetrics), CacheMetric.OfNodes, CacheMetric.OfHosts),
            .. Rows(typeof(ReplicationGroupMetrics), CacheMetric.OfReplicationGroups),
            .. Rows(typeof(MemcachedMetrics), CacheMetric.OfMemcached, CacheMetric.OfHosts),
            .. Rows(typeof(ServerlessMetrics), CacheMetric.OfServerlessCaches),
        ];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_metric_has_a_method_with_its_dimensions_and_statistic(string type, string name)
    {
        var metric = Call(type, name);
        var known = Table(type).Single(each => each.Name == name);

        Assert.Equal("AWS/ElastiCache", metric.Namespace);
        Assert.Equal(name, metric.MetricName);
        Assert.Equal(known.Statistic.ToString(), metric.Statistic);
        Assert.Equal(60, metric.Period.ToSeconds());
        Assert.Equal(Dimensions(type, known), metric.Dimensions!.Select(each => $"{each.Key}={each.Value}").Order());
    }

    [Theory]
    [InlineData(typeof(CacheNodeMetrics))]
    [InlineData(typeof(ReplicationGroupMetrics))]
    [InlineData(typeof(MemcachedMetrics))]
    [InlineData(typeof(ServerlessMetrics))]
    public void There_is_no_method_without_a_metric(Type type) =>
        Assert.Equal(
            Table(type.Name).Select(metric => $"Metric{metric.Name}").Order(),
            type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(method => method.Name)
                .Except(["Metric", "Nodes", "MemberNode"])
                .Order()
        );

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
    public void A_metric_of_Memcached_is_that_of_all_nodes_or_of_one()
    {
        Assert.Equal(["CacheClusterId=objects"], Dimensions(Objects.MetricCmdGet()));
        Assert.Equal(["CacheClusterId=objects", "CacheNodeId=0003"], Dimensions(Objects.MetricCmdGet(3)));
    }

    [Fact]
    public void The_engine_s_CPU_can_be_that_of_one_role() =>
        Assert.Equal(
            ["ReplicationGroupId=sessions", "Role=Replica"],
            Dimensions(Group.MetricEngineCPUUtilization(CacheNodeRole.Replica))
        );

    [Fact]
    public void A_dimension_can_be_added()
    {
        var tier = new Dictionary<string, string> { ["Tier"] = "SSD" };

        Assert.Equal(
            ["CacheClusterId=sessions-0001-001", "CacheNodeId=0001", "Tier=SSD"],
            Dimensions(Group.Nodes()[0].MetricBytesUsedForCache(new MetricOptions { DimensionsMap = tier }))
        );
    }

    [Fact]
    public void What_the_options_say_goes_over_the_table()
    {
        var metric = Serverless.MetricSuccessfulReadRequestLatency(
            new MetricOptions { Statistic = "p99", Period = Duration.Minutes(5) }
        );

        Assert.Equal(("p99", 300), (metric.Statistic, metric.Period.ToSeconds()));
        Assert.Equal(["clusterId=carts"], Dimensions(metric));
    }

    [Fact]
    public void A_metric_that_the_table_does_not_know_has_its_average() =>
        Assert.Equal("Average", Serverless.Metric("SomethingNew").Statistic);

    [Fact]
    public void The_first_node_of_Memcached_is_number_one() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Objects.MetricCmdGet(0));

    private static IEnumerable<string> Dimensions(Metric metric) =>
        metric.Dimensions!.Select(each => $"{each.Key}={each.Value}").Order();

    private static IEnumerable<string> Dimensions(string type, CacheMetric metric) =>
        type switch
        {
            nameof(CacheNodeMetrics) => ["CacheClusterId=sessions-0001-001", "CacheNodeId=0001"],
            nameof(ReplicationGroupMetrics) => ["ReplicationGroupId=sessions"],
            nameof(MemcachedMetrics) => metric.PerNodeOnly
                ? ["CacheClusterId=objects", "CacheNodeId=0002"]
                : ["CacheClusterId=objects"],
            _ => ["clusterId=carts"],
        };

    private static IEnumerable<CacheMetric> Table(string type) =>
        type switch
        {
            nameof(CacheNodeMetrics) => CacheMetric.OfNodes.Concat(CacheMetric.OfHosts),
            nameof(ReplicationGroupMetrics) => CacheMetric.OfReplicationGroups,
            nameof(MemcachedMetrics) => CacheMetric.OfMemcached.Concat(CacheMetric.OfHosts),
            _ => CacheMetric.OfServerlessCaches,
        };

    private static Metric Call(string type, string name)
    {
        var method = typeof(CacheNodeMetrics).Assembly.GetType($"ElastiCache.Cdk.{type}")!.GetMethod($"Metric{name}");
        Assert.NotNull(method);
        object?[] arguments =
        [
            .. method
                .GetParameters()
                .Select(parameter =>
                    parameter.Name switch
                    {
                        "group" => Group,
                        "cluster" => Objects,
                        "cache" => Serverless,
                        // Of the few that have no sum over all nodes.
                        "node" when parameter.ParameterType == typeof(int) => 2,
                        "node" when parameter.ParameterType == typeof(CacheNode) => Group.Nodes()[0],
                        _ => (object?)null,
                    }
                ),
        ];
        return (Metric)method.Invoke(null, arguments)!;
    }

    private static IEnumerable<TheoryDataRow<string, string>> Rows(
        Type type,
        params IReadOnlyList<CacheMetric>[] tables
    ) => tables.SelectMany(table => table).Select(metric => new TheoryDataRow<string, string>(type.Name, metric.Name));
}
