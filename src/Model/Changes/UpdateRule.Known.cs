using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes;

internal sealed partial record UpdateRule
{
    private const string Guide = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/";
    private const string CloudFormation = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/";

    /// <summary>All of them, in the order of the catalogue.</summary>
    public static IReadOnlyList<UpdateRule> All { get; } =
    [
        new(
            "R-28",
            ResourceTypes.ReplicationGroup,
            "A group with cluster mode disabled cannot be resharded.",
            UpdateEffect.Refused
        )
        {
            Before = """{"ClusterMode": "disabled"}""",
            After = """{"ClusterMode": "disabled", "NumNodeGroups": 2}""",
            Beside = """{"UpdatePolicy": {"UseOnlineResharding": true}}""",
            Evidence = Evidence.ServiceError,
            Source = CloudFormation + "aws-attribute-updatepolicy.html",
        },
        new(
            "S-20",
            ResourceTypes.ReplicationGroup,
            "TLS of a live group is switched on in two updates, preferred and then required, and off the same way.",
            UpdateEffect.NeedsSteps
        )
        {
            Before =
                """{"CacheSubnetGroupName": "caches", "Engine": "valkey", "EngineVersion": "8.2", "TransitEncryptionEnabled": false}""",
            After =
                """{"CacheSubnetGroupName": "caches", "Engine": "valkey", "EngineVersion": "8.2", "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required"}""",
            Source = Guide + "in-transit-encryption-enable.html",
        },
        new(
            "S-21",
            ResourceTypes.ReplicationGroup,
            "Below Redis OSS 7, TLS is chosen at creation.",
            UpdateEffect.Replaced
        )
        {
            Before = """{"CacheSubnetGroupName": "caches", "Engine": "redis", "EngineVersion": "6.2"}""",
            After =
                """{"CacheSubnetGroupName": "caches", "Engine": "redis", "EngineVersion": "6.2", "TransitEncryptionEnabled": true}""",
            Source = Guide + "in-transit-encryption.html",
        },
        new(
            "S-30",
            ResourceTypes.ReplicationGroup,
            "An AUTH token is neither added to a live group nor removed from it.",
            UpdateEffect.Replaced
        )
        {
            After = """{"AuthToken": "{{resolve:secretsmanager:orders-cache}}"}""",
            Evidence = Evidence.Schema,
            Source = CloudFormation + "aws-resource-elasticache-replicationgroup.html",
        },
        new(
            "S-31",
            ResourceTypes.ReplicationGroup,
            "CloudFormation does not rotate an AUTH token: the old one is refused as soon as the new one is set.",
            UpdateEffect.InPlace
        )
        {
            Before = """{"AuthToken": "{{resolve:secretsmanager:orders-cache}}"}""",
            After = """{"AuthToken": "{{resolve:secretsmanager:orders-cache-2}}"}""",
            Source = Guide + "auth.html",
        },
        new(
            "B-14",
            ResourceTypes.ReplicationGroup,
            "Snapshots of a live group without cluster mode are switched on together with SnapshottingClusterId.",
            UpdateEffect.Refused
        )
        {
            Before = """{"NumCacheClusters": 2}""",
            After = """{"NumCacheClusters": 2, "SnapshotRetentionLimit": 5}""",
            Evidence = Evidence.ServiceError,
            Source = "https://github.com/aws/aws-cdk/issues/6256",
        },
        new("L-07", ResourceTypes.ReplicationGroup, "The network type is chosen at creation.", UpdateEffect.Replaced)
        {
            Before = """{"NetworkType": "ipv4"}""",
            After = """{"NetworkType": "dual_stack"}""",
            Evidence = Evidence.Schema,
            Source = Guide + "network-type.html",
        },
        new(
            "L-19",
            ResourceTypes.ReplicationGroup,
            "Cluster mode is enabled by way of compatible, alone in its update, and never disabled again.",
            UpdateEffect.NeedsSteps
        )
        {
            Before = """{"ClusterMode": "disabled", "AutomaticFailoverEnabled": true}""",
            After = """{"ClusterMode": "enabled", "AutomaticFailoverEnabled": true}""",
            Source = Guide + "modify-cluster-mode.html",
        },
        new(
            "L-27",
            ResourceTypes.ReplicationGroup,
            "Durability is chosen at creation; only sync and async may change into each other.",
            UpdateEffect.Refused
        )
        {
            Before = """{"Durability": "disabled"}""",
            After = """{"Durability": "sync"}""",
            Source = Guide + "durability.html",
        },
        new(
            "G-13",
            ResourceTypes.ReplicationGroup,
            "Node type, engine version and shards of members are changed on the global datastore.",
            UpdateEffect.Refused
        )
        {
            Before = """{"GlobalReplicationGroupId": "sgaui-orders", "CacheNodeType": "cache.r7g.large"}""",
            After = """{"GlobalReplicationGroupId": "sgaui-orders", "CacheNodeType": "cache.r7g.xlarge"}""",
            Evidence = Evidence.ServiceError,
            Source = Guide + "Redis-Global-Datastores-Getting-Started.html",
        },
        new(
            "V-19",
            ResourceTypes.ServerlessCache,
            "Another name of a serverless cache is another cache.",
            UpdateEffect.Replaced
        )
        {
            Before = """{"ServerlessCacheName": "carts"}""",
            After = """{"ServerlessCacheName": "baskets"}""",
            Evidence = Evidence.Schema,
            Source = CloudFormation + "aws-resource-elasticache-serverlesscache.html",
        },
        new(
            "V-22",
            ResourceTypes.ServerlessCache,
            "A serverless cache moves from redis to valkey and to newer versions, never back.",
            UpdateEffect.Refused
        )
        {
            Before = """{"Engine": "valkey"}""",
            After = """{"Engine": "redis"}""",
            Source = Guide + "VersionManagement.html",
        },
        new(
            "U-25",
            ResourceTypes.User,
            "Another name of a user is another user, and its groups must let go of the old one first.",
            UpdateEffect.Replaced
        )
        {
            Before = """{"UserId": "app", "UserName": "app"}""",
            After = """{"UserId": "batch", "UserName": "batch"}""",
            Evidence = Evidence.Schema,
            Source = CloudFormation + "aws-resource-elasticache-user.html",
        },
        new("X-01", ResourceTypes.ReplicationGroup, "An engine version only moves up.", UpdateEffect.Refused)
        {
            Before = """{"Engine": "redis", "EngineVersion": "7.1"}""",
            After = """{"Engine": "redis", "EngineVersion": "6.2"}""",
            Source = Guide + "VersionManagement.html",
        },
        new("X-02", ResourceTypes.ReplicationGroup, "Valkey does not become Redis OSS.", UpdateEffect.Refused)
        {
            Before = """{"Engine": "valkey"}""",
            After = """{"Engine": "redis"}""",
            Source = Guide + "VersionManagement.html",
        },
        new(
            "X-03",
            ResourceTypes.ReplicationGroup,
            "Redis OSS becomes Valkey in one update together with a parameter group of the new family.",
            UpdateEffect.Refused
        )
        {
            Before = """{"Engine": "redis", "EngineVersion": "7.1", "CacheParameterGroupName": "default.redis7"}""",
            After = """{"Engine": "valkey", "EngineVersion": "8.1", "CacheParameterGroupName": "default.redis7"}""",
            Evidence = Evidence.ServiceError,
            Source = Guide + "VersionManagement.html",
        },
        new(
            "X-04",
            ResourceTypes.ReplicationGroup,
            "A major upgrade comes in one update with a parameter group of the new family.",
            UpdateEffect.Refused
        )
        {
            Before = """{"Engine": "valkey", "EngineVersion": "7.2", "CacheParameterGroupName": "default.valkey7"}""",
            After = """{"Engine": "valkey", "EngineVersion": "8.0", "CacheParameterGroupName": "default.valkey7"}""",
            Evidence = Evidence.ServiceError,
            Source = Guide + "VersionManagement.html",
        },
        new(
            "X-05",
            ResourceTypes.ReplicationGroup,
            "Replicas are added and removed in place, down to what automatic failover needs.",
            UpdateEffect.Refused
        )
        {
            Before = """{"NumCacheClusters": 2, "AutomaticFailoverEnabled": true}""",
            After = """{"NumCacheClusters": 1, "AutomaticFailoverEnabled": true}""",
            ReportedAs = "R-05",
            Evidence = Evidence.ServiceError,
            Source = Guide + "AutoFailover.html",
        },
        new(
            "X-06",
            ResourceTypes.ReplicationGroup,
            "The number of shards changes in place only with UpdatePolicy UseOnlineResharding.",
            UpdateEffect.Replaced
        )
        {
            Before = """{"NumNodeGroups": 2}""",
            After = """{"NumNodeGroups": 3}""",
            Source = CloudFormation + "aws-attribute-updatepolicy.html",
        },
        new(
            "X-07",
            ResourceTypes.ReplicationGroup,
            "Nodes with data tiering and nodes without do not become each other.",
            UpdateEffect.Refused
        )
        {
            Before = """{"CacheNodeType": "cache.r6gd.xlarge"}""",
            After = """{"CacheNodeType": "cache.r7g.xlarge"}""",
            Source = Guide + "data-tiering.html",
        },
        new(
            "X-08",
            ResourceTypes.CacheCluster,
            "The node type of a Memcached cluster is not changed by CloudFormation.",
            UpdateEffect.Refused
        )
        {
            Before = """{"Engine": "memcached", "CacheNodeType": "cache.m7g.large"}""",
            After = """{"Engine": "memcached", "CacheNodeType": "cache.m7g.xlarge"}""",
            Source = CloudFormation + "aws-resource-elasticache-cachecluster.html",
        },
        new(
            "X-09",
            ResourceTypes.ReplicationGroup,
            "Port, subnet group, key, encryption at rest, data tiering and whatever else is create-only are chosen at creation.",
            UpdateEffect.Replaced
        )
        {
            Before = """{"Port": 6379}""",
            After = """{"Port": 6380}""",
            Evidence = Evidence.Schema,
            Source = CloudFormation + "aws-resource-elasticache-replicationgroup.html",
        },
        new(
            "X-10",
            ResourceTypes.ReplicationGroup,
            "From Valkey 7.2 and Redis OSS 7 on, TLS of a live group is switched on by way of preferred.",
            UpdateEffect.NeedsSteps
        )
        {
            Before =
                """{"CacheSubnetGroupName": "caches", "Engine": "redis", "EngineVersion": "7.1", "TransitEncryptionEnabled": false}""",
            After =
                """{"CacheSubnetGroupName": "caches", "Engine": "redis", "EngineVersion": "7.1", "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required"}""",
            ReportedAs = "S-20",
            Source = Guide + "in-transit-encryption-enable.html",
        },
        new(
            "X-11",
            ResourceTypes.ReplicationGroup,
            "An AUTH token does not make way for user groups in a live group.",
            UpdateEffect.Replaced
        )
        {
            Before = """{"AuthToken": "{{resolve:secretsmanager:orders-cache}}"}""",
            After = """{"UserGroupIds": ["app-users"]}""",
            ReportedAs = "S-30",
            Evidence = Evidence.Schema,
            Source = CloudFormation + "aws-resource-elasticache-replicationgroup.html",
        },
        new(
            "X-12",
            ResourceTypes.ReplicationGroup,
            "Nodes become smaller in place unless one holds more data than the smaller type takes.",
            UpdateEffect.InPlaceUnless
        )
        {
            Before = """{"CacheNodeType": "cache.r7g.xlarge"}""",
            After = """{"CacheNodeType": "cache.r7g.large"}""",
            Source = Guide + "Scaling.html",
        },
        new(
            "X-13",
            ResourceTypes.SubnetGroup,
            "A subnet leaves a group in place unless a node stands in it.",
            UpdateEffect.InPlaceUnless
        )
        {
            Before = """{"SubnetIds": ["subnet-0a1", "subnet-0b2", "subnet-0c3"]}""",
            After = """{"SubnetIds": ["subnet-0a1", "subnet-0b2"]}""",
            Source =
                "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyCacheSubnetGroup.html",
        },
        new(
            "X-14",
            ResourceTypes.ServerlessCache,
            "A usage limit that is left out stays, and the update is reported to fail; 0 removes it.",
            UpdateEffect.NeedsSteps
        )
        {
            Before = """{"CacheUsageLimits": {"DataStorage": {"Minimum": 1, "Maximum": 10, "Unit": "GB"}}}""",
            After = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 10, "Unit": "GB"}}}""",
            Evidence = Evidence.ServiceError,
            Source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2424",
        },
        new(
            "X-15",
            ResourceTypes.ReplicationGroup,
            "TLS does not change while user groups are attached, or under an AUTH token.",
            UpdateEffect.Refused
        )
        {
            Before =
                """{"Engine": "valkey", "EngineVersion": "8.2", "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required", "UserGroupIds": ["app"]}""",
            After =
                """{"Engine": "valkey", "EngineVersion": "8.2", "TransitEncryptionEnabled": true, "TransitEncryptionMode": "preferred", "UserGroupIds": ["app"]}""",
            Evidence = Evidence.ServiceError,
            Source = "https://github.com/aws-controllers-k8s/community/issues/2536",
        },
        new(
            "X-16",
            ResourceTypes.ReplicationGroup,
            "Whether another ReplicasPerNodeGroup replaces the group, sources do not agree since July 2026.",
            UpdateEffect.Unclear
        )
        {
            Before = """{"NumNodeGroups": 2, "ReplicasPerNodeGroup": 1}""",
            After = """{"NumNodeGroups": 2, "ReplicasPerNodeGroup": 2}""",
            Evidence = Evidence.Schema,
            Source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/918",
        },
        new(
            "X-17",
            ResourceTypes.UserGroup,
            "A user group goes from redis to valkey, never back.",
            UpdateEffect.Refused
        )
        {
            Before = """{"Engine": "valkey"}""",
            After = """{"Engine": "redis"}""",
            Source = Guide + "Clusters.RBAC.html",
        },
        new(
            "X-18",
            ResourceTypes.ReplicationGroup,
            "What an update leaves out stays: backups go on until 0 is written.",
            UpdateEffect.InPlace
        )
        {
            Before = """{"SnapshotRetentionLimit": 7}""",
            Source =
                "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html",
        },
        new(
            "X-19",
            ResourceTypes.ServerlessCache,
            "A smaller maximum of data is taken in place unless the cache holds more.",
            UpdateEffect.InPlaceUnless
        )
        {
            Before = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 10, "Unit": "GB"}}}""",
            After = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 5, "Unit": "GB"}}}""",
            Source = Guide + "Scaling-serverless.html",
        },
    ];
}
