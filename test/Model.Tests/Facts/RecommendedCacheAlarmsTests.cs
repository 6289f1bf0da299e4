namespace ElastiCache.Model.Tests.Facts;

public sealed class RecommendedCacheAlarmsTests
{
    public static TheoryData<string> NodeTypes => [.. CacheNodeType.All.Select(type => type.Name)];

    [Theory]
    [InlineData("cache.t4g.micro", "CPUUtilization", 45)]
    [InlineData("cache.r7g.large", "CPUUtilization", 45)]
    [InlineData("cache.r7g.xlarge", "EngineCPUUtilization", 90)]
    [InlineData("cache.r7g.16xlarge", "EngineCPUUtilization", 90)]
    [InlineData("cache.r99g.large", "EngineCPUUtilization", 90)]
    public void The_CPU_is_measured_as_its_cores_demand(string nodeType, string metric, double threshold)
    {
        var cpu = Of(CacheAlarmKind.Cpu, Group with { NodeType = CacheNodeType.Of(nodeType) });

        Assert.Equal((metric, threshold), (cpu.MetricName, cpu.Threshold));
    }

    [Theory]
    [InlineData("noeviction", 80d, null)]
    [InlineData("volatile-lru", 90d, 0d)]
    [InlineData("volatile-ttl", 90d, 0d)]
    [InlineData("allkeys-lru", null, null)]
    [InlineData("allkeys-random", null, null)]
    [InlineData(null, 90d, 0d)]
    public void Memory_and_evictions_follow_the_eviction_policy(string? policy, double? memory, double? evictions)
    {
        var group = Group with { EvictionPolicy = policy };

        Assert.Equal(memory, Of(CacheAlarmKind.DatabaseMemory, group).Threshold);
        Assert.Equal(evictions, Of(CacheAlarmKind.Evictions, group).Threshold);
    }

    [Theory]
    [InlineData("cache.r6gd.xlarge", "DatabaseCapacityUsagePercentage")]
    [InlineData("cache.r6g.xlarge", "DatabaseMemoryUsagePercentage")]
    public void Nodes_with_SSD_are_full_when_memory_and_SSD_are(string nodeType, string metric) =>
        Assert.Equal(
            metric,
            Of(CacheAlarmKind.DatabaseMemory, Group with { NodeType = CacheNodeType.Of(nodeType) }).MetricName
        );

    [Theory]
    [InlineData("cache.t4g.micro", 26843546)]
    [InlineData("cache.t4g.medium", 165893112)]
    [InlineData("cache.r7g.large", 300000000)]
    [InlineData("cache.r99g.large", 300000000)]
    public void Swap_is_measured_by_the_memory_of_the_node(string nodeType, double threshold) =>
        Assert.Equal(
            threshold,
            Of(CacheAlarmKind.SwapUsage, Group with { NodeType = CacheNodeType.Of(nodeType) }).Threshold
        );

    [Fact]
    public void Lag_is_watched_where_there_are_replicas()
    {
        Assert.Contains(CacheAlarmKind.ReplicationLag, Kinds(Group with { HasReplicas = true }));
        Assert.DoesNotContain(CacheAlarmKind.ReplicationLag, Kinds(Group with { HasReplicas = false }));
    }

    [Fact]
    public void Failed_authentication_is_watched_where_clients_authenticate()
    {
        Assert.Contains(CacheAlarmKind.AuthenticationFailures, Kinds(Group with { Authenticates = true }));
        Assert.DoesNotContain(CacheAlarmKind.AuthenticationFailures, Kinds(Group with { Authenticates = false }));
    }

    [Fact]
    public void Failed_authentication_of_a_serverless_cache_is_watched_where_clients_authenticate()
    {
        Assert.Contains(
            CacheAlarmKind.AuthenticationFailures,
            RecommendedCacheAlarms.For(new ServerlessCacheFacts { Authenticates = true }).Select(alarm => alarm.Kind)
        );
        Assert.DoesNotContain(
            CacheAlarmKind.AuthenticationFailures,
            RecommendedCacheAlarms.For(new ServerlessCacheFacts { Authenticates = false }).Select(alarm => alarm.Kind)
        );
    }

    [Fact]
    public void Connections_are_watched_at_four_fifths_of_what_a_node_accepts()
    {
        Assert.Equal(52_000, Of(CacheAlarmKind.Connections, Group).Threshold);
        Assert.Equal(52_000, Threshold(RecommendedCacheAlarms.ForMemcached, CacheAlarmKind.Connections));
    }

    [Theory]
    [InlineData("cache.r6gd.xlarge", "DatabaseCapacityUsageCountedForEvictPercentage")]
    [InlineData("cache.r6g.xlarge", "DatabaseMemoryUsageCountedForEvictPercentage")]
    public void A_large_group_is_full_when_what_counts_for_eviction_is(string nodeType, string metric) =>
        Assert.Equal(
            metric,
            Of(CacheAlarmKind.DatabaseMemory, Group with { NodeType = CacheNodeType.Of(nodeType) }).GroupMetricName
        );

    [Fact]
    public void The_limits_of_a_serverless_cache_are_watched_at_four_fifths()
    {
        var alarms = RecommendedCacheAlarms.For(
            new ServerlessCacheFacts { DataStorageMaximum = 10, EcpuPerSecondMaximum = 5000 }
        );

        Assert.Equal(8_000_000_000, Threshold(alarms, CacheAlarmKind.DataStorage));
        Assert.Equal(240_000, Threshold(alarms, CacheAlarmKind.ProcessingUnits));
    }

    [Fact]
    public void A_serverless_cache_without_limits_has_no_alarms_about_them()
    {
        var alarms = RecommendedCacheAlarms.For(new ServerlessCacheFacts());

        Assert.Null(Threshold(alarms, CacheAlarmKind.DataStorage));
        Assert.Null(Threshold(alarms, CacheAlarmKind.ProcessingUnits));
    }

    [Fact]
    public void Memcached_may_use_all_of_its_cores_and_evict()
    {
        Assert.Equal(90, Threshold(RecommendedCacheAlarms.ForMemcached, CacheAlarmKind.Cpu));
        Assert.Null(Threshold(RecommendedCacheAlarms.ForMemcached, CacheAlarmKind.Evictions));
    }

    [Theory]
    [MemberData(nameof(NodeTypes))]
    public void Every_alarm_is_about_a_metric_that_exists(string nodeType)
    {
        var group = RecommendedCacheAlarms.For(
            Group with
            {
                NodeType = CacheNodeType.Of(nodeType),
                HasReplicas = true,
                Authenticates = true,
            }
        );

        Assert.All(group, alarm => Assert.Contains(alarm.MetricName, Names(CacheMetric.OfNodes, CacheMetric.OfHosts)));
        Assert.All(
            group.Where(alarm => alarm.GroupMetricName is not null),
            alarm => Assert.Contains(alarm.GroupMetricName, Names(CacheMetric.OfReplicationGroups))
        );
    }

    [Fact]
    public void Every_alarm_of_Memcached_is_about_a_metric_of_all_nodes_together() =>
        Assert.All(
            RecommendedCacheAlarms.ForMemcached,
            alarm =>
                Assert.False(
                    CacheMetric
                        .OfMemcached.Concat(CacheMetric.OfHosts)
                        .Single(metric => metric.Name == alarm.MetricName)
                        .PerNodeOnly
                )
        );

    [Fact]
    public void Every_alarm_of_a_serverless_cache_is_about_a_metric_that_exists() =>
        Assert.All(
            RecommendedCacheAlarms.For(new ServerlessCacheFacts { Authenticates = true }),
            alarm => Assert.Contains(alarm.MetricName, Names(CacheMetric.OfServerlessCaches))
        );

    [Fact]
    public void Every_alarm_says_why_and_what_to_do_in_what_CloudWatch_accepts() =>
        Assert.All(
            AlarmTable.Sections.SelectMany(section => section.Alarms),
            alarm =>
            {
                Assert.EndsWith(".", alarm.Why, StringComparison.Ordinal);
                Assert.EndsWith(".", alarm.Remedy, StringComparison.Ordinal);
                Assert.InRange(alarm.Description.Length, 1, 1024);
                Assert.InRange(alarm.DatapointsToAlarm, 1, alarm.EvaluationPeriods);
            }
        );

    [Fact]
    public void An_alarm_tells_when_it_goes_off_why_and_what_to_do() =>
        Assert.Equal(
            "FreeableMemory below 100000000 in 5 of 5 minutes. The host is about to swap, and a snapshot or a new replica may not find room. Raise the reserved memory, reduce connections or output buffers, or take a larger node type.",
            Of(CacheAlarmKind.FreeableMemory, Group).Description
        );

    [Fact]
    public void Most_go_off_above_their_threshold() =>
        Assert.Contains(" above ", Of(CacheAlarmKind.DatabaseMemory, Group).Description, StringComparison.Ordinal);

    private static ReplicationGroupFacts Group => new() { NodeType = CacheNodeType.R7gLarge };

    private static CacheAlarm Of(CacheAlarmKind kind, ReplicationGroupFacts group) =>
        Assert.Single(RecommendedCacheAlarms.For(group), alarm => alarm.Kind == kind);

    private static double? Threshold(IEnumerable<CacheAlarm> alarms, CacheAlarmKind kind) =>
        Assert.Single(alarms, alarm => alarm.Kind == kind).Threshold;

    private static IEnumerable<CacheAlarmKind> Kinds(ReplicationGroupFacts group) =>
        RecommendedCacheAlarms.For(group).Select(alarm => alarm.Kind);

    private static IEnumerable<string> Names(params IReadOnlyList<CacheMetric>[] tables) =>
        tables.SelectMany(table => table).Select(metric => metric.Name);
}
