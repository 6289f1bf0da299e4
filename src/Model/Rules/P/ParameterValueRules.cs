using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>What the engine parameters take: a table, of which every row is a rule.</summary>
internal static class ParameterValueRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ParameterGroupSpecification>> All =
    [
        ParameterRow.Of(
            "P-14",
            "databases is 1 to 10000 from Redis OSS 6 on, and 1 to 1200000 before.",
            ("databases", "20000", "32"),
            ParameterLimit.Whole(1, 10_000, "databases").Since("redis6.x"),
            ParameterLimit.Whole(1, 1_200_000, "databases").Until("redis6.x")
        ),
        ParameterRow.Of(
            "P-17",
            "timeout is 0 (never) or at least 20 seconds.",
            ("timeout", "10", "300"),
            ParameterLimit.Whole(0, int.MaxValue, "timeout") with
            {
                Allowed = "0, or a whole number of seconds from 20 on",
                Accepts = text => text == "0" || ParameterLimit.Whole(20, int.MaxValue).Accepts(text),
            }
        ),
        ParameterRow.Of(
            "P-21",
            "client-query-buffer-limit is 1 MiB to 1 GiB, in bytes.",
            ("client-query-buffer-limit", "1024", "1073741824"),
            ParameterLimit.Whole(1_048_576, 1_073_741_824, "client-query-buffer-limit").Since("redis4.0")
        ),
        ParameterRow.Of(
            "P-22",
            "proto-max-bulk-len is 1 MiB to 512 MiB, in bytes.",
            ("proto-max-bulk-len", "536870913", "536870912"),
            ParameterLimit.Whole(1_048_576, 536_870_912, "proto-max-bulk-len").Since("redis4.0")
        ),
        ParameterRow.Of(
            "P-23",
            "repl-backlog-size is at least 16384 bytes.",
            ("repl-backlog-size", "1024", "1048576"),
            ParameterLimit
                .Whole(16_384, long.MaxValue, "repl-backlog-size")
                .Worded("a whole number of bytes from 16384 on")
        ),
        ParameterRow.Of(
            "P-25",
            "acl-pubsub-default is resetchannels or allchannels.",
            ("acl-pubsub-default", "none", "allchannels"),
            ParameterLimit.Words("acl-pubsub-default", "resetchannels", "allchannels").Since("redis6.x")
        ),
        ParameterRow.Of(
            "P-26",
            "cluster-preferred-endpoint-type is ip or tls-dynamic.",
            ("cluster-preferred-endpoint-type", "hostname", "tls-dynamic"),
            ParameterLimit.Words("cluster-preferred-endpoint-type", "ip", "tls-dynamic").Since("redis7")
        ),
        ParameterRow.Of(
            "P-27",
            "cluster-databases is 1 to 10000.",
            ("cluster-databases", "10001", "16"),
            ParameterLimit
                .Whole(0, 10_000, "cluster-databases")
                .Since("valkey9")
                .Worded("a whole number from 1 to 10000")
        ),
        ParameterRow.Of(
            "P-27",
            "cluster-databases is documented as 1 to 10000 with a default of 0.",
            ("cluster-databases", "0", "16"),
            new ParameterLimit(
                ["cluster-databases"],
                "1 to 10000 by one column of its documentation, though another names 0 as its default",
                text => text != "0"
            )
            {
                From = "valkey9",
            }
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = "Two columns of one table of AWS contradict each other, and it was not tried on AWS.",
        },
        ParameterRow.Of(
            "P-29",
            "search-default-timeout-ms is 1 to 60000.",
            ("search-default-timeout-ms", "0", "50000"),
            ParameterLimit.Whole(1, 60_000, "search-default-timeout-ms").Since("valkey8")
        ),
        ParameterRow.Of(
            "P-32",
            "The parameters of Memcached take the values that its documentation lists.",
            ("binding_protocol", "binary", "auto"),
            ParameterLimit.Words("binding_protocol", "ascii", "auto").OfMemcached(),
            ParameterLimit.Words("hash_algorithm", "murmur3", "jenkins").OfMemcached(),
            ParameterLimit.Words("cas_disabled", "0", "1").OfMemcached(),
            ParameterLimit.Whole(1, 1024, "chunk_size").OfMemcached(),
            ParameterLimit.Number("chunk_size_growth_factor", 1.01, 100).OfMemcached(),
            ParameterLimit.Whole(0, 86_400, "idle_timeout").OfMemcached(),
            ParameterLimit.Whole(0, 2, "slab_automove").OfMemcached(),
            ParameterLimit.Whole(1, long.MaxValue, "max_item_size").Worded("a number of bytes").OfMemcached()
        ) with
        {
            Source = Pages.MemcachedParameters,
        },
    ];
}
