using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Resources;

/// <summary>What holds when something is left out: one answer, by engine, that every rule uses.</summary>
public sealed class LeftOutTests
{
    private static readonly ReplicationGroupSpecification Redis = new() { Engine = "redis", NumCacheClusters = 2 };
    private static readonly ReplicationGroupSpecification Valkey = Redis with { Engine = "valkey" };

    public static TheoryData<string, object, bool?> Failover { get; } =
        new()
        {
            { "Valkey", Valkey, true },
            { "Valkey that says no", Valkey with { AutomaticFailoverEnabled = false }, false },
            {
                "Valkey of which it is not known",
                Valkey with
                {
                    AutomaticFailoverEnabled = Value<bool>.Unresolved(),
                },
                null
            },
            { "Redis OSS without cluster mode", Redis, null },
            { "Redis OSS with cluster mode", Redis with { ClusterMode = "enabled" }, true },
            { "Redis OSS with shards", Redis with { NumNodeGroups = 2 }, true },
            { "Redis OSS that says yes", Redis with { AutomaticFailoverEnabled = true }, true },
            { "a secondary", Valkey with { GlobalReplicationGroupId = "orders" }, null },
            {
                "no engine",
                new ReplicationGroupSpecification { NumCacheClusters = 2 },
                null
            },
        };

    public static TheoryData<string, object, bool?> AtRest { get; } =
        new()
        {
            { "Valkey", Valkey, true },
            { "Redis OSS", Redis, false },
            { "no engine", new ReplicationGroupSpecification(), null },
            { "Valkey that says no", Valkey with { AtRestEncryptionEnabled = false }, false },
            { "Redis OSS that says yes", Redis with { AtRestEncryptionEnabled = true }, true },
        };

    [Theory]
    [MemberData(nameof(Failover))]
    public void Failover_is_on_or_off_or_it_cannot_be_told(
        string what,
        object group,
        bool? on
    ) => Assert.True(((ReplicationGroupSpecification)group).HasFailover == on, what);

    [Theory]
    [MemberData(nameof(AtRest))]
    public void Encryption_at_rest_is_on_or_off_by_engine(string what, object group, bool? on) =>
        Assert.True(((ReplicationGroupSpecification)group).HasAtRestEncryption == on, what);

    [Fact]
    public void Multi_AZ_and_encryption_in_transit_are_off()
    {
        Assert.False(Valkey.HasMultiAZ);
        Assert.False(Redis.HasTransitEncryption);
    }

    [Theory]
    [InlineData("valkey", null, null)]
    [InlineData("valkey", false, Severity.Error)]
    [InlineData("redis", null, Severity.Warning)]
    [InlineData("redis", false, Severity.Error)]
    [InlineData("redis", true, null)]
    public void Multi_AZ_needs_failover_that_may_be_left_out_for_Valkey(
        string engine,
        bool? failover,
        Severity? expected
    ) =>
        Assert.Equal(
            expected,
            Find(
                "R-09",
                Group.On(engine, engine == "redis" ? "7.1" : "8.2") with
                {
                    AutomaticFailoverEnabled = failover is { } given ? given : Value<bool>.Absent,
                }
            )
        );

    [Theory]
    [InlineData("valkey", null, Severity.Error)]
    [InlineData("redis", null, Severity.Warning)]
    [InlineData("redis", false, Severity.Warning)]
    [InlineData("redis", true, Severity.Error)]
    public void A_number_of_nodes_may_be_left_out_without_failover(string engine, bool? failover, Severity expected) =>
        Assert.Equal(
            expected,
            Find(
                "R-26",
                new ReplicationGroupSpecification() { Engine = engine, AutomaticFailoverEnabled = failover is { } given ? given : Value<bool>.Absent }
            )
        );

    [Theory]
    [InlineData("valkey", null, Severity.Warning)]
    [InlineData("valkey", false, Severity.Error)]
    [InlineData("valkey", true, null)]
    [InlineData("redis", null, Severity.Error)]
    public void A_key_needs_encryption_at_rest(string engine, bool? atRest, Severity? expected) =>
        Assert.Equal(
            expected,
            Find(
                "S-24",
                new ReplicationGroupSpecification()
                {
                    Engine = engine,
                    KmsKeyId = "key",
                    AtRestEncryptionEnabled = atRest is { } given ? given : Value<bool>.Absent,
                }
            )
        );

    [Fact]
    public void One_node_without_failover_is_one_node_in_every_rule()
    {
        var group = new ReplicationGroupSpecification { Engine = "redis", AutomaticFailoverEnabled = false };

        Assert.True(group.NodeCount.Is(1));
        Assert.Equal(Severity.Error, Find("R-10", group with { MultiAZEnabled = true }));
    }

    private static Severity? Find(string id, ReplicationGroupSpecification group) =>
        Judge.Of(group).FirstOrDefault(violation => violation.RuleId == id)?.Severity;
}
