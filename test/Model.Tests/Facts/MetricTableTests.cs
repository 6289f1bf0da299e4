using System.Reflection;

namespace ElastiCache.Model.Tests.Facts;

public sealed class MetricTableTests
{
    public static TheoryData<string> Tables =>
        ["hosts", "nodes", "Memcached", "replication groups", "serverless caches"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_metric_stands_in_a_table_once(string table) =>
        Assert.Distinct(Of(table).Select(metric => metric.Name));

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_metric_is_described_in_a_sentence(string table) =>
        Assert.All(Of(table), metric => Assert.Matches(@"^[A-Z].*\.$", metric.Description));

    [Theory]
    [InlineData("Percentage", CacheMetricUnit.Percent)]
    [InlineData("Utilization", CacheMetricUnit.Percent)]
    [InlineData("CmdsLatency", CacheMetricUnit.Microseconds)]
    [InlineData("Cmds", CacheMetricUnit.Count)]
    [InlineData("ECPUs", CacheMetricUnit.Count)]
    [InlineData("Failures", CacheMetricUnit.Count)]
    public void The_name_tells_the_unit(string ending, CacheMetricUnit unit) =>
        Assert.All(
            Tables
                .SelectMany(row => Of(row.Data))
                .Where(metric => metric.Name.EndsWith(ending, StringComparison.Ordinal)),
            metric => Assert.Equal(unit, metric.Unit)
        );

    [Fact]
    public void Nodes_of_an_engine_and_hosts_have_no_metric_in_common()
    {
        Assert.Empty(CacheMetric.OfNodes.IntersectBy(CacheMetric.OfHosts.Select(Name), Name));
        Assert.Empty(CacheMetric.OfMemcached.IntersectBy(CacheMetric.OfHosts.Select(Name), Name));
    }

    [Theory]
    [InlineData(
        "hosts",
        "CPUUtilization CPUCreditBalance CPUCreditUsage FreeableMemory NetworkBytesIn NetworkBytesOut NetworkPacketsIn NetworkPacketsOut NetworkBandwidthInAllowanceExceeded NetworkBandwidthOutAllowanceExceeded NetworkPacketsPerSecondAllowanceExceeded NetworkConntrackAllowanceExceeded NetworkLinkLocalAllowanceExceeded SwapUsage"
    )]
    [InlineData(
        "nodes",
        "EngineCPUUtilization DatabaseMemoryUsagePercentage DatabaseMemoryUsageCountedForEvictPercentage DatabaseCapacityUsagePercentage DatabaseCapacityUsageCountedForEvictPercentage BytesUsedForCache CacheHits CacheMisses CacheHitRate CurrConnections NewConnections CurrItems CurrVolatileItems Evictions Reclaimed ReplicationLag ReplicationBytes IsMaster MasterLinkHealthStatus SaveInProgress TrafficManagementActive SuccessfulReadRequestLatency SuccessfulWriteRequestLatency AuthenticationFailures CommandAuthorizationFailures KeyAuthorizationFailures ChannelAuthorizationFailures IamAuthenticationExpirations IamAuthenticationThrottling MemoryFragmentationRatio ActiveDefragHits DB0AverageTTL BlockedConnections RejectedConnections ErrorCount KeysTracked StringBasedCmds HashBasedCmds ListBasedCmds SetBasedCmds SortedSetBasedCmds StreamBasedCmds KeyBasedCmds GetTypeCmds SetTypeCmds EvalBasedCmds PubSubBasedCmds GeoSpatialBasedCmds HyperLogLogBasedCmds StringBasedCmdsLatency HyperLogLogBasedCmdsLatency DurabilityLag DurabilityBufferExceededErrorCount"
    )]
    [InlineData("replication groups", "GlobalDatastoreReplicationLag EngineCPUUtilization")]
    [InlineData(
        "Memcached",
        "BytesReadIntoMemcached BytesWrittenOutFromMemcached BytesUsedForCacheItems BytesUsedForHash CasBadval CasHits CasMisses CmdConfigGet CmdConfigSet CmdFlush CmdGet CmdSet CmdTouch CurrConfig CurrConnections CurrItems DecrHits DecrMisses DeleteHits DeleteMisses EvictedUnfetched ExpiredUnfetched Evictions GetHits GetMisses IncrHits IncrMisses NewConnections NewItems Reclaimed SlabsMoved TouchHits TouchMisses UnusedMemory"
    )]
    [InlineData(
        "serverless caches",
        "BytesUsedForCache ElastiCacheProcessingUnits SuccessfulReadRequestLatency SuccessfulWriteRequestLatency TotalCmdsCount CacheHitRate CacheHits CacheMisses CurrConnections NewConnections ThrottledCmds CurrItems CurrVolatileItems NetworkBytesIn NetworkBytesOut Evictions AuthenticationFailures CommandAuthorizationFailures KeyAuthorizationFailures IamAuthenticationExpirations IamAuthenticationThrottling GetTypeCmdsECPUs HashBasedCmdsECPUs"
    )]
    public void No_metric_of_the_catalogue_is_missing(string table, string names) =>
        Assert.Empty(names.Split(' ').Except(Of(table).Select(Name)));

    [Fact]
    public void A_metric_with_a_member_of_its_own_has_its_name_and_stands_in_a_table()
    {
        var members = typeof(CacheMetric)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(member => member.PropertyType == typeof(CacheMetric))
            .ToList();

        Assert.True(members.Count > 30, $"{members.Count} members");
        Assert.All(
            members,
            member =>
            {
                var metric = (CacheMetric)member.GetValue(null)!;
                Assert.Equal(member.Name, metric.Name, ignoreCase: true);
                Assert.True(metric.IsKnown, metric.Name);
            }
        );
    }

    [Fact]
    public void A_metric_of_another_name_is_not_known() => Assert.False(CacheMetric.Of("SomethingNew").IsKnown);

    private static string Name(CacheMetric metric) => metric.Name;

    private static IReadOnlyList<CacheMetric> Of(string table) =>
        table switch
        {
            "hosts" => CacheMetric.OfHosts,
            "nodes" => CacheMetric.OfNodes,
            "Memcached" => CacheMetric.OfMemcached,
            "replication groups" => CacheMetric.OfReplicationGroups,
            _ => CacheMetric.OfServerlessCaches,
        };
}
