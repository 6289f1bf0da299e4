namespace ElastiCache.Model.Tests.Twins;

/// <summary>What is declared in the words of an engine's configuration.</summary>
public sealed class EngineSettingsTests
{
    [Fact]
    public void Parameters_are_set_on_the_running_engine_but_those_that_count_at_its_start()
    {
        var cache = Cache(("databases", "4"), ("maxmemory-policy", "noeviction"), ("cluster-enabled", "yes"));

        Assert.Equal("4", EngineParameters.ForStart(cache)["databases"]);
        Assert.Equal([KeyValuePair.Create("maxmemory-policy", "noeviction")], EngineParameters.ForConfigSet(cache));
    }

    [Fact]
    public void The_policy_of_eviction_is_ElastiCaches_default_and_not_the_engines() =>
        Assert.Equal("volatile-lru", EngineParameters.ForConfigSet(Cache())["maxmemory-policy"]);

    [Fact]
    public void Three_parameters_of_a_class_of_clients_make_one_setting() =>
        Assert.Equal(
            "normal 10 0 0 pubsub 33554432 5 60",
            EngineParameters.ForConfigSet(
                Cache(
                    ("client-output-buffer-limit-normal-hard-limit", "10"),
                    ("client-output-buffer-limit-pubsub-soft-limit", "5")
                )
            )["client-output-buffer-limit"]
        );

    [Fact]
    public void A_parameter_that_no_engine_has_is_a_difference() =>
        Assert.Equal(
            ["close-on-replica-write"],
            EngineParameters
                .Differences(
                    Cache(("close-on-replica-write", "no"), ("reserved-memory-percent", "25"), ("timeout", "5"))
                )
                .Select(difference => difference.Subject)
        );

    [Theory]
    [InlineData("bind", "0.0.0.0")]
    [InlineData("port", "1")]
    [InlineData("requirepass", "x")]
    [InlineData("databases", "4\nrename-command PING PONG")]
    [InlineData("timeout", "5\n6")]
    public void What_is_no_parameter_of_ElastiCache_does_not_reach_an_engine_and_is_named(string name, string value)
    {
        var cache = Cache((name, value));

        Assert.DoesNotContain(name, EngineParameters.ForConfigSet(cache).Keys);
        Assert.DoesNotContain(name, EngineParameters.ForStart(cache).Keys);
        Assert.Equal([name], EngineParameters.Differences(cache).Select(difference => difference.Subject));
    }

    [Theory]
    [InlineData(
        "close-on-replica-write",
        "no",
        "close-on-replica-write is a parameter of ElastiCache alone and has no effect here"
    )]
    [InlineData(
        "bind",
        "0.0.0.0",
        "bind is no parameter of ElastiCache that is known, or its value has more than one line: no engine is told of it"
    )]
    [InlineData(
        "reserved-memory",
        "1\n2",
        "reserved-memory is no parameter of ElastiCache that is known, or its value has more than one line: no engine is told of it"
    )]
    public void Why_no_engine_is_told_of_a_parameter_is_said(string name, string value, string message) =>
        Assert.Equal(message, Assert.Single(EngineParameters.Differences(Cache((name, value)))).Message);

    [Fact]
    public void Memcached_gets_arguments() =>
        Assert.Equal(
            ["-C", "-I", "5242880", "-o", "hash_algorithm=murmur3,lru_crawler"],
            MemcachedArguments.Of(
                Cache(
                    ("max_item_size", "5242880"),
                    ("cas_disabled", "1"),
                    ("error_on_memory_exhausted", "0"),
                    ("lru_crawler", "1"),
                    ("hash_algorithm", "MURMUR3"),
                    ("memcached_connections_overhead", "100")
                ).Parameters
            )
        );

    [Fact]
    public void What_Memcached_has_no_argument_for_is_a_difference() =>
        Assert.Equal(
            "memcached_connections_overhead",
            Assert
                .Single(
                    MemcachedArguments.Differences(
                        Cache(("memcached_connections_overhead", "100"), ("modern", "1")).Parameters
                    )
                )
                .Subject
        );

    [Fact]
    public void With_TLS_the_plaintext_port_is_closed()
    {
        var lines = Lines(Cache() with { TransitEncryption = TransitEncryptionKind.Required });

        Assert.Contains("port 0", lines);
        Assert.Contains("tls-port 20001", lines);
        Assert.Contains("tls-replication yes", lines);
        Assert.DoesNotContain("cluster-enabled yes", lines);
    }

    [Fact]
    public void Where_TLS_is_preferred_both_ports_are_open()
    {
        var lines = Lines(
            Cache() with
            {
                TransitEncryption = TransitEncryptionKind.Preferred,
            },
            Settings with
            {
                PlaintextPort = 20009,
            }
        );

        Assert.Contains("port 20009", lines);
        Assert.Contains("tls-port 20001", lines);
    }

    [Fact]
    public void Without_TLS_there_is_no_certificate()
    {
        var lines = Lines(Cache());

        Assert.Contains("port 20001", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("tls", StringComparison.Ordinal));
    }

    [Fact]
    public void In_cluster_mode_a_replica_stays_with_its_shard()
    {
        var lines = Lines(
            Cache() with
            {
                IsClustered = true,
            },
            Settings with
            {
                BusPort = 20002,
                AnnouncedName = "localhost",
            }
        );

        Assert.Contains("cluster-enabled yes", lines);
        Assert.Contains("cluster-port 20002", lines);
        Assert.Contains("cluster-migration-barrier 1000", lines);
        Assert.Contains("cluster-announce-hostname localhost", lines);
        Assert.DoesNotContain("tls-cluster yes", lines);
    }

    [Fact]
    public void A_replica_without_cluster_mode_names_its_primary() =>
        Assert.Contains("replicaof 127.0.0.1 20005", Lines(Cache(), Settings with { PrimaryPort = 20005 }));

    [Fact]
    public void No_password_of_a_user_stands_in_the_file_of_users()
    {
        var text = NodeConfiguration.Users(
            Cache() with
            {
                Users =
                [
                    new TwinUser(TwinUser.Default, false, "", TwinLogin.Password),
                    new TwinUser("api", true, "~app:* +@read (~b +get)", TwinLogin.Password),
                    new TwinUser("open", true, "~* +@all", TwinLogin.None),
                ],
            },
            "administrators",
            user => user.Name == "api" ? ["secret"] : []
        );

        Assert.DoesNotContain("secret", text);
        Assert.DoesNotContain("administrators", text);
        var lines = text.Split('\n');
        Assert.StartsWith("user twin-admin on #", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("user default off -acl|setuser", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(
            "user api on #2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b ~app:* +@read -acl|setuser",
            lines[2],
            StringComparison.Ordinal
        );
        Assert.StartsWith("user open on nopass ~* +@all -acl|setuser", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_selector_is_one_word() =>
        Assert.Equal(["~a", "(~b +get)", "+set"], NodeConfiguration.SplitRules("~a (~b +get) +set"));

    private static NodeSettings Settings =>
        new()
        {
            Folder = "/state/node",
            Port = 20001,
            AuthorityFile = "/state/ca.pem",
            CertificateFile = "/state/server.pem",
            KeyFile = "/state/server.key",
            AdminPassword = "administrators",
            MemoryMegabytes = 64,
            NodeTimeoutMilliseconds = 2000,
        };

    private static string[] Lines(TwinCache cache, NodeSettings? settings = null) =>
        NodeConfiguration.Configuration(cache, settings ?? Settings, "/state/users.acl").Split('\n');

    private static TwinCache Cache(params (string Name, string Value)[] parameters) =>
        new()
        {
            Name = "cache",
            LogicalId = "Cache",
            Kind = TwinKind.ReplicationGroup,
            Engine = "valkey",
            DeclaredPort = 6379,
            Shards = [new TwinShard([], ["zone-1"])],
            Parameters = parameters.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal),
        };
}
