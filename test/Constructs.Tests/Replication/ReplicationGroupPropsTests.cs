using System.Text.Json.Nodes;
using Amazon.CDK.AWS.SNS;
using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>What each remaining property changes in the template.</summary>
public sealed class ReplicationGroupPropsTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Fact]
    [EffectOf<Props>(nameof(Props.NodeType))]
    public void NodeType_is_the_type_of_every_node() =>
        _template.Contains("Small", """{ "CacheNodeType": "cache.t4g.small" }""");

    [Theory]
    [EffectOf<Props>(nameof(Props.Engine))]
    [InlineData("Valkey7", "valkey", "7.2", "valkey7")]
    [InlineData("Redis6", "redis", "6.2", "redis6.x")]
    [InlineData("Redis7", "redis", "7.1", "redis7")]
    public void Engine_decides_version_and_family(string cache, string engine, string version, string family)
    {
        _template.Contains(cache, $$"""{ "Engine": "{{engine}}", "EngineVersion": "{{version}}" }""");
        _template.Contains($"{cache}/ParameterGroup", $$"""{ "CacheParameterGroupFamily": "{{family}}" }""");
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.Port))]
    public void Port_is_what_the_nodes_listen_on() => _template.Contains("Elsewhere", """{ "Port": 7000 }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.NetworkType))]
    [EffectOf<Props>(nameof(Props.IpDiscovery))]
    public void NetworkType_and_IpDiscovery_choose_the_IP_version() =>
        _template.Contains("DualStack", """{ "NetworkType": "dual_stack", "IpDiscovery": "ipv6" }""");

    [Theory]
    [InlineData("Ipv4", "ipv4")]
    [InlineData("Ipv6", "ipv6")]
    public void NetworkType_can_be_one_version_only(string cache, string expected) =>
        _template.Contains(cache, $$"""{ "NetworkType": "{{expected}}", "IpDiscovery": "{{expected}}" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.AutoMinorVersionUpgrade))]
    public void Minor_versions_can_be_left_to_you() =>
        _template.Contains("Pinned", """{ "AutoMinorVersionUpgrade": false }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.NotificationTopic))]
    public void A_topic_hears_of_events() =>
        _template.Contains("Noisy", """{ "NotificationTopicArn": { "Ref": "«Topic»" } }""");

    [Fact]
    public void Nodes_with_SSD_tier_their_data_without_being_told() =>
        _template.Contains("Tiered", """{ "CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.DataTiering))]
    public void Data_tiering_can_be_written_out() =>
        _template.Contains("NotTiered", """{ "DataTieringEnabled": false }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.Description))]
    public void Description_says_what_the_group_is_for() =>
        _template.Contains("Described", """{ "ReplicationGroupDescription": "Sessions of the shop" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.ReplicationGroupId))]
    public void ReplicationGroupId_is_the_physical_id() =>
        _template.Contains("Named", """{ "ReplicationGroupId": "shop-sessions" }""");

    [Theory]
    [EffectOf<Props>(nameof(Props.Tags))]
    [InlineData("Tagged")]
    [InlineData("Tagged/Key")]
    [InlineData("Tagged/AuthToken")]
    [InlineData("Tagged/SecurityGroup")]
    [InlineData("Tagged/SubnetGroup")]
    [InlineData("Tagged/ParameterGroup")]
    public void Tags_are_on_everything_that_was_created(string path) =>
        JsonAssert.Equal(
            """[{ "Key": "cost-center", "Value": "42" }, { "Key": "team", "Value": "shop" }]""",
            _template.Properties(path)["Tags"]
        );

    [Fact]
    [EffectOf<Props>(nameof(Props.Vpc))]
    public void The_VPC_is_that_of_the_security_group() =>
        _template.Contains("Small/SecurityGroup", """{ "VpcId": "vpc-0123456789abcdef0" }""");

    [Fact]
    public void Everything_that_is_created_says_what_for()
    {
        var descriptions = new JsonObject
        {
            ["Key"] = _template.Properties("Small/Key")["Description"]!.DeepClone(),
            ["AuthToken"] = _template.Properties("Small/AuthToken")["Description"]!.DeepClone(),
            ["SecurityGroup"] = _template.Properties("Small/SecurityGroup")["GroupDescription"]!.DeepClone(),
            ["SubnetGroup"] = _template.Properties("Small/SubnetGroup")["Description"]!.DeepClone(),
            ["ParameterGroup"] = _template.Properties("Small/ParameterGroup")["Description"]!.DeepClone(),
        };
        JsonAssert.Equal(
            """
            {
              "Key": "Encrypts the cache Stack/Small",
              "AuthToken": "AUTH token of the cache Stack/Small",
              "SecurityGroup": "Admits the app tiers of the cache Stack/Small",
              "SubnetGroup": "Subnets of the cache Stack/Small",
              "ParameterGroup": "Parameters of the cache Stack/Small"
            }
            """,
            descriptions
        );
    }

    /// <summary>Groups that differ from the default in one matter each.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Group("Small", props => props with { NodeType = CacheNodeType.T4gSmall });
            Group("Valkey7", props => props with { Engine = CacheEngine.Valkey7_2 });
            Group("Redis6", props => props with { Engine = CacheEngine.Redis6_2 });
            Group("Redis7", props => props with { Engine = CacheEngine.Redis7_1 });
            Group("Elsewhere", props => props with { Port = 7000 });
            Group(
                "DualStack",
                props => props with { NetworkType = CacheNetworkType.DualStack, IpDiscovery = IpDiscovery.Ipv6 }
            );
            Group("Ipv4", props => props with { NetworkType = CacheNetworkType.Ipv4, IpDiscovery = IpDiscovery.Ipv4 });
            Group("Ipv6", props => props with { NetworkType = CacheNetworkType.Ipv6, IpDiscovery = IpDiscovery.Ipv6 });
            Group("Pinned", props => props with { AutoMinorVersionUpgrade = false });
            var topic = new Topic(Stack, "Topic");
            Group("Noisy", props => props with { NotificationTopic = topic });
            Group("Tiered", props => props with { NodeType = CacheNodeType.R6gdXlarge });
            Group("NotTiered", props => props with { DataTiering = false });
            Group("Described", props => props with { Description = "Sessions of the shop" });
            Group("Named", props => props with { ReplicationGroupId = "shop-sessions" });
            Group(
                "Tagged",
                props =>
                    props with
                    {
                        Tags = new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            ["team"] = "shop",
                            ["cost-center"] = "42",
                        },
                    }
            );
        }
    }
}
