using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SSM;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>The caches of an environment, open to their app tiers, and where applications find them.</summary>
internal sealed class CacheStack : Stack
{
    private readonly string _environment;
    private readonly EnvironmentSettings _settings;
    private readonly IVpc _vpc;

    public CacheStack(
        Construct scope,
        string id,
        IStackProps props,
        string environment,
        EnvironmentSettings settings,
        NetworkStack? network
    )
        : base(scope, id, props)
    {
        (_environment, _settings) = (environment, settings);
        if (network is not null)
        {
            // Even where nothing but a tier is used of it: the rules of tiers then stand here, and the order of the two
            // stacks is the same whatever the settings say.
            AddDependency(network);
        }

        _vpc = network?.Vpc ?? VpcSource.In(this, "Existing:Vpc", settings.Network);
        var tiers = settings.AppTiers.ToDictionary(
            tier => tier.Key,
            tier =>
                tier.Value.SecurityGroupId is { } existing
                    ? SecurityGroup.FromSecurityGroupId(this, $"Existing:Tier-{tier.Key}", existing)
                    : network!.Tiers[tier.Key],
            StringComparer.Ordinal
        );

        var refusals = new List<string>();
        foreach (var (name, cache) in settings.Caches)
        {
            try
            {
                IConnectable created =
                    cache.Engine == EngineName.Memcached ? Memcached(name, cache) : Replicated(name, cache);
                created.AllowDefaultPortFrom(cache.AllowedTiers.Distinct().Select(tier => tiers[tier]));
            }
            catch (CacheConfigurationException e)
            {
                refusals.Add(e.Message);
            }
        }

        if (refusals.Count > 0)
        {
            throw new SettingsException(string.Join('\n', refusals));
        }
    }

    private ReplicationGroup Replicated(string name, CacheSettings cache)
    {
        var group = new ReplicationGroup(
            this,
            name,
            new ReplicationGroupProps
            {
                Vpc = _vpc,
                VpcSubnets = VpcSource.Subnets(_settings.Network),
                Description = $"{name} of {_environment}",
                Engine = Engine(cache, cache.Engine == EngineName.Redis ? CacheEngine.Redis7_1 : CacheEngine.Valkey8_2),
                NodeType = NodeType.Of(cache.NodeType),
                Topology = Arrange(cache.Topology),
                Purpose = Preset(cache),
                Parameters = cache.Parameters,
                Port = cache.Port ?? ReplicationGroup.DefaultPort,
                TransitEncryption = cache.TransitEncryption switch
                {
                    TransitEncryptionSetting.Required => TransitEncryption.Required,
                    TransitEncryptionSetting.Preferred => TransitEncryption.Preferred,
                    _ => TransitEncryption.Disabled,
                },
                AtRestEncryption =
                    cache.AtRestEncryption == AtRestEncryptionSetting.AwsOwned
                        ? AtRestEncryption.AwsOwned
                        : AtRestEncryption.CustomerManaged,
                Authentication =
                    cache.Authentication == AuthenticationSetting.None
                        ? Authentication.None
                        : Authentication.GeneratedToken,
                SnapshotRetention = cache.SnapshotRetentionDays is { } days ? Duration.Days(days) : null,
                SnapshotWindow = cache.SnapshotWindow,
                RestoreFrom = cache.RestoreFromSnapshot is { } snapshot ? SnapshotSource.Snapshot(snapshot) : null,
                PreferredMaintenanceWindow = cache.MaintenanceWindow,
                NotificationTopic = Topic(name, cache),
                RemovalPolicy = (cache.Removal ?? _settings.Removal) switch
                {
                    Removal.Destroy => RemovalPolicy.DESTROY,
                    Removal.Retain => RemovalPolicy.RETAIN,
                    _ => RemovalPolicy.SNAPSHOT,
                },
            }
        );

        if (cache.HasReader)
        {
            Publish(name, "endpoint", group.PrimaryEndpoint.Hostname);
            Publish(name, "reader-endpoint", group.ReaderEndpoint.Hostname);
        }
        else
        {
            Publish(name, "endpoint", group.ConfigurationEndpoint.Hostname);
        }

        Publish(name, "port", Port(cache, ReplicationGroup.DefaultPort));
        if (group.AuthToken is { } token)
        {
            Publish(name, "secret-arn", token.SecretArn);
        }

        return group;
    }

    private MemcachedCluster Memcached(string name, CacheSettings cache)
    {
        var cluster = new MemcachedCluster(
            this,
            name,
            new MemcachedClusterProps
            {
                Vpc = _vpc,
                VpcSubnets = VpcSource.Subnets(_settings.Network),
                Engine = Engine(cache, CacheEngine.Memcached1_6_22),
                NodeType = NodeType.Of(cache.NodeType),
                Nodes = cache.Topology.Nodes ?? 2,
                Purpose = Preset(cache),
                Parameters = cache.Parameters,
                Port = cache.Port ?? MemcachedCluster.DefaultPort,
                TransitEncryption = cache.TransitEncryption == TransitEncryptionSetting.Required,
                PreferredMaintenanceWindow = cache.MaintenanceWindow,
                NotificationTopic = Topic(name, cache),
                RemovalPolicy =
                    (cache.Removal ?? _settings.Removal) == Removal.Retain
                        ? RemovalPolicy.RETAIN
                        : RemovalPolicy.DESTROY,
            }
        );

        Publish(name, "endpoint", cluster.ConfigurationEndpoint.Hostname);
        Publish(name, "port", Port(cache, MemcachedCluster.DefaultPort));
        return cluster;
    }

    private static CacheEngine Engine(CacheSettings cache, CacheEngine standard) =>
        cache.EngineVersion is { } version ? CacheEngine.Of(cache.Engine, version) : standard;

    private static Topology Arrange(TopologySettings topology) =>
        topology switch
        {
            { Shards: { } shards } => Topology.Sharded(shards, topology.Replicas ?? 1),
            { Replicas: 0 } => Topology.SingleNode,
            _ => Topology.Replicated(topology.Replicas ?? 1),
        };

    private static Purpose? Preset(CacheSettings cache) => cache.Purpose is { } purpose ? Purpose.Find(purpose) : null;

    private static string Port(CacheSettings cache, double standard) =>
        (cache.Port ?? standard).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private ITopic? Topic(string name, CacheSettings cache) =>
        cache.NotificationTopicArn is { } arn
            ? Amazon.CDK.AWS.SNS.Topic.FromTopicArn(this, $"Existing:Topic-{name}", arn)
            : null;

    // As an output for people and as a parameter for applications, which read it with ssm:GetParameter. The ids have
    // characters that no name of a cache has, so that they are never those of another cache.
    private void Publish(string cache, string what, string value)
    {
        new CfnOutput(this, $"{cache}.{what}", new CfnOutputProps { Value = value });
        new StringParameter(
            this,
            $"{cache}.{what}.parameter",
            new StringParameterProps
            {
                ParameterName = $"/elasticache/{_environment}/{cache}/{what}",
                StringValue = value,
            }
        );
    }
}
