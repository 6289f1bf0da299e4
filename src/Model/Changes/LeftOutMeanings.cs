using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes;

/// <summary>
/// What leaving a property out means on an update. The API changes only what a request names, and CloudFormation's handler
/// names only what the template has: so most values stay. Except where the evidence is an error of the service, that is read
/// from the documentation and not yet tried on AWS.
/// </summary>
internal static class LeftOutMeanings
{
    private const string Api = "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/";
    private const string OfGroups = Api + "API_ModifyReplicationGroup.html";
    private const string OfClusters = Api + "API_ModifyCacheCluster.html";
    private const string OfServerless = Api + "API_ModifyServerlessCache.html";
    private const string OfGlobal = Api + "API_ModifyGlobalReplicationGroup.html";
    private const string OfShards = Api + "API_ModifyReplicationGroupShardConfiguration.html";
    private const string OfGlobalShards = Api + "API_IncreaseNodeGroupsInGlobalReplicationGroup.html";

    private const string NoBackups = "write 0 to end the backups";
    private const string OtherVersion = "write the version that it is to have";
    private const string OtherEngine = "write the engine that it is to have";
    private const string OtherType = "write the node type that it is to have";
    private const string NoMinors = "write false to end the upgrades";
    private const string OtherWindow = "write the window that it is to have";

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<LeftOutMeaning> All { get; } =
    [
        OwnGroup(ResourceTypes.ReplicationGroup),
        Group("SnapshotRetentionLimit", NoBackups),
        Group("SnapshotWindow", OtherWindow),
        Group("SnapshottingClusterId", "write the node that backups are to be made of"),
        Group("IpDiscovery", "write ipv4 or ipv6"),
        Group("Durability", "write disabled to turn it off"),
        Group("PreferredMaintenanceWindow", OtherWindow),
        Group("TransitEncryptionEnabled", "write false, by way of TransitEncryptionMode: preferred"),
        Group("TransitEncryptionMode", "write required"),
        Group("AutomaticFailoverEnabled", "write true or false"),
        Group("MultiAZEnabled", "write true or false"),
        Group("AutoMinorVersionUpgrade", NoMinors),
        Group("CacheNodeType", OtherType),
        Group("EngineVersion", OtherVersion),
        Group("Engine", OtherEngine),
        // The API has a request of its own for the number of replicas, and no page says what CloudFormation makes of none.
        Unknown(ResourceTypes.ReplicationGroup, "NumCacheClusters", "write the number of nodes", null, OfGroups),
        // So it has for shards, and CloudFormation replaces a group for another number without an update policy.
        Unknown(ResourceTypes.ReplicationGroup, "NumNodeGroups", "write the number of shards", null, OfShards),
        Unknown(ResourceTypes.ReplicationGroup, "NodeGroupConfiguration", "write the shards", null, OfShards),
        // The API takes groups off by their names, and ends logs one by one: no page says whether CloudFormation does so.
        Unknown(
            ResourceTypes.ReplicationGroup,
            "UserGroupIds",
            "aws elasticache modify-replication-group --user-group-ids-to-remove takes a group off",
            "aws elasticache describe-replication-groups shows in UserGroupIds",
            OfGroups
        ),
        Unknown(
            ResourceTypes.ReplicationGroup,
            "LogDeliveryConfigurations",
            "aws elasticache modify-replication-group --log-delivery-configurations with Enabled=false ends one",
            "aws elasticache describe-replication-groups shows in LogDeliveryConfigurations",
            OfGroups
        ),
        Group("ClusterMode", "write the mode that it is to have"),
        Group("SecurityGroupIds", "write the groups that it is to have"),
        Group(
            "NotificationTopicArn",
            "aws elasticache modify-replication-group --notification-topic-status inactive ends the notifications"
        ),
        OwnGroup(ResourceTypes.CacheCluster),
        Cluster("SnapshotRetentionLimit", NoBackups),
        Cluster("SnapshotWindow", OtherWindow),
        Cluster("PreferredMaintenanceWindow", OtherWindow),
        Cluster("AutoMinorVersionUpgrade", NoMinors),
        Cluster("EngineVersion", OtherVersion),
        // The request has no such parameter.
        Cluster(
            "TransitEncryptionEnabled",
            "TLS of Memcached is chosen at creation, so declare the cluster under a new logical id"
        ),
        Unknown(
            ResourceTypes.CacheCluster,
            "LogDeliveryConfigurations",
            "aws elasticache modify-cache-cluster --log-delivery-configurations with Enabled=false ends one",
            "aws elasticache describe-cache-clusters shows in LogDeliveryConfigurations",
            OfClusters
        ),
        Cluster("VpcSecurityGroupIds", "write the groups that it is to have"),
        Cluster(
            "NotificationTopicArn",
            "aws elasticache modify-cache-cluster --notification-topic-status inactive ends the notifications"
        ),
        new(
            ResourceTypes.ServerlessCache,
            "CacheUsageLimits",
            false,
            "write 0, which removes a limit",
            Evidence.ServiceError,
            "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2424"
        ),
        Serverless("SnapshotRetentionLimit", NoBackups),
        Serverless("DailySnapshotTime", "write the time that it is to have"),
        Serverless("SecurityGroupIds", "write the groups that it is to have"),
        Serverless("Description", "write the new one"),
        Serverless("MajorEngineVersion", OtherVersion),
        Unknown(
            ResourceTypes.ServerlessCache,
            "UserGroupId",
            "aws elasticache modify-serverless-cache --remove-user-group takes it off",
            "aws elasticache describe-serverless-caches shows in UserGroupId",
            OfServerless
        ),
        Global("AutomaticFailoverEnabled", "write true or false"),
        Global("CacheNodeType", OtherType),
        Global("CacheParameterGroupName", "it is only given together with an upgrade of the major engine version"),
        Global("Engine", OtherEngine),
        Global("EngineVersion", OtherVersion),
        Global("GlobalReplicationGroupDescription", "write the new one"),
        Unknown(
            ResourceTypes.GlobalReplicationGroup,
            "GlobalNodeGroupCount",
            "write the number of shards",
            null,
            OfGlobalShards
        ),
        Unknown(
            ResourceTypes.GlobalReplicationGroup,
            "RegionalConfigurations",
            "write where the shards of each Region are to be",
            "aws elasticache describe-global-replication-groups --show-member-info shows in GlobalNodeGroups",
            OfGlobalShards
        ),
    ];

    /// <summary>The row of a property; null where nobody knows.</summary>
    public static LeftOutMeaning? Of(string type, string property) =>
        All.FirstOrDefault(row => row.Type == type && row.Property == property);

    private static LeftOutMeaning Group(string property, string instead) =>
        Stays(ResourceTypes.ReplicationGroup, property, instead, OfGroups);

    private static LeftOutMeaning Cluster(string property, string instead) =>
        Stays(ResourceTypes.CacheCluster, property, instead, OfClusters);

    private static LeftOutMeaning Serverless(string property, string instead) =>
        Stays(ResourceTypes.ServerlessCache, property, instead, OfServerless);

    private static LeftOutMeaning Global(string property, string instead) =>
        Stays(ResourceTypes.GlobalReplicationGroup, property, instead, OfGlobal);

    private static LeftOutMeaning OwnGroup(string type) =>
        new(
            type,
            "CacheParameterGroupName",
            true,
            "write the group that it is to have, and one of the new family in the update that changes the engine version",
            Evidence.ServiceError,
            "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.html"
        );

    private static LeftOutMeaning Stays(string type, string property, string instead, string source) =>
        new(type, property, true, instead, Evidence.Documentation, source);

    private static LeftOutMeaning Unknown(string type, string property, string instead, string? shown, string source) =>
        new(type, property, null, instead, Evidence.Documentation, source) { Shown = shown };
}
