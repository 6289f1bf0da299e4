using System.Reflection;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Facts;

public sealed class PurposeTests
{
    public static TheoryData<string> Names { get; } = [.. Purpose.All.Select(purpose => purpose.Name)];

    [Fact]
    public void The_table_holds_every_member_once() =>
        Assert.Equal(
            typeof(Purpose)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == typeof(Purpose))
                .Select(property => (Purpose)property.GetValue(null)!),
            Purpose.All
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_found_by_its_name(string name)
    {
        var purpose = Purpose.Find(name)!;

        Assert.Equal(name, purpose.ToString());
        Assert.NotEmpty(purpose.Reason);
        Assert.NotEmpty(purpose.Summary);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_a_reason_for_everything_that_it_decides(string name)
    {
        var purpose = Purpose.Find(name)!;
        string[] decided =
        [
            .. purpose.Parameters.Keys.Select(parameter => $"Parameters[{parameter}]"),
            .. purpose.Topology is null ? (string[])[] : ["Topology"],
            .. purpose.SnapshotRetentionDays is null ? (string[])[] : ["SnapshotRetention"],
            .. purpose.Alarms.Keys.Select(kind => $"Alarms[{kind}]"),
        ];

        Assert.Equal(
            decided.Order(StringComparer.Ordinal),
            purpose.Defaults.Select(row => row.Property).Order(StringComparer.Ordinal)
        );
        Assert.All(purpose.Defaults, row => Assert.True(row.Reason.Length > 15 && row.Value.Length > 0, $"{row}"));
    }

    [Theory]
    [InlineData("database-cache", "Topology.Replicated(replicas: 1)", 0)]
    [InlineData("write-through-cache", "Topology.Replicated(replicas: 1)", 0)]
    [InlineData("session-store", "Topology.Replicated(replicas: 2)", 1)]
    [InlineData("leaderboard", "Topology.Replicated(replicas: 2)", 15)]
    [InlineData("autocomplete", "Topology.Replicated(replicas: 2)", 1)]
    [InlineData("pub-sub", "Topology.Replicated(replicas: 1)", 0)]
    [InlineData("geospatial", "Topology.Replicated(replicas: 1)", 1)]
    [InlineData("intermediate-results", "Topology.SingleNode", 0)]
    public void Decides_on_copies_and_snapshots(string name, string topology, double days)
    {
        var purpose = Purpose.Find(name)!;

        Assert.Equal(topology, purpose.Topology!.Name);
        Assert.Equal(days, purpose.SnapshotRetentionDays);
    }

    [Theory]
    [InlineData("database-cache", null, null)]
    [InlineData("write-through-cache", null, null)]
    [InlineData("session-store", 90.0, 0.0)]
    [InlineData("leaderboard", 80.0, null)]
    [InlineData("autocomplete", 80.0, null)]
    [InlineData("pub-sub", 80.0, null)]
    [InlineData("geospatial", 80.0, null)]
    [InlineData("intermediate-results", 90.0, null)]
    public void Decides_when_a_full_cache_is_an_alarm(string name, double? memory, double? evictions)
    {
        var purpose = Purpose.Find(name)!;

        Assert.Equal(memory, Threshold(purpose, CacheAlarmKind.DatabaseMemory, purpose.Parameters["maxmemory-policy"]));
        Assert.Equal(evictions, Threshold(purpose, CacheAlarmKind.Evictions, purpose.Parameters["maxmemory-policy"]));
    }

    [Fact]
    public void An_eviction_policy_of_ones_own_takes_the_alarms_along()
    {
        Assert.Equal(0, Threshold(Purpose.IntermediateResults, CacheAlarmKind.Evictions, "volatile-lru"));
        Assert.Null(Threshold(Purpose.Leaderboard, CacheAlarmKind.DatabaseMemory, "allkeys-lru"));
    }

    [Fact]
    public void Is_not_found_by_another_name() => Assert.Null(Purpose.Find("Session-Store"));

    [Theory]
    [InlineData("database-cache", "allkeys-lru")]
    [InlineData("write-through-cache", "allkeys-lfu")]
    [InlineData("session-store", "volatile-lru")]
    [InlineData("leaderboard", "noeviction")]
    [InlineData("autocomplete", "noeviction")]
    [InlineData("pub-sub", "noeviction")]
    [InlineData("geospatial", "noeviction")]
    [InlineData("intermediate-results", "volatile-ttl")]
    public void Decides_what_is_evicted(string name, string policy) =>
        Assert.Equal(policy, Purpose.Find(name)!.Parameters["maxmemory-policy"]);

    [Fact]
    public void Sets_nothing_on_Memcached() => Assert.Empty(Purpose.ObjectCache.Parameters);

    [Theory]
    [MemberData(nameof(Names))]
    public void Sets_parameters_that_can_be_set(string name)
    {
        var group = Valid.ParameterGroup with
        {
            Properties = Given.Settings([
                .. Purpose.Find(name)!.Parameters.Select(parameter => (parameter.Key, parameter.Value)),
            ]),
        };

        Assert.Empty(Judge.Of(group));
    }

    private static double? Threshold(Purpose purpose, CacheAlarmKind kind, string policy) =>
        RecommendedCacheAlarms
            .For(
                new ReplicationGroupFacts
                {
                    NodeType = CacheNodeType.R7gLarge,
                    Purpose = purpose,
                    EvictionPolicy = policy,
                }
            )
            .Single(alarm => alarm.Kind == kind)
            .Threshold;
}
