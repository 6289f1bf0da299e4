namespace ElastiCache.Cdk;

/// <summary>What a Memcached cluster is in the words of CloudFormation: one line a property.</summary>
internal static class MemcachedClusterTranslation
{
    /// <summary>What CloudFormation will be told, as far as the props say it.</summary>
    public static CacheClusterSpecification Specify(
        MemcachedClusterProps props,
        string region,
        CacheIngredients ingredients
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
            CacheParameterGroupName = Tokens.Named(props.ParameterGroup?.ParameterGroupName),
            ParameterGroup = ingredients.Parameters!.Specification,
            CacheSubnetGroupName = Tokens.Named(props.SubnetGroup?.SubnetGroupName),
            SubnetGroup = ingredients.Subnets,
            VpcSecurityGroupIds = Tokens.List([.. props.SecurityGroups.Select(group => group.SecurityGroupId)]),
            Port = Tokens.Number(props.Port),
            NetworkType = Tokens.Text(props.NetworkType.Name()),
            IpDiscovery = Tokens.Text(props.IpDiscovery.Name()),
            TransitEncryptionEnabled = props.TransitEncryption,
            PreferredMaintenanceWindow = Tokens.Text(
                props.PreferredMaintenanceWindow ?? CacheDefaults.MaintenanceWindow
            ),
            AutoMinorVersionUpgrade = props.AutoMinorVersionUpgrade,
            NotificationTopicArn = Tokens.Text(props.NotificationTopic?.TopicArn),
            Tags = [.. props.Tags.Select(tag => new TagSpecification(tag.Key, tag.Value))],
            Region = Tokens.Text(region),
        };
}
