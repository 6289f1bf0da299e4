using System.Text.Json.Nodes;

namespace ElastiCache.Cdk.Tests.Monitoring;

/// <summary>Whatever its shape, a cache is watched as a whole, and nothing that does not exist is.</summary>
public sealed class RecommendedAlarmsTests
{
    private readonly WatchedCaches _caches = Exhibit.Of<WatchedCaches>();

    public static TheoryData<string> Groups => [.. WatchedCaches.Topologies.Keys];

    public static TheoryData<string> All => [.. Groups.Select(row => row.Data), "Objects", "Serverless"];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Each_kind_of_alarm_watches_every_node_once(string cache)
    {
        var id = LogicalId(cache);
        string[] nodes =
        [
            .. TopologyNodes
                .Suffixes(WatchedCaches.Topologies[cache])!
                .Select(suffix => $"CacheClusterId=«{id}»{suffix},CacheNodeId=0001"),
        ];

        Assert.All(
            _caches.Alarms[cache].GroupBy(alarm => alarm.Definition.Kind),
            kind =>
            {
                string[] watched = [.. kind.SelectMany(alarm => Watched.Of(Properties(cache, alarm)))];
                Assert.Equal(
                    IsOfGroup(watched, out var metric)
                        ? [$"{metric} by ReplicationGroupId=«{id}»"]
                        : nodes.Select(node => $"{kind.First().Definition.MetricName} by {node}"),
                    watched
                );
            }
        );
    }

    [Theory]
    [InlineData("Single", 12)]
    [InlineData("OneAndFive", 13)]
    [InlineData("ThreeByTwo", 13)]
    // Two kinds in one alarm each, eleven in eight: 180 nodes in queries of 25.
    [InlineData("NinetyByOne", 90)]
    [InlineData("Objects", 9 - 1)]
    [InlineData("Serverless", 5)]
    public void There_are_so_many_alarms(string cache, int count) => Assert.Equal(count, _caches.Alarms[cache].Count);

    [Theory]
    [MemberData(nameof(All))]
    public void No_two_alarms_watch_the_same(string cache) =>
        Assert.Distinct(_caches.Alarms[cache].SelectMany(alarm => Watched.Of(Properties(cache, alarm))));

    [Theory]
    [MemberData(nameof(All))]
    public void An_alarm_stays_within_the_limits_of_CloudWatch(string cache) =>
        Assert.All(
            _caches.Alarms[cache].Select(alarm => Properties(cache, alarm)),
            alarm =>
            {
                var metrics = alarm["Metrics"]?.AsArray() ?? [];
                Assert.InRange(metrics.Count(metric => metric!["MetricStat"] is not null), 0, 10);
                Assert.InRange(((string)alarm["AlarmDescription"]!).Length, 1, 1024);
                Assert.Equal(
                    metrics.Count > 0 ? 1 : 0,
                    metrics.Count(metric => metric!["ReturnData"]!.GetValue<bool>())
                );
            }
        );

    [Fact]
    public void A_query_over_nodes_with_the_longest_id_is_no_longer_than_allowed()
    {
        var stack = Stacks.New();
        var group = Import(stack, Topology.Sharded(90, 1), new string('g', 40));
        var alarms = group.AddRecommendedAlarms(
            new RecommendedAlarmsProps { Exclude = [CacheAlarmKind.DatabaseMemory] }
        );

        var template = CacheTemplate.Of(stack);
        Assert.Equal(12 * 8, alarms.Count);
        Assert.All(
            template
                .All("AWS::CloudWatch::Alarm")
                .SelectMany(alarm => Watched.Expressions(alarm["Properties"]!.AsObject())),
            expression => Assert.InRange(expression.Length, 1, 2048)
        );
    }

    [Fact]
    public void The_largest_group_fits_into_one_stack()
    {
        var stack = Stacks.New();
        Import(stack, Topology.ShardedWithoutReplicas(500)).AddRecommendedAlarms();

        var template = CacheTemplate.Of(stack);
        Assert.InRange(template.Json["Resources"]!.AsObject().Count, 200, 250);
        Assert.InRange(template.Text.Length, 1, 1_000_000);
    }

    [Fact]
    public void The_stack_of_all_shapes_is_within_the_limits_of_CloudFormation()
    {
        Assert.InRange(_caches.Template.Json["Resources"]!.AsObject().Count, 1, 500);
        Assert.InRange(_caches.Template.Text.Length, 1, 1_000_000);
    }

    [Fact]
    public void A_single_node_is_watched_by_plain_alarms() =>
        _caches.Template.Contains(
            "Single/Alarms/Cpu",
            """
            {
              "Namespace": "AWS/ElastiCache",
              "MetricName": "EngineCPUUtilization",
              "Statistic": "Average",
              "Period": 60,
              "Threshold": 90,
              "ComparisonOperator": "GreaterThanThreshold",
              "EvaluationPeriods": 5,
              "DatapointsToAlarm": 5,
              "TreatMissingData": "notBreaching",
              "AlarmActions": [{ "Ref": "«Topic»" }],
              "OKActions": [{ "Ref": "«Topic»" }]
            }
            """
        );

    [Fact]
    public void Up_to_ten_nodes_are_watched_by_the_worst_of_them() =>
        Assert.Equal(
            ["MAX([m1,m2,m3,m4,m5,m6])"],
            Watched.Expressions(_caches.Template.Properties("OneAndFive/Alarms/Cpu"))
        );

    [Fact]
    public void Where_less_is_worse_the_worst_is_the_least()
    {
        var alarm = _caches.Template.Properties("OneAndFive/Alarms/FreeableMemory");

        Assert.Equal(["MIN([m1,m2,m3,m4,m5,m6])"], Watched.Expressions(alarm));
        JsonAssert.Equal("\"LessThanThreshold\"", alarm["ComparisonOperator"]);
        Assert.StartsWith(
            "SELECT MIN(FreeableMemory) FROM SCHEMA(\"AWS/ElastiCache\", CacheClusterId, CacheNodeId) WHERE CacheClusterId = '",
            Watched.Expressions(_caches.Template.Properties("NinetyByOne/Alarms/FreeableMemory1")).Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_nodes_of_Memcached_are_watched_by_one_dimension() =>
        Assert.Equal(
            [$"CPUUtilization by CacheClusterId=«{LogicalId("Objects")}»"],
            Watched.Of(_caches.Template.Properties("Objects/Alarms/Cpu"))
        );

    [Fact]
    public void A_serverless_cache_is_watched_by_its_limits()
    {
        Assert.Equal(
            [$"BytesUsedForCache by clusterId=«{LogicalId("Serverless")}»"],
            Watched.Of(_caches.Template.Properties("Serverless/Alarms/DataStorage"))
        );
        _caches.Template.Contains("Serverless/Alarms/DataStorage", """{ "Threshold": 8000000000 }""");
        _caches.Template.Contains(
            "Serverless/Alarms/ProcessingUnits",
            """{ "Threshold": 240000, "Statistic": "Sum" }"""
        );
    }

    [Fact]
    public void An_alarm_can_be_referred_to()
    {
        Assert.Equal(["Fn::GetAtt"], _caches.Template.Output("Arn").AsObject().Select(part => part.Key));
        Assert.Equal(["Ref"], _caches.Template.Output("Name").AsObject().Select(part => part.Key));
    }

    [Theory]
    [InlineData("Leaderboard", 80d, false)]
    [InlineData("SessionStore", 90d, true)]
    [InlineData("DatabaseCache", null, false)]
    public void The_purpose_decides_when_memory_is_full(string purpose, double? memory, bool evictions)
    {
        var template = Exhibit.Of<Purposes>().Template;

        Assert.Equal(evictions, template.Has($"{purpose}/Alarms/Evictions"));
        Assert.Equal(memory is not null, template.Has($"{purpose}/Alarms/DatabaseMemory"));
        if (memory is not null)
        {
            Assert.Equal(memory, (double)template.Properties($"{purpose}/Alarms/DatabaseMemory")["Threshold"]!);
        }
    }

    private static bool IsOfGroup(string[] watched, out string metric)
    {
        var parts = watched[0].Split(" by ReplicationGroupId=");
        metric = parts[0];
        return parts.Length == 2;
    }

    private static IReplicationGroup Import(Stack stack, Topology topology, string id = "sessions") =>
        ReplicationGroup.FromReplicationGroupAttributes(
            stack,
            "Sessions",
            new ReplicationGroupAttributes
            {
                ReplicationGroupId = id,
                Topology = topology,
                NodeType = CacheNodeType.R7gLarge,
            }
        );

    private JsonObject Properties(string cache, RecommendedAlarm alarm) =>
        _caches.Template.Properties($"{cache}/Alarms/{alarm.Resource.Node.Id}");

    private string LogicalId(string cache) =>
        _caches.Template.Json["Resources"]!
            .AsObject()
            .Single(resource => ReferenceEquals(resource.Value, _caches.Template.Resource(cache)))
            .Key;

    /// <summary>Groups of several purposes.</summary>
    public sealed class Purposes : Exhibit
    {
        public Purposes()
        {
            foreach (
                var (id, purpose) in new[]
                {
                    ("Leaderboard", Purpose.Leaderboard),
                    ("SessionStore", Purpose.SessionStore),
                    ("DatabaseCache", Purpose.DatabaseCache),
                }
            )
            {
                Group(id, props => props with { Purpose = purpose }).AddRecommendedAlarms();
            }
        }
    }
}
