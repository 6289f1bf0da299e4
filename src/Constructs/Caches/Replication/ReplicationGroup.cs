using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>A replication group of Valkey or Redis OSS, hardened by default.</summary>
/// <remarks>
/// With only a VPC and a node type: Valkey, a primary and a replica in two Availability Zones with failover, TLS, a
/// rotating key, a generated AUTH token, private subnets, no ingress and no egress, daily backups, and a snapshot on
/// delete. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html
/// </remarks>
public sealed class ReplicationGroup : CacheBase, IReplicationGroup
{
    /// <summary>The default port: 6379.</summary>
    public const double DefaultPort = CacheDefaults.Port;

    /// <summary>The default number of days for which snapshots are kept: 15, what the HIPAA and NIST packs of cdk-nag ask for.</summary>
    public const double DefaultSnapshotRetentionDays = CacheDefaults.SnapshotRetentionDays;

    /// <summary>The default snapshot window: 03:00 to 04:00 UTC.</summary>
    public const string DefaultSnapshotWindow = CacheDefaults.SnapshotWindow;

    /// <summary>The default maintenance window: Sunday, 05:00 to 06:00 UTC.</summary>
    public const string DefaultMaintenanceWindow = CacheDefaults.MaintenanceWindow;

    private readonly CfnReplicationGroup _resource;

    /// <summary>Creates a replication group.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The group breaks rules of the service; names all of them.</exception>
    public ReplicationGroup(Construct scope, string id, ReplicationGroupProps props)
        : base(scope, id)
    {
        Given.Check(props);
        Props = props;
        var topology = props.ChosenTopology;
        var path = Node.Path;
        var stack = Stack;

        // Everything is judged before anything is created.
        var ingredients = new CacheIngredients(this, path, props.Vpc)
        {
            Parameters = new ParameterGroupChoice(this, path)
            {
                Engine = props.Engine,
                ClusterMode = props.TakesClusterClients(),
                ClusterModeIsSaid = props.ClusterMode is not null,
                Id = props.ClusterMode.ParameterGroupId(),
                Purpose = props.Purpose,
                Parameters = props.Parameters,
                Given = props.ParameterGroup,
            },
            VpcSubnets = props.VpcSubnets,
            SubnetGroup = props.SubnetGroup,
            SecurityGroups = props.SecurityGroups,
        };
        var specification = ReplicationGroupTranslation.Specify(props, path, stack.Region, ingredients);
        var labels = ReplicationGroupLabels.For(topology);
        Validation.Judge(
            this,
            [
                .. ingredients.Violations(),
                .. Judge.Of(specification).Select(violation => ReplicationGroupConflicts.Escalate(violation, topology)),
                .. Judge.Of(PlacementSpecification.Of(specification)),
                .. ReplicationGroupConflicts.Of(props),
                .. props.Compliance.SelectMany(policy => policy.Violations(specification)),
            ],
            labels
        );

        EventTopics.WarnIfEncrypted(this, props.NotificationTopic);
        EncryptionKey = props.AtRestEncryption.KeyOf(this, path, props.RemovalPolicy);
        AuthToken = props.Authentication.SecretOf(this, path, EncryptionKey, props.RemovalPolicy);
        var placement = new RulePlacement(this);
        var securityGroups = ingredients.CreateSecurityGroups(placement);
        specification = specification with
        {
            CacheParameterGroupName = ingredients.Parameters.Create(),
            CacheSubnetGroupName = ingredients.CreateSubnetGroup(),
            SecurityGroupIds = Tokens.List([.. securityGroups.Select(group => group.SecurityGroupId)]),
            LogDeliveryConfigurations = CacheLogs.Create(
                this,
                props.SlowLog,
                props.EngineLog,
                EncryptionKey,
                props.RemovalPolicy
            ),
            KmsKeyId = Tokens.Text(props.AtRestEncryption.IsEnabled ? EncryptionKey?.KeyArn : null),
            AuthToken = props.Authentication.IsGenerated
                ? Tokens.Text(AuthToken!.SecretValue.UnsafeUnwrap())
                : specification.AuthToken,
        };
        placement.References = () => ReplicationGroupTranslation.References(props, ingredients, specification);

        Specification = specification;
        _resource = ReplicationGroupTranslation.Create(this, specification);
        _resource.ApplyRemovalPolicy(props.RemovalPolicy);
        if (topology.IsSharded && specification.NumNodeGroups.IsPresent)
        {
            // Without it, a change of the number of shards replaces the group.
            _resource.CfnOptions.UpdatePolicy = new CfnUpdatePolicy { UseOnlineResharding = true };
        }

        UserGroup = props.Authentication.UserGroup;
        (UserGroup as CacheUserGroup)?.JudgeWithEachUser(
            this,
            users => Judge.Of(specification with { UserGroups = [users] }),
            labels
        );

        ReplicationGroupId = _resource.Ref;
        Connections = CacheConnections.Of(this, placement, props.Port, securityGroups);
        Profile = new CacheProfile
        {
            Kind = IReplicationGroup.Kind,
            Name = ReplicationGroupId,
            Arn = () => ReplicationGroupArn,
            EngineName = props.Engine.Name,
            Endpoints = new(AllEndpoints),
            Watched = ReplicationGroupWatch.Of(
                ReplicationGroupWatch.Monitored(props, ingredients.Parameters.Specification)
            ),
            AuthToken = AuthToken,
            Vpc = props.Vpc,
            NetworkType = props.NetworkType,
            EncryptionKey = EncryptionKey,
            Users = CacheUsers.Of(UserGroup, "Authentication.Users"),
            Snapshots = SnapshotKind.OfReplicationGroup,
            ChangesClusterMode = props.ClusterMode is not null,
        };
        this.Tag(props.Tags);
    }

    /// <inheritdoc/>
    public string ReplicationGroupId { get; }

    /// <inheritdoc/>
    public string ReplicationGroupArn => Arns.In(Stack, IReplicationGroup.ArnResource, ReplicationGroupId);

    /// <inheritdoc/>
    public CacheEndpoint PrimaryEndpoint =>
        OfPlainClients(CacheEndpoint.Primary, nameof(PrimaryEndpoint), () => _resource.AttrPrimaryEndPointAddress);

    /// <inheritdoc/>
    public CacheEndpoint ReaderEndpoint =>
        OfPlainClients(CacheEndpoint.Reader, nameof(ReaderEndpoint), () => _resource.AttrReaderEndPointAddress);

    /// <inheritdoc/>
    public CacheEndpoint ConfigurationEndpoint =>
        Props.TakesClusterClients()
            ? new CacheEndpoint(CacheEndpoint.Configuration, _resource.AttrConfigurationEndPointAddress, Props.Port)
            : throw new InvalidOperationException(
                $"{Node.Path}: {Props.Protocol()} has no configuration endpoint: use PrimaryEndpoint and ReaderEndpoint, or "
                    + (Props.ClusterMode is null ? "Topology.Sharded" : "ClusterMode.Compatible")
            );

    /// <inheritdoc/>
    public ISecret? AuthToken { get; }

    /// <summary>The group of the users that may log in; null where clients have a token or nothing.</summary>
    public ICacheUserGroup? UserGroup { get; }

    /// <summary>The key of the encryption at rest; null where AWS owns it or nothing is encrypted.</summary>
    public IKey? EncryptionKey { get; }

    /// <summary>
    /// The durability that the service made of <see cref="ReplicationGroupProps.Durability"/>: <c>sync</c>, <c>async</c> or
    /// <c>disabled</c>.
    /// </summary>
    public string EffectiveDurability => _resource.GetAtt("EffectiveDurability").ToString()!;

    /// <inheritdoc/>
    public override Connections_ Connections { get; }

    internal override CacheProfile Profile { get; }

    internal ReplicationGroupProps Props { get; }

    /// <summary>What was declared, for the rules of what is added later.</summary>
    internal ReplicationGroupSpecification Specification { get; }

    /// <summary>The greatest number that autoscaling may reach, by dimension.</summary>
    internal Dictionary<string, Value<double>> ScaledUpTo { get; } = [];

    private CacheEndpoint[] AllEndpoints() =>
        (Props.TakesPlainClients(), Props.TakesClusterClients()) switch
        {
            (true, true) => [PrimaryEndpoint, ConfigurationEndpoint, ReaderEndpoint],
            (true, false) => [PrimaryEndpoint, ReaderEndpoint],
            _ => [ConfigurationEndpoint],
        };

    private CacheEndpoint OfPlainClients(string name, string property, Func<string> hostname) =>
        Props.TakesPlainClients()
            ? new CacheEndpoint(name, hostname(), Props.Port)
            : throw new InvalidOperationException(
                $"{Node.Path}: {Props.Protocol()} has no {property}: use ConfigurationEndpoint"
            );

    // The service switches automatic upgrades off in members of a global datastore.
    internal void LeaveUpgradesToGlobalDatastore() => _resource.AutoMinorVersionUpgrade = false;

    /// <summary>Uses a replication group that exists. It can be reached and referred to, not changed.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="attributes">What is known of it.</param>
    public static IReplicationGroup FromReplicationGroupAttributes(
        Construct scope,
        string id,
        ReplicationGroupAttributes attributes
    )
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return new ImportedReplicationGroup(scope, id, attributes);
    }
}
