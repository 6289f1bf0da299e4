using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Rules.P;

/// <summary>Everything that the documentation says of the values of parameters, at its boundaries and by family.</summary>
public sealed class PlainParameterRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        RuleCase.Breaks("P-37", "neither yes nor no", Of("valkey8", "latency-tracking", "on")),
        RuleCase.Keeps("P-37", "yes", Of("valkey8", "latency-tracking", "yes")),
        RuleCase.Breaks("P-38", "below 0", Of("valkey8", "tcp-keepalive", "-1")),
        RuleCase.Keeps("P-38", "0", Of("valkey8", "tcp-keepalive", "0")),
        RuleCase.Breaks("P-39", "beyond the range", Of("valkey8", "commandlog-large-reply-max-len", "1025")),
        RuleCase.Keeps("P-39", "the end of the range", Of("valkey8", "commandlog-large-reply-max-len", "1024")),
        RuleCase.Breaks("P-40", "a unit", Of("valkey8", "slowlog-log-slower-than", "10ms")),
        RuleCase.Keeps("P-40", "a number", Of("valkey8", "slowlog-log-slower-than", "10000")),
        RuleCase.Breaks("P-41", "another word", Of("valkey8", "search-fanout-target-mode", "all")),
        RuleCase.Keeps("P-41", "client", Of("valkey8", "search-fanout-target-mode", "client")),
        RuleCase.Breaks("P-42", "a word", Of("memcached1.6", "disable_flush_all", "yes")),
        RuleCase.Keeps("P-42", "1", Of("memcached1.6", "disable_flush_all", "1")),
    ];

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", true)]
    [InlineData("on", false)]
    public void What_YAML_makes_of_yes_is_explained(string given, bool isExplained) =>
        Assert.Equal(
            isExplained,
            Assert
                .Single(RuleCase.Judge(Of("valkey8", "activedefrag", given)))
                .Message.Contains("write them in quotes", StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Cases))]
    public void Plain_parameters(RuleCase example) => example.Check();

    [Theory]
    [InlineData("P-37", "redis6.x", "activerehashing", "yes", "1")]
    [InlineData("P-37", "redis2.8", "close-on-slave-write", "no", "true")]
    [InlineData("P-37", "redis3.2", "cluster-require-full-coverage", "no", "false")]
    [InlineData("P-37", "redis4.0", "activedefrag", "yes", "on")]
    [InlineData("P-37", "valkey7", "lazyfree-lazy-eviction", "yes", "Yes")]
    [InlineData("P-37", "valkey7", "lazyfree-lazy-expire", "no", "0")]
    [InlineData("P-37", "redis4.0", "lazyfree-lazy-server-del", "no", "off")]
    [InlineData("P-37", "valkey7", "lazyfree-lazy-user-del", "yes", "1")]
    [InlineData("P-37", "redis5.0", "lua-replicate-commands", "no", "1")]
    [InlineData("P-37", "valkey9", "close-on-replica-write", "yes", "1")]
    [InlineData("P-37", "valkey9", "cluster-allow-reads-when-down", "yes", "1")]
    [InlineData("P-37", "valkey9", "cluster-allow-pubsubshard-when-down", "yes", "1")]
    [InlineData("P-37", "valkey9", "latency-tracking", "no", "")]
    [InlineData("P-37", "valkey9", "extended-redis-compatibility", "yes", "7.2")]
    [InlineData("P-37", "valkey8", "search-enable-partial-results", "no", "partial")]
    [InlineData("P-38", "valkey9", "hash-max-listpack-entries", "0", "-1")]
    [InlineData("P-38", "redis7", "hash-max-listpack-value", "64", "64k")]
    [InlineData("P-38", "valkey9", "zset-max-listpack-entries", "128", "1.5")]
    [InlineData("P-38", "valkey9", "zset-max-listpack-value", "64", "")]
    [InlineData("P-38", "redis6.x", "hash-max-ziplist-entries", "512", "-1")]
    [InlineData("P-38", "redis6.x", "zset-max-ziplist-value", "64", "many")]
    [InlineData("P-38", "redis2.8", "list-max-ziplist-entries", "512", "-2")]
    [InlineData("P-38", "valkey9", "min-replicas-to-write", "0", "-1")]
    [InlineData("P-38", "valkey9", "min-replicas-max-lag", "10", "10s")]
    [InlineData("P-38", "redis2.8", "min-slaves-to-write", "1", "-1")]
    [InlineData("P-38", "valkey9", "tracking-table-max-keys", "1000000", "1,000,000")]
    [InlineData("P-38", "valkey9", "acllog-max-len", "128", "-1")]
    [InlineData("P-38", "valkey9", "tcp-keepalive", "300", "-1")]
    [InlineData("P-38", "valkey9", "slowlog-max-len", "128", "-1")]
    [InlineData("P-38", "valkey9", "stream-node-max-bytes", "4096", "4k")]
    [InlineData("P-38", "valkey9", "stream-node-max-entries", "0", "-1")]
    [InlineData("P-38", "valkey9", "repl-backlog-ttl", "3600", "-1")]
    [InlineData("P-38", "valkey9", "hll-sparse-max-bytes", "3000", "-1")]
    [InlineData("P-38", "valkey9", "list-compress-depth", "2", "-1")]
    [InlineData("P-38", "valkey9", "set-max-intset-entries", "512", "-1")]
    [InlineData("P-38", "valkey9", "reserved-memory", "0", "-1")]
    [InlineData("P-38", "valkey9", "client-output-buffer-limit-pubsub-soft-seconds", "60", "1m")]
    [InlineData("P-39", "valkey8", "commandlog-large-request-max-len", "1024", "1025")]
    [InlineData("P-39", "valkey8", "commandlog-large-reply-max-len", "0", "-1")]
    [InlineData("P-39", "valkey9", "active-defrag-max-scan-fields", "1000000", "1000001")]
    [InlineData("P-39", "redis5.0", "active-defrag-max-scan-fields", "1", "0")]
    [InlineData("P-39", "valkey9", "lfu-log-factor", "1", "0")]
    [InlineData("P-39", "valkey7", "maxmemory-samples", "100", "0")]
    [InlineData("P-40", "valkey9", "slowlog-log-slower-than", "-1", "1.5")]
    [InlineData("P-40", "valkey9", "lfu-decay-time", "1", "1m")]
    [InlineData("P-40", "valkey8", "commandlog-reply-larger-than", "-1", "1MB")]
    [InlineData("P-41", "valkey8", "search-fanout-target-mode", "client", "Client")]
    [InlineData("P-41", "valkey9", "search-fanout-target-mode", "throughput", "all")]
    [InlineData("P-42", "memcached1.6", "disable_flush_all", "1", "yes")]
    [InlineData("P-42", "memcached1.5", "no_modern", "0", "2")]
    [InlineData("P-42", "memcached1.4", "lru_crawler", "1", "true")]
    [InlineData("P-42", "memcached1.6", "memcached_connections_overhead", "200", "-1")]
    public void A_value_is_one_that_is_documented(string id, string family, string name, string right, string wrong)
    {
        Assert.Equal([], Found(family, name, right));
        Assert.Equal([id], Found(family, name, wrong));
    }

    [Theory]
    [InlineData("cluster-databases", "0", Severity.Warning)]
    [InlineData("cluster-databases", "10001", Severity.Error)]
    [InlineData("cluster-databases", "-1", Severity.Error)]
    [InlineData("cluster-databases", "1", null)]
    [InlineData("active-defrag-ignore-bytes", "1048575", Severity.Error)]
    [InlineData("active-defrag-ignore-bytes", "1048576", Severity.Warning)]
    [InlineData("active-defrag-ignore-bytes", "10485759", Severity.Warning)]
    [InlineData("active-defrag-ignore-bytes", "10485760", null)]
    [InlineData("active-defrag-ignore-bytes", "104857600", null)]
    [InlineData("active-defrag-ignore-bytes", "104857601", Severity.Warning)]
    [InlineData("active-defrag-ignore-bytes", "100mb", Severity.Error)]
    public void What_only_one_of_two_sources_refuses_is_a_warning(string name, string value, Severity? expected) =>
        Assert.Equal(expected, Violations("valkey9", name, value).SingleOrDefault()?.Severity);

    [Theory]
    [InlineData("redis2.6", "appendfsync", "always", null)]
    [InlineData("redis2.8", "repl-timeout", "60", null)]
    [InlineData("redis2.8", "repl-timeout", "-1", "P-38")]
    [InlineData("redis3.2", "appendfsync", "always", "P-12")]
    [InlineData("redis3.2", "repl-timeout", "60", "P-12")]
    [InlineData("redis3.2", "list-max-ziplist-size", "-2", "P-12")]
    [InlineData("redis5.0", "list-max-ziplist-size", "-2", "P-12")]
    [InlineData("redis6.x", "list-max-ziplist-size", "-2", "P-12")]
    [InlineData("redis7", "list-max-ziplist-size", "-2", "P-31")]
    [InlineData("valkey8", "list-max-ziplist-size", "-2", "P-31")]
    public void Whether_a_parameter_can_be_set_goes_by_its_family(
        string family,
        string name,
        string value,
        string? expected
    ) => Assert.Equal(expected, Found(family, name, value).SingleOrDefault());

    [Theory]
    [InlineData("memcached1.5", "modern")]
    [InlineData("memcached1.6", "expirezero_does_not_evict")]
    [InlineData("redis3.2", "list-max-ziplist-entries")]
    [InlineData("valkey8", "list-max-ziplist-value")]
    public void A_parameter_that_a_family_lost_is_told(string family, string name) =>
        Assert.Contains("P-31", Found(family, name, "1"));

    // The page of the documentation lists them, and what it says of their values is judged here or in a row of its own.
    [Fact]
    public void Every_parameter_but_free_texts_has_a_wrong_value()
    {
        string[] free = ["appendfsync", "watch", "track_sizes", "inline_ascii_response", "modern"];
        var silent =
            from family in new[]
            {
                "redis2.6",
                "redis2.8",
                "redis3.2",
                "redis4.0",
                "redis5.0",
                "redis6.x",
                "redis7",
                "valkey7",
                "valkey8",
                "valkey9",
                "memcached1.6",
            }
            from name in ParameterNames.Of(family)
            where !ParameterNames.IsFixed(family, name) && !ParameterNames.IsFixedForMemcached(name)
            where !free.Contains(name)
            where Violations(family, name, "?").All(violation => violation.RuleId == "P-11")
            select $"{family} {name}";

        Assert.Empty(silent);
    }

    private static IEnumerable<string> Found(string family, string name, string value) =>
        Violations(family, name, value).Select(violation => violation.RuleId);

    private static IReadOnlyList<Violation> Violations(string family, string name, string value) =>
        Judge.Of(Of(family, name, value));

    private static ParameterGroupSpecification Of(string family, string name, string value) =>
        new()
        {
            CacheParameterGroupFamily = family,
            Description = "tests",
            Properties = Given.Settings((name, value)),
        };
}
