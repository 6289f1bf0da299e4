using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>
/// A copy of a global datastore's primary in another Region: for reads nearby, and to be promoted when the primary's
/// Region fails.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastore.html</remarks>
public sealed class SecondaryReplicationGroup : CacheBase, IReplicationGroup
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["GlobalReplicationGroupId"] = nameof(SecondaryReplicationGroupProps.GlobalDatastore),
        ["NumCacheClusters"] = nameof(SecondaryReplicationGroupProps.Replicas),
        ["NumNodeGroups"] = nameof(SecondaryReplicationGroupProps.PrimaryShards),
        ["ReplicasPerNodeGroup"] = nameof(SecondaryReplicationGroupProps.Replicas),
        ["SnapshotRetentionLimit"] = nameof(SecondaryReplicationGroupProps.SnapshotRetention),
        ["KmsKeyId"] = nameof(SecondaryReplicationGroupProps.EncryptionKey),
        ["ReplicationGroupDescription"] = nameof(SecondaryReplicationGroupProps.Description),
        ["CacheSubnetGroupName"] = nameof(SecondaryReplicationGroupProps.SubnetGroup),
        ["SubnetIds"] = nameof(SecondaryReplicationGroupProps.VpcSubnets),
        ["NotificationTopicArn"] = nameof(SecondaryReplicationGroupProps.NotificationTopic),
    };

    private readonly CfnReplicationGroup _resource;
    private readonly SecondaryReplicationGroupProps _props;

    /// <summary>Creates a secondary of a global datastore.</summary>
    /// <param name="scope">The parent: in another Region than the primary and other secondaries.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The group breaks rules of the service; names all of them.</exception>
    public SecondaryReplicationGroup(Construct scope, string id, SecondaryReplicationGroupProps props)
        : base(scope, id)
    {
        Given.Check(props);
        _props = props;
        var primary = new KnownPrimary(props);
        var path = Node.Path;
        var ingredients = new CacheIngredients(this, path, props.Vpc)
        {
            VpcSubnets = props.VpcSubnets,
            SubnetGroup = props.SubnetGroup,
            SecurityGroups = props.SecurityGroups,
        };
        var specification = Specify(props, path, Stack.Region, ingredients.Subnets) with
        {
            MemberBeside = (props.GlobalDatastore as GlobalDatastore)?.MemberIn(Stack),
        };
        Validation.Judge(
            this,
            [
                .. ingredients.Violations(),
                .. Judge.Of(specification),
                .. primary.Conflicts(),
                .. props.Compliance.SelectMany(policy => policy.Violations(specification)),
            ],
            Labels
        );

        var placement = new RulePlacement(this);
        var securityGroups = ingredients.CreateSecurityGroups(placement);
        specification = specification with
        {
            CacheSubnetGroupName = ingredients.CreateSubnetGroup(),
            SecurityGroupIds = Tokens.List([.. securityGroups.Select(group => group.SecurityGroupId)]),
        };
        placement.References = () =>
            [.. ingredients.References(), specification.KmsKeyId.Raw, specification.NotificationTopicArn.Raw];

        _resource = ReplicationGroupTranslation.Create(this, specification);
        _resource.ApplyRemovalPolicy(props.RemovalPolicy);
        ReplicationGroupId = _resource.Ref;
        (props.GlobalDatastore as GlobalDatastore)?.AddSecondary(Stack, path);
        Connections = CacheConnections.Of(this, placement, props.Port, securityGroups);
        Profile = new CacheProfile
        {
            Kind = IReplicationGroup.Kind,
            Name = ReplicationGroupId,
            Arn = () => ReplicationGroupArn,
            EngineName = primary.EngineName,
            Endpoints = new(() => props.ClusterMode ? [ConfigurationEndpoint] : [PrimaryEndpoint, ReaderEndpoint]),
            Watched = ReplicationGroupWatch.Of(primary.Monitored()),
            AuthToken = props.AuthToken,
            Vpc = props.Vpc,
            EncryptionKey = props.EncryptionKey,
            Snapshots = SnapshotKind.OfReplicationGroup,
        };
    }

    /// <inheritdoc/>
    public string ReplicationGroupId { get; }

    /// <inheritdoc/>
    public string ReplicationGroupArn => Arns.In(Stack, IReplicationGroup.ArnResource, ReplicationGroupId);

    /// <summary>Where writes go once this group is promoted; until then it takes reads only. Cluster mode off only.</summary>
    /// <exception cref="InvalidOperationException">The group runs in cluster mode.</exception>
    public CacheEndpoint PrimaryEndpoint => At(CacheEndpoint.Primary, () => _resource.AttrPrimaryEndPointAddress);

    /// <inheritdoc/>
    public CacheEndpoint ReaderEndpoint => At(CacheEndpoint.Reader, () => _resource.AttrReaderEndPointAddress);

    /// <inheritdoc/>
    public CacheEndpoint ConfigurationEndpoint =>
        At(CacheEndpoint.Configuration, () => _resource.AttrConfigurationEndPointAddress);

    /// <inheritdoc/>
    public ISecret? AuthToken => _props.AuthToken;

    /// <inheritdoc/>
    public override Connections_ Connections { get; }

    internal override CacheProfile Profile { get; }

    private CacheEndpoint At(string name, Func<string> hostname) =>
        _props.ClusterMode == (name == CacheEndpoint.Configuration)
            ? new CacheEndpoint(name, hostname(), _props.Port)
            : throw new InvalidOperationException(
                _props.ClusterMode
                    ? $"{Node.Path}: in cluster mode there is no PrimaryEndpoint and no ReaderEndpoint: use ConfigurationEndpoint"
                    : $"{Node.Path}: without cluster mode there is no ConfigurationEndpoint: use PrimaryEndpoint and ReaderEndpoint"
            );

    private static ReplicationGroupSpecification Specify(
        SecondaryReplicationGroupProps props,
        string path,
        string region,
        SubnetGroupSpecification? subnetGroup
    )
    {
        var retention = props.SnapshotRetention is { } kept ? Tokens.Days(kept) : 0;
        var snapshotWindow = Tokens.Text(
            props.SnapshotWindow ?? (retention.Is(0) ? null : CacheDefaults.SnapshotWindow)
        );
        // A token cannot be added to: the replicas of the only shard say the same without arithmetic.
        var countsNodes = !props.ClusterMode && !Tokens.IsToken(props.Replicas);
        return new ReplicationGroupSpecification
        {
            JoinsGlobalDatastore = true,
            GlobalReplicationGroupId = Tokens.Text(props.GlobalDatastore.GlobalReplicationGroupId),
            ReplicationGroupId = Tokens.Text(props.ReplicationGroupId),
            ReplicationGroupDescription = Tokens.Text(props.Description ?? path),
            NumCacheClusters = countsNodes ? props.Replicas + 1 : Value<double>.Absent,
            ReplicasPerNodeGroup = countsNodes ? Value<double>.Absent : Tokens.Number(props.Replicas),
            AutomaticFailoverEnabled = props.ClusterMode || props.Replicas != 0,
            MultiAZEnabled = props.Replicas != 0,
            CacheSubnetGroupName = Tokens.Named(props.SubnetGroup?.SubnetGroupName),
            SubnetGroup = subnetGroup,
            Port = Tokens.Number(props.Port),
            KmsKeyId = Tokens.Text(props.EncryptionKey?.KeyArn),
            SnapshotRetentionLimit = retention,
            SnapshotWindow = snapshotWindow,
            PreferredMaintenanceWindow = Tokens.Text(
                props.PreferredMaintenanceWindow ?? ReplicationGroupTranslation.DefaultMaintenanceWindow(snapshotWindow)
            ),
            NotificationTopicArn = Tokens.Text(props.NotificationTopic?.TopicArn),
            Region = Tokens.Text(region),
        };
    }
}
