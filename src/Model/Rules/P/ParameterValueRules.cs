using System.Text.RegularExpressions;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>What the engine parameters take: a table, of which every row is a rule.</summary>
internal static partial class ParameterValueRules
{
    private const string Engine = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html";
    private const string Why = "The service refuses the parameter group with InvalidParameterValue.";

    // With t d m n, which only the engines know.
    private const string EventLetters = "KEg$lshzxeAtdmn";

    private static readonly string[] Evictions =
    [
        "volatile-lru",
        "allkeys-lru",
        "volatile-random",
        "allkeys-random",
        "volatile-ttl",
        "noeviction",
    ];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ParameterGroupSpecification>> All =
    [
        Row(
            "P-14",
            "databases is 1 to 10000 from Redis OSS 6 on, and 1 to 1200000 before.",
            "valkey8",
            ("databases", "20000", "32"),
            ParameterLimit.Whole(1, 10_000, "databases") with
            {
                From = "redis6.x",
            },
            ParameterLimit.Whole(1, 1_200_000, "databases") with
            {
                Before = "redis6.x",
            }
        ),
        Row(
            "P-15",
            "maxmemory-policy is one of the eviction policies; those by frequency (lfu) exist from Redis OSS 4 on.",
            "valkey8",
            ("maxmemory-policy", "lru", "allkeys-lfu"),
            ParameterLimit.Words("maxmemory-policy", [.. Evictions, "volatile-lfu", "allkeys-lfu"]) with
            {
                From = "redis4.0",
            },
            ParameterLimit.Words("maxmemory-policy", Evictions) with
            {
                Before = "redis4.0",
            }
        ),
        Row(
            "P-17",
            "timeout is 0 (never) or at least 20 seconds.",
            "valkey8",
            ("timeout", "10", "300"),
            ParameterLimit.Whole(0, int.MaxValue, "timeout") with
            {
                Allowed = "0, or a whole number of seconds from 20 on",
                Accepts = text => text == "0" || ParameterLimit.Whole(20, int.MaxValue).Accepts(text),
            }
        ),
        Row(
            "P-18",
            "notify-keyspace-events is a string of the letters K E g $ l s h z x e A.",
            "valkey8",
            ("notify-keyspace-events", "Q", "Ex"),
            new ParameterLimit(
                ["notify-keyspace-events"],
                "the letters K E g $ l s h z x e A",
                text => text.All(EventLetters.Contains)
            )
        ),
        Row(
            "P-18",
            "The letters t d m n of notify-keyspace-events are the engine's, but not in the table of AWS.",
            "valkey8",
            ("notify-keyspace-events", "Etd", "Ex"),
            new ParameterLimit(
                ["notify-keyspace-events"],
                "the letters K E g $ l s h z x e A by the documentation of AWS, though the engines know t d m n too",
                text => !text.All(EventLetters.Contains) || !text.Any("tdmn".Contains)
            )
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = "The engines know the letters; AWS does not list them, and it was not tried.",
            Why = "The documentation of AWS does not list them, so the service may refuse them.",
        },
        Row(
            "P-18-off",
            "notify-keyspace-events has K or E beside the kinds of events.",
            "valkey8",
            ("notify-keyspace-events", "gx", "Egx"),
            new ParameterLimit(
                ["notify-keyspace-events"],
                "K (by key), E (by event) or both beside other letters, which alone publish nothing",
                text => text.Length == 0 || text.IndexOfAny(['K', 'E']) >= 0 || !text.All(EventLetters.Contains)
            )
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = "The service takes the value; it only has no effect.",
            Why = "The engine publishes no event at all, and no client is told.",
        },
        Row(
            "P-19",
            "reserved-memory-percent is 0 to 100.",
            "valkey8",
            ("reserved-memory-percent", "120", "25"),
            ParameterLimit.Whole(0, 100, "reserved-memory-percent") with
            {
                From = "redis3.2",
            }
        ),
        Row(
            "P-20",
            "Active defragmentation: thresholds are 1 to 100, cycles 1 to 75, ignored bytes 10485760 to 104857600.",
            "valkey8",
            ("active-defrag-cycle-max", "90", "75"),
            ParameterLimit.Whole(1, 100, "active-defrag-threshold-lower", "active-defrag-threshold-upper") with
            {
                From = "redis4.0",
            },
            ParameterLimit.Whole(1, 75, "active-defrag-cycle-min", "active-defrag-cycle-max") with
            {
                From = "redis4.0",
            },
            ParameterLimit.Whole(10_485_760, 104_857_600, "active-defrag-ignore-bytes") with
            {
                From = "redis4.0",
            }
        ),
        Row(
            "P-21",
            "client-query-buffer-limit is 1 MiB to 1 GiB, in bytes.",
            "valkey8",
            ("client-query-buffer-limit", "1024", "1073741824"),
            ParameterLimit.Whole(1_048_576, 1_073_741_824, "client-query-buffer-limit") with
            {
                From = "redis4.0",
            }
        ),
        Row(
            "P-22",
            "proto-max-bulk-len is 1 MiB to 512 MiB, in bytes.",
            "valkey8",
            ("proto-max-bulk-len", "536870913", "536870912"),
            ParameterLimit.Whole(1_048_576, 536_870_912, "proto-max-bulk-len") with
            {
                From = "redis4.0",
            }
        ),
        Row(
            "P-23",
            "repl-backlog-size is at least 16384 bytes.",
            "valkey8",
            ("repl-backlog-size", "1024", "1048576"),
            ParameterLimit.Whole(16_384, long.MaxValue, "repl-backlog-size") with
            {
                Allowed = "a whole number of bytes from 16384 on",
            }
        ),
        Row(
            "P-24",
            "active-expire-effort is 1 to 10.",
            "valkey8",
            ("active-expire-effort", "11", "1"),
            ParameterLimit.Whole(1, 10, "active-expire-effort") with
            {
                From = "redis6.x",
            }
        ),
        Row(
            "P-25",
            "acl-pubsub-default is resetchannels or allchannels.",
            "valkey8",
            ("acl-pubsub-default", "none", "allchannels"),
            ParameterLimit.Words("acl-pubsub-default", "resetchannels", "allchannels") with
            {
                From = "redis6.x",
            }
        ),
        Row(
            "P-26",
            "cluster-preferred-endpoint-type is ip or tls-dynamic.",
            "valkey8",
            ("cluster-preferred-endpoint-type", "hostname", "tls-dynamic"),
            ParameterLimit.Words("cluster-preferred-endpoint-type", "ip", "tls-dynamic") with
            {
                From = "redis7",
            }
        ),
        Row(
            "P-27",
            "cluster-databases is 1 to 10000.",
            "valkey9",
            ("cluster-databases", "10001", "16"),
            ParameterLimit.Whole(0, 10_000, "cluster-databases") with
            {
                From = "valkey9",
                Allowed = "a whole number from 1 to 10000",
            }
        ),
        Row(
            "P-27",
            "cluster-databases is documented as 1 to 10000 with a default of 0.",
            "valkey9",
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
        Row(
            "P-28",
            "maxmemory-samples is 1 to 64 from Valkey 8 on.",
            "valkey8",
            ("maxmemory-samples", "0", "5"),
            ParameterLimit.Whole(1, 64, "maxmemory-samples") with
            {
                From = "valkey8",
            }
        ),
        Row(
            "P-29",
            "search-default-timeout-ms is 1 to 60000.",
            "valkey8",
            ("search-default-timeout-ms", "0", "50000"),
            ParameterLimit.Whole(1, 60_000, "search-default-timeout-ms") with
            {
                From = "valkey8",
            }
        ),
        Row(
            "P-30",
            "rename-commands is a list of pairs, a command and its new name: at most 20 letters and digits, or blocked.",
            "valkey8",
            ("rename-commands", "keys this-is-a-very-long-name-x", "keys blocked"),
            new ParameterLimit(
                ["rename-commands"],
                "pairs of a command and its new name (at most 20 letters and digits, or blocked), with spaces between",
                text => Renames().IsMatch(text)
            )
            {
                From = "redis5.0",
            }
        ),
        Row(
            "P-32",
            "The parameters of Memcached take the values that its documentation lists.",
            "memcached1.6",
            ("binding_protocol", "binary", "auto"),
            [
                .. new[]
                {
                    ParameterLimit.Words("binding_protocol", "ascii", "auto"),
                    ParameterLimit.Words("hash_algorithm", "murmur3", "jenkins"),
                    ParameterLimit.Words("cas_disabled", "0", "1"),
                    ParameterLimit.Whole(1, 1024, "chunk_size"),
                    ParameterLimit.Number("chunk_size_growth_factor", 1.01, 100),
                    ParameterLimit.Whole(0, 86_400, "idle_timeout"),
                    ParameterLimit.Whole(0, 2, "slab_automove"),
                    ParameterLimit.Whole(1, long.MaxValue, "max_item_size") with
                    {
                        Allowed = "a number of bytes",
                    },
                }.Select(limit => limit with { IsOfMemcached = true }),
            ]
        ) with
        {
            Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Memcached.html",
        },
    ];

    /// <summary>A rule of what some parameters take.</summary>
    internal static Rule<ParameterGroupSpecification> Row(
        string id,
        string statement,
        string family,
        (string Name, string Wrong, string Right) example,
        params ParameterLimit[] limits
    ) =>
        new(
            id,
            nameof(ParameterGroupSpecification.Properties),
            group => limits.Select(limit => limit.Mistake(group)).FirstOrDefault(mistake => mistake is not null)
        )
        {
            Statement = statement,
            Why = Why,
            Breaks = Example(family, example.Name, example.Wrong),
            Keeps = Example(family, example.Name, example.Right),
            Source = Engine,
        };

    private static string Example(string family, string name, string value) =>
        $$"""{"CacheParameterGroupFamily": "{{family}}", "Properties": { "{{name}}": "{{value}}" } }""";

    [GeneratedRegex(@"^[^ ]+ [A-Za-z0-9]{1,20}( [^ ]+ [A-Za-z0-9]{1,20})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Renames();
}
