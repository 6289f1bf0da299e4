using System.Text.Json;

namespace ElastiCache.Model;

/// <summary>Resources of a template to specifications.</summary>
/// <param name="template">The template, for what its resources refer to.</param>
/// <param name="region">The Region of the stack, where it is known.</param>
internal sealed class TemplateReader(Template template, string? region)
{
    private Value<string> Region => region;

    public static PropertyBag Properties(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions) =>
        new(resource.Part("Properties"), $"Resources.{resource.LogicalId}.Properties", conditions);

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
            TransitEncryptionEnabled = bag.Flag("TransitEncryptionEnabled"),
            TransitEncryptionMode = bag.Text("TransitEncryptionMode"),
            AuthToken = bag.Text("AuthToken"),
            UserGroupIds = bag.Texts("UserGroupIds"),
            UserGroups = new UserReader(template).UserGroups(bag, "UserGroupIds", conditions),
            GlobalReplicationGroupId = bag.Text("GlobalReplicationGroupId"),
            JoinsGlobalDatastore = LinkedReader.IsSet(bag.Raw("GlobalReplicationGroupId")),
            SnapshotRetentionLimit = bag.Number("SnapshotRetentionLimit"),
            SnapshotWindow = bag.Text("SnapshotWindow"),
            SnapshotName = bag.Text("SnapshotName"),
            SnapshotArns = bag.Texts("SnapshotArns"),
            PreferredMaintenanceWindow = bag.Text("PreferredMaintenanceWindow"),
            AutoMinorVersionUpgrade = bag.Flag("AutoMinorVersionUpgrade"),
            NotificationTopicArn = bag.Text("NotificationTopicArn"),
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
            Description = bag.Text("Description"),
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
        return new SubnetGroupSpecification
        {
            CacheSubnetGroupName = bag.Text("CacheSubnetGroupName"),
            Description = bag.Text("Description"),
            SubnetIds = bag.Texts("SubnetIds"),
            AvailabilityZones = ZonesOf(bag, conditions),
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

    // Tags with an unresolved key or value cannot be judged; a key that stands there twice is another rule's.
    private static Dictionary<string, string> Tags(PropertyBag bag)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in bag.Items("Tags") ?? [])
        {
            if (tag.Text("Key").TryGet(out var key) && tag.Text("Value").TryGet(out var value))
            {
                tags[key] = value;
            }
        }

        return tags;
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

    // Known where every subnet is a resource of the template that names its zone.
    private Value<IReadOnlyList<Value<string>>> ZonesOf(PropertyBag bag, IReadOnlyDictionary<string, bool> conditions)
    {
        var ids = bag.Raw("SubnetIds");
        if (ids.ValueKind != JsonValueKind.Array)
        {
            return Value<IReadOnlyList<Value<string>>>.Unresolved();
        }

        var zones = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids.EnumerateArray())
        {
            if (
                template.Referenced(id, ResourceTypes.Subnet) is not { } subnet
                || !Properties(subnet, conditions).Text("AvailabilityZone").TryGet(out var zone)
            )
            {
                return Value<IReadOnlyList<Value<string>>>.Unresolved();
            }

            zones.Add(zone);
        }

        return Value<IReadOnlyList<Value<string>>>.Known([.. zones.Select(zone => (Value<string>)zone)]);
    }
}
