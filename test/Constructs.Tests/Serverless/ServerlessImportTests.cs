using Attributes = ElastiCache.Cdk.ServerlessCacheAttributes;

namespace ElastiCache.Cdk.Tests.Serverless;

/// <summary>Serverless caches that exist already: they can be reached and referred to, not changed.</summary>
public sealed class ServerlessImportTests
{
    private readonly Imports _imports = Exhibit.Of<Imports>();

    [Fact]
    [EffectOf<Attributes>(nameof(Attributes.ServerlessCacheName))]
    public void It_is_known_by_its_name()
    {
        Assert.Equal("shop-carts", _imports.Carts.ServerlessCacheName);
        Assert.EndsWith(":serverlesscache:shop-carts", _imports.Carts.ServerlessCacheArn, StringComparison.Ordinal);
    }

    [Fact]
    [EffectOf<Attributes>(nameof(Attributes.EndpointHostname))]
    [EffectOf<Attributes>(nameof(Attributes.ReaderEndpointHostname))]
    public void Its_endpoints_are_those_of_the_attributes()
    {
        Assert.Equal("carts.example.com:6379", _imports.Carts.Endpoint.SocketAddress);
        Assert.Equal("reader.example.com:6380", _imports.Carts.ReaderEndpoint.SocketAddress);
    }

    [Fact]
    [DefaultOf<Attributes>(nameof(Attributes.ReaderEndpointHostname))]
    public void Its_reader_endpoint_differs_in_the_port_by_default() =>
        Assert.Equal("objects.example.com:6380", _imports.OneHost.ReaderEndpoint.SocketAddress);

    [Fact]
    [DefaultOf<Attributes>(nameof(Attributes.EndpointHostname))]
    public void An_endpoint_that_was_not_given_is_asked_for()
    {
        const string Sentence =
            "Stack/Unknown: this cache was imported without EndpointHostname: give it in the attributes";
        Assert.Equal(Sentence, Assert.Throws<InvalidOperationException>(() => _imports.Unknown.Endpoint).Message);
        Assert.Equal(Sentence, Assert.Throws<InvalidOperationException>(() => _imports.Unknown.ReaderEndpoint).Message);
    }

    [Fact]
    [EffectOf<Attributes>(nameof(Attributes.Engine))]
    public void Memcached_has_another_port_and_no_reader_endpoint()
    {
        Assert.Equal("objects.example.com:11211", _imports.Objects.Endpoint.SocketAddress);
        Assert.Throws<InvalidOperationException>(() => _imports.Objects.ReaderEndpoint);
    }

    [Theory]
    [EffectOf<Attributes>(nameof(Attributes.SecurityGroups))]
    [DefaultOf<Attributes>(nameof(Attributes.Engine))]
    [InlineData("sg-00000000000000001", 6379, 6380)]
    [InlineData("sg-00000000000000002", 11211, 11211)]
    public void Its_security_group_admits_a_tier_on_its_ports(string securityGroup, int from, int to)
    {
        var rule = Assert.Single(
            _imports.Template.All("AWS::EC2::SecurityGroupIngress"),
            rule => (string?)rule["Properties"]!["GroupId"] == securityGroup
        );
        JsonAssert.Contains(
            $$"""{ "IpProtocol": "tcp", "FromPort": {{from}}, "ToPort": {{to}} }""",
            rule["Properties"]!.AsObject()
        );
    }

    [Fact]
    [DefaultOf<Attributes>(nameof(Attributes.SecurityGroups))]
    public void Without_security_groups_it_refuses_to_admit_anybody()
    {
        var stack = Stacks.New();
        var tier = Networks.Tier(stack, Networks.Isolated(stack));
        var cache = ServerlessCache.FromServerlessCacheAttributes(
            stack,
            "Carts",
            new Attributes { ServerlessCacheName = "shop-carts" }
        );
        Assert.Equal(
            "Stack/Carts: Connections: this cache was imported without its security groups, so nobody can be admitted: give SecurityGroups in its attributes (K-09)",
            Assert.Throws<CacheConfigurationException>(() => cache.Connections.AllowDefaultPortFrom(tier)).Message
        );
    }

    [Fact]
    public void An_import_is_no_resource() => Assert.Empty(_imports.Template.All("AWS::ElastiCache::ServerlessCache"));

    /// <summary>Imports of all kinds, and a tier that they admit.</summary>
    public sealed class Imports : Exhibit
    {
        public Imports()
        {
            Carts = Import(
                "Carts",
                new Attributes
                {
                    ServerlessCacheName = "shop-carts",
                    EndpointHostname = "carts.example.com",
                    ReaderEndpointHostname = "reader.example.com",
                    SecurityGroups = [Guard(1)],
                }
            );
            Objects = Import(
                "Objects",
                new Attributes
                {
                    ServerlessCacheName = "shop-objects",
                    Engine = ServerlessCacheEngine.Memcached1_6,
                    EndpointHostname = "objects.example.com",
                    SecurityGroups = [Guard(2)],
                }
            );
            OneHost = Import(
                "OneHost",
                new Attributes { ServerlessCacheName = "shop-objects", EndpointHostname = "objects.example.com" }
            );
            Unknown = Import("Unknown", new Attributes { ServerlessCacheName = "unknown" });
            var tier = Networks.Tier(Stack, Vpc);
            Carts.Connections.AllowDefaultPortFrom(tier);
            Objects.Connections.AllowDefaultPortFrom(tier);
        }

        public IServerlessCache Carts { get; }

        public IServerlessCache Objects { get; }

        public IServerlessCache OneHost { get; }

        public IServerlessCache Unknown { get; }

        private IServerlessCache Import(string id, Attributes attributes) =>
            ServerlessCache.FromServerlessCacheAttributes(Stack, id, attributes);

        private ISecurityGroup Guard(int number) =>
            SecurityGroup.FromSecurityGroupId(Stack, $"Guard{number}", $"sg-0000000000000000{number}");
    }
}
