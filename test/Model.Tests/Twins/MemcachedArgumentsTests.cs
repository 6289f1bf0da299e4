namespace ElastiCache.Model.Tests.Twins;

/// <summary>Each parameter of Memcached as an argument of its program.</summary>
public sealed class MemcachedArgumentsTests
{
    [Theory]
    [InlineData("cas_disabled", "1", "-C")]
    [InlineData("cas_disabled", "0", "")]
    [InlineData("disable_flush_all", "1", "-F")]
    [InlineData("error_on_memory_exhausted", "1", "-M")]
    [InlineData("maximize_core_file_limit", "1", "-r")]
    [InlineData("binding_protocol", "ascii", "-B ascii")]
    [InlineData("chunk_size", "48", "-n 48")]
    [InlineData("chunk_size_growth_factor", "1.25", "-f 1.25")]
    [InlineData("max_item_size", "1048576", "-I 1048576")]
    [InlineData("hash_algorithm", "Jenkins", "-o hash_algorithm=jenkins")]
    [InlineData("idle_timeout", "Ten", "-o idle_timeout=Ten")]
    [InlineData("slab_automove", "0", "-o slab_automove=0")]
    [InlineData("slab_chunk_max", "524288", "-o slab_chunk_max=524288")]
    [InlineData("watcher_logbuf_size", "256", "-o watcher_logbuf_size=256")]
    [InlineData("worker_logbuf_size", "64", "-o worker_logbuf_size=64")]
    [InlineData("lru_crawler", "1", "-o lru_crawler")]
    [InlineData("lru_crawler", "0", "")]
    [InlineData("lru_maintainer", "1", "-o lru_maintainer")]
    [InlineData("maxconns_fast", "1", "-o maxconns_fast")]
    [InlineData("modern", "1", "-o modern")]
    [InlineData("no_modern", "1", "-o no_modern")]
    [InlineData("slab_reassign", "1", "-o slab_reassign")]
    [InlineData("track_sizes", "1", "-o track_sizes")]
    public void A_parameter_is_an_argument_and_no_difference(string name, string value, string expected)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value };

        Assert.Equal(expected, string.Join(' ', MemcachedArguments.Of(parameters)));
        Assert.Empty(MemcachedArguments.Differences(parameters));
    }

    [Fact]
    public void What_the_program_has_not_is_no_argument_and_named_in_order()
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["memcached_connections_overhead"] = "1",
            ["config_max"] = "1",
        };

        Assert.Empty(MemcachedArguments.Of(parameters));
        Assert.Equal(
            [
                "config_max is a parameter of ElastiCache alone and has no effect here",
                "memcached_connections_overhead is a parameter of ElastiCache alone and has no effect here",
            ],
            MemcachedArguments.Differences(parameters).Select(difference => difference.Message)
        );
    }
}
