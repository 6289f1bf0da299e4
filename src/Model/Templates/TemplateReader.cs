using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Resources of a template to specifications.</summary>
/// <param name="context">The template, for what its resources refer to.</param>
/// <param name="region">The Region of the stack, where it is known.</param>
/// <param name="today">The day to judge for, by UTC. Default: today.</param>
internal sealed partial class TemplateReader(TemplateContext context, string? region, DateOnly? today = null)
{
    private readonly DateOnly _today = today ?? DateOnly.FromDateTime(DateTime.UtcNow);

    private Value<string> Region => region;

    public ReplicationGroupSpecification ReplicationGroup(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return new ReplicationGroupSpecification
        {
            ReplicationGroupId = bag.Text("ReplicationGroupId"),
            ReplicationGroupDescription = bag.Text("ReplicationGroupDescription"),
            Engine = bag.Text("Engine"),
            EngineVersion = bag.Text("EngineVersion"),
            CacheNodeType = bag.Text("CacheNodeType"),
            NumCacheClusters = bag.Number("NumCacheClusters"),
            NumNodeGroups = bag.Number("NumNodeGroups"),
            ReplicasPerNodeGroup = bag.Number("ReplicasPerNodeGroup"),
            DependingNodeGroupConfiguration = bag.Depending<IReadOnlyList<NodeGroupSpecification>?>(now =>
                now.Items("NodeGroupConfiguration")?.Select(NodeGroup).ToList()
            ),
            PreferredCacheClusterAZs = bag.Texts("PreferredCacheClusterAZs"),
            AutomaticFailoverEnabled = bag.Flag("AutomaticFailoverEnabled"),
            MultiAZEnabled = bag.Flag("MultiAZEnabled"),
            ClusterMode = bag.Text("ClusterMode"),
            Durability = bag.Text("Durability"),
            GlobalReplicationGroupId = bag.Text("GlobalReplicationGroupId"),
            PrimaryClusterId = bag.Text("PrimaryClusterId"),
            DataTieringEnabled = bag.Flag("DataTieringEnabled"),
            CacheParameterGroupName = bag.Text("CacheParameterGroupName"),
            DependingParameterGroup = bag.Depending(ParameterGroupOf),
            CacheSubnetGroupName = bag.Text("CacheSubnetGroupName"),
            DependingSubnetGroup = bag.Depending(SubnetGroupOf),
            SecurityGroupIds = bag.Texts("SecurityGroupIds"),
            Port = bag.Number("Port"),
            NetworkType = bag.Text("NetworkType"),
            IpDiscovery = bag.Text("IpDiscovery"),
            AtRestEncryptionEnabled = bag.Flag("AtRestEncryptionEnabled"),
            KmsKeyId = bag.Text("KmsKeyId"),
            KmsKeySpec = KeySpecOf(bag),
            TransitEncryptionEnabled = bag.Flag("TransitEncryptionEnabled"),
            TransitEncryptionMode = bag.Text("TransitEncryptionMode"),
            AuthToken = bag.Text("AuthToken"),
            DependingAuthTokenParameter = bag.Depending(now => context.SecretParameter(now.Value("AuthToken"))),
            DependingAuthTokenFlaw = bag.Depending(now => new SecretReader(context).FlawOf(now.Value("AuthToken"))),
            UserGroupIds = bag.Texts("UserGroupIds"),
            UserGroups = bag.DependingList(now => new UserReader(context).UserGroups(now, "UserGroupIds")),
            DependingJoinsGlobalDatastore = bag.Depending(now => now.IsSet("GlobalReplicationGroupId")),
            DependingIsGlobalMember = bag.Depending(_ => IsGlobalMember(resource)),
            SnapshotRetentionLimit = bag.Number("SnapshotRetentionLimit"),
            SnapshotWindow = bag.Text("SnapshotWindow"),
            SnapshottingClusterId = bag.Text("SnapshottingClusterId"),
            SnapshotName = bag.Text("SnapshotName"),
            SnapshotArns = bag.Texts("SnapshotArns"),
            PreferredMaintenanceWindow = bag.Text("PreferredMaintenanceWindow"),
            AutoMinorVersionUpgrade = bag.Flag("AutoMinorVersionUpgrade"),
            NotificationTopicArn = bag.Text("NotificationTopicArn"),
            CacheSecurityGroupNames = bag.Texts("CacheSecurityGroupNames"),
            DependingLogDeliveryConfigurations = bag.Depending<IReadOnlyList<LogDeliverySpecification>?>(now =>
                now.Items("LogDeliveryConfigurations")?.Select(LogDelivery).ToList()
            ),
            Tags = Tagged.Tags(bag),
            Region = Region,
            Today = _today,
        };
    }

    public CacheClusterSpecification CacheCluster(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return new CacheClusterSpecification
        {
            ClusterName = bag.Text("ClusterName"),
            Engine = bag.Text("Engine"),
            EngineVersion = bag.Text("EngineVersion"),
            CacheNodeType = bag.Text("CacheNodeType"),
            NumCacheNodes = bag.Number("NumCacheNodes"),
            AZMode = bag.Text("AZMode"),
            PreferredAvailabilityZone = bag.Text("PreferredAvailabilityZone"),
            PreferredAvailabilityZones = bag.Texts("PreferredAvailabilityZones"),
            CacheParameterGroupName = bag.Text("CacheParameterGroupName"),
            DependingParameterGroup = bag.Depending(ParameterGroupOf),
            CacheSubnetGroupName = bag.Text("CacheSubnetGroupName"),
            DependingSubnetGroup = bag.Depending(SubnetGroupOf),
            VpcSecurityGroupIds = bag.Texts("VpcSecurityGroupIds"),
            Port = bag.Number("Port"),
            NetworkType = bag.Text("NetworkType"),
            IpDiscovery = bag.Text("IpDiscovery"),
            TransitEncryptionEnabled = bag.Flag("TransitEncryptionEnabled"),
            SnapshotRetentionLimit = bag.Number("SnapshotRetentionLimit"),
            SnapshotWindow = bag.Text("SnapshotWindow"),
            SnapshotName = bag.Text("SnapshotName"),
            SnapshotArns = bag.Texts("SnapshotArns"),
            PreferredMaintenanceWindow = bag.Text("PreferredMaintenanceWindow"),
            AutoMinorVersionUpgrade = bag.Flag("AutoMinorVersionUpgrade"),
            NotificationTopicArn = bag.Text("NotificationTopicArn"),
            CacheSecurityGroupNames = bag.Texts("CacheSecurityGroupNames"),
            DependingLogDeliveryConfigurations = bag.Depending<IReadOnlyList<LogDeliverySpecification>?>(now =>
                now.Items("LogDeliveryConfigurations")?.Select(LogDelivery).ToList()
            ),
            MisplacedProperties = bag.DependingList<string>(now => [.. now.Misplaced]),
            Tags = Tagged.Tags(bag),
            Region = Region,
            Today = _today,
        };
    }

    public ParameterGroupSpecification ParameterGroup(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return new ParameterGroupSpecification
        {
            CacheParameterGroupFamily = bag.Text("CacheParameterGroupFamily"),
            CacheParameterGroupName = bag.Text("CacheParameterGroupName"),
            Description = bag.Text("Description"),
            Tags = Tagged.Tags(bag),
            // A map that cannot be read might hold anything, cluster-enabled too.
            DependingProperties = bag.Depending(now =>
                now.Map("Properties")
                ?? new Dictionary<string, Value<string>>(StringComparer.Ordinal)
                {
                    ["cluster-enabled"] = Value<string>.Unresolved(),
                }
            ),
        };
    }

    public SubnetGroupSpecification SubnetGroup(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return new SubnetGroupSpecification
        {
            CacheSubnetGroupName = bag.Text("CacheSubnetGroupName"),
            Description = bag.Text("Description"),
            SubnetIds = bag.Texts("SubnetIds"),
            AvailabilityZones = context.Look(() => ZonesOf(SubnetsOf(bag))),
            MapsPublicAddresses = context.Look(() => MapPublicAddresses(SubnetsOf(bag))),
            Vpcs = context.Look(() => VpcsOf(SubnetsOf(bag))),
            HasDedicatedTenancy = context.Look(() => HaveDedicatedTenancy(SubnetsOf(bag))),
            MixesOutposts = context.Look(() => MixOutposts(SubnetsOf(bag))),
            IsOnOutpost = context.Look(() => AreOnOutpost(SubnetsOf(bag))),
            NetworkTypes = context.Look(() => NetworkTypesOf(SubnetsOf(bag))),
            Tags = Tagged.Tags(bag),
        };
    }

    private static NodeGroupSpecification NodeGroup(TemplateObject bag) =>
        new()
        {
            NodeGroupId = bag.Text("NodeGroupId"),
            PrimaryAvailabilityZone = bag.Text("PrimaryAvailabilityZone"),
            ReplicaAvailabilityZones = bag.Texts("ReplicaAvailabilityZones"),
            ReplicaCount = bag.Number("ReplicaCount"),
            Slots = bag.Text("Slots"),
        };

    private static LogDeliverySpecification LogDelivery(TemplateObject bag)
    {
        var details = bag.Below("DestinationDetails");
        return new LogDeliverySpecification
        {
            LogType = bag.Text("LogType"),
            LogFormat = bag.Text("LogFormat"),
            DestinationType = bag.Text("DestinationType"),
            HasDestinationDetails = details.Exists,
            LogGroup = details.Below("CloudWatchLogsDetails").Text("LogGroup"),
            DeliveryStream = details.Below("KinesisFirehoseDetails").Text("DeliveryStream"),
        };
    }

    private ParameterGroupSpecification? ParameterGroupOf(TemplateObject bag) =>
        context.Referenced(bag.Value("CacheParameterGroupName"), ResourceTypes.ParameterGroup) is { } group
            ? ParameterGroup(group)
        : bag.Text("CacheParameterGroupName").TryGet(out var name) ? ParameterGroupSpecification.Default(name)
        : null;

    private SubnetGroupSpecification? SubnetGroupOf(TemplateObject bag) =>
        context.Referenced(bag.Value("CacheSubnetGroupName"), ResourceTypes.SubnetGroup) is { } group
            ? SubnetGroup(group)
            : null;
}
