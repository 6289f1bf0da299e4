using Amazon.CDK.AWS.ElastiCache;

namespace ElastiCache.Cdk;

/// <summary>What a replication group is in the words of CloudFormation: one line a property.</summary>
internal static class ReplicationGroupTranslation
{
    /// <summary>
    /// What CloudFormation will be told, as far as the props say it. The names of what the construct has yet to create
    /// (key, secret, groups) are unresolved.
    /// </summary>
    public static ReplicationGroupSpecification Specify(
        ReplicationGroupProps props,
        string path,
        string region,
        CacheIngredients ingredients
    )
    {
        var topology = props.ChosenTopology;
        var retention = props.ChosenRetention;
        var snapshotWindow = Tokens.Text(
            props.SnapshotWindow ?? (retention.Is(0) ? null : CacheDefaults.SnapshotWindow)
        );
        var usesTls = props.TransitEncryption != TransitEncryption.Disabled;

        return WithTopology(topology, props) with
        {
            ReplicationGroupId = Tokens.Text(props.ReplicationGroupId),
            ReplicationGroupDescription = Tokens.Text(props.Description ?? path),
            Engine = Tokens.Text(props.Engine.Name),
            EngineVersion = Tokens.Text(props.Engine.Version),
            CacheNodeType = Tokens.Text(props.NodeType.Name),
            DataTieringEnabled =
                props.DataTiering is { } tiering ? tiering
                : HasSsd(props.NodeType) ? true
                : Value<bool>.Absent,
            CacheParameterGroupName = Tokens.Named(props.ParameterGroup?.ParameterGroupName),
            ParameterGroup = ingredients.Parameters!.Specification,
            CacheSubnetGroupName = Tokens.Named(props.SubnetGroup?.SubnetGroupName),
            SubnetGroup = ingredients.Subnets,
            SecurityGroupIds = Tokens.List([.. props.SecurityGroups.Select(group => group.SecurityGroupId)]),
            Port = Tokens.Number(props.Port),
            NetworkType = Tokens.Text(props.NetworkType.Name()),
            IpDiscovery = Tokens.Text(props.IpDiscovery.Name()),
            AtRestEncryptionEnabled = props.AtRestEncryption.IsEnabled,
            KmsKeyId = props.AtRestEncryption.KeyArn,
            TransitEncryptionEnabled = usesTls,
            TransitEncryptionMode = TransitEncryptionMode(props),
            AuthToken = props.Authentication.IsGenerated
                ? Value<string>.Unresolved()
                : Tokens.Text(props.Authentication.Value?.UnsafeUnwrap()),
            UserGroupIds = Tokens.List(props.Authentication.UserGroup is { } users ? [users.UserGroupId] : []),
            UserGroups = props.Authentication.UserGroup is { } known ? [CacheUserGroup.SpecificationOf(known)] : [],
            SnapshotRetentionLimit = retention,
            SnapshotWindow = snapshotWindow,
            SnapshottingClusterId = Tokens.Text(props.SnapshottingClusterId),
            SnapshotName = Tokens.Text(props.RestoreFrom?.SnapshotName),
            SnapshotArns = Tokens.List(props.RestoreFrom?.FileArns ?? []),
            PreferredMaintenanceWindow = Tokens.Text(
                props.PreferredMaintenanceWindow ?? DefaultMaintenanceWindow(snapshotWindow)
            ),
            AutoMinorVersionUpgrade = props.AutoMinorVersionUpgrade,
            LogDeliveryConfigurations = CacheLogs.Specify(props.SlowLog, props.EngineLog),
            NotificationTopicArn = Tokens.Text(props.NotificationTopic?.TopicArn),
            ClusterMode = Tokens.Text(props.ClusterMode.Name()),
            Durability = Tokens.Text(DurabilityName(props.Durability)),
            Tags = [.. props.Tags.Select(tag => new TagSpecification(tag.Key, tag.Value))],
            Region = Tokens.Text(region),
        };
    }

    /// <summary>What the group refers to: ids and ARNs, of which those of other stacks are tokens.</summary>
    public static IEnumerable<string?> References(
        ReplicationGroupProps props,
        CacheIngredients ingredients,
        ReplicationGroupSpecification group
    ) =>
        [
            .. ingredients.References(),
            props.Authentication.UserGroup?.UserGroupId,
            group.KmsKeyId.Raw,
            group.AuthToken.Raw,
            group.NotificationTopicArn.Raw,
            .. group.LogDeliveryConfigurations?.SelectMany(log => new[] { log.LogGroup.Raw, log.DeliveryStream.Raw })
                ?? [],
        ];

    /// <summary>Creates the resource.</summary>
    public static CfnReplicationGroup Create(Construct scope, ReplicationGroupSpecification group) =>
        ResourceRendering.Create<CfnReplicationGroup, CfnReplicationGroupProps>(
            scope,
            group,
            (
                nameof(group.NodeGroupConfiguration),
                group
                    .NodeGroupConfiguration?.Select<NodeGroupSpecification, object>(
                        ResourceRendering.Of<CfnReplicationGroup.NodeGroupConfigurationProperty>
                    )
                    .ToArray()
            ),
            (
                nameof(group.LogDeliveryConfigurations),
                group.LogDeliveryConfigurations?.Select<LogDeliverySpecification, object>(CacheLogs.Render).ToArray()
            )
        );

    /// <summary>The default maintenance window that goes with a snapshot window.</summary>
    public static string DefaultMaintenanceWindow(Value<string> snapshotWindow) =>
        snapshotWindow.TryGet(out var text) && SnapshotWindow.TryParse(text, out var window)
            ? MaintenanceWindow.ClearOf(window).ToString()
            : CacheDefaults.MaintenanceWindow;

    private static ReplicationGroupSpecification WithTopology(Topology topology, ReplicationGroupProps props)
    {
        // Always written: CloudFormation turns failover on when it is left out, even for one node, and then fails.
        var group = new ReplicationGroupSpecification
        {
            AutomaticFailoverEnabled = props.AutomaticFailover ?? (topology.HasReplicas || topology.IsSharded),
            MultiAZEnabled = props.MultiAz ?? (topology.HasReplicas && props.AutomaticFailover != false),
        };

        return topology switch
        {
            // A group that changes its mode has one shard, and says so in the same words before and after.
            { Shards: 1, Placement.Count: 0 } when props.ClusterMode is not null => Nodes(group, topology),
            // Its shards come later, and ReplicasPerNodeGroup, which is for creation only, cannot come with them.
            { Shards: { } shards, Placement.Count: 0 } when props.ClusterMode is not null && CanBeListed(shards) =>
                group with
                {
                    NumNodeGroups = shards,
                    NodeGroupConfiguration =
                    [
                        .. Enumerable.Repeat(
                            new NodeGroupSpecification { ReplicaCount = Tokens.Number(topology.Replicas) },
                            (int)shards
                        ),
                    ],
                },
            { IsSharded: true } => group with
            {
                NumNodeGroups = Tokens.Number(topology.Shards),
                ReplicasPerNodeGroup =
                    topology.Placement.Count > 0 ? Value<double>.Absent : Tokens.Number(topology.Replicas),
                NodeGroupConfiguration = topology.Placement.Count > 0 ? [.. topology.Placement.Select(Specify)] : null,
            },
            _ => Nodes(group, topology),
        };
    }

    private static ReplicationGroupSpecification Nodes(ReplicationGroupSpecification group, Topology topology) =>
        // A token cannot be added to: one shard and its replicas say the same without arithmetic.
        Tokens.IsToken(topology.Replicas)
            ? group with
            {
                NumNodeGroups = 1,
                ReplicasPerNodeGroup = Tokens.Number(topology.Replicas),
            }
            : group with
            {
                NumCacheClusters = topology.Replicas + 1,
                PreferredCacheClusterAZs = Tokens.List(topology.AvailabilityZones),
            };

    // Not a token, and no number that a rule refuses anyway.
    private static bool CanBeListed(double shards) =>
        shards is > 1 and <= NodeLimits.MostShards && double.IsInteger(shards);

    private static NodeGroupSpecification Specify(Shard shard) =>
        new()
        {
            NodeGroupId = Tokens.Text(shard.Id),
            Slots = Tokens.Text(shard.Slots),
            ReplicaCount = Tokens.Number(shard.ReplicaCount),
            PrimaryAvailabilityZone = Tokens.Text(shard.PrimaryAvailabilityZone),
            ReplicaAvailabilityZones = Tokens.List(shard.ReplicaAvailabilityZones),
        };

    private static string? DurabilityName(Durability? durability) =>
        durability switch
        {
            null => null,
            Durability.Default => "default",
            Durability.Async => "async",
            Durability.Sync => "sync",
            _ => "disabled",
        };

    // Redis OSS before 7.0 knows TLS but no mode of it; then "required" goes without saying.
    private static Value<string> TransitEncryptionMode(ReplicationGroupProps props) =>
        props.TransitEncryption switch
        {
            TransitEncryption.Preferred => "preferred",
            TransitEncryption.Required
                when EngineFeature.TransitEncryptionMode.SupportedBy(props.Engine.Name, props.Engine.Version) == true =>
                "required",
            _ => Value<string>.Absent,
        };

    private static bool HasSsd(CacheNodeType type) => type.Family?.Can(NodeCapabilities.DataTiering) == true;
}
