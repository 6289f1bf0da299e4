using ElastiCache.Cli.Arguments;

namespace ElastiCache.Cli.Tests.Arguments;

public sealed class NearestTests
{
    [Theory]
    [InlineData("valky", "valkey")]
    [InlineData("vlakey", "valkey")]
    [InlineData("memcache", "memcached")]
    [InlineData("Redis-OSS", "redis")]
    [InlineData("postgres", null)]
    [InlineData("", null)]
    public void A_slip_a_part_or_an_addition_is_recognized(string given, string? meant) =>
        Assert.Equal(meant, Nearest.Of(given, ["valkey", "redis", "memcached"]));

    [Fact]
    public void Of_equally_near_values_the_first_is_meant() =>
        Assert.Equal("r8g", Nearest.Of("r9g", ["m5", "r8g", "r7g"]));

    [Fact]
    public void Of_values_that_are_contained_the_longest_is_meant() =>
        Assert.Equal("r6gd", Nearest.Of("cache.r6gd.xlarge", ["r6g", "r6gd"]));
}
