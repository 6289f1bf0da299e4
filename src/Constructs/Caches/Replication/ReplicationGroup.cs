using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;
using ElastiCache.Model.Rules.R;

namespace ElastiCache.Cdk;

/// <summary>A replication group of Valkey or Redis OSS, hardened by default.</summary>
/// <remarks>
/// With only a VPC and a node type: Valkey, a primary and a replica in two Availability Zones with failover, TLS, a
/// rotating key, a generated AUTH token, private subnets, no ingress and no egress, daily backups, and a snapshot on
/// delete. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html
/// </remarks>
public sealed class ReplicationGroup : Resource, IReplicationGroup
{
    /// <summary>The default port: 6379.</summary>
    public const double DefaultPort = 6379;

    /// <summary>The default number of days for which snapshots are kept: 15, what the HIPAA and NIST packs of cdk-nag ask for.</summary>
    public const double DefaultSnapshotRetentionDays = 15;

    /// <summary>The default snapshot window: 03:00 to 04:00 UTC.</summary>
    public const string DefaultSnapshotWindow = "03:00-04:00";

    /// <summary>The default maintenance window: Sunday, 05:00 to 06:00 UTC.</summary>
    public const string DefaultMaintenanceWindow = "sun:05:00-sun:06:00";

    private readonly CfnReplicationGroup _resource;
    private readonly Topology _topology;
    private readonly double _port;
    private readonly string _path;

    /// <summary>Creates a replication group.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The group breaks rules of the service; names all of them.</exception>
    public ReplicationGroup(Construct scope, string id, ReplicationGroupProps props)
        : base(scope, id)
    {
        ArgumentNullException.ThrowIfNull(props);
        Props = props;
        _topology = props.ChosenTopology;
        _port = props.Port;
        _path = Node.Path;

        // Everything is judged before anything is created.
        var ingredients = new CacheIngredients(this, _path, props.Vpc)
        {
            Engine = props.Engine,
            ClusterMode = props.TakesClusterClients(),
            ClusterModeIsSaid = props.ClusterMode is not null,
            ParameterGroupId = props.ClusterMode.ParameterGroupId(),
            Purpose = props.Purpose,
            Parameters = props.Parameters,
            ParameterGroup = props.ParameterGroup,
            VpcSubnets = props.VpcSubnets,
            SubnetGroup = props.SubnetGroup,
            SecurityGroups = props.SecurityGroups,
        };
        var specification = ReplicationGroupTranslation.Specify(
            props,
            _path,
            Stack.Region,
            ingredients.SubnetGroupSpecification,
            ingredients.ParameterGroupSpecification
        );
        Validation.Judge(
            this,
            [
                .. ingredients.Violations(),
                .. Judge.Of(specification).Select(Escalate),
                .. Judge.Of(PlacementSpecification.Of(specification)),
                .. Inconvertible(props.SnapshotRetention),
                .. props.Compliance.SelectMany(policy => policy.Violations(specification)),
                .. WithoutName(props.RestoreFrom),
            ],
            ReplicationGroupLabels.For(_topology)
        );

        CacheEventTopic.WarnIfEncrypted(this, props.NotificationTopic);
        Monitored = MonitoredGroup.Of(props, ingredients.ParameterGroupSpecification);
        EncryptionKey = props.AtRestEncryption.KeyOf(this, _path, props.RemovalPolicy);
        AuthToken = CreateToken(props);
        var placement = new RulePlacement(this);
        var securityGroups = ingredients.CreateSecurityGroups(placement);
        specification = specification with
        {
            CacheParameterGroupName = ingredients.CreateParameterGroup(),
            CacheSubnetGroupName = ingredients.CreateSubnetGroup(),
            SecurityGroupIds = Tokens.List([.. securityGroups.Select(group => group.SecurityGroupId)]),
            LogDeliveryConfigurations = CacheLogs.Create(this, props, EncryptionKey),
            KmsKeyId = Tokens.Text(props.AtRestEncryption.IsEnabled ? EncryptionKey?.KeyArn : null),
            AuthToken = props.Authentication.IsGenerated
                ? Tokens.Text(AuthToken!.SecretValue.UnsafeUnwrap())
                : specification.AuthToken,
        };
        placement.References = () =>
            [
                .. ingredients.References(),
                props.Authentication.UserGroup?.UserGroupId,
                specification.KmsKeyId.Raw,
                specification.AuthToken.Raw,
                specification.NotificationTopicArn.Raw,
                .. specification.LogDeliveryConfigurations?.SelectMany(log =>
                    new[] { log.LogGroup.Raw, log.DeliveryStream.Raw }
                ) ?? [],
            ];

        Specification = specification;
        _resource = new CfnReplicationGroup(this, "Resource", ReplicationGroupTranslation.Render(specification));
        _resource.ApplyRemovalPolicy(props.RemovalPolicy);
        if (specification.Durability.Raw is { } durability)
        {
            // The oldest CDK that is supported does not know it.
            _resource.AddPropertyOverride("Durability", durability);
        }

        if (_topology.IsSharded && specification.NumNodeGroups.IsPresent)
        {
            // Without it, a change of the number of shards replaces the group.
            _resource.CfnOptions.UpdatePolicy = new CfnUpdatePolicy { UseOnlineResharding = true };
        }

        UserGroup = props.Authentication.UserGroup;
        (UserGroup as CacheUserGroup)?.JudgeWithEachUser(users =>
            Validation.Judge(
                this,
                Judge
                    .Of(specification with { UserGroups = [users] })
                    .Where(violation => violation.Severity == Severity.Error),
                ReplicationGroupLabels.For(_topology)
            )
        );

        ReplicationGroupId = _resource.Ref;
        Connections = new CacheConnections(this, placement, props.Port, securityGroups);
        this.Tag(props.Tags);
    }

    /// <inheritdoc/>
    public string ReplicationGroupId { get; }

    /// <inheritdoc/>
    public string ReplicationGroupArn => ArnOf(this, ReplicationGroupId);

    /// <inheritdoc/>
    public CacheEndpoint PrimaryEndpoint =>
        OfPlainClients(nameof(PrimaryEndpoint), () => new CacheEndpoint(_resource.AttrPrimaryEndPointAddress, _port));

    /// <inheritdoc/>
    public CacheEndpoint ReaderEndpoint =>
        OfPlainClients(nameof(ReaderEndpoint), () => new CacheEndpoint(_resource.AttrReaderEndPointAddress, _port));

    /// <inheritdoc/>
    public CacheEndpoint ConfigurationEndpoint =>
        Props.TakesClusterClients()
            ? new CacheEndpoint(_resource.AttrConfigurationEndPointAddress, _port)
            : throw new InvalidOperationException(
                $"{_path}: {Props.Protocol()} has no configuration endpoint: use PrimaryEndpoint and ReaderEndpoint, or "
                    + (Props.ClusterMode is null ? "Topology.Sharded" : "ClusterMode.Compatible")
            );

    /// <inheritdoc/>
    public ISecret? AuthToken { get; }

    /// <summary>The group of the users that may log in; null where clients have a token or nothing.</summary>
    public ICacheUserGroup? UserGroup { get; }

    /// <summary>The key of the encryption at rest; null where AWS owns it or nothing is encrypted.</summary>
    public IKey? EncryptionKey { get; }

    /// <summary>The durability that the service made of <see cref="ReplicationGroupProps.Durability"/>: <c>sync</c>, <c>async</c> or <c>disabled</c>.</summary>
    public string EffectiveDurability => _resource.GetAtt("EffectiveDurability").ToString()!;

    /// <inheritdoc/>
    public Connections_ Connections { get; }

    internal ReplicationGroupProps Props { get; }

    internal MonitoredGroup Monitored { get; }

    /// <summary>What was declared, for the rules of what is added later.</summary>
    internal ReplicationGroupSpecification Specification { get; }

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

    internal static string ArnOf(IResource group, string id) =>
        group.Stack.FormatArn(
            new ArnComponents
            {
                Service = "elasticache",
                Resource = "replicationgroup",
                ResourceName = id,
                ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
            }
        );

    private CacheEndpoint OfPlainClients(string name, Func<CacheEndpoint> endpoint) =>
        Props.TakesPlainClients()
            ? endpoint()
            : throw new InvalidOperationException(
                $"{_path}: {Props.Protocol()} has no {name}: use ConfigurationEndpoint"
            );

    // A trap that a template may knowingly walk into, but nobody should by accident.
    private Violation Escalate(Violation violation) =>
        violation.RuleId == TopologyRuleIds.ShardsWithoutReplicas && !_topology.InsistsOnNoReplicas
            ? violation with
            {
                Severity = Severity.Error,
                Message = violation.Message + ", or insist with Topology.ShardedWithoutReplicas",
            }
            : violation;

    private static IEnumerable<Violation> Inconvertible(Duration? retention) =>
        retention is not null && Tokens.IsInconvertible(retention)
            ?
            [
                Validation.Conflict(
                    nameof(ReplicationGroupProps.SnapshotRetention),
                    "a duration that is known only at deployment must be in days, such as Duration.Days(token)"
                ),
            ]
            : [];

    private static IEnumerable<Violation> WithoutName(SnapshotSource? source) =>
        source is { SnapshotArn: not null, SnapshotName: null }
            ?
            [
                Validation.Conflict(
                    nameof(ReplicationGroupProps.RestoreFrom),
                    "CloudFormation fills a replication group from the name of a snapshot of nodes, or from RDB files; got an ARN: use SnapshotSource.Snapshot(name), or export the snapshot to S3 and use SnapshotSource.RdbFiles"
                ),
            ]
            : [];

    private ISecret? CreateToken(ReplicationGroupProps props) =>
        props.Authentication.IsGenerated
            ? new CredentialSecret(
                this,
                "AuthToken",
                new SecretProps
                {
                    Description = $"AUTH token of the cache {_path}",
                    EncryptionKey = EncryptionKey,
                    GenerateSecretString = new SecretStringGenerator
                    {
                        // Letters and digits: what ElastiCache takes, and what needs no escaping in a URL or a shell.
                        ExcludePunctuation = true,
                        PasswordLength = 64,
                    },
                    RemovalPolicy = props.RemovalPolicy is RemovalPolicy.DESTROY or RemovalPolicy.SNAPSHOT
                        ? RemovalPolicy.DESTROY
                        : RemovalPolicy.RETAIN,
                }
            )
            : props.Authentication.Secret;
}
