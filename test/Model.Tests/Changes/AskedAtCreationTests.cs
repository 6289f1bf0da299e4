namespace ElastiCache.Model.Tests.Changes;

/// <summary>What only the request that creates a cache has to say: an update leaves as it is what neither template writes.</summary>
public sealed class AskedAtCreationTests
{
    private const string Nodes = "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true";
    private const string Tls = "\"TransitEncryptionEnabled\":false";

    [Theory]
    // Whether there is TLS.
    [InlineData(Nodes)]
    // How many nodes there are.
    [InlineData(Tls)]
    [InlineData("")]
    // Whether there is failover, which one node cannot have.
    [InlineData($"\"NumCacheClusters\":1,{Tls}")]
    public void What_neither_template_writes_is_no_error_of_the_update(string rest)
    {
        var update = Templates.Judge(Templates.Group, Cache("redis", "7.0", rest), Cache("valkey", "8.0", rest));

        Assert.Equal(UpdateEffect.InPlace, update.Effect);
    }

    [Fact]
    public void What_is_created_anew_has_to_say_it() =>
        Assert.Contains(
            Templates
                .Judge(Templates.Group, Cache("redis", "7.0", Nodes), Cache("valkey", "8.0", Nodes + ",\"Port\":6380"))
                .Reasons,
            reason => reason.RuleId == "S-01"
        );

    private static string Cache(string engine, string version, string rest) =>
        $"\"ReplicationGroupDescription\":\"d\",\"Engine\":\"{engine}\",\"EngineVersion\":\"{version}\","
        + $"\"CacheNodeType\":\"cache.r7g.large\"{(rest.Length == 0 ? "" : ",")}{rest}";
}
