using ElastiCache.Model.Cost;

namespace ElastiCache.Model.Tests.Cost;

public sealed class CostSheetTests
{
    public static TheoryData<string> Names => new(Sums.All.Select(sum => sum.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sum_is_what_it_comes_to_by_hand(string name)
    {
        var sum = Sums.All.Single(sum => sum.Name == name);

        var sheet = sum.Work();

        Assert.Equal(
            sum.Lines.Select(line => (line.Item, decimal.Round(line.PerMonth, 4))),
            sheet.Groups.SelectMany(group => group.Lines).Select(line => (line.Item, decimal.Round(line.PerMonth, 4)))
        );
        Assert.Equal(decimal.Round(sum.Lines.Sum(line => line.PerMonth), 4), decimal.Round(sheet.PerMonth, 4));
        Assert.Equal(decimal.Round(sheet.PerMonth / 730, 6), decimal.Round(sheet.PerHour, 6));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_not_known_and_what_will_change_is_said(string name)
    {
        var sum = Sums.All.Single(sum => sum.Name == name);

        var sheet = sum.Work();

        Assert.Equal(sum.Unknown, sheet.Groups.SelectMany(group => group.Unknown));
        Assert.Equal(sum.Unknown.Length > 0, sheet.IsPartial);
        Assert.Empty(sum.Notes.Except(sheet.Groups.SelectMany(group => group.Notes)));
        Assert.Equal(sum.IsEstimate, sheet.IsEstimate);
    }

    [Fact]
    public void A_serverless_cache_costs_no_more_than_its_limits()
    {
        var sheet = new Sum(
            "limited",
            """
            {"Cache":{"Type":"AWS::ElastiCache::ServerlessCache","Properties":{"Engine":"valkey","CacheUsageLimits":{
              "DataStorage":{"Unit":"GB","Minimum":10,"Maximum":10},"ECPUPerSecond":{"Minimum":1000,"Maximum":1000}}}}}
            """
        )
        {
            Usage = """{"caches":{"Cache":{"storedGb":100,"ecpuPerSecond":50000}}}""",
            Lines = [],
        }.Work();

        // 10 x 0.084 x 730 and 3.6 x 0.0023 x 730.
        Assert.Equal(619.2444m, decimal.Round(sheet.PerMonth, 4));
        Assert.Contains(
            "the usage file says 100 GB, and the cache takes no more than 10 GB: that is in the sum",
            sheet.Groups[0].Notes
        );
        Assert.Empty(sheet.Groups[0].Unknown);
    }

    [Fact]
    public void Once_extended_support_is_over_the_cache_is_a_Valkey_cache()
    {
        var sheet = new Sum(
            "over",
            """{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"redis","EngineVersion":"5.0.6","CacheNodeType":"cache.r6g.large","NumCacheClusters":1}}}"""
        )
        {
            Today = "2029-02-01",
            Lines = [],
        }.Work();

        Assert.Equal("1 node cache.r6g.large, valkey", Assert.Single(sheet.Groups[0].Lines).Item);
        Assert.Contains(
            "extended support of Redis OSS 4 and 5 ended on 2029-01-31: AWS has upgraded the cache to Valkey, whose price is in the sum",
            sheet.Groups[0].Notes
        );
    }

    [Fact]
    public void Composite_alarms_and_replicas_of_keys_are_named()
    {
        var sheet = new Sum(
            "around",
            """
            {"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","CacheNodeType":"cache.r6g.large","NumCacheClusters":1}},
             "Any":{"Type":"AWS::CloudWatch::CompositeAlarm"},"Copy":{"Type":"AWS::KMS::ReplicaKey"}}
            """
        )
        {
            Lines = [],
        }.Work();

        Assert.Equal(["1 KMS ReplicaKey, 1 CloudWatch CompositeAlarm: not priced here"], sheet.Groups[1].Unknown);
    }

    [Fact]
    public void Without_a_cache_nothing_stands_around_one() =>
        Assert.Empty(
            new Sum("none", """{"Key":{"Type":"AWS::KMS::Key"},"Lambda":{"Type":"AWS::Lambda::Function"}}""")
            {
                Lines = [],
            }
                .Work()
                .Groups
        );

    [Theory]
    [InlineData("\"Key\":{\"Type\":\"AWS::KMS::Key\"}", "1 key", "1 x 1", "AWS KMS pricing page, 2026-06")]
    [InlineData("\"S\":{\"Type\":\"AWS::SecretsManager::Secret\"}", "1 secret", "1 x 0.4", "as in us-east-1")]
    [InlineData(
        "\"D\":{\"Type\":\"AWS::CloudWatch::Dashboard\"},\"E\":{\"Type\":\"AWS::CloudWatch::Dashboard\"}",
        "2 dashboards",
        "2 x 3",
        "as in us-east-1"
    )]
    [InlineData(
        "\"A\":{\"Type\":\"AWS::CloudWatch::Alarm\",\"Properties\":{\"MetricName\":\"Evictions\",\"Period\":60}}",
        "1 alarm on 1 metric",
        "1 x 0.1",
        "as in us-east-1"
    )]
    [InlineData(
        "\"A\":{\"Type\":\"AWS::CloudWatch::Alarm\",\"Properties\":{\"MetricName\":\"Evictions\",\"Period\":10}}",
        "1 alarm on 1 metric, more often than once a minute",
        "1 x 0.3",
        "as in us-east-1"
    )]
    public void What_stands_around_is_a_line_each(string resource, string item, string formula, string source)
    {
        var around = new Sum(
            "around",
            $$$"""
            {"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","CacheNodeType":"cache.r6g.large","NumCacheClusters":1}},
             {{{resource}}}}
            """
        )
        {
            Region = "eu-west-1",
            Lines = [],
        }
            .Work()
            .Groups[1];

        var line = Assert.Single(around.Lines);
        Assert.Equal((item, formula, source), (line.Item, line.Formula, line.Source));
        Assert.Empty(around.Unknown);
    }

    [Theory]
    // 3 x 2 x 127.896 and 9 x 5 x 127.896.
    [InlineData("8.2", "", "$767.38 to $5,755.32")]
    // Durability is 18 % more of each node.
    [InlineData("9.0", ",\"Durability\":\"sync\"", "$905.50 to $6,791.28")]
    public void Autoscaling_says_between_which_amounts_it_moves(string version, string more, string amounts)
    {
        var sheet = new Sum(
            "scaled",
            $$"""
            {
              "Cache": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","EngineVersion":"{{version}}","CacheNodeType":"cache.r7g.large","NumNodeGroups":3,"ReplicasPerNodeGroup":2{{more}} } },
              "Shards": {"Type":"AWS::ApplicationAutoScaling::ScalableTarget","Properties":{"MinCapacity":3,"MaxCapacity":9,"ScalableDimension":"elasticache:replication-group:NodeGroups","ResourceId":{"Fn::Join":["",["replication-group/",{"Ref":"Cache"}]]} } },
              "Replicas": {"Type":"AWS::ApplicationAutoScaling::ScalableTarget","Properties":{"MinCapacity":1,"MaxCapacity":4,"ScalableDimension":"elasticache:replication-group:Replicas","ResourceId":{"Fn::Join":["",["replication-group/",{"Ref":"Cache"}]]} } }
            }
            """
        )
        {
            Lines = [],
        }.Work();

        Assert.Contains($"autoscaling: 6 to 45 nodes, {amounts} a month; 9 are in the sum", sheet.Groups[0].Notes);
    }

    [Fact]
    public void The_difference_names_what_is_new_changed_and_gone()
    {
        var before = Named("\"Kept\":3,\"Gone\":1");
        var after = Named("\"Kept\":2,\"New\":1");

        var difference = new CostDifference(before, after);

        Assert.Equal(
            [("Kept", (decimal?)383.688m, (decimal?)255.792m), ("New", null, 127.896m), ("Gone", 127.896m, null)],
            difference.Groups.Select(entry => (entry.Group.LogicalId!, entry.Before?.PerMonth, entry.After?.PerMonth))
        );
        Assert.Equal(-127.896m, difference.PerMonth);
    }

    private static CostSheet Named(string nodes) =>
        new Sum(
            "named",
            System.Text.RegularExpressions.Regex.Replace(
                $"{{{nodes}}}",
                "\"(\\w+)\":(\\d)",
                """
                "$1":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","EngineVersion":"8.2","CacheNodeType":"cache.r7g.large","NumCacheClusters":$2}}
                """
            )
        )
        {
            Lines = [],
        }.Work();
}
