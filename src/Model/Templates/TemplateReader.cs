using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Resources of a template to specifications.</summary>
/// <param name="template">The template, for what its resources refer to.</param>
/// <param name="region">The Region of the stack, where it is known.</param>
internal sealed partial class TemplateReader(Template template, string? region)
{
    private Value<string> Region => region;

    public static PropertyBag Properties(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions) =>
        new(
            resource.Part("Properties"),
            $"Resources.{resource.LogicalId}.Properties",
            conditions,
            resource.Reading,
            KnownProperties.Of(resource.Type)
        );

    public ReplicationGroupSpecification ReplicationGroup(
        TemplateResource resource,
        IReadOnlyDictionary<string, bool> conditions
    )
    {
        var bag = Properties(resource, conditions);
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
            NodeGroupConfiguration = bag.Items("NodeGroupConfiguration")?.Select(NodeGroup).ToList(),
            PreferredCacheClusterAZs = bag.Texts("PreferredCacheClusterAZs"),
            AutomaticFailoverEnabled = bag.Flag("AutomaticFailoverEnabled"),
            MultiAZEnabled = bag.Flag("MultiAZEnabled"),
            ClusterMode = bag.Text("ClusterMode"),
            Durability = bag.Text("Durability"),
            GlobalReplicationGroupId = bag.Text("GlobalReplicationGroupId"),
            PrimaryClusterId = bag.Text("PrimaryClusterId"),
            DataTieringEnabled = bag.Flag("DataTieringEnabled"),
            CacheParameterGroupName = bag.Text("CacheParameterGroupName"),
            ParameterGroup = ParameterGroupOf(bag, conditions),
            CacheSubnetGroupName = bag.Text("CacheSubnetGroupName"),
            SubnetGroup = SubnetGroupOf(bag, conditions),
            SecurityGroupIds = bag.Texts("SecurityGroupIds"),
            Port = bag.Number("Port"),
            NetworkType = bag.Text("NetworkType"),
            IpDiscovery = bag.Text("IpDiscovery"),
            AtRestEncryptionEnabled = bag.Flag("AtRestEncryptionEnabled"),
            KmsKeyId = bag.Text("KmsKeyId"),
            KmsKeySpec = KeySpecOf(bag, conditions),
            TransitEncryptionEnabled = bag.Flag("TransitEncryptionEnabled"),
            TransitEncryptionMode = bag.Text("TransitEncryptionMode"),
            AuthToken = bag.Text("AuthToken"),
            UserGroupIds = bag.Texts("UserGroupIds"),
            UserGroups = new UserReader(template).UserGroups(bag, "UserGroupIds", conditions),
            JoinsGlobalDatastore = LinkedReader.IsSet(bag.Raw("GlobalReplicationGroupId")),
            SnapshotRetentionLimit = bag.Number("SnapshotRetentionLimit"),
            SnapshotWindow = bag.Text("SnapshotWindow"),
            SnapshottingClusterId = bag.Text("SnapshottingClusterId"),
            SnapshotName = bag.Text("SnapshotName"),
            SnapshotArns = bag.Texts("SnapshotArns"),
            PreferredMaintenanceWindow = bag.Text("PreferredMaintenanceWindow"),
            AutoMinorVersionUpgrade = bag.Flag("AutoMinorVersionUpgrade"),
            NotificationTopicArn = bag.Text("NotificationTopicArn"),
            CacheSecurityGroupNames = bag.Texts("CacheSecurityGroupNames"),
            LogDeliveryConfigurations = bag.Items("LogDeliveryConfigurations")?.Select(LogDelivery).ToList(),
            Tags = Tags(bag),
            Region = Region,
        };
    }

    public CacheClusterSpecification CacheCluster(
        TemplateResource resource,
        IReadOnlyDictionary<string, bool> conditions
    )
    {
        var bag = Properties(resource, conditions);
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
            ParameterGroup = ParameterGroupOf(bag, conditions),
            CacheSubnetGroupName = bag.Text("CacheSubnetGroupName"),
            SubnetGroup = SubnetGroupOf(bag, conditions),
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
            LogDeliveryConfigurations = bag.Items("LogDeliveryConfigurations")?.Select(LogDelivery).ToList(),
            MisplacedProperties = [.. bag.Misplaced],
            Tags = Tags(bag),
            Region = Region,
        };
    }

    public static ParameterGroupSpecification ParameterGroup(
        TemplateResource resource,
        IReadOnlyDictionary<string, bool> conditions
    )
    {
        var bag = Properties(resource, conditions);
        return new ParameterGroupSpecification
        {
            CacheParameterGroupFamily = bag.Text("CacheParameterGroupFamily"),
            CacheParameterGroupName = bag.Text("CacheParameterGroupName"),
            Description = bag.Text("Description"),
            Tags = Tags(bag),
            // A map that cannot be read might hold anything, cluster-enabled too.
            Properties =
                bag.Map("Properties")
                ?? new Dictionary<string, Value<string>>(StringComparer.Ordinal)
                {
                    ["cluster-enabled"] = Value<string>.Unresolved(),
                },
        };
    }

    public SubnetGroupSpecification SubnetGroup(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
    {
        var bag = Properties(resource, conditions);
        var subnets = SubnetsOf(bag, conditions);
        return new SubnetGroupSpecification
        {
            CacheSubnetGroupName = bag.Text("CacheSubnetGroupName"),
            Description = bag.Text("Description"),
            SubnetIds = bag.Texts("SubnetIds"),
            AvailabilityZones = ZonesOf(subnets),
            MapsPublicAddresses = MapPublicAddresses(subnets),
            Vpcs = VpcsOf(subnets),
            HasDedicatedTenancy = HaveDedicatedTenancy(subnets, conditions),
            MixesOutposts = MixOutposts(subnets),
            IsOnOutpost = AreOnOutpost(subnets),
            NetworkTypes = NetworkTypesOf(subnets),
            Tags = Tags(bag),
        };
    }

    private static NodeGroupSpecification NodeGroup(PropertyBag bag) =>
        new()
        {
            NodeGroupId = bag.Text("NodeGroupId"),
            PrimaryAvailabilityZone = bag.Text("PrimaryAvailabilityZone"),
            ReplicaAvailabilityZones = bag.Texts("ReplicaAvailabilityZones"),
            ReplicaCount = bag.Number("ReplicaCount"),
            Slots = bag.Text("Slots"),
        };

    private static IReadOnlyList<TagSpecification> Tags(PropertyBag bag) =>
        [.. (bag.Items("Tags") ?? []).Select(tag => new TagSpecification(tag.Text("Key"), tag.Text("Value")))];

    private static LogDeliverySpecification LogDelivery(PropertyBag bag)
    {
        var details = bag.Below("DestinationDetails");
        return new LogDeliverySpecification
        {
            LogType = bag.Text("LogType"),
            LogFormat = bag.Text("LogFormat"),
            DestinationType = bag.Text("DestinationType"),
            HasDestinationDetails = details.IsUnresolved ? Value<bool>.Unresolved() : !details.IsMissing,
            LogGroup = details.Below("CloudWatchLogsDetails").Text("LogGroup"),
            DeliveryStream = details.Below("KinesisFirehoseDetails").Text("DeliveryStream"),
        };
    }

    private ParameterGroupSpecification? ParameterGroupOf(
        PropertyBag bag,
        IReadOnlyDictionary<string, bool> conditions
    ) =>
        template.Referenced(bag.Raw("CacheParameterGroupName"), ResourceTypes.ParameterGroup) is { } group
            ? ParameterGroup(group, conditions)
        : bag.Text("CacheParameterGroupName").TryGet(out var name) ? ParameterGroupSpecification.Default(name)
        : null;

    private SubnetGroupSpecification? SubnetGroupOf(PropertyBag bag, IReadOnlyDictionary<string, bool> conditions) =>
        template.Referenced(bag.Raw("CacheSubnetGroupName"), ResourceTypes.SubnetGroup) is { } group
            ? SubnetGroup(group, conditions)
            : null;
}
