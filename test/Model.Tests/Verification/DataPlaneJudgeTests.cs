// Long: One test for each difference that a client may meet.
namespace ElastiCache.Model.Tests.Verification;

/// <summary>What is told of a cache that was met.</summary>
public sealed class DataPlaneJudgeTests
{
    private static readonly Dictionary<string, string> None = new(StringComparer.Ordinal);

    [Fact]
    public void Of_a_cache_that_is_as_declared_nothing_is_told() => Assert.Empty(Judge(Replicated(), Healthy()));

    [Fact]
    public void Of_a_cluster_that_is_as_declared_nothing_is_told() =>
        Assert.Empty(Judge(Clustered(), HealthyCluster()));

    [Fact]
    public void Rules_have_ids_of_their_own_in_order() =>
        Assert.Equal(
            Enumerable.Range(1, DataPlaneRules.All.Count).Select(number => $"D-{number:00}"),
            DataPlaneRules.All.Select(rule => rule.Id)
        );

    [Fact]
    public void A_node_or_endpoint_that_does_not_answer_is_D_01() =>
        Assert.Equal(
            ["D-01", "D-01"],
            Ids(
                Replicated(),
                Healthy() with
                {
                    Endpoints = [new ObservedEndpoint("primary", "localhost:1", "refused", null)],
                    Nodes = [.. Healthy().Nodes, new ObservedNode("n3") { Problem = "refused" }],
                }
            )
        );

    [Fact]
    public void A_node_that_cannot_be_asked_is_not_a_missing_replica_too() =>
        Assert.Equal(
            ["D-01"],
            Ids(
                Replicated(),
                Healthy() with
                {
                    Nodes =
                    [
                        .. Healthy()
                            .Nodes.Select(node =>
                                node.IsPrimary == true ? node : new ObservedNode(node.Address) { Problem = "refused" }
                            ),
                    ],
                }
            )
        );

    [Theory]
    [InlineData("primary", false, "D-22")]
    [InlineData("primary", true, "")]
    [InlineData("reader", true, "D-22")]
    [InlineData("reader", false, "")]
    [InlineData("configuration", true, "")]
    public void An_endpoint_leads_where_its_name_says(string kind, bool primary, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ',',
                Ids(
                    Replicated(),
                    Healthy() with
                    {
                        Endpoints = [new ObservedEndpoint(kind, "localhost:1", null, primary)],
                    }
                )
            )
        );

    [Fact]
    public void Without_replicas_the_reader_endpoint_leads_to_the_primary() =>
        Assert.Empty(
            Ids(
                Replicated(nodes: 1),
                Healthy() with
                {
                    Nodes = [Healthy().Nodes[0]],
                    Endpoints = [new ObservedEndpoint("reader", "localhost:1", null, true)],
                }
            )
        );

    [Theory]
    [InlineData("Required", true, "D-02")]
    [InlineData("Required", false, "")]
    [InlineData("Preferred", true, "")]
    [InlineData("Preferred", false, "D-03")]
    [InlineData("Off", false, "D-03")]
    [InlineData("Off", true, "")]
    public void Plaintext_is_answered_as_declared(string declared, bool answers, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ',',
                Ids(
                    Replicated() with
                    {
                        TransitEncryption = Enum.Parse<TransitEncryptionKind>(declared),
                    },
                    WithNode(node => node with { AnswersPlaintext = answers })
                )
            )
        );

    [Fact]
    public void A_certificate_that_is_not_accepted_is_D_04_and_old_TLS_D_05() =>
        Assert.Equal(
            ["D-04", "D-05"],
            Ids(Replicated(), WithNode(node => node with { CertificateProblem = "expired", OldTls = ["1.1"] }))
        );

    [Theory]
    [InlineData("1.0", "n1 accepts TLS 1.0")]
    [InlineData("1.1", "n1 accepts TLS 1.1")]
    [InlineData("1.0,1.1", "n1 accepts TLS 1.0 and 1.1")]
    public void Old_TLS_is_told_by_its_versions(string versions, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(Judge(Replicated(), WithNode(node => node with { OldTls = versions.Split(',') }))).Message
        );

    [Theory]
    [InlineData("", "D-06")]
    [InlineData("NOPERM", "D-06")]
    [InlineData("NOAUTH", "")]
    public void Who_says_no_password_is_refused_where_one_is_declared(string code, string expected) =>
        Assert.Equal(expected, string.Join(',', Ids(Replicated(), Healthy() with { AnonymousCode = code })));

    [Theory]
    [InlineData("", "")]
    [InlineData("NOAUTH", "D-08")]
    public void Who_says_no_password_is_let_in_where_none_is_declared(string code, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ',',
                Ids(
                    Replicated() with
                    {
                        Users = [UserPlanner.Open],
                    },
                    Healthy() with
                    {
                        AnonymousCode = code,
                        Users = [],
                    }
                )
            )
        );

    [Fact]
    public void A_refused_login_is_D_08_and_a_wrong_one_that_is_taken_D_07() =>
        Assert.Equal(
            ["D-08", "D-07"],
            Ids(
                Replicated(),
                Healthy() with
                {
                    Users = [new ObservedUser("default") { LoginCode = "WRONGPASS", WrongLoginCode = "" }],
                }
            )
        );

    [Fact]
    public void A_user_that_is_off_and_gets_in_is_D_06() =>
        Assert.Equal(
            ["D-06"],
            Ids(
                Replicated() with
                {
                    Users = [Replicated().Users[0] with { IsEnabled = false }],
                },
                Healthy() with
                {
                    Users = [new ObservedUser("default") { LoginCode = "", WrongLoginCode = "WRONGPASS" }],
                }
            )
        );

    [Theory]
    [InlineData(true, false, "D-10")]
    [InlineData(false, true, "D-09")]
    [InlineData(true, true, "")]
    public void A_probe_is_answered_as_the_access_string_says(bool permitted, bool answered, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ',',
                Ids(
                    Replicated(),
                    Healthy() with
                    {
                        Users =
                        [
                            new ObservedUser("default")
                            {
                                LoginCode = "",
                                WrongLoginCode = "WRONGPASS",
                                Probes = [(new AccessProbe(ProbeCommand.All[0], null, permitted), answered)],
                            },
                        ],
                    }
                )
            )
        );

    [Fact]
    public void Many_wrong_answers_are_one_finding_with_a_few_of_them()
    {
        var probes = ProbeCommand.All.Take(5).Select(command => (new AccessProbe(command, "k", false), true));
        var finding = Assert.Single(
            Judge(
                Replicated(),
                Healthy() with
                {
                    Users =
                    [
                        new ObservedUser("default")
                        {
                            LoginCode = "",
                            WrongLoginCode = "WRONGPASS",
                            Probes = [.. probes],
                        },
                    ],
                }
            )
        );

        Assert.Equal(
            "the user default may do what its access string does not permit: PING, ECHO elasticache, GET k and 2 more",
            finding.Message
        );
    }

    [Fact]
    public void A_user_whom_nobody_declared_is_D_11_once() =>
        Assert.Equal(
            ["D-11"],
            Ids(
                Replicated(),
                Healthy() with
                {
                    Nodes = [.. Healthy().Nodes.Select(node => node with { OtherUsers = ["intruder"] })],
                }
            )
        );

    [Theory]
    [InlineData("on", "yes", "right", "~* +@all", "~* +@all", "")]
    [InlineData("off", "yes", "right", "~* +@all", "~* +@all", "D-08")]
    [InlineData("on", "no", "right", "~* +@all", "~* +@all", "D-07")]
    [InlineData("on", "yes", "other", "~* +@all", "~* +@all", "D-08")]
    [InlineData("on", "yes", "right", "~* +@all", "~* +@read", "D-09")]
    [InlineData("on", "yes", "right", "~* +@read", "~* +@all", "D-10")]
    [InlineData("on", "yes", "right", "~* ~secret:* +@read", "~app:* +@read", "D-09")]
    [InlineData("on", "yes", "right", "~app:* +@read", "~app:* ~more:* +@read", "D-10")]
    [InlineData("on", "yes", "right", "~app:* +@read +json.get", "~app:* +@read", "D-09")]
    [InlineData("on", "yes", "right", "~app:* +@read", "~app:* +@read +json.get", "D-10")]
    [InlineData("on", "yes", "right", "~app:* +@read -json.get", "~app:* +@read", "D-10")]
    [InlineData("on", "yes", "right", "~app:* +@read (~b +set)", "~app:* +@read", "D-09")]
    [InlineData("on", "yes", "right", "~app:* +@read skip-sanitize-payload", "~app:* +@read", "D-09")]
    [InlineData("on", "yes", "right", "~app:* +@read", "~app:* +@read skip-sanitize-payload", "D-10")]
    public void A_user_is_compared_with_one_made_as_declared(
        string state,
        string password,
        string which,
        string actual,
        string declared,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(
                ',',
                Ids(
                    Replicated(),
                    WithNode(node =>
                        node with
                        {
                            Access =
                            [
                                new ObservedAccess(
                                    "default",
                                    state == "on",
                                    password == "yes",
                                    which == "right",
                                    actual,
                                    declared
                                ),
                            ],
                        }
                    )
                )
            )
        );

    [Fact]
    public void A_replica_without_its_primary_is_D_15_and_one_that_takes_writes_D_18() =>
        Assert.Equal(
            ["D-15", "D-18"],
            Ids(
                Replicated(),
                Healthy() with
                {
                    Nodes = [Healthy().Nodes[0], Healthy().Nodes[1] with { IsLinked = false, WriteCode = "" }],
                }
            )
        );

    [Fact]
    public void Replicas_that_tell_of_addresses_behind_a_tunnel_are_not_counted() =>
        Assert.Empty(
            Ids(
                Clustered(),
                HealthyCluster() with
                {
                    Nodes =
                    [
                        .. HealthyCluster()
                            .Nodes.Select(node =>
                                node.IsPrimary == false ? node with { PrimaryAddress = "10.0.0.1:6379" } : node
                            ),
                    ],
                }
            )
        );

    [Fact]
    public void A_missing_replica_is_D_14() =>
        Assert.Equal(["D-14"], Ids(Replicated(), Healthy() with { Nodes = [Healthy().Nodes[0]] }));

    [Fact]
    public void Two_primaries_are_D_16() =>
        Assert.Contains(
            "D-16",
            Ids(
                Replicated(),
                Healthy() with
                {
                    Nodes = [Healthy().Nodes[0], Healthy().Nodes[0] with { IsPrimary = true }],
                }
            )
        );

    [Fact]
    public void No_primary_is_D_16() =>
        Assert.Equal(["D-16"], Ids(Replicated(), Healthy() with { Nodes = [Healthy().Nodes[1], Healthy().Nodes[1]] }));

    [Fact]
    public void A_shard_too_few_is_D_12_and_its_slots_D_13() =>
        Assert.Equal(
            ["D-12", "D-13"],
            Ids(Clustered(), HealthyCluster() with { Nodes = [.. HealthyCluster().Nodes.Take(2)] })
        );

    [Fact]
    public void Another_cluster_mode_is_D_21() =>
        Assert.Contains("D-21", Ids(Replicated(), WithNode(node => node with { IsClustered = true })));

    [Fact]
    public void Another_engine_is_D_20() =>
        Assert.Equal(["D-20"], Ids(Replicated(), WithNode(node => node with { Engine = "redis" })));

    [Fact]
    public void A_parameter_with_another_value_is_D_19_once()
    {
        var observed = Healthy() with
        {
            Nodes =
            [
                .. Healthy()
                    .Nodes.Select(node => node with { Parameters = Parameters("maxmemory-policy", "noeviction") }),
            ],
        };

        var finding = Assert.Single(
            DataPlaneJudge.Judge(Replicated(), observed, Parameters("maxmemory-policy", "allkeys-lru"))
        );

        Assert.Equal("D-19", finding.Rule.Id);
        Assert.Equal("maxmemory-policy is to be allkeys-lru, and is noeviction on n1", finding.Message);
    }

    [Fact]
    public void What_cannot_be_read_back_is_D_17() =>
        Assert.Equal(["D-17"], Ids(Replicated(), Healthy() with { RoundTripProblem = "it reads as something else" }));

    [Fact]
    public void Nodes_that_Memcached_tells_of_are_counted() =>
        Assert.Equal(
            ["D-23"],
            Ids(
                Replicated() with
                {
                    Kind = TwinKind.MemcachedCluster,
                    Engine = "memcached",
                },
                new ObservedCache
                {
                    Endpoints = [],
                    Nodes = [],
                    DiscoveredNodes = 3,
                }
            )
        );

    private static IEnumerable<string> Ids(TwinCache cache, ObservedCache observed) =>
        Judge(cache, observed).Select(finding => finding.Rule.Id);

    private static IReadOnlyList<LiveFinding> Judge(TwinCache cache, ObservedCache observed) =>
        DataPlaneJudge.Judge(cache, observed, None);

    private static Dictionary<string, string> Parameters(string name, string value) =>
        new(StringComparer.Ordinal) { [name] = value };

    private static ObservedCache WithNode(Func<ObservedNode, ObservedNode> change) =>
        Healthy() with
        {
            Nodes = [change(Healthy().Nodes[0]), Healthy().Nodes[1]],
        };

    private static TwinCache Replicated(int nodes = 2) =>
        new()
        {
            Name = "sessions",
            LogicalId = "Sessions",
            Kind = TwinKind.ReplicationGroup,
            Engine = "valkey",
            DeclaredPort = 6379,
            TransitEncryption = TransitEncryptionKind.Required,
            HasAuthToken = true,
            Users = [new TwinUser("default", true, TwinUser.Everything, TwinLogin.Password)],
            Shards = [new TwinShard([], [.. Enumerable.Repeat("zone-1", nodes)])],
        };

    private static TwinCache Clustered() =>
        Replicated() with
        {
            IsClustered = true,
            Shards = [.. SlotLayout.Even(2).Select(slots => new TwinShard(slots, ["zone-1", "zone-2"]))],
        };

    private static ObservedCache Healthy() =>
        new()
        {
            Endpoints = [new ObservedEndpoint("primary", "localhost:1", null, true)],
            AnonymousCode = "NOAUTH",
            Users = [new ObservedUser("default") { LoginCode = "", WrongLoginCode = "WRONGPASS" }],
            Nodes =
            [
                new ObservedNode("n1")
                {
                    IsPrimary = true,
                    Engine = "valkey",
                    IsClustered = false,
                },
                new ObservedNode("n2")
                {
                    IsPrimary = false,
                    PrimaryAddress = "n1",
                    IsLinked = true,
                    WriteCode = "READONLY",
                    Engine = "valkey",
                    IsClustered = false,
                },
            ],
        };

    private static ObservedCache HealthyCluster() =>
        Healthy() with
        {
            Nodes =
            [
                .. new[] { ("n1", new SlotRange(0, 8191)), ("m1", new SlotRange(8192, 16383)) }.SelectMany(shard =>
                    new[]
                    {
                        new ObservedNode(shard.Item1)
                        {
                            IsPrimary = true,
                            IsClustered = true,
                            View = new ClusterView(
                                shard.Item1,
                                [shard.Item2],
                                new HashSet<string>(["n1", "m1"]),
                                SlotRange.Count,
                                []
                            ),
                        },
                        new ObservedNode($"{shard.Item1}-replica")
                        {
                            IsPrimary = false,
                            PrimaryAddress = shard.Item1,
                            IsLinked = true,
                            WriteCode = "MOVED",
                            IsClustered = true,
                        },
                    }
                ),
            ],
        };
}
