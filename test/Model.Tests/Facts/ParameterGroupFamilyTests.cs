namespace ElastiCache.Model.Tests.Facts;

public sealed class ParameterGroupFamilyTests
{
    [Theory]
    [InlineData("valkey", "7.2", "valkey7")]
    [InlineData("valkey", "8.0", "valkey8")]
    [InlineData("valkey", "8.2", "valkey8")]
    [InlineData("valkey", "9.1", "valkey9")]
    [InlineData("redis", "2.8.24", "redis2.8")]
    [InlineData("redis", "3.2.10", "redis3.2")]
    [InlineData("redis", "4.0.10", "redis4.0")]
    [InlineData("redis", "5.0.6", "redis5.0")]
    [InlineData("redis", "6.0", "redis6.x")]
    [InlineData("redis", "6.2", "redis6.x")]
    [InlineData("redis", "6.x", "redis6.x")]
    [InlineData("redis", "7.0", "redis7")]
    [InlineData("redis", "7.1", "redis7")]
    [InlineData("memcached", "1.4.5", "memcached1.4")]
    [InlineData("memcached", "1.5.16", "memcached1.5")]
    [InlineData("memcached", "1.6.22", "memcached1.6")]
    [InlineData("redis", "5.x", null)]
    [InlineData("memcached", "1.x", null)]
    [InlineData("redis", "7", null)]
    [InlineData("kvrocks", "2.0", null)]
    public void Follows_from_engine_and_version(string engine, string version, string? family) =>
        Assert.Equal(family, ParameterGroupFamily.For(engine, version));

    [Theory]
    [InlineData("valkey8", "valkey")]
    [InlineData("redis6.x", "redis")]
    [InlineData("memcached1.6", "memcached")]
    [InlineData("kvrocks2", null)]
    [InlineData("", null)]
    public void Belongs_to_an_engine(string family, string? engine) =>
        Assert.Equal(engine, ParameterGroupFamily.EngineOf(family));

    [Fact]
    public void Lacks_cluster_mode_in_Memcached_and_before_Redis_OSS_3_2() =>
        Assert.Equal(
            ["memcached1.4", "memcached1.5", "memcached1.6", "redis2.6", "redis2.8"],
            ParameterGroupFamily.All.Where(family => !ParameterGroupFamily.HasClusterMode(family))
        );
}
