namespace ElastiCache.Model.Tests.Twins;

/// <summary>The whole configuration of a node, in its order.</summary>
public sealed class NodeConfigurationTests
{
    private const string Always = """
        bind 127.0.0.1
        protected-mode no
        dir "/state/a \"b\" \\c"
        proc-title-template "{title} {listen-addr} {config-file}"
        save ""
        appendonly no
        daemonize no
        maxmemory 64mb
        repl-diskless-sync-delay 0
        repl-ping-replica-period 1
        aclfile "/state/users.acl"
        masteruser twin-admin
        masterauth administrators

        """;

    private const string Tls = """
        tls-port 20001
        tls-cert-file "/state/server.pem"
        tls-key-file "/state/server.key"
        tls-ca-cert-file "/state/ca.pem"
        tls-auth-clients no
        tls-protocols "TLSv1.2 TLSv1.3"
        tls-replication yes

        """;

    private const string Cluster = """
        cluster-enabled yes
        cluster-config-file nodes.conf
        cluster-node-timeout 2000
        cluster-port 20002
        cluster-announce-ip 127.0.0.1
        cluster-replica-validity-factor 0
        cluster-migration-barrier 1000

        """;

    [Fact]
    public void A_primary_without_TLS_and_cluster_mode() => Assert.Equal(Always + "port 20001\n", Text(Cache()));

    [Fact]
    public void A_replica_with_what_counts_at_its_start() =>
        Assert.Equal(
            Always + "port 20001\nreplicaof 127.0.0.1 20005\ndatabases 4\n",
            Text(
                Cache() with
                {
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["databases"] = "4",
                        ["timeout"] = "5",
                    },
                },
                Settings with
                {
                    PrimaryPort = 20005,
                }
            )
        );

    [Fact]
    public void A_node_of_a_cluster_names_no_primary_and_has_a_bus() =>
        Assert.Equal(
            Always + "port 20001\n" + Cluster,
            Text(Cache() with { IsClustered = true }, Settings with { BusPort = 20002, PrimaryPort = 20005 })
        );

    [Theory]
    [InlineData(TransitEncryptionKind.Required, null, 0)]
    [InlineData(TransitEncryptionKind.Preferred, 20009, 20009)]
    public void A_node_of_a_cluster_with_TLS_and_a_name(object tls, int? plaintext, int port) =>
        Assert.Equal(
            Always
                + $"port {port}\n"
                + Tls
                + Cluster
                + "tls-cluster yes\ncluster-announce-hostname shop.test\ncluster-preferred-endpoint-type hostname\n",
            Text(
                Cache() with
                {
                    IsClustered = true,
                    TransitEncryption = (TransitEncryptionKind)tls,
                },
                Settings with
                {
                    BusPort = 20002,
                    AnnouncedName = "shop.test",
                    PlaintextPort = plaintext,
                }
            )
        );

    [Fact]
    public void Without_a_port_of_the_bus_the_engine_takes_its_own() =>
        Assert.Contains("\ncluster-port 0\n", Text(Cache() with { IsClustered = true }));

    [Theory]
    [InlineData(true, TwinLogin.None, "on nopass")]
    [InlineData(false, TwinLogin.None, "off nopass")]
    [InlineData(
        true,
        TwinLogin.Password,
        "on #ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb #3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
    )]
    [InlineData(
        true,
        TwinLogin.Iam,
        "on #ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb #3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
    )]
    public void A_user_is_made_of_a_state_hashes_and_permissions(bool isEnabled, object login, string expected) =>
        Assert.Equal(
            $"{expected} ~app:* +@read {AccessWords.Denials}",
            string.Join(
                ' ',
                NodeConfiguration.Rules(new TwinUser("api", isEnabled, "~app:* +@read", (TwinLogin)login), ["a", "b"])
            )
        );

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("~a  +get", new[] { "~a", "+get" })]
    [InlineData("(+get) +set", new[] { "(+get)", "+set" })]
    [InlineData("(~b +get +set) ~a", new[] { "(~b +get +set)", "~a" })]
    [InlineData("(~b +get) (~c +set)", new[] { "(~b +get)", "(~c +set)" })]
    [InlineData("(~b +get", new[] { "(~b +get" })]
    public void A_selector_is_one_word_to_its_end(string permissions, string[] words) =>
        Assert.Equal(words, NodeConfiguration.SplitRules(permissions));

    private static NodeSettings Settings =>
        new()
        {
            Folder = "/state/a \"b\" \\c",
            Port = 20001,
            AuthorityFile = "/state/ca.pem",
            CertificateFile = "/state/server.pem",
            KeyFile = "/state/server.key",
            AdminPassword = "administrators",
            MemoryMegabytes = 64,
            NodeTimeoutMilliseconds = 2000,
        };

    private static string Text(TwinCache cache, NodeSettings? settings = null) =>
        NodeConfiguration.Configuration(cache, settings ?? Settings, "/state/users.acl");

    private static TwinCache Cache() =>
        new()
        {
            Name = "cache",
            LogicalId = "Cache",
            Kind = TwinKind.ReplicationGroup,
            Engine = "valkey",
            DeclaredPort = 6379,
            Shards = [new TwinShard([], ["zone-1"])],
        };
}
