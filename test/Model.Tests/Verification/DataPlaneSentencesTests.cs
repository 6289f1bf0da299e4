namespace ElastiCache.Model.Tests.Verification;

/// <summary>What is said of a cache that is otherwise than declared, in whole sentences.</summary>
public sealed class DataPlaneSentencesTests
{
    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["maxmemory-policy"] = "noeviction",
    };

    [Theory]
    [InlineData(TransitEncryptionKind.Off, false, "D-03 TLS is off, and the node n1 answers no plaintext")]
    [InlineData(TransitEncryptionKind.Preferred, false, "D-03 TLS is preferred, and the node n1 answers no plaintext")]
    [InlineData(TransitEncryptionKind.Required, true, "D-02 TLS is required, and the node n1 answers plaintext")]
    public void Of_plaintext(object declared, bool answers, string expected) =>
        Assert.Equal(
            expected,
            Told(
                Cache() with
                {
                    TransitEncryption = (TransitEncryptionKind)declared,
                },
                Node() with
                {
                    AnswersPlaintext = answers,
                }
            )
        );

    [Theory]
    [InlineData(true, "D-21 cluster mode is declared on, and n1 has it off")]
    [InlineData(false, "D-21 cluster mode is declared off, and n1 has it on")]
    public void Of_cluster_mode(bool declared, string expected) =>
        Assert.Contains(
            expected,
            Told(Cache() with { IsClustered = declared }, Node() with { IsClustered = !declared }).Split('\n')
        );

    [Theory]
    [InlineData("noeviction", "")]
    [InlineData("allkeys-lru", "D-19 maxmemory-policy is to be noeviction, and is allkeys-lru on n1")]
    [InlineData("", "D-19 maxmemory-policy is to be noeviction, and is empty on n1")]
    public void Of_a_parameter(string actual, string expected) =>
        Assert.Equal(
            expected,
            Told(
                Cache(),
                Node() with
                {
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["maxmemory-policy"] = actual,
                    },
                }
            )
        );

    [Fact]
    public void Of_a_parameter_that_could_not_be_learnt_nothing() => Assert.Equal("", Told(Cache(), Node()));

    [Fact]
    public void Of_a_certificate_and_of_old_versions_of_TLS() =>
        Assert.Equal(
            """
            D-04 the certificate of n1 is not accepted: expired
            D-05 n1 accepts TLS 1.0 and 1.1
            """,
            Told(Cache(), Node() with { CertificateProblem = "expired", OldTls = ["1.0", "1.1"] })
        );

    [Fact]
    public void Of_another_engine() =>
        Assert.Equal("D-20 valkey is declared, and n1 runs redis", Told(Cache(), Node() with { Engine = "redis" }));

    [Theory]
    [InlineData(3, "PING, ECHO elasticache, GET k")]
    [InlineData(4, "PING, ECHO elasticache, GET k and 1 more")]
    public void Of_what_a_user_may_do(int count, string commands) =>
        Assert.Equal(
            $"D-09 the user default may do what its access string does not permit: {commands}",
            Told(
                Cache(),
                new ObservedCache
                {
                    Endpoints = [],
                    Nodes = [],
                    Users =
                    [
                        new ObservedUser("default")
                        {
                            Probes =
                            [
                                .. ProbeCommand
                                    .All.Take(count)
                                    .Select(command => (new AccessProbe(command, "k", false), true)),
                            ],
                        },
                    ],
                }
            )
        );

    // They are not tried as a user who may only read.
    [Fact]
    public void Some_probes_change_something() =>
        Assert.Equal(
            "del unlink ltrim hdel srem zrem xdel publish",
            string.Join(' ', ProbeCommand.All.Where(probe => probe.ChangesSomething).Select(probe => probe.Name))
        );

    private static string Told(TwinCache cache, ObservedNode node) =>
        Told(cache, new ObservedCache { Endpoints = [], Nodes = [node] });

    private static string Told(TwinCache cache, ObservedCache observed) =>
        string.Join(
            Environment.NewLine,
            DataPlaneJudge.Judge(cache, observed, Expected).Select(finding => $"{finding.Rule.Id} {finding.Message}")
        );

    private static ObservedNode Node() => new("n1") { IsPrimary = true, Engine = "valkey" };

    private static TwinCache Cache() =>
        new()
        {
            Name = "sessions",
            LogicalId = "Sessions",
            Kind = TwinKind.ReplicationGroup,
            Engine = "valkey",
            DeclaredPort = 6379,
            Users = [new TwinUser("default", true, TwinUser.Everything, TwinLogin.Password)],
            Shards = [new TwinShard([], ["zone-1"])],
        };
}
