using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>
/// A copy of a global datastore's primary in another Region: for reads nearby, and to be promoted when the primary's
/// Region fails.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastore.html</remarks>
public sealed class SecondaryReplicationGroup : Resource, IReplicationGroup
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
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
        ArgumentNullException.ThrowIfNull(props);
        _props = props;
        var primary = new KnownPrimary(props);
        var path = Node.Path;
        var subnetGroup = props.SubnetGroup switch
        {
            null => CacheSubnetGroup.Specify(
                this,
                new CacheSubnetGroupProps
                {
                    Vpc = props.Vpc,
                    VpcSubnets = props.VpcSubnets,
                    Description = $"Subnets of the cache {path}",
                }
            ),
            CacheSubnetGroup own => own.Specification,
            _ => null,
        };
        var specification = Specify(props, path, Stack.Region, subnetGroup);
        Validation.Judge(
            this,
            [
                .. props.SubnetGroup is null ? Judge.Of(subnetGroup!) : Contradiction(props),
                .. Judge.Of(specification),
                .. primary.Contradictions(),
                .. props.Compliance.SelectMany(policy => policy.Violations(specification)),
            ],
            Labels
        );

        Monitored = MonitoredGroup.Of(props, primary);
        var placement = new RulePlacement(this);
        IReadOnlyList<ISecurityGroup> securityGroups =
            props.SecurityGroups.Count > 0
                ? props.SecurityGroups
                :
                [
                    new CacheSecurityGroup(
                        this,
                        "SecurityGroup",
                        props.Vpc,
                        $"Admits the app tiers of the cache {path}",
                        placement
                    ),
                ];
        specification = specification with
        {
            CacheSubnetGroupName = Tokens.Text(
                (props.SubnetGroup ?? new CacheSubnetGroup(this, "SubnetGroup", subnetGroup!)).SubnetGroupName
            ),
            SecurityGroupIds = Tokens.List([.. securityGroups.Select(group => group.SecurityGroupId)]),
        };
        placement.References = () =>
            [
                props.Vpc.VpcId,
                .. securityGroups.Select(group => group.SecurityGroupId),
                specification.CacheSubnetGroupName.Raw,
                specification.KmsKeyId.Raw,
                specification.NotificationTopicArn.Raw,
            ];

        var rendered = ReplicationGroupTranslation.Render(specification);
        rendered.GlobalReplicationGroupId = props.GlobalDatastore.GlobalReplicationGroupId;
        _resource = new CfnReplicationGroup(this, "Resource", rendered);
        _resource.ApplyRemovalPolicy(props.RemovalPolicy);
        ReplicationGroupId = _resource.Ref;
        Connections = new CacheConnections(this, placement, props.Port, securityGroups);
    }

    /// <inheritdoc/>
    public string ReplicationGroupId { get; }

    /// <inheritdoc/>
    public string ReplicationGroupArn => ReplicationGroup.ArnOf(this, ReplicationGroupId);

    /// <summary>Where writes go once this group is promoted; until then it takes reads only. Cluster mode off only.</summary>
    /// <exception cref="InvalidOperationException">The group runs in cluster mode.</exception>
    public CacheEndpoint PrimaryEndpoint => At(_resource.AttrPrimaryEndPointAddress, clusterMode: false);

    /// <inheritdoc/>
    public CacheEndpoint ReaderEndpoint => At(_resource.AttrReaderEndPointAddress, clusterMode: false);

    /// <inheritdoc/>
    public CacheEndpoint ConfigurationEndpoint => At(_resource.AttrConfigurationEndPointAddress, clusterMode: true);

    /// <inheritdoc/>
    public ISecret? AuthToken => _props.AuthToken;

    /// <inheritdoc/>
    public Connections_ Connections { get; }

    internal MonitoredGroup? Monitored { get; }

    private CacheEndpoint At(string hostname, bool clusterMode) =>
        _props.ClusterMode == clusterMode
            ? new CacheEndpoint(hostname, _props.Port)
            : throw new InvalidOperationException(
                clusterMode
                    ? $"{Node.Path}: without cluster mode there is no ConfigurationEndpoint: use PrimaryEndpoint and ReaderEndpoint"
                    : $"{Node.Path}: in cluster mode there is no PrimaryEndpoint and no ReaderEndpoint: use ConfigurationEndpoint"
            );

    private static IEnumerable<Violation> Contradiction(SecondaryReplicationGroupProps props) =>
        props.VpcSubnets is null
            ? []
            : [Validation.Conflict(nameof(props.VpcSubnets), "SubnetGroup already says which subnets: leave one out")];

    private static ReplicationGroupSpecification Specify(
        SecondaryReplicationGroupProps props,
        string path,
        string region,
        SubnetGroupSpecification? subnetGroup
    )
    {
        var retention = props.SnapshotRetention is { } kept ? Tokens.Days(kept) : 0;
        var snapshotWindow = Tokens.Text(
            props.SnapshotWindow ?? (retention.Is(0) ? null : ReplicationGroup.DefaultSnapshotWindow)
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
            CacheSubnetGroupName = props.SubnetGroup is { } group
                ? Tokens.Text(group.SubnetGroupName)
                : Value<string>.Unresolved(),
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
