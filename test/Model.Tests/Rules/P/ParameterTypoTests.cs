namespace ElastiCache.Model.Tests.Rules.P;

public sealed class ParameterTypoTests
{
    [Theory]
    [InlineData("memcached1.6", "max_item_sizee", "max_item_size")]
    [InlineData("memcached1.6", "max-item-size", "max_item_size")]
    [InlineData("memcached1.6", "wach", "watch")]
    [InlineData("valkey8", "maxmemory-polcy", "maxmemory-policy")]
    [InlineData("valkey8", "maxmemroy-polciy", "maxmemory-policy")]
    [InlineData("valkey8", "MaxMemoryPolicy", "maxmemory-policy")]
    [InlineData("valkey8", "time-out", "timeout")]
    [InlineData("redis7", "cluster-enabeld", "cluster-enabled")]
    public void A_slip_is_an_error_in_a_template_and_names_what_was_meant(string family, string given, string meant)
    {
        var found = Assert.Single(Of(family, given));

        Assert.Equal("P-11", found.RuleId);
        Assert.Equal(Severity.Unknown, found.Severity);
        Assert.Equal($"'{given}' is not a parameter of {family} that is known; did you mean {meant}?", found.Message);
    }

    [Theory]
    [InlineData("valkey8", "maxmmr-polcy")]
    [InlineData("memcached1.6", "wac")]
    [InlineData("memcached1.6", "cache_memlimit")]
    [InlineData("redis2.8", "cluster-databases")]
    public void A_name_like_no_other_may_be_missing_in_the_table_and_is_a_warning(string family, string given)
    {
        var found = Assert.Single(Of(family, given));

        Assert.Equal("P-11", found.RuleId);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal($"'{given}' is not a parameter of {family} that is known", found.Message);
    }

    // Each is a letter or two away from a parameter, or a slip of such a one.
    [Theory]
    [InlineData("valkey8", "io-threads")]
    [InlineData("valkey7", "set-max-listpack-entries")]
    [InlineData("redis7", "set-max-listpack-value")]
    [InlineData("redis7", "maxmemory-clients")]
    [InlineData("valkey8", "cluster-port")]
    public void What_the_engine_itself_knows_is_no_slip_of_another_name(string family, string given)
    {
        var found = Assert.Single(Of(family, given));

        Assert.Equal(("P-11", Severity.Warning, null), (found.RuleId, found.Severity, found.Fix));
        Assert.Equal(
            $"'{given}' is a setting of the engine itself, and no parameter of {family} that is known",
            found.Message
        );
    }

    [Fact]
    public void A_slip_of_what_the_engine_knows_is_none_of_another_name() =>
        Assert.Equal(Severity.Warning, Assert.Single(Of("valkey8", "set-max-listpack-entrie")).Severity);

    [Theory]
    [InlineData("MaxMemory_Policy", false)]
    [InlineData("maxmemory-polcy", true)]
    public void Another_letter_is_put_right_only_by_somebody_who_decides(string given, bool isUnsafe) =>
        Assert.Equal(isUnsafe, Assert.Single(Of("valkey8", given)).Fix!.IsUnsafe);

    [Fact]
    public void A_slip_and_a_name_like_no_other_are_told_both() =>
        Assert.Equal(
            [Severity.Unknown, Severity.Warning],
            Of("valkey8", "io-threads", "tiemout").Select(violation => violation.Severity)
        );

    [Fact]
    public void Every_name_that_is_not_known_is_told() =>
        Assert.Equal(
            [
                "'maxmemory_policy' is not a parameter of redis7 that is known; did you mean maxmemory-policy?",
                "'tiemout' is not a parameter of redis7 that is known; did you mean timeout?",
                "'hz' is a setting of the engine itself, and no parameter of redis7 that is known",
                "'io-threads' is a setting of the engine itself, and no parameter of redis7 that is known",
                "'tcp-backlog' is a setting of the engine itself, and no parameter of redis7 that is known",
                "redis7 has no hash-max-ziplist-entries any more: write hash-max-listpack-entries",
                "redis7 lets nobody set activerehashing any more: leave it out",
            ],
            Of(
                    "redis7",
                    "hz",
                    "tiemout",
                    "io-threads",
                    "maxmemory_policy",
                    "tcp-backlog",
                    "hash-max-ziplist-entries",
                    "activerehashing"
                )
                .Select(violation => violation.Message)
        );

    // What was new to the table once must not have been refused as a typo of what there was.
    [Theory]
    [InlineData("redis2.6", "close-on-slave-write")]
    [InlineData("redis2.8", "reserved-memory-percent")]
    [InlineData("redis2.8", "list-max-ziplist-size")]
    [InlineData("redis3.2", "lazyfree-lazy-eviction")]
    [InlineData("redis4.0", "close-on-replica-write")]
    [InlineData("redis4.0", "min-replicas-to-write")]
    [InlineData("redis5.0", "lazyfree-lazy-user-del")]
    [InlineData("redis6.x", "hash-max-listpack-entries")]
    [InlineData("redis6.x", "zset-max-listpack-value")]
    [InlineData("valkey7", "commandlog-request-larger-than")]
    [InlineData("valkey8", "cluster-databases")]
    public void A_name_of_a_later_family_is_no_slip(string family, string name) =>
        Assert.Equal([Severity.Warning], Of(family, name).Select(violation => violation.Severity));

    private static IEnumerable<Violation> Of(string family, params string[] names) =>
        Judge.Of(
            new ParameterGroupSpecification
            {
                CacheParameterGroupFamily = family,
                Description = "shared",
                Properties = names.ToDictionary(name => name, _ => Value<string>.Known("1"), StringComparer.Ordinal),
            }
        );
}
