namespace ElastiCache.Model.Tests.Changes;

/// <summary>Versions that are only begun: what is said of an update holds for each that they may be.</summary>
public sealed class BegunVersionTests
{
    [Theory]
    // Upwards from each.
    [InlineData("redis", "7", "7.1", nameof(UpdateEffect.InPlace))]
    [InlineData("redis", "7.x", "7.1", nameof(UpdateEffect.InPlace))]
    [InlineData("redis", "6.x", "6.2", nameof(UpdateEffect.InPlace))]
    [InlineData("redis", "6.x", "7.1", nameof(UpdateEffect.InPlace))]
    [InlineData("redis", "6", "7.0", nameof(UpdateEffect.InPlace))]
    [InlineData("redis", "5.0", "5.0.6", nameof(UpdateEffect.InPlace))]
    [InlineData("valkey", "7", "7.2", nameof(UpdateEffect.InPlace))]
    [InlineData("valkey", "8", "9.0", nameof(UpdateEffect.InPlace))]
    // The newest 6 that there is.
    [InlineData("redis", "6.2", "6.x", nameof(UpdateEffect.InPlace))]
    // Downwards from some.
    [InlineData("redis", "7", "7.0", nameof(UpdateEffect.InPlaceUnless))]
    [InlineData("redis", "7.x", "7.0", nameof(UpdateEffect.InPlaceUnless))]
    [InlineData("redis", "6.x", "6.0", nameof(UpdateEffect.InPlaceUnless))]
    [InlineData("valkey", "8", "8.1", nameof(UpdateEffect.InPlaceUnless))]
    [InlineData("valkey", "8.x", "8.0", nameof(UpdateEffect.InPlaceUnless))]
    // Downwards from each.
    [InlineData("redis", "7", "6.2", nameof(UpdateEffect.Refused))]
    [InlineData("redis", "7", "6.x", nameof(UpdateEffect.Refused))]
    [InlineData("redis", "6.x", "5.0.6", nameof(UpdateEffect.Refused))]
    [InlineData("valkey", "8", "7.2", nameof(UpdateEffect.Refused))]
    public void A_version_goes_down_where_each_does_that_it_may_be(
        string engine,
        string old,
        string @new,
        string effect
    ) => Assert.Equal(effect, $"{Judge(engine, old, engine, @new).Effect}");

    [Fact]
    public void What_may_stand_in_the_way_is_said_with_where_to_look()
    {
        var reason = Judge("redis", "7", "redis", "7.0").Reasons.Single(one => one.RuleId == "X-01");

        Assert.Contains("unless the cache runs 7.1", reason.Message, StringComparison.Ordinal);
        Assert.Contains("EngineVersion", reason.Check!.Before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("valkey", "7", "redis", "7.1", nameof(UpdateEffect.InPlace))]
    [InlineData("valkey", "8", "redis", "7.1", nameof(UpdateEffect.Refused))]
    [InlineData("redis", "7", "valkey", "7.2", nameof(UpdateEffect.InPlace))]
    [InlineData("redis", "6.x", "valkey", "8.0", nameof(UpdateEffect.InPlace))]
    public void An_engine_moves_from_each_version_that_it_may_be(
        string from,
        string old,
        string to,
        string @new,
        string effect
    ) => Assert.Equal(effect, $"{Judge(from, old, to, @new).Effect}");

    [Theory]
    [InlineData("valkey", "8", "9.0", "X-04")]
    [InlineData("redis", "6", "7.1", "X-04")]
    [InlineData("valkey", "8", "8.2", "")]
    public void A_group_of_ones_own_has_the_family_of_all_versions_that_it_may_be(
        string engine,
        string old,
        string @new,
        string rules
    ) =>
        Assert.Equal(
            rules,
            Templates.Rules(
                Templates.Judge(
                    Templates.Group,
                    $"\"Engine\":\"{engine}\",\"EngineVersion\":\"{old}\",\"CacheParameterGroupName\":\"mine\"",
                    $"\"Engine\":\"{engine}\",\"EngineVersion\":\"{@new}\",\"CacheParameterGroupName\":\"mine\""
                )
            )
        );

    [Theory]
    [InlineData("6", "S-21")]
    [InlineData("6.x", "S-21")]
    [InlineData("7", "S-20")]
    public void TLS_is_turned_on_as_each_version_does_that_it_may_be(string version, string rule) =>
        Assert.Contains(
            rule,
            Templates.Rules(
                Templates.Judge(
                    Templates.Group,
                    $"\"Engine\":\"redis\",\"EngineVersion\":\"{version}\",\"TransitEncryptionEnabled\":false",
                    $"\"Engine\":\"redis\",\"EngineVersion\":\"{version}\",\"TransitEncryptionEnabled\":true"
                )
            )
        );

    [Theory]
    [InlineData("6")]
    [InlineData("6.x")]
    public void A_begun_version_is_on_the_way_to_cluster_mode_like_each_that_it_may_be(string version)
    {
        const string Common =
            "\"ReplicationGroupDescription\":\"d\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true,\"AtRestEncryptionEnabled\":true,\"TransitEncryptionEnabled\":true";
        var update = Templates.Judge(
            Templates.Group,
            $"{Common},\"Engine\":\"redis\",\"EngineVersion\":\"{version}\",\"CacheParameterGroupName\":\"default.redis6.x\"",
            $"{Common},\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"ClusterMode\":\"enabled\""
        );

        Assert.Equal((UpdateWay.InPlace, 3), (update.Way, update.Steps.Count));
    }

    private const string Tls =
        "\"TransitEncryptionEnabled\":true,\"AtRestEncryptionEnabled\":true,\"NumCacheClusters\":2";

    private static ResourceUpdate Judge(string from, string old, string to, string @new) =>
        Templates.Judge(
            Templates.Group,
            $"\"Engine\":\"{from}\",\"EngineVersion\":\"{old}\",{Tls},\"CacheParameterGroupName\":\"mine\"",
            $"\"Engine\":\"{to}\",\"EngineVersion\":\"{@new}\",{Tls},\"CacheParameterGroupName\":\"another\""
        );
}
