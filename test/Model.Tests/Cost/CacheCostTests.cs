// Long: each kind of cache and of price is a case.
using ElastiCache.Model.Cost;

namespace ElastiCache.Model.Tests.Cost;

/// <summary>What is said of a cache of nodes beside its lines.</summary>
public sealed class CacheCostTests
{
    private const string Unknown = "{\"Ref\":\"AWS::StackName\"}";

    [Theory]
    [InlineData("\"NumCacheClusters\":2", "valkey 8.2, 2 x cache.r7g.large, us-east-1")]
    [InlineData($"\"NumCacheClusters\":{Unknown}", "valkey 8.2, cache.r7g.large, us-east-1")]
    public void A_group_is_told_by_engine_nodes_and_Region(string nodes, string about) =>
        Assert.Equal(about, Group("\"valkey\"", "\"8.2\"", "\"cache.r7g.large\"", nodes).About);

    [Theory]
    [InlineData(1, "secondary of a global datastore, 1 node, us-east-1")]
    [InlineData(2, "secondary of a global datastore, 2 nodes, us-east-1")]
    public void A_secondary_has_what_its_primary_has(int nodes, string about)
    {
        var group = Work(
            "ReplicationGroup",
            $"\"GlobalReplicationGroupId\":\"ldgnf-shop\",\"NumCacheClusters\":{nodes}"
        );

        Assert.Equal(about, group.About);
        Assert.Equal(
            [
                "nodes: a secondary of a global datastore has its node type and engine from the primary",
                "global datastore: traffic from the Region of the primary, by what is written",
            ],
            group.Unknown
        );
    }

    [Theory]
    [InlineData(
        "ReplicationGroup",
        "\"GlobalReplicationGroupId\":\"g\",\"Engine\":\"valkey\"",
        "valkey, 1 node, us-east-1"
    )]
    [InlineData("ReplicationGroup", "\"CacheNodeType\":\"cache.r7g.large\"", "redis, 1 x cache.r7g.large, us-east-1")]
    [InlineData("ReplicationGroup", "\"NumCacheClusters\":2", "redis, 2 nodes, us-east-1")]
    [InlineData(
        "CacheCluster",
        "\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheNodes\":2",
        "2 x cache.r7g.large, us-east-1"
    )]
    [InlineData("CacheCluster", "\"NumCacheNodes\":1", "1 node, us-east-1")]
    [InlineData("ServerlessCache", "\"ServerlessCacheName\":\"shop\"", "serverless, us-east-1")]
    public void What_a_template_leaves_out_is_left_out_of_what_is_told(string type, string properties, string about) =>
        Assert.Equal(about, Work(type, properties).About);

    [Theory]
    [InlineData("\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheNodes\":1", "nodes: the template names no engine")]
    [InlineData(
        "\"Engine\":\"memcached\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheNodes\":{\"Ref\":\"AWS::StackName\"}",
        "nodes: NumCacheNodes is known at deployment only"
    )]
    public void Of_a_cluster_it_is_said_why_nothing_is_known(string properties, string unknown) =>
        Assert.Equal([unknown], Work("CacheCluster", properties).Unknown);

    [Fact]
    public void Durability_is_of_Valkey() =>
        Assert.Single(
            Group("\"redis\"", "\"7.1\"", "\"cache.r7g.large\"", "\"NumCacheClusters\":1,\"Durability\":\"sync\"").Lines
        );

    [Theory]
    [InlineData("1", Unknown)]
    [InlineData(Unknown, "3")]
    public void Autoscaling_whose_limits_nobody_knows_is_said(string least, string most) =>
        Assert.Equal(
            ["autoscaling: its limits are known at deployment only"],
            Group(
                "\"valkey\"",
                "\"8.2\"",
                "\"cache.r7g.large\"",
                $$$"""
                "NumNodeGroups":1,"ReplicasPerNodeGroup":1 } },
                "Shards": {"Type":"AWS::ApplicationAutoScaling::ScalableTarget","Properties":{"MinCapacity":{{{least}}},"MaxCapacity":{{{most}}},
                  "ScalableDimension":"elasticache:replication-group:NodeGroups","ResourceId":{"Fn::Join":["",["replication-group/",{"Ref":"Cache"}]]}
                """
            ).Notes
        );

    [Theory]
    [InlineData(
        "\"snapshotGb\":10,\"storedGb\":4",
        "2 daily backups of 10 GB, one more is free",
        "20 GB x 0.085",
        true
    )]
    [InlineData("\"storedGb\":4", "2 daily backups of 4 GB, one more is free", "8 GB x 0.085", true)]
    [InlineData("\"crossZoneGbPerMonth\":500", "traffic between Availability Zones", "500 GB x 0.01", true)]
    [InlineData("\"logGbPerMonth\":2.5", "logs taken in", "2.5 GB x 0.5", true)]
    public void What_the_usage_file_says_is_a_line_each(string usage, string item, string formula, bool isEstimate)
    {
        var line = new Sum(
            "used",
            """
            {"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","CacheNodeType":"cache.r7g.large",
              "NumCacheClusters":1,"SnapshotRetentionLimit":3}}}
            """
        )
        {
            Usage = $$"""{"caches":{"Cache":{ {{usage}} } } }""",
            Lines = [],
        }
            .Work()
            .Groups[0]
            .Lines[1];

        Assert.Equal((item, formula, isEstimate), (line.Item, line.Formula, line.IsEstimate));
    }

    [Fact]
    public void A_serverless_cache_is_told_as_that() =>
        Assert.Equal("valkey, serverless, us-east-1", Work("ServerlessCache", "\"Engine\":\"valkey\"").About);

    [Theory]
    [InlineData(Unknown, "\"cache.r7g.large\"", "nodes: the engine is known at deployment only")]
    [InlineData("\"valkey\"", null, "nodes: the template names no node type")]
    [InlineData("\"valkey\"", Unknown, "nodes: the node type is known at deployment only")]
    [InlineData("\"redis\"", "\"cache.r8g.large\"", "nodes: cache.r8g.large does not run redis")]
    [InlineData(
        "\"valkey\"",
        "\"r7g.large\"",
        "nodes: no price of r7g.large with valkey in us-east-1 is known; node types begin with cache., such as cache.r7g.large"
    )]
    public void Without_engine_node_type_or_price_it_is_said_why(string engine, string? nodeType, string unknown)
    {
        var group = Group(engine, null, nodeType, "\"NumCacheClusters\":1");

        Assert.Equal([unknown], group.Unknown);
        Assert.Equal("not known", group.Amount);
    }

    [Theory]
    // Before, on the first day, in the third year, on its first day, on the last day and after it.
    [InlineData("2026-01-31", "80 % more from 2026-02-01", null)]
    [InlineData("2026-02-01", "160 % more from 2028-02-01", "80 % more")]
    [InlineData("2028-01-31", "160 % more from 2028-02-01", "80 % more")]
    [InlineData("2028-02-01", null, "160 % more")]
    [InlineData("2029-01-31", null, "160 % more")]
    public void Extended_support_costs_more_by_the_day(string today, string? next, string? now)
    {
        var group = Group("\"redis\"", "\"5.0.6\"", "\"cache.r6g.large\"", "\"NumCacheClusters\":1", today);

        Assert.Equal(
            now is null ? [] : [$"extended support of Redis OSS 4 and 5, {now}"],
            group.Lines.Skip(1).Select(line => line.Item)
        );
        Assert.Equal(
            next is null ? [] : [$"extended support of Redis OSS 4 and 5: {next}"],
            group
                .Notes.Where(note => note.Contains("more from", StringComparison.Ordinal))
                .Select(note => note[..note.IndexOf(" on, ", StringComparison.Ordinal)])
        );
        Assert.Contains(
            "extended support of Redis OSS 4 and 5 ends on 2029-01-31: then AWS upgrades to Valkey",
            group.Notes
        );
    }

    [Theory]
    [InlineData("\"redis\"", null, true)]
    [InlineData("\"redis\"", Unknown, true)]
    [InlineData("\"redis\"", "\"7.1\"", false)]
    [InlineData("\"valkey\"", null, false)]
    public void Of_a_version_that_nobody_knows_extended_support_is_said(string engine, string? version, bool isSaid) =>
        Assert.Equal(
            isSaid
                ? ["extended support: the version is not known, and Redis OSS 4 to 6 cost more after their support"]
                : [],
            Group(engine, version, "\"cache.r7g.large\"", "\"NumCacheClusters\":1").Notes
        );

    [Theory]
    [InlineData("\"sync\"", "durability sync, 18 % more", null, null)]
    [InlineData("\"async\"", null, null, "durability async: no charge for it is known")]
    [InlineData("\"disabled\"", null, null, null)]
    [InlineData(Unknown, null, "durability: known at deployment only; sync costs 18 % more", null)]
    public void Durability_is_charged_where_it_is_synchronous(
        string durability,
        string? line,
        string? unknown,
        string? note
    )
    {
        var group = Group(
            "\"valkey\"",
            "\"9.0\"",
            "\"cache.r7g.large\"",
            $"\"NumCacheClusters\":1,\"Durability\":{durability}"
        );

        Assert.Equal(line is null ? [] : [line], group.Lines.Skip(1).Select(other => other.Item));
        Assert.Equal(unknown is null ? [] : [unknown], group.Unknown);
        Assert.Equal(note is null ? [] : [note], group.Notes);
    }

    [Theory]
    [InlineData("0", null, null, null)]
    [InlineData("1", null, null, "backups: the one that is kept is free")]
    [InlineData(
        "3",
        null,
        "backups: 2 days beyond the free one of the data at 0.085 a GB-month; say snapshotGb in the usage file",
        null
    )]
    [InlineData(Unknown, null, "backups: for how many days is known at deployment only", null)]
    public void Backups_of_nodes_are_charged_beyond_one(string days, string? line, string? unknown, string? note)
    {
        var group = Group(
            "\"valkey\"",
            "\"8.2\"",
            "\"cache.r7g.large\"",
            $"\"NumCacheClusters\":1,\"SnapshotRetentionLimit\":{days}"
        );

        Assert.Equal(line is null ? [] : [line], group.Lines.Skip(1).Select(other => other.Item));
        Assert.Equal(unknown is null ? [] : [unknown], group.Unknown);
        Assert.Equal(note is null ? [] : [note], group.Notes);
    }

    [Fact]
    public void No_backup_of_a_serverless_cache_is_free() =>
        Assert.Contains(
            "backups: 1 days of the data at 0.085 a GB-month; say snapshotGb in the usage file",
            Work("ServerlessCache", "\"Engine\":\"valkey\",\"SnapshotRetentionLimit\":1").Unknown
        );

    [Fact]
    public void Logs_whose_size_nobody_says_are_not_known() =>
        Assert.Equal(
            ["logs: slow-log; say logGbPerMonth in the usage file"],
            Group(
                "\"valkey\"",
                "\"8.2\"",
                "\"cache.r7g.large\"",
                """
                "NumCacheClusters":1,"LogDeliveryConfigurations":[{"LogType":"slow-log","LogFormat":"json","DestinationType":"cloudwatch-logs",
                  "DestinationDetails":{"CloudWatchLogsDetails":{"LogGroup":"/cache"}}}]
                """
            ).Unknown
        );

    [Fact]
    public void A_line_says_how_it_was_worked_out()
    {
        var line = Group("\"valkey\"", "\"8.2\"", "\"cache.r7g.large\"", "\"NumCacheClusters\":2").Lines[0];

        Assert.Equal(
            ("2 x 0.1752 an hour", "Price List API, 2026-10-02", 0.3504m),
            (line.Formula, line.Source, line.PerHour)
        );
    }

    [Theory]
    // The prices of another Region are a guess here.
    [InlineData(null, true, "the Region is not known: these are the prices of us-east-1")]
    [InlineData("us-east-1", false, null)]
    public void Without_a_Region_all_is_an_estimate(string? region, bool isEstimate, string? note)
    {
        var group = Group("\"valkey\"", "\"8.2\"", "\"cache.r7g.large\"", "\"NumCacheClusters\":1", region: region);

        Assert.Equal(isEstimate, group.IsEstimate);
        Assert.Equal(note is null ? [] : [note], group.Notes);
    }

    private static CostGroup Group(
        string? engine,
        string? version,
        string? nodeType,
        string others,
        string today = "2026-11-28",
        string? region = "us-east-1"
    ) =>
        Work(
            "ReplicationGroup",
            string.Join(
                ',',
                new[]
                {
                    engine is null ? null : $"\"Engine\":{engine}",
                    version is null ? null : $"\"EngineVersion\":{version}",
                    nodeType is null ? null : $"\"CacheNodeType\":{nodeType}",
                    others,
                }.OfType<string>()
            ),
            today,
            region
        );

    private static CostGroup Work(
        string type,
        string properties,
        string today = "2026-11-28",
        string? region = "us-east-1"
    ) =>
        new Sum("one", $$"""{"Cache":{"Type":"AWS::ElastiCache::{{type}}","Properties":{ {{properties}} } } }""")
        {
            Today = today,
            Region = region,
            Lines = [],
        }
            .Work()
            .Groups[0];
}
