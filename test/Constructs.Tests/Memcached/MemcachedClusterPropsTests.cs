using Amazon.CDK.AWS.SNS;
using Props = ElastiCache.Cdk.MemcachedClusterProps;

namespace ElastiCache.Cdk.Tests.Memcached;

/// <summary>What each property changes in the template.</summary>
public sealed class MemcachedClusterPropsTests
{
    private readonly Clusters _clusters = Exhibit.Of<Clusters>();

    private CacheTemplate Template => _clusters.Template;

    [Fact]
    [EffectOf<Props>(nameof(Props.NodeType))]
    public void NodeType_is_the_type_of_every_node() =>
        Template.Contains("Small", """{ "CacheNodeType": "cache.t4g.small" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.Engine))]
    [EffectOf<Props>(nameof(Props.TransitEncryption))]
    public void An_old_version_goes_without_TLS()
    {
        Template.Contains("Old", """{ "EngineVersion": "1.5.16", "TransitEncryptionEnabled": false }""");
        Template.Contains("Old/ParameterGroup", """{ "CacheParameterGroupFamily": "memcached1.5" }""");
    }

    [Theory]
    [EffectOf<Props>(nameof(Props.Nodes))]
    [InlineData("One", """{ "NumCacheNodes": 1, "AZMode": "single-az" }""")]
    [InlineData("Many", """{ "NumCacheNodes": 5, "AZMode": "cross-az" }""")]
    public void Several_nodes_are_spread_over_the_zones(string cluster, string expected) =>
        Template.Contains(cluster, expected);

    [Fact]
    [EffectOf<Props>(nameof(Props.CrossAz))]
    public void Nodes_can_stay_in_one_zone() => Template.Contains("OneZone", """{ "AZMode": "single-az" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.AvailabilityZones))]
    public void Nodes_can_be_placed() =>
        Template.Contains(
            "Placed",
            """
            {
              "AZMode": "cross-az",
              "PreferredAvailabilityZones": [
                { "Fn::Select": [0, { "Fn::GetAZs": "" }] },
                { "Fn::Select": [1, { "Fn::GetAZs": "" }] }
              ]
            }
            """
        );

    [Fact]
    [EffectOf<Props>(nameof(Props.Parameters))]
    public void Parameters_are_those_of_the_engine() =>
        JsonAssert.Equal(
            """{ "chunk_size": "96", "max_item_size": "5242880" }""",
            Template.Properties("Tuned/ParameterGroup")["Properties"]
        );

    [Fact]
    [EffectOf<Props>(nameof(Props.ParameterGroup))]
    [EffectOf<Props>(nameof(Props.SubnetGroup))]
    [EffectOf<Props>(nameof(Props.SecurityGroups))]
    public void Groups_of_yours_are_used()
    {
        Template.Contains(
            "Assembled",
            """
            {
              "CacheParameterGroupName": { "Ref": "«Parameters»" },
              "CacheSubnetGroupName": { "Ref": "«Subnets»" },
              "VpcSecurityGroupIds": [{ "Fn::GetAtt": ["«Guard»", "GroupId"] }]
            }
            """
        );
        Assert.False(Template.Has("Assembled/ParameterGroup"));
        Assert.False(Template.Has("Assembled/SubnetGroup"));
        Assert.False(Template.Has("Assembled/SecurityGroup"));
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.Vpc))]
    [EffectOf<Props>(nameof(Props.VpcSubnets))]
    public void Subnets_are_those_that_were_selected()
    {
        JsonAssert.Equal("""["subnet-0aaaaaaaaaaaaaaa1"]""", Template.Properties("Here/SubnetGroup")["SubnetIds"]);
        Template.Contains("Here/SecurityGroup", """{ "VpcId": "vpc-0123456789abcdef0" }""");
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.Port))]
    public void Port_is_what_the_nodes_listen_on() => Template.Contains("Elsewhere", """{ "Port": 11311 }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.NetworkType))]
    [EffectOf<Props>(nameof(Props.IpDiscovery))]
    public void NetworkType_and_IpDiscovery_choose_the_IP_version() =>
        Template.Contains("Ipv6", """{ "NetworkType": "ipv6", "IpDiscovery": "ipv6" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.PreferredMaintenanceWindow))]
    public void The_maintenance_window_can_be_chosen() =>
        Template.Contains("OnMonday", """{ "PreferredMaintenanceWindow": "mon:01:00-mon:02:00" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.AutoMinorVersionUpgrade))]
    public void Minor_versions_can_be_left_to_you() =>
        Template.Contains("Pinned", """{ "AutoMinorVersionUpgrade": false }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.NotificationTopic))]
    public void A_topic_hears_of_events() =>
        Template.Contains("Noisy", """{ "NotificationTopicArn": { "Ref": "«Topic»" } }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.ClusterName))]
    public void ClusterName_is_the_physical_name() =>
        Template.Contains("Named", """{ "ClusterName": "shop-objects" }""");

    [Theory]
    [EffectOf<Props>(nameof(Props.Tags))]
    [InlineData("Tagged")]
    [InlineData("Tagged/SecurityGroup")]
    [InlineData("Tagged/SubnetGroup")]
    [InlineData("Tagged/ParameterGroup")]
    public void Tags_are_on_everything_that_was_created(string path) =>
        JsonAssert.Equal("""[{ "Key": "team", "Value": "shop" }]""", Template.Properties(path)["Tags"]);

    [Fact]
    public void Its_configuration_endpoint_is_where_clients_discover_nodes() =>
        Template.Equal(
            """{ "Fn::Join": ["", [{ "Fn::GetAtt": ["«Elsewhere»", "ConfigurationEndpoint.Address"] }, ":11311"]] }""",
            Template.Output("Configuration")
        );

    [Theory]
    [InlineData("Name", """{ "Ref": "«Elsewhere»" }""")]
    [InlineData(
        "Arn",
        """
            {
              "Fn::Join": ["", [
                "arn:", { "Ref": "AWS::Partition" }, ":elasticache:", { "Ref": "AWS::Region" }, ":",
                { "Ref": "AWS::AccountId" }, ":cluster:", { "Ref": "«Elsewhere»" }
              ]]
            }
            """
    )]
    public void Its_name_and_ARN_refer_to_the_resource(string output, string expected) =>
        Template.Equal(expected, Template.Output(output));

    /// <summary>Clusters that differ from the default in one matter each.</summary>
    public sealed class Clusters : Exhibit
    {
        public Clusters()
        {
            Memcached("Small", props => props with { NodeType = CacheNodeType.T4gSmall });
            Memcached("Old", props => props with { Engine = CacheEngine.Memcached1_5_16, TransitEncryption = false });
            Memcached("One", props => props with { Nodes = 1 });
            Memcached("Many", props => props with { Nodes = 5 });
            Memcached("OneZone", props => props with { CrossAz = false });
            Memcached("Placed", props => props with { AvailabilityZones = Stack.AvailabilityZones });
            Memcached("Tuned", props => props with { Parameters = Large });
            Memcached(
                "Assembled",
                props =>
                    props with
                    {
                        ParameterGroup = new CacheParameterGroup(
                            Stack,
                            "Parameters",
                            new CacheParameterGroupProps { Engine = CacheEngine.Memcached1_6_22 }
                        ),
                        SubnetGroup = new CacheSubnetGroup(Stack, "Subnets", new CacheSubnetGroupProps { Vpc = Vpc }),
                        SecurityGroups = [Networks.Tier(Stack, Vpc, "Guard", allowAllOutbound: false)],
                    }
            );
            Memcached(
                "Here",
                props =>
                    props with
                    {
                        CrossAz = false,
                        VpcSubnets = new SubnetSelection { Subnets = [Vpc.IsolatedSubnets[0]] },
                    }
            );
            var elsewhere = Memcached("Elsewhere", props => props with { Port = 11311 });
            Output("Configuration", elsewhere.ConfigurationEndpoint.SocketAddress);
            Output("Name", elsewhere.ClusterName);
            Output("Arn", elsewhere.ClusterArn);
            Memcached(
                "Ipv6",
                props => props with { NetworkType = CacheNetworkType.Ipv6, IpDiscovery = IpDiscovery.Ipv6 }
            );
            Memcached("OnMonday", props => props with { PreferredMaintenanceWindow = "mon:01:00-mon:02:00" });
            Memcached("Pinned", props => props with { AutoMinorVersionUpgrade = false });
            var topic = new Topic(Stack, "Topic");
            Memcached("Noisy", props => props with { NotificationTopic = topic });
            Memcached("Named", props => props with { ClusterName = "shop-objects" });
            Memcached("Tagged", props => props with { Tags = Team });
        }

        private static Dictionary<string, string> Large =>
            new(StringComparer.Ordinal) { ["max_item_size"] = "5242880", ["chunk_size"] = "96" };

        private static Dictionary<string, string> Team => new(StringComparer.Ordinal) { ["team"] = "shop" };
    }
}
