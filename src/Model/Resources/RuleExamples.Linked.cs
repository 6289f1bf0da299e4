using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Resources;

/// <summary>
/// Valid resources that the examples of rules are put over: users, user groups, serverless caches, snapshots, global datastores,
/// scalable targets and scaling policies. And what whole templates are made of.
/// </summary>
internal static partial class RuleExamples
{
    /// <summary>The type and the valid properties of the resource that a specification describes.</summary>
    internal static readonly IReadOnlyDictionary<Type, (string ResourceType, string Properties)> Linked =
        new Dictionary<Type, (string, string)>
        {
            [typeof(ITaggedSpecification)] = (ResourceTypes.User, User),
            [typeof(UserSpecification)] = (ResourceTypes.User, User),
            [typeof(UserGroupSpecification)] = (ResourceTypes.UserGroup, UserGroup),
            [typeof(ServerlessCacheSpecification)] = (ResourceTypes.ServerlessCache, Serverless),
            [typeof(SnapshotSpecification)] = (ResourceTypes.Snapshot, Snapshot),
            [typeof(ServerlessCacheSnapshotSpecification)] = (
                ResourceTypes.ServerlessCacheSnapshot,
                ServerlessSnapshot
            ),
            [typeof(GlobalReplicationGroupSpecification)] = (ResourceTypes.GlobalReplicationGroup, Global),
            [typeof(ScalableTargetSpecification)] = (ResourceTypes.ScalableTarget, Target),
            [typeof(ScalingPolicySpecification)] = (ResourceTypes.ScalingPolicy, Policy),
        };

    private const string User = """
        {
          "UserId": "app-user",
          "UserName": "app-user",
          "Engine": "valkey",
          "AccessString": "on ~app:* +@read",
          "AuthenticationMode": {"Type": "iam"}
        }
        """;

    private const string UserGroup = """
        {"UserGroupId": "app-users", "Engine": "valkey", "UserIds": ["app-user"]}
        """;

    private const string Serverless = """
        {
          "ServerlessCacheName": "cart-cache",
          "Description": "cart cache",
          "Engine": "valkey",
          "MajorEngineVersion": "8",
          "CacheUsageLimits": {
            "DataStorage": {"Minimum": 1, "Maximum": 10, "Unit": "GB"},
            "ECPUPerSecond": {"Minimum": 1000, "Maximum": 5000}
          },
          "DailySnapshotTime": "03:00",
          "SnapshotRetentionLimit": 7,
          "SubnetIds": ["subnet-1", "subnet-2"],
          "SecurityGroupIds": ["sg-0a1b2c3d"],
          "UserGroupId": "app-users",
          "FinalSnapshotName": "cart-cache-final"
        }
        """;

    private const string Snapshot = """
        {"SnapshotName": "orders-before-migration", "ReplicationGroupId": "orders"}
        """;

    private const string ServerlessSnapshot = """
        {"ServerlessCacheSnapshotName": "carts-before-sale", "ServerlessCacheName": "cart-cache"}
        """;

    private const string Global = """
        {
          "GlobalReplicationGroupIdSuffix": "orders-global",
          "AutomaticFailoverEnabled": true,
          "Members": [
            {"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"},
            {"ReplicationGroupId": "orders-eu", "ReplicationGroupRegion": "eu-west-1", "Role": "SECONDARY"}
          ]
        }
        """;

    private const string Target = """
        {
          "ServiceNamespace": "elasticache",
          "ScalableDimension": "elasticache:replication-group:NodeGroups",
          "ResourceId": "replication-group/orders",
          "MinCapacity": 1,
          "MaxCapacity": 10
        }
        """;

    private const string Policy = """
        {
          "PolicyName": "cpu",
          "PolicyType": "TargetTrackingScaling",
          "ServiceNamespace": "elasticache",
          "ScalableDimension": "elasticache:replication-group:NodeGroups",
          "ResourceId": "replication-group/orders",
          "TargetTrackingScalingPolicyConfiguration": {
            "TargetValue": 60,
            "PredefinedMetricSpecification": {"PredefinedMetricType": "ElastiCachePrimaryEngineCPUUtilization"}
          }
        }
        """;

    // What the replication groups of whole templates have in common.
    private const string Common = """
        "ReplicationGroupDescription": "orders",
        "AutomaticFailoverEnabled": true,
        "MultiAZEnabled": true,
        "CacheSubnetGroupName": "cache-subnets",
        "SecurityGroupIds": ["sg-0a1b2c3d"],
        "AtRestEncryptionEnabled": true,
        "TransitEncryptionEnabled": true,
        "SnapshotRetentionLimit": 7,
        "SnapshotWindow": "03:00-04:00",
        "PreferredMaintenanceWindow": "sun:05:00-sun:06:00"
        """;

    /// <summary>A whole template.</summary>
    public static string Template(params (string LogicalId, string Resource)[] resources) =>
        $$"""{"Resources": { {{string.Join(", ", resources.Select(entry => $"\"{entry.LogicalId}\": {entry.Resource}"))}} } }""";

    /// <summary>A whole template with a parameter called <c>Secret</c>.</summary>
    public static string WithParameter(string parameter, string resource) =>
        $$"""{"Parameters": {"Secret": {{parameter}} }, "Resources": {"Example": {{resource}} } }""";

    /// <summary>A whole template with outputs.</summary>
    public static string TemplateWithOutput(string resource, string output) =>
        $$"""{"Resources": {"Cache": {{resource}} }, "Outputs": {"Endpoint": {"Value": {{output}} } } }""";

    /// <summary>A resource.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="properties">Its properties, as an object.</param>
    /// <param name="beside">What stands beside them, such as a deletion policy.</param>
    public static string Resource(string type, string properties, string? beside = null) =>
        $$"""{"Type": "{{type}}", "Properties": {{properties}}{{(beside is null ? "" : ", " + beside)}}}""";

    /// <summary>A replication group of a primary and a replica.</summary>
    public static string Pair(
        string engine = EngineName.Valkey,
        string version = "8.2",
        string? more = null,
        string? beside = null,
        string nodeType = "cache.r7g.large"
    ) => Group(engine, version, nodeType, """ "NumCacheClusters": 2 """, "", more, beside);

    /// <summary>A replication group of a primary and a replica, behind other security groups and in other subnets.</summary>
    public static string PairBehind(string securityGroups, string subnets = "\"cache-subnets\"", string? more = null) =>
        Pair(more: more)
            .Replace("""["sg-0a1b2c3d"]""", securityGroups, StringComparison.Ordinal)
            .Replace("\"cache-subnets\"", subnets, StringComparison.Ordinal);

    /// <summary>A replication group of two shards with a replica each.</summary>
    public static string Sharded(
        string engine = EngineName.Valkey,
        string version = "8.2",
        string? more = null,
        string? beside = null,
        string nodeType = "cache.r7g.large",
        int shards = 2
    ) =>
        Group(
            engine,
            version,
            nodeType,
            $""" "NumNodeGroups": {shards}, "ReplicasPerNodeGroup": 1 """,
            ".cluster.on",
            more,
            beside
        );

    /// <summary>A replication group that joins a global datastore.</summary>
    /// <param name="more">Properties before the others, with a comma behind.</param>
    /// <param name="nodes">The number of nodes.</param>
    public static string Joining(string more = "", int nodes = 2) =>
        Resource(
            ResourceTypes.ReplicationGroup,
            $$"""
            {
              {{more}}
              "ReplicationGroupDescription": "orders",
              "GlobalReplicationGroupId": "sgaui-orders-global",
              "CacheSubnetGroupName": "cache-subnets",
              "SecurityGroupIds": ["sg-0a1b2c3d"],
              "NumCacheClusters": {{nodes}},
              "AutomaticFailoverEnabled": {{(nodes > 1 ? "true" : "false")}},
              "MultiAZEnabled": {{(nodes > 1 ? "true" : "false")}}
            }
            """
        );

    private static string Group(
        string engine,
        string version,
        string nodeType,
        string nodes,
        string mode,
        string? more,
        string? beside
    ) =>
        Resource(
            ResourceTypes.ReplicationGroup,
            $$"""
            {
              {{Common}},
              "Engine": "{{engine}}",
              "EngineVersion": "{{version}}",
              "CacheNodeType": "{{nodeType}}",
              "CacheParameterGroupName": "default.{{ParameterGroupFamily.For(engine, version)}}{{mode}}",
              {{nodes}}{{(more is null ? "" : ", " + more)}}
            }
            """,
            beside
        );
}
