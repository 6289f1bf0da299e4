using Amazon.CDK.AWS.SecretsManager;
using Cluster = ElastiCache.Cdk.MemcachedClusterAttributes;
using Group = ElastiCache.Cdk.ReplicationGroupAttributes;

namespace ElastiCache.Cdk.Tests.Network;

/// <summary>Caches and groups that exist already: they can be reached and referred to, not changed.</summary>
public sealed class ImportTests
{
    private readonly Imports _imports = Exhibit.Of<Imports>();

    [Fact]
    [EffectOf<Group>(nameof(Group.ReplicationGroupId))]
    public void A_replication_group_is_known_by_its_id() =>
        Assert.Equal("shop-sessions", _imports.Sessions.ReplicationGroupId);

    [Fact]
    public void Its_ARN_follows_from_its_id() =>
        Assert.EndsWith(
            ":replicationgroup:shop-sessions",
            _imports.Sessions.ReplicationGroupArn,
            StringComparison.Ordinal
        );

    [Fact]
    [EffectOf<Group>(nameof(Group.PrimaryEndpointHostname))]
    [EffectOf<Group>(nameof(Group.ReaderEndpointHostname))]
    [EffectOf<Group>(nameof(Group.ConfigurationEndpointHostname))]
    [EffectOf<Group>(nameof(Group.Port))]
    public void Its_endpoints_are_those_of_the_attributes()
    {
        Assert.Equal("primary.example.com:7000", _imports.Sessions.PrimaryEndpoint.SocketAddress);
        Assert.Equal("reader.example.com:7000", _imports.Sessions.ReaderEndpoint.SocketAddress);
        Assert.Equal("configuration.example.com:7000", _imports.Sessions.ConfigurationEndpoint.SocketAddress);
    }

    [Fact]
    [EffectOf<Group>(nameof(Group.AuthToken))]
    public void Its_secret_is_that_of_the_attributes() => Assert.Equal(_imports.Secret, _imports.Sessions.AuthToken);

    [Fact]
    [DefaultOf<Group>(nameof(Group.AuthToken))]
    public void Its_secret_is_not_known_by_default() => Assert.Null(_imports.Unknown.AuthToken);

    [Fact]
    [DefaultOf<Group>(nameof(Group.PrimaryEndpointHostname))]
    [DefaultOf<Group>(nameof(Group.ReaderEndpointHostname))]
    [DefaultOf<Group>(nameof(Group.ConfigurationEndpointHostname))]
    public void An_endpoint_that_was_not_given_is_asked_for()
    {
        AssertUnknown("PrimaryEndpointHostname", () => _imports.Unknown.PrimaryEndpoint);
        AssertUnknown("ReaderEndpointHostname", () => _imports.Unknown.ReaderEndpoint);
        AssertUnknown("ConfigurationEndpointHostname", () => _imports.Unknown.ConfigurationEndpoint);
    }

    [Fact]
    [DefaultOf<Group>(nameof(Group.SecurityGroups))]
    [DefaultOf<Cluster>(nameof(Cluster.SecurityGroups))]
    public void Without_security_groups_it_refuses_to_admit_anybody()
    {
        const string Sentence =
            "Connections: this cache was imported without its security groups, so nobody can be admitted: give SecurityGroups in its attributes (K-09)";
        var stack = Stacks.New();
        var tier = Networks.Tier(stack, Networks.Isolated(stack));
        var group = ReplicationGroup.FromReplicationGroupAttributes(
            stack,
            "Sessions",
            new Group { ReplicationGroupId = "shop-sessions" }
        );
        var cluster = MemcachedCluster.FromMemcachedClusterAttributes(
            stack,
            "Objects",
            new Cluster { ClusterName = "shop-objects" }
        );
        Assert.Equal(
            $"Stack/Sessions: {Sentence}",
            Assert.Throws<CacheConfigurationException>(() => group.Connections.AllowDefaultPortFrom(tier)).Message
        );
        Assert.Equal(
            $"Stack/Objects: {Sentence}",
            Assert.Throws<CacheConfigurationException>(() => cluster.Connections.AllowDefaultPortFrom(tier)).Message
        );
    }

    [Theory]
    [EffectOf<Group>(nameof(Group.SecurityGroups))]
    [EffectOf<Cluster>(nameof(Cluster.SecurityGroups))]
    [DefaultOf<Group>(nameof(Group.Port))]
    [DefaultOf<Cluster>(nameof(Cluster.Port))]
    [InlineData("sg-00000000000000001", 7000)]
    [InlineData("sg-00000000000000002", 6379)]
    [InlineData("sg-00000000000000003", 11311)]
    [InlineData("sg-00000000000000004", 11211)]
    public void Its_security_group_admits_a_tier_on_its_port(string securityGroup, int port)
    {
        var rule = Assert.Single(
            _imports.Template.All("AWS::EC2::SecurityGroupIngress"),
            rule => (string?)rule["Properties"]!["GroupId"] == securityGroup
        );
        JsonAssert.Contains(
            $$"""{ "IpProtocol": "tcp", "FromPort": {{port}}, "ToPort": {{port}} }""",
            rule["Properties"]!.AsObject()
        );
    }

    [Fact]
    [EffectOf<Cluster>(nameof(Cluster.ClusterName))]
    [EffectOf<Cluster>(nameof(Cluster.ConfigurationEndpointHostname))]
    [EffectOf<Cluster>(nameof(Cluster.Port))]
    public void A_Memcached_cluster_is_known_by_its_name_and_endpoint()
    {
        Assert.Equal("shop-objects", _imports.Objects.ClusterName);
        Assert.EndsWith(":cluster:shop-objects", _imports.Objects.ClusterArn, StringComparison.Ordinal);
        Assert.Equal("configuration.example.com:11311", _imports.Objects.ConfigurationEndpoint.SocketAddress);
    }

    [Fact]
    [DefaultOf<Cluster>(nameof(Cluster.ConfigurationEndpointHostname))]
    public void The_endpoint_of_a_Memcached_cluster_is_asked_for_too() =>
        Assert.Equal(
            "Stack/UnknownObjects: this cluster was imported without ConfigurationEndpointHostname: give it in the attributes",
            Assert.Throws<InvalidOperationException>(() => _imports.UnknownObjects.ConfigurationEndpoint).Message
        );

    [Fact]
    public void Groups_are_used_by_name() =>
        _imports.Template.Contains(
            "Cache",
            """{ "CacheSubnetGroupName": "shop-subnets", "CacheParameterGroupName": "shop-parameters" }"""
        );

    [Fact]
    public void An_import_is_no_resource() =>
        Assert.Single(_imports.Template.All("AWS::ElastiCache::ReplicationGroup"));

    private static void AssertUnknown(string attribute, Func<object> endpoint) =>
        Assert.Equal(
            $"Stack/Unknown: this group was imported without {attribute}: give it in the attributes",
            Assert.Throws<InvalidOperationException>(endpoint).Message
        );

    /// <summary>Imports of all kinds, and a tier that they admit.</summary>
    public sealed class Imports : Exhibit
    {
        public Imports()
        {
            Secret = new Secret(Stack, "Secret");
            Sessions = ReplicationGroup.FromReplicationGroupAttributes(
                Stack,
                "Sessions",
                new Group
                {
                    ReplicationGroupId = "shop-sessions",
                    Port = 7000,
                    PrimaryEndpointHostname = "primary.example.com",
                    ReaderEndpointHostname = "reader.example.com",
                    ConfigurationEndpointHostname = "configuration.example.com",
                    AuthToken = Secret,
                    SecurityGroups = [Guard(1)],
                }
            );
            Unknown = ReplicationGroup.FromReplicationGroupAttributes(
                Stack,
                "Unknown",
                new Group { ReplicationGroupId = "unknown", SecurityGroups = [Guard(2)] }
            );
            Objects = MemcachedCluster.FromMemcachedClusterAttributes(
                Stack,
                "Objects",
                new Cluster
                {
                    ClusterName = "shop-objects",
                    Port = 11311,
                    ConfigurationEndpointHostname = "configuration.example.com",
                    SecurityGroups = [Guard(3)],
                }
            );
            UnknownObjects = MemcachedCluster.FromMemcachedClusterAttributes(
                Stack,
                "UnknownObjects",
                new Cluster { ClusterName = "unknown", SecurityGroups = [Guard(4)] }
            );
            Group(
                "Cache",
                props =>
                    props with
                    {
                        SubnetGroup = CacheSubnetGroup.FromSubnetGroupName(Stack, "Subnets", "shop-subnets"),
                        ParameterGroup = CacheParameterGroup.FromParameterGroupName(
                            Stack,
                            "Parameters",
                            "shop-parameters"
                        ),
                    }
            );

            var tier = Networks.Tier(Stack, Vpc);
            foreach (var cache in (IConnectable[])[Sessions, Unknown, Objects, UnknownObjects])
            {
                cache.AllowDefaultPortFrom(tier);
            }
        }

        public ISecret Secret { get; }

        public IReplicationGroup Sessions { get; }

        public IReplicationGroup Unknown { get; }

        public IMemcachedCluster Objects { get; }

        public IMemcachedCluster UnknownObjects { get; }

        private ISecurityGroup Guard(int number) =>
            SecurityGroup.FromSecurityGroupId(Stack, $"Guard{number}", $"sg-0000000000000000{number}");
    }
}
