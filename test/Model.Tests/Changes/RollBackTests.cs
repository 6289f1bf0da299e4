namespace ElastiCache.Model.Tests.Changes;

/// <summary>From Valkey back to Redis OSS, which AWS documents of one version (VersionManagement.HowTo).</summary>
public sealed class RollBackTests
{
    private const string Rest =
        "\"ReplicationGroupDescription\":\"d\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":2,"
        + "\"AutomaticFailoverEnabled\":true,\"AtRestEncryptionEnabled\":true,\"TransitEncryptionEnabled\":true,"
        + "\"CacheSubnetGroupName\":\"caches\",";

    [Fact]
    public void Valkey_7_2_becomes_Redis_OSS_7_1_again_with_its_parameter_group()
    {
        var update = Of(
            Group("valkey", "7.2") + ",\"CacheParameterGroupName\":\"default.valkey7\"",
            Group("redis", "7.1") + ",\"CacheParameterGroupName\":\"default.redis7\""
        );

        Assert.Equal((UpdateEffect.InPlace, "X-02"), (update.Effect, Templates.Rules(update)));
        Assert.Equal(DataFate.Kept, update.Data);
    }

    [Fact]
    public void The_parameter_group_of_Valkey_does_not_stay() =>
        Assert.Equal(
            UpdateEffect.Refused,
            Of(
                Group("valkey", "7.2") + ",\"CacheParameterGroupName\":\"default.valkey7\"",
                Group("redis", "7.1") + ",\"CacheParameterGroupName\":\"default.valkey7\""
            ).Effect
        );

    [Theory]
    [InlineData("8.0", "7.1", UpdateEffect.Refused)]
    [InlineData("7.2", "7.0", UpdateEffect.Refused)]
    [InlineData("7.2", null, UpdateEffect.Unclear)]
    [InlineData(null, "7.1", UpdateEffect.Unclear)]
    public void Other_versions_do_not(string? before, string? after, object effect) =>
        Assert.Equal(effect, Of(Group("valkey", before), Group("redis", after)).Effect);

    [Theory]
    [InlineData("7", "7", UpdateEffect.InPlace)]
    [InlineData("8", "7", UpdateEffect.Refused)]
    public void So_do_serverless_caches(string before, string after, object effect) =>
        Assert.Equal(
            effect,
            Templates
                .Judge(
                    Templates.Serverless,
                    $"\"ServerlessCacheName\":\"a\",\"Engine\":\"valkey\",\"MajorEngineVersion\":\"{before}\"",
                    $"\"ServerlessCacheName\":\"a\",\"Engine\":\"redis\",\"MajorEngineVersion\":\"{after}\""
                )
                .Effect
        );

    [Theory]
    [InlineData("7.2", "only Valkey 7.2 goes back, to Redis OSS 7.1")]
    [InlineData("8.0", "there is no way back")]
    public void The_way_to_Valkey_says_whether_it_is_final(string version, string words) =>
        Assert.Contains(
            Of(Group("redis", "7.1"), Group("valkey", version)).Reasons,
            reason => reason.Message.Contains(words, StringComparison.Ordinal)
        );

    private static ResourceUpdate Of(string old, string @new) =>
        Templates.Judge(Templates.Group, Rest + old, Rest + @new);

    private static string Group(string engine, string? version) =>
        $"\"Engine\":\"{engine}\"" + (version is null ? "" : $",\"EngineVersion\":\"{version}\"");
}
