using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SSM;
using Constructs;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>The caches of an environment, open to their app tiers, and where applications find them.</summary>
internal sealed partial class CacheStack : Stack, ITellsWarnings
{
    private readonly string _environment;
    private readonly EnvironmentSettings _settings;
    private readonly TopicStack? _topics;
    private readonly IVpc _vpc;
    private readonly CacheWatch _watch;
    private readonly Lazy<ISubnetSelection?> _rotationSubnets;
    private readonly ToldCache? _told;

    /// <summary>Creates the stack.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="id">The name of the stack.</param>
    /// <param name="props">What all stacks have in common.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="caches">Which of its caches stand here.</param>
    public CacheStack(
        Construct scope,
        string id,
        IStackProps props,
        CacheEnvironment environment,
        IReadOnlyDictionary<string, CacheSettings> caches
    )
        : base(scope, id, props)
    {
        (_environment, _settings, var network, _topics) = environment;
        if (network is not null)
        {
            // Even where nothing but a tier is used of it: the rules of tiers then stand here, and the order of the two
            // stacks is the same whatever the settings say.
            AddDependency(network);
        }

        _vpc = network?.Vpc ?? VpcSource.In(this, "Existing:Vpc", _settings.Network);
        _rotationSubnets = new(() => VpcSource.RotationSubnets(this, _settings.Network));
        var tiers = _settings.AppTiers.ToDictionary(
            tier => tier.Key,
            tier =>
                tier.Value.SecurityGroupId is { } existing
                    ? SecurityGroup.FromSecurityGroupId(this, $"Existing:Tier-{tier.Key}", existing)
                    : network!.Tiers[tier.Key]
        );

        _watch = new CacheWatch(this, _settings, new Lazy<ITopic?>(AlarmTopic), caches.Count);
        var refusals = new List<string>();
        foreach (var (name, cache) in caches)
        {
            _told = new ToldCache(_settings, name, cache);
            try
            {
                ICache created =
                    cache.SecondaryOf is { } secondary ? Secondary(name, cache, secondary)
                    : cache.Serverless is not null ? Serverless(name, cache)
                    : cache.Engine == EngineName.Memcached ? Memcached(name, cache)
                    : Replicated(name, cache);
                created.AllowDefaultPortFrom(cache.AllowedTiers.Distinct().Select(tier => tiers[tier]));
                _watch.Add(created, cache, _told);
                CachePublication.Add(this, name, created, cache);
                _told.WarnOfUnusedAcknowledgements(this);
            }
            catch (CacheConfigurationException e)
            {
                refusals.AddRange(_told.Refusals(e));
            }
        }

        SettingsException.ThrowIfAny(refusals);
        if (_settings.KeyGrantsForServicesOnly)
        {
            CacheKeyGrants.LimitToServices(this);
        }
    }

    /// <inheritdoc/>
    public string? TellWarning(string path, Violation violation) => _told!.Warning(path, violation);

    private ReplicationGroup Replicated(string name, CacheSettings cache)
    {
        var users = CacheUsers.In(this, _environment, name, cache);
        var group = new ReplicationGroup(
            this,
            name,
            cache.Fill(
                new ReplicationGroupProps
                {
                    Vpc = _vpc,
                    VpcSubnets = VpcSource.Subnets(_settings.Network),
                    Description = $"{name} of {_environment}",
                    Engine = cache.NodeEngine,
                    NodeType = CacheNodeType.Of(cache.NodeType!),
                    Topology = Arrange(cache.Topology),
                    ClusterMode = cache.ClusterMode is { } mode ? SettingWords.ClusterMode[mode] : null,
                    Purpose = Preset(cache),
                    Parameters = cache.Parameters,
                    Port = cache.Port ?? ReplicationGroup.DefaultPort,
                    TransitEncryption = SettingWords.TransitEncryption[cache.TransitEncryption],
                    AtRestEncryption = SettingWords.AtRestEncryption[cache.AtRestEncryption],
                    Authentication = users is not null
                        ? Authentication.Users(users.Group)
                        : SettingWords.Authentication[cache.Authentication],
                    Durability = cache.Durability is { } durability ? SettingWords.Durability[durability] : null,
                    SlowLog = Destination(cache.Logs?.Slow),
                    EngineLog = Destination(cache.Logs?.Engine),
                    Compliance = Policies(cache),
                    SnapshotRetention = cache.SnapshotRetentionDays is { } days ? Duration.Days(days) : null,
                    RestoreFrom = cache.RestoreFromSnapshot is { } snapshot ? SnapshotSource.Snapshot(snapshot) : null,
                    NotificationTopic = Topic(name, cache),
                    RemovalPolicy = Policy(cache),
                }
            )
        );
        CacheScaler.Scale(group, cache.Scaling, _told!);
        if (cache.Rotation is { } rotation)
        {
            _watch.Add(Rotate(group, users, rotation), cache);
        }

        if (cache.GlobalDatastore is { } datastore)
        {
            MakePrimary(name, group, datastore);
        }

        PublishGroup(name, cache, group);
        users?.AddOutputs(group);
        return group;
    }

    private MemcachedCluster Memcached(string name, CacheSettings cache)
    {
        var cluster = new MemcachedCluster(
            this,
            name,
            cache.Fill(
                new MemcachedClusterProps
                {
                    Vpc = _vpc,
                    VpcSubnets = VpcSource.Subnets(_settings.Network),
                    Engine = cache.NodeEngine,
                    NodeType = CacheNodeType.Of(cache.NodeType!),
                    Nodes = cache.Topology.Nodes ?? 2,
                    AvailabilityZones = cache.Topology.AvailabilityZones,
                    CrossAz = cache.Topology.AvailabilityZones is { Count: > 0 } zones
                        ? zones.Distinct().Count() > 1
                        : null,
                    Purpose = Preset(cache),
                    Parameters = cache.Parameters,
                    Port = cache.Port ?? MemcachedCluster.DefaultPort,
                    TransitEncryption = cache.TransitEncryption != "disabled",
                    Compliance = Policies(cache),
                    NotificationTopic = Topic(name, cache),
                    RemovalPolicy =
                        Policy(cache) == RemovalPolicy.RETAIN ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
                }
            )
        );

        CacheScaler.Scale(cluster, cache.Scaling, _told!);
        Publish(name, "endpoint", cluster.ConfigurationEndpoint.Hostname);
        Publish(name, "port", Port(cache, MemcachedCluster.DefaultPort));
        return cluster;
    }

    private IReadOnlyList<PasswordRotation> Rotate(ReplicationGroup group, CacheUsers? users, RotationSettings settings)
    {
        var options = new RotationOptions
        {
            AutomaticallyAfter = settings.Days is { } days ? Duration.Days(days) : null,
            Schedule = settings.Cron is { } cron ? $"cron({cron})" : null,
            Window = settings.WindowHours is { } hours ? Duration.Hours(hours) : null,
            CreateVpcEndpoints = settings.CreateVpcEndpoints,
            VpcSubnets = _rotationSubnets.Value,
        };
        return users?.Rotate(group, options) ?? [group.AddAuthTokenRotation(options)];
    }

    private static LogDestination? Destination(LogSettings? log) =>
        log switch
        {
            null => null,
            { Firehose: { } stream } => LogDestination.Firehose(stream),
            { RetentionDays: { } days } => LogDestination.CloudWatchLogs(
                new CacheLogGroupOptions { Retention = SettingWords.Retention[days] }
            ),
            _ => LogDestination.CloudWatchLogs(),
        };

    private RemovalPolicy Policy(CacheSettings cache) => SettingWords.Removal[cache.Removal ?? _settings.Removal];

    private CompliancePolicy[] Policies(CacheSettings cache) =>
        [.. _settings.Compliance.Union(cache.Compliance).Select(name => CompliancePolicy.Find(name)!)];

    private ITopic? AlarmTopic() =>
        _settings.Alarms?.TopicArn is { } arn
            ? Amazon.CDK.AWS.SNS.Topic.FromTopicArn(this, "Existing:Alarms", arn)
            : _topics?.Alarms;

    // What is not said is left to the purpose.
    private static Topology? Arrange(TopologySettings topology) =>
        topology switch
        {
            { Shards: null, Replicas: null } => null,
            { Shards: { } shards } => Topology.Sharded(shards, topology.Replicas ?? 1),
            { Replicas: 0 } => Topology.SingleNode,
            _ => Topology.Replicated(topology.Replicas ?? 1),
        };

    private void PublishGroup(string name, CacheSettings cache, IReplicationGroup group)
    {
        if (cache.HasReader)
        {
            Publish(name, "endpoint", group.PrimaryEndpoint.Hostname);
            Publish(name, "reader-endpoint", group.ReaderEndpoint.Hostname);
        }
        else
        {
            Publish(name, "endpoint", group.ConfigurationEndpoint.Hostname);
        }

        if (cache.NamesConfigurationEndpoint)
        {
            Publish(name, "configuration-endpoint", group.ConfigurationEndpoint.Hostname);
        }

        Publish(name, "port", Port(cache, ReplicationGroup.DefaultPort));
        if (group.AuthToken is { } token)
        {
            Publish(name, "secret-arn", token.SecretArn);
        }
    }

    private static Purpose? Preset(CacheSettings cache) => cache.Purpose is { } purpose ? Purpose.Find(purpose) : null;

    private static string Port(CacheSettings cache, double standard) =>
        (cache.Port ?? standard).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private ITopic? Topic(string name, CacheSettings cache) =>
        cache.NotificationTopicArn is { } arn
            ? Amazon.CDK.AWS.SNS.Topic.FromTopicArn(this, $"Existing:Topic-{name}", arn)
            : _topics?.Events;

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
