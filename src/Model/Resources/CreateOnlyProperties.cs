namespace ElastiCache.Model.Resources;

/// <summary>
/// The properties whose change replaces the resource, whatever else changes. Those that replace it only under
/// conditions (AUTH token, shards, TLS) are rules of their own.
/// </summary>
internal static class CreateOnlyProperties
{
    /// <summary>Where most rows are from.</summary>
    public const string Registry =
        "createOnlyProperties of the CloudFormation registry schema (cfn-lint 1.51.0, us-east-1)";

    private const string Specification = "AWS service specification (@aws-cdk/aws-service-spec 0.1.216)";
    private const string ServerlessSnapshot = ResourceTypes.ServerlessCacheSnapshot;

    /// <summary>The day on which the sources were read.</summary>
    public static DateOnly ReadOn { get; } = new(2026, 11, 21);

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<CreateOnlyProperty> All { get; } =
    [
        Row(ResourceTypes.ReplicationGroup, "AtRestEncryptionEnabled"),
        Row(ResourceTypes.ReplicationGroup, "CacheSubnetGroupName"),
        Row(ResourceTypes.ReplicationGroup, "DataTieringEnabled"),
        Row(ResourceTypes.ReplicationGroup, "GlobalReplicationGroupId"),
        Row(ResourceTypes.ReplicationGroup, "KmsKeyId"),
        Row(ResourceTypes.ReplicationGroup, "NetworkType", "L-07"),
        Row(ResourceTypes.ReplicationGroup, "Port"),
        Row(ResourceTypes.ReplicationGroup, "PreferredCacheClusterAZs"),
        Row(ResourceTypes.ReplicationGroup, "ReplicasPerNodeGroup", "X-16") with
        {
            Contradiction =
                "the registry schema says that CloudFormation replaces the group for that, and CloudFormation's own team said "
                + "in July 2026 that it changes the replicas in place where nothing else of the shards changes "
                + "(cloudformation-coverage-roadmap#918). A change set settles it for your stack: aws cloudformation "
                + "create-change-set --stack-name STACK --change-set-name replicas --template-body file://NEW, and then aws "
                + "cloudformation describe-change-set --stack-name STACK --change-set-name replicas --query "
                + "Changes[].ResourceChange.[LogicalResourceId,Replacement]",
        },
        Row(ResourceTypes.ReplicationGroup, "ReplicationGroupId"),
        Row(ResourceTypes.ReplicationGroup, "SnapshotArns"),
        Row(ResourceTypes.ReplicationGroup, "SnapshotName"),
        Row(ResourceTypes.CacheCluster, "CacheSubnetGroupName"),
        Row(ResourceTypes.CacheCluster, "ClusterName"),
        Row(ResourceTypes.CacheCluster, "Engine"),
        Row(ResourceTypes.CacheCluster, "NetworkType", "L-07"),
        Row(ResourceTypes.CacheCluster, "Port"),
        Row(ResourceTypes.CacheCluster, "SnapshotArns"),
        Row(ResourceTypes.CacheCluster, "SnapshotName"),
        Row(ResourceTypes.ServerlessCache, "KmsKeyId", "V-20"),
        Row(ResourceTypes.ServerlessCache, "NetworkType", "L-07"),
        Row(ResourceTypes.ServerlessCache, "ServerlessCacheName", "V-19"),
        Row(ResourceTypes.ServerlessCache, "SnapshotArnsToRestore", "V-11"),
        Row(ResourceTypes.ServerlessCache, "SubnetIds"),
        Row(ResourceTypes.User, "UserId"),
        Row(ResourceTypes.User, "UserName", "U-25"),
        Row(ResourceTypes.UserGroup, "UserGroupId"),
        Row(ResourceTypes.SubnetGroup, "CacheSubnetGroupName"),
        Row(ResourceTypes.ParameterGroup, "CacheParameterGroupFamily"),
        new(ServerlessSnapshot, "KmsKeyId", "X-09", Specification),
        new(ServerlessSnapshot, "ServerlessCacheName", "X-09", Specification),
        new(ServerlessSnapshot, "ServerlessCacheSnapshotName", "X-09", Specification),
        // Of other services: those that a create-only property of a cache refers to.
        Row(ResourceTypes.Subnet, "AvailabilityZone"),
        Row(ResourceTypes.Subnet, "CidrBlock"),
        Row(ResourceTypes.Subnet, "Ipv6Native"),
        Row(ResourceTypes.Subnet, "VpcId"),
        Row("AWS::KMS::Alias", "AliasName"),
    ];

    // The property that holds the physical name. Types with none are named by CloudFormation.
    private static readonly Dictionary<string, string> NameProperties = new(StringComparer.Ordinal)
    {
        [ResourceTypes.ReplicationGroup] = "ReplicationGroupId",
        [ResourceTypes.CacheCluster] = "ClusterName",
        [ResourceTypes.ServerlessCache] = "ServerlessCacheName",
        [ResourceTypes.User] = "UserId",
        [ResourceTypes.UserGroup] = "UserGroupId",
        [ResourceTypes.SubnetGroup] = "CacheSubnetGroupName",
        [ServerlessSnapshot] = "ServerlessCacheSnapshotName",
    };

    private static readonly ILookup<string, CreateOnlyProperty> ByType = All.ToLookup(
        property => property.Type,
        StringComparer.Ordinal
    );

    /// <summary>The rows of a type; none for a type that is not in the table.</summary>
    public static IEnumerable<CreateOnlyProperty> Of(string type) => ByType[type];

    /// <summary>The property that holds the physical name of a type; null where there is none.</summary>
    public static string? NameOf(string type) => NameProperties.GetValueOrDefault(type);

    // X-09 is the catalogue's row for "create only" as such.
    private static CreateOnlyProperty Row(string type, string name, string ruleId = "X-09") =>
        new(type, name, ruleId, Registry);
}
