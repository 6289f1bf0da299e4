namespace ElastiCache.Model.Tests.Changes;

/// <summary>An engine that is left out: the version tells it, or what the cache was.</summary>
public sealed class EngineLeftOutTests
{
    private const string Nodes =
        "\"ReplicationGroupDescription\":\"d\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":2,"
        + "\"AutomaticFailoverEnabled\":true,\"AtRestEncryptionEnabled\":true,\"CacheSubnetGroupName\":\"caches\"";

    private const string Tls = ",\"TransitEncryptionEnabled\":true";

    [Theory]
    [InlineData("5.0.6", "redis")]
    [InlineData("6.x", "redis")]
    [InlineData("7.1", "redis")]
    [InlineData("7.2", "valkey")]
    [InlineData("9.0", "valkey")]
    [InlineData("8.x", null)]
    public void The_version_tells_the_engine_where_one_has_it(string version, string? engine) =>
        Assert.Equal(engine, new ReplicationGroupSpecification { EngineVersion = version }.RunningEngine);

    [Fact]
    public void Without_a_version_nothing_tells_it() => Assert.Null(new ReplicationGroupSpecification().RunningEngine);

    [Fact]
    public void A_member_of_a_global_datastore_has_that_of_its_primary() =>
        Assert.Null(
            new ReplicationGroupSpecification
            {
                EngineVersion = "7.1",
                GlobalReplicationGroupId = "ldgnf-a",
            }.RunningEngine
        );

    [Fact]
    public void Of_valkey_a_version_of_redis_is_a_downgrade()
    {
        var update = Judge(Engine("valkey", "8.0"), Engine(null, "7.1"));

        Assert.Equal((UpdateEffect.Refused, "X-01 X-18"), (update.Effect, Templates.Rules(update)));
    }

    [Fact]
    public void A_major_upgrade_takes_the_group_of_the_new_family()
    {
        var update = Judge(Engine(null, "6.2"), Engine(null, "7.1"));

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Contains("X-04", Templates.Rules(update), StringComparison.Ordinal);
    }

    [Fact]
    public void Tls_before_redis_7_is_chosen_at_creation()
    {
        var update = Judge(
            Engine(null, "6.2") + ",\"TransitEncryptionEnabled\":false",
            Engine(null, "6.2") + ",\"TransitEncryptionEnabled\":true"
        );

        Assert.Equal(UpdateEffect.Replaced, update.Effect);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("redis")]
    public void The_move_to_valkey_is_final(string? before)
    {
        var update = Judge(Engine(before, "7.1") + Tls, Engine("valkey", "8.0") + Tls);

        Assert.Equal(UpdateEffect.InPlace, update.Effect);
        Assert.Contains(update.Reasons, reason => reason.Message.Contains("no way back", StringComparison.Ordinal));
        Assert.Contains(update.Reasons, reason => reason.Property == "CacheParameterGroupName");
    }

    [Theory]
    [InlineData("valkey", "7.2", "once it is Valkey, only Valkey 7.2 goes back, to Redis OSS 7.1")]
    [InlineData(
        "redis",
        "7.1",
        "where it is Valkey, only Valkey 7.2 goes back, to Redis OSS 7.1, and any other update is refused"
    )]
    public void What_nothing_tells_is_to_look_at(string after, string version, string words)
    {
        var update = Judge(Nodes + Tls, Engine(after, version) + Tls);

        Assert.Equal(UpdateEffect.InPlaceUnless, update.Effect);
        Assert.Contains(
            $"set to {after}; OLD does not tell what the cache runs until now: {words}",
            update.Reasons.Select(reason => reason.Message)
        );
    }

    [Fact]
    public void An_engine_that_is_left_out_stays()
    {
        var update = Judge(Engine("valkey", "8.0"), Engine(null, "8.0"));

        Assert.Equal((UpdateEffect.InPlace, "X-18"), (update.Effect, Templates.Rules(update)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("redis")]
    public void A_version_of_valkey_alone_moves_nobody_to_it(string? before)
    {
        var update = Judge(Engine(before, "7.1"), Engine(null, "8.0"));

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Equal([UpdateEffect.Refused], update.Perhaps);
        Assert.Contains(
            update.Reasons,
            reason => reason.Message.EndsWith("Write Engine: valkey", StringComparison.Ordinal)
        );
    }

    private static string Engine(string? engine, string version) =>
        $"{Nodes},{(engine is null ? "" : $"\"Engine\":\"{engine}\",")}\"EngineVersion\":\"{version}\"";

    private static ResourceUpdate Judge(string old, string @new) => Templates.Judge(Templates.Group, old, @new);
}
