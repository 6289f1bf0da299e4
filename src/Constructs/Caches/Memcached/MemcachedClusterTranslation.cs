using Amazon.CDK.AWS.ElastiCache;

namespace ElastiCache.Cdk;

/// <summary>Props to specification, specification to CloudFormation: one line a property, in both directions.</summary>
internal static class MemcachedClusterTranslation
{
    /// <summary>What CloudFormation will be told, as far as the props say it.</summary>
    public static CacheClusterSpecification Specify(
        MemcachedClusterProps props,
        string region,
        SubnetGroupSpecification? subnetGroup,
        ParameterGroupSpecification? parameterGroup
    ) =>
        new()
        {
            ClusterName = Tokens.Text(props.ClusterName),
            Engine = Tokens.Text(props.Engine.Name),
            EngineVersion = Tokens.Text(props.Engine.Version),
            CacheNodeType = Tokens.Text(props.NodeType.Name),
            NumCacheNodes = Tokens.Number(props.Nodes),
            AZMode = props.CrossAz ?? props.Nodes != 1 ? "cross-az" : "single-az",
            PreferredAvailabilityZones = Tokens.List(props.AvailabilityZones),
            CacheParameterGroupName = props.ParameterGroup is { } group
                ? Tokens.Text(group.ParameterGroupName)
                : Value<string>.Unresolved(),
            ParameterGroup = parameterGroup,
            CacheSubnetGroupName = props.SubnetGroup is { } subnets
                ? Tokens.Text(subnets.SubnetGroupName)
                : Value<string>.Unresolved(),
            SubnetGroup = subnetGroup,
            VpcSecurityGroupIds = Tokens.List([.. props.SecurityGroups.Select(group => group.SecurityGroupId)]),
            Port = Tokens.Number(props.Port),
            NetworkType = Tokens.Text(props.NetworkType.Name()),
            IpDiscovery = Tokens.Text(props.IpDiscovery.Name()),
            TransitEncryptionEnabled = props.TransitEncryption,
            PreferredMaintenanceWindow = Tokens.Text(
                props.PreferredMaintenanceWindow ?? MemcachedCluster.DefaultMaintenanceWindow
            ),
            AutoMinorVersionUpgrade = props.AutoMinorVersionUpgrade,
            NotificationTopicArn = Tokens.Text(props.NotificationTopic?.TopicArn),
            Tags = [.. props.Tags.Select(tag => new TagSpecification(tag.Key, tag.Value))],
            Region = Tokens.Text(region),
        };

    /// <summary>The specification in CloudFormation's words.</summary>
    public static CfnCacheClusterProps Render(CacheClusterSpecification cluster) =>
        new()
        {
            ClusterName = cluster.ClusterName.Raw,
            Engine = cluster.Engine.Raw!,
            EngineVersion = cluster.EngineVersion.Raw,
            CacheNodeType = cluster.CacheNodeType.Raw!,
            NumCacheNodes = cluster.NumCacheNodes.Raw,
            AzMode = cluster.AZMode.Raw,
            PreferredAvailabilityZones = cluster.PreferredAvailabilityZones.Render(),
            CacheParameterGroupName = cluster.CacheParameterGroupName.Raw,
            CacheSubnetGroupName = cluster.CacheSubnetGroupName.Raw,
            VpcSecurityGroupIds = cluster.VpcSecurityGroupIds.Render(),
            Port = cluster.Port.Render(),
            NetworkType = cluster.NetworkType.Raw,
            IpDiscovery = cluster.IpDiscovery.Raw,
            TransitEncryptionEnabled = cluster.TransitEncryptionEnabled.Render(),
            PreferredMaintenanceWindow = cluster.PreferredMaintenanceWindow.Raw,
            AutoMinorVersionUpgrade = cluster.AutoMinorVersionUpgrade.Render(),
            NotificationTopicArn = cluster.NotificationTopicArn.Raw,
        };
}
