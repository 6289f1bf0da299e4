namespace ElastiCache.Model.Tests.Twins;

/// <summary>What an engine refuses at its start, in the words of the template.</summary>
public sealed class EngineRefusalTests
{
    private const string Beginning = "Running mode=standalone, port=6379.; ";

    [Theory]
    [InlineData(
        "Aborting Valkey startup because of ACL errors: /tmp/run/small-0-0/users.acl:3: Error in applying operation '+gett': Unknown command or category name in ACL. WARNING: ACL errors detected, no change to the previously active ACL rules was performed",
        "the user api: valkey 8.0.1 refuses '+gett' in its access string (Unknown command or category name in ACL): correct AccessString, or name an engine that knows it with --engine or --image"
    )]
    [InlineData(
        "Aborting Redis startup because of ACL errors: /tmp/users.acl:2: Syntax error. WARNING: ACL errors detected",
        "the user default: valkey 8.0.1 refuses its access string (Syntax error): correct AccessString"
    )]
    [InlineData(
        "Reading the configuration file, at line 15; >>> 'databases -5'; argument must be between 1 and 2147483647 inclusive",
        "databases: valkey 8.0.1 refuses -5 (argument must be between 1 and 2147483647 inclusive): correct it in the parameter group, or name an engine that knows it with --engine or --image"
    )]
    [InlineData(
        "Reading the configuration file, at line 9; >>> 'cluster-port 7'; Bad directive or wrong number of arguments",
        "valkey 8.0.1 does not start (Running mode=standalone, port=6379.; Reading the configuration file, at line 9; >>> 'cluster-port 7'; Bad directive or wrong number of arguments): name another engine with --engine or --image"
    )]
    public void User_or_parameter_is_named(string said, string expected) =>
        Assert.Equal(expected, EngineRefusal.Of(Cache(), Program("valkey", "8.0.1"), Beginning + said));

    [Theory]
    // The first line is the administrator's: a template has no such user.
    [InlineData("users.acl:1: Syntax error.")]
    [InlineData("users.acl:4: Syntax error.")]
    [InlineData("users.acl:99999999999: Syntax error.")]
    public void A_line_of_no_user_of_the_template_is_told_as_it_is(string said) =>
        Assert.Equal(
            $"valkey 8.0.1 does not start ({said.TrimEnd('.')}): name another engine with --engine or --image",
            EngineRefusal.Of(Cache(), Program("valkey", "8.0.1"), said)
        );

    [Fact]
    public void A_user_is_told_before_a_parameter() =>
        Assert.StartsWith(
            "the user api: ",
            EngineRefusal.Of(
                Cache(),
                Program("valkey", "8.0.1"),
                "users.acl:3: Syntax error; >>> 'databases -5'; argument must be more"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    // A word of each is the same likeness: both are named, in order.
    [InlineData("the size is odd", "chunk_size 0 and idle_size 7")]
    // Two of two words are more than one of two.
    [InlineData("the chunk has an odd size", "chunk_size 0")]
    [InlineData("idle_size with an odd chunk of that size", "idle_size 7")]
    public void Of_Memcached_the_likest_parameters_are_named(string said, string meant) =>
        Assert.Equal(
            $"memcached 1.6.18 refuses {meant} ({said}): correct it in the parameter group",
            EngineRefusal.Of(
                Cache() with
                {
                    Kind = TwinKind.MemcachedCluster,
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["idle_size"] = "7",
                        ["chunk_size"] = "0",
                    },
                },
                Program("memcached", "1.6.18"),
                said
            )
        );

    [Fact]
    public void A_Memcached_without_parameters_is_told_as_it_is() =>
        Assert.Equal(
            "memcached 1.6.18 does not start (no memory): name another engine with --engine or --image",
            EngineRefusal.Of(
                Cache() with
                {
                    Kind = TwinKind.ServerlessMemcached,
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal),
                },
                Program("memcached", "1.6.18"),
                "no memory."
            )
        );

    [Fact]
    public void An_engine_that_says_nothing_is_told_as_that() =>
        Assert.Equal(
            "valkey 8.0.1 does not start and does not say why: name another engine with --engine or --image",
            EngineRefusal.Of(Cache(), Program("valkey", "8.0.1"), "")
        );

    [Theory]
    [InlineData(
        "Item max size cannot be less than 1024 bytes.",
        "memcached 1.6.18 refuses max_item_size 5 (Item max size cannot be less than 1024 bytes): correct it in the parameter group"
    )]
    [InlineData(
        "Factor must be greater than 1",
        "memcached 1.6.18 refuses chunk_size_growth_factor 1 (Factor must be greater than 1): correct it in the parameter group"
    )]
    [InlineData(
        "Chunk size must be greater than 0",
        "memcached 1.6.18 refuses chunk_size 0 (Chunk size must be greater than 0): correct it in the parameter group"
    )]
    [InlineData(
        "slab_chunk_max (bytes: 524288) cannot be larger than -I (item_size_max 1024)",
        "memcached 1.6.18 refuses slab_chunk_max 524288 (slab_chunk_max (bytes: 524288) cannot be larger than -I (item_size_max 1024)): correct it in the parameter group"
    )]
    [InlineData(
        "Cannot set item size limit higher than 1/2 of memory max.",
        "memcached 1.6.18 refuses max_item_size 5 (Cannot set item size limit higher than 1/2 of memory max): correct it in the parameter group, or give each node more memory with --memory"
    )]
    [InlineData(
        "failed to listen on the socket",
        "memcached 1.6.18 does not start (failed to listen on the socket): name another engine with --engine or --image"
    )]
    public void Of_Memcached_it_is_the_parameter_whose_words_it_says(string said, string expected) =>
        Assert.Equal(
            expected,
            EngineRefusal.Of(
                Cache() with
                {
                    Kind = TwinKind.MemcachedCluster,
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["max_item_size"] = "5",
                        ["chunk_size"] = "0",
                        ["chunk_size_growth_factor"] = "1",
                        ["slab_chunk_max"] = "524288",
                    },
                },
                Program("memcached", "1.6.18"),
                said
            )
        );

    private static EngineProgram Program(string engine, string version) =>
        new(
            engine,
            CacheEngineVersion.TryParse(version, out var read)
                ? read
                : throw new ArgumentException("It is no version.", nameof(version)),
            "/usr/bin/it"
        );

    private static TwinCache Cache() =>
        new()
        {
            Name = "small",
            LogicalId = "Small",
            Kind = TwinKind.ReplicationGroup,
            Engine = "valkey",
            DeclaredPort = 6379,
            Shards = [new TwinShard([], ["zone-1"])],
            Users = [UserPlanner.Open, new TwinUser("api", true, "+gett", TwinLogin.Password)],
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["databases"] = "-5" },
        };
}
