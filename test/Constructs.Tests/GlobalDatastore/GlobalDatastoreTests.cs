// Long: A global datastore has a primary and a secondary, and each test builds both.
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;
using Amazon.CDK.AWS.SNS;
using Datastore = ElastiCache.Cdk.GlobalDatastoreProps;
using Secondary = ElastiCache.Cdk.SecondaryReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Global;

public sealed class GlobalDatastoreTests
{
    private readonly Worldwide _world = Exhibit.Of<Worldwide>();

    private CacheTemplate Here => _world.Template;

    private CacheTemplate There => _world.There;

    [Fact]
    [EffectOf<Datastore>(nameof(Datastore.Primary))]
    [EffectOf<Datastore>(nameof(Datastore.GlobalReplicationGroupIdSuffix))]
    public void The_primary_is_the_only_member_that_is_named() =>
        Here.Contains(
            "Global",
            """
            {
              "GlobalReplicationGroupIdSuffix": "orders",
              "Members": [{ "ReplicationGroupId": { "Ref": "«Orders»" }, "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY" }]
            }
            """
        );

    [Fact]
    public void The_primary_is_not_upgraded_by_itself() =>
        Here.Contains("Orders", """{ "AutoMinorVersionUpgrade": false }""");

    [Fact]
    [DefaultOf<Datastore>(nameof(Datastore.AutomaticFailover))]
    public void Failover_is_what_the_primary_has() =>
        Here.Contains("Global", """{ "AutomaticFailoverEnabled": true }""");

    [Fact]
    [EffectOf<Datastore>(nameof(Datastore.AutomaticFailover))]
    public void Failover_can_be_given() => Here.Contains("Changed", """{ "AutomaticFailoverEnabled": false }""");

    [Fact]
    [DefaultOf<Datastore>(nameof(Datastore.NodeType))]
    [DefaultOf<Datastore>(nameof(Datastore.EngineVersion))]
    [DefaultOf<Datastore>(nameof(Datastore.ParameterGroup))]
    [DefaultOf<Datastore>(nameof(Datastore.Shards))]
    public void What_the_primary_is_is_not_repeated() =>
        Here.Contains(
            "Global",
            """
            { "CacheNodeType": null, "EngineVersion": null, "CacheParameterGroupName": null, "GlobalNodeGroupCount": null }
            """
        );

    [Fact]
    [EffectOf<Datastore>(nameof(Datastore.NodeType))]
    [EffectOf<Datastore>(nameof(Datastore.EngineVersion))]
    [EffectOf<Datastore>(nameof(Datastore.ParameterGroup))]
    [EffectOf<Datastore>(nameof(Datastore.Shards))]
    public void Every_member_is_changed_at_the_datastore() =>
        Here.Contains(
            "Changed",
            """
            {
              "CacheNodeType": "cache.r7g.xlarge",
              "EngineVersion": "8.2",
              "CacheParameterGroupName": { "Ref": "«Orders/ParameterGroup»" },
              "GlobalNodeGroupCount": 4
            }
            """
        );

    [Fact]
    [DefaultOf<Datastore>(nameof(Datastore.Description))]
    public void The_description_is_the_path() =>
        Here.Contains("Global", """{ "GlobalReplicationGroupDescription": "Here/Global" }""");

    [Fact]
    [EffectOf<Datastore>(nameof(Datastore.Description))]
    public void The_description_can_be_given() =>
        Here.Contains("Changed", """{ "GlobalReplicationGroupDescription": "Orders everywhere" }""");

    [Fact]
    [EffectOf<Secondary>(nameof(Secondary.GlobalDatastore))]
    [EffectOf<Secondary>(nameof(Secondary.Vpc))]
    public void A_secondary_sets_nothing_that_is_the_primarys() =>
        There.Contains(
            "Copy",
            """
            {
              "GlobalReplicationGroupId": "ldgnf-orders",
              "CacheSubnetGroupName": { "Ref": "«Copy/SubnetGroup»" },
              "Engine": null,
              "EngineVersion": null,
              "CacheNodeType": null,
              "CacheParameterGroupName": null,
              "NumNodeGroups": null,
              "AtRestEncryptionEnabled": null,
              "TransitEncryptionEnabled": null,
              "TransitEncryptionMode": null,
              "AuthToken": null,
              "SnapshotArns": null,
              "SnapshotName": null,
              "AutoMinorVersionUpgrade": null
            }
            """
        );

    [Fact]
    [DefaultOf<Secondary>(nameof(Secondary.ClusterMode))]
    [DefaultOf<Secondary>(nameof(Secondary.Replicas))]
    public void A_secondary_has_a_replica_that_takes_over() =>
        There.Contains(
            "Copy",
            """
            { "NumCacheClusters": 2, "ReplicasPerNodeGroup": null, "AutomaticFailoverEnabled": true, "MultiAZEnabled": true }
            """
        );

    [Fact]
    [EffectOf<Secondary>(nameof(Secondary.ClusterMode))]
    [EffectOf<Secondary>(nameof(Secondary.Replicas))]
    public void In_cluster_mode_the_replicas_are_those_of_each_shard() =>
        There.Contains("Sharded", """{ "NumCacheClusters": null, "ReplicasPerNodeGroup": 2 }""");

    [Fact]
    [DefaultOf<Secondary>(nameof(Secondary.SecurityGroups))]
    [DefaultOf<Secondary>(nameof(Secondary.SubnetGroup))]
    [DefaultOf<Secondary>(nameof(Secondary.VpcSubnets))]
    public void A_secondary_is_as_closed_as_a_primary()
    {
        There.Contains(
            "Copy/SecurityGroup",
            """{ "SecurityGroupIngress": null, "SecurityGroupEgress": [{ "CidrIp": "255.255.255.255/32" }] }"""
        );
        There.Contains("Copy", """{ "SecurityGroupIds": [{ "Fn::GetAtt": ["«Copy/SecurityGroup»", "GroupId"] }] }""");
        JsonAssert.Equal(
            """["subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2", "subnet-0aaaaaaaaaaaaaaa3"]""",
            There.Properties("Copy/SubnetGroup")["SubnetIds"]
        );
    }

    [Fact]
    [EffectOf<Secondary>(nameof(Secondary.SecurityGroups))]
    [EffectOf<Secondary>(nameof(Secondary.SubnetGroup))]
    public void A_secondary_takes_groups_of_yours() =>
        There.Contains(
            "Sharded",
            """{ "SecurityGroupIds": ["sg-0123456789abcdef0"], "CacheSubnetGroupName": "shared-subnets" }"""
        );

    [Fact]
    [EffectOf<Secondary>(nameof(Secondary.VpcSubnets))]
    public void A_secondary_takes_subnets_of_yours() =>
        JsonAssert.Equal(
            """["subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2"]""",
            There.Properties("Chosen/SubnetGroup")["SubnetIds"]
        );

    [Fact]
    [DefaultOf<Secondary>(nameof(Secondary.Port))]
    [DefaultOf<Secondary>(nameof(Secondary.EncryptionKey))]
    [DefaultOf<Secondary>(nameof(Secondary.SnapshotRetention))]
    [DefaultOf<Secondary>(nameof(Secondary.SnapshotWindow))]
    [DefaultOf<Secondary>(nameof(Secondary.PreferredMaintenanceWindow))]
    [DefaultOf<Secondary>(nameof(Secondary.NotificationTopic))]
    [DefaultOf<Secondary>(nameof(Secondary.Description))]
    [DefaultOf<Secondary>(nameof(Secondary.ReplicationGroupId))]
    public void The_rest_has_quiet_defaults() =>
        There.Contains(
            "Copy",
            """
            {
              "Port": 6379,
              "KmsKeyId": null,
              "SnapshotRetentionLimit": 0,
              "SnapshotWindow": null,
              "PreferredMaintenanceWindow": "sun:05:00-sun:06:00",
              "NotificationTopicArn": null,
              "ReplicationGroupDescription": "There/Copy",
              "ReplicationGroupId": null
            }
            """
        );

    [Fact]
    public void A_secondary_that_is_backed_up_has_windows_that_do_not_collide() =>
        There.Contains(
            "Chosen",
            """
            {
              "SnapshotRetentionLimit": 3,
              "SnapshotWindow": "03:00-04:00",
              "PreferredMaintenanceWindow": "sun:05:00-sun:06:00"
            }
            """
        );

    [Fact]
    [EffectOf<Secondary>(nameof(Secondary.Port))]
    [EffectOf<Secondary>(nameof(Secondary.EncryptionKey))]
    [EffectOf<Secondary>(nameof(Secondary.SnapshotRetention))]
    [EffectOf<Secondary>(nameof(Secondary.SnapshotWindow))]
    [EffectOf<Secondary>(nameof(Secondary.PreferredMaintenanceWindow))]
    [EffectOf<Secondary>(nameof(Secondary.NotificationTopic))]
    [EffectOf<Secondary>(nameof(Secondary.Description))]
    [EffectOf<Secondary>(nameof(Secondary.ReplicationGroupId))]
    public void The_rest_can_be_given() =>
        There.Contains(
            "Sharded",
            """
            {
              "Port": 7000,
              "KmsKeyId": { "Fn::GetAtt": ["«Key»", "Arn"] },
              "SnapshotRetentionLimit": 3,
              "SnapshotWindow": "01:00-02:00",
              "PreferredMaintenanceWindow": "mon:05:00-mon:06:00",
              "NotificationTopicArn": { "Ref": "«Topic»" },
              "ReplicationGroupDescription": "Orders nearby",
              "ReplicationGroupId": "orders-copy"
            }
            """
        );

    [Fact]
    [DefaultOf<Secondary>(nameof(Secondary.RemovalPolicy))]
    public void A_secondary_goes_without_a_snapshot() =>
        Assert.Equal("Delete", (string)There.Resource("Copy")["DeletionPolicy"]!);

    [Fact]
    [EffectOf<Secondary>(nameof(Secondary.RemovalPolicy))]
    public void A_secondary_can_be_kept() =>
        Assert.Equal("Retain", (string)There.Resource("Sharded")["DeletionPolicy"]!);

    [Fact]
    [DefaultOf<Secondary>(nameof(Secondary.AuthToken))]
    public void Without_a_secret_the_token_is_unknown() => Assert.Null(_world.Copy.AuthToken);

    [Fact]
    [EffectOf<Secondary>(nameof(Secondary.AuthToken))]
    public void The_secret_is_for_the_applications_only() => Assert.NotNull(_world.Sharded.AuthToken);

    [Fact]
    public void Endpoints_are_those_of_the_mode()
    {
        Assert.Throws<InvalidOperationException>(() => _world.Copy.ConfigurationEndpoint);
        Assert.Throws<InvalidOperationException>(() => _world.Sharded.PrimaryEndpoint);
        Assert.Throws<InvalidOperationException>(() => _world.Sharded.ReaderEndpoint);
        There.Equal("""{ "Fn::GetAtt": ["«Copy»", "ReaderEndPoint.Address"] }""", There.Output("Reader"));
        There.Equal(
            """{ "Fn::GetAtt": ["«Sharded»", "ConfigurationEndPoint.Address"] }""",
            There.Output("Configuration")
        );
    }

    private sealed class Worldwide : Exhibit
    {
        private CacheTemplate? _there;

        public Worldwide()
        {
            var app = Stacks.App();
            Stack = new Stack(app, "Here", In("us-east-1"));
            Vpc = Networks.Isolated(Stack);
            var orders = Group("Orders");
            _ = new GlobalDatastore(
                Stack,
                "Global",
                new GlobalDatastoreProps { Primary = orders, GlobalReplicationGroupIdSuffix = "orders" }
            );
            _ = new GlobalDatastore(
                Stack,
                "Changed",
                new GlobalDatastoreProps
                {
                    Primary = orders,
                    GlobalReplicationGroupIdSuffix = "orders-changed",
                    Description = "Orders everywhere",
                    AutomaticFailover = false,
                    NodeType = CacheNodeType.R7gXlarge,
                    EngineVersion = "8.2",
                    ParameterGroup = (ICacheParameterGroup)orders.Node.FindChild("ParameterGroup"),
                    Shards = 4,
                }
            );

            var there = new Stack(app, "There", In("eu-west-1"));
            var vpc = Networks.Isolated(there);
            var global = GlobalDatastore.FromGlobalReplicationGroupId(there, "Global", "ldgnf-orders");
            Copy = new SecondaryReplicationGroup(
                there,
                "Copy",
                new SecondaryReplicationGroupProps { GlobalDatastore = global, Vpc = vpc }
            );
            Copy.Connections.AllowDefaultPortFrom(Networks.Tier(there, vpc));
            _ = new SecondaryReplicationGroup(
                there,
                "Chosen",
                new SecondaryReplicationGroupProps
                {
                    GlobalDatastore = global,
                    Vpc = vpc,
                    VpcSubnets = new SubnetSelection { AvailabilityZones = [.. Networks.Zones[..2]] },
                    SnapshotRetention = Duration.Days(3),
                }
            );
            Sharded = new SecondaryReplicationGroup(
                there,
                "Sharded",
                new SecondaryReplicationGroupProps
                {
                    GlobalDatastore = global,
                    Vpc = vpc,
                    ClusterMode = true,
                    Replicas = 2,
                    Port = 7000,
                    SubnetGroup = CacheSubnetGroup.FromSubnetGroupName(there, "Shared", "shared-subnets"),
                    SecurityGroups = [SecurityGroup.FromSecurityGroupId(there, "Own", "sg-0123456789abcdef0")],
                    EncryptionKey = new Key(there, "Key", new KeyProps { EnableKeyRotation = true }),
                    AuthToken = Secret.FromSecretNameV2(there, "Token", "orders"),
                    SnapshotRetention = Duration.Days(3),
                    SnapshotWindow = "01:00-02:00",
                    PreferredMaintenanceWindow = "mon:05:00-mon:06:00",
                    NotificationTopic = new Topic(there, "Topic"),
                    RemovalPolicy = RemovalPolicy.RETAIN,
                    Description = "Orders nearby",
                    ReplicationGroupId = "orders-copy",
                }
            );
            _ = new CfnOutput(there, "Reader", new CfnOutputProps { Value = Copy.ReaderEndpoint.Hostname });
            _ = new CfnOutput(
                there,
                "Configuration",
                new CfnOutputProps { Value = Sharded.ConfigurationEndpoint.Hostname }
            );
            ThereStack = there;
        }

        public SecondaryReplicationGroup Copy { get; }

        public SecondaryReplicationGroup Sharded { get; }

        public CacheTemplate There => _there ??= CacheTemplate.Of(ThereStack);

        private Stack ThereStack { get; }

        public override IEnumerable<string> Files => [Template.File, There.File];

        private static StackProps In(string region) =>
            new()
            {
                Env = new Amazon.CDK.Environment { Account = "123456789012", Region = region },
            };
    }
}
