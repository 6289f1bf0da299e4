#pragma warning disable IDE0130 // A consumer stands in a namespace of its own,
#pragma warning disable IDE0005 // and has more in sight than it needs.
using Amazon.CDK;
using Amazon.CDK.Assertions;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.EKS;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.SecretsManager;
using ElastiCache.Cdk;
using ElastiCache.Model.Compliance;
using ElastiCache.Model.Facts;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Sizing;
using ElastiCache.Model.Values;

namespace Consumers;

/// <summary>
/// What a consumer may write: every public type of ours by its plain name, with the CDK's namespaces in sight. It is compiled
/// like the consumer's own code, so that a name that the CDK has too breaks the build.
/// </summary>
internal static class Consumer
{
    /// <summary>Every public type of the library.</summary>
    public static IReadOnlyList<Type> Ours { get; } =
    [
        typeof(AccessPermissions<>),
        typeof(AccessSelector),
        typeof(AtRestEncryption),
        typeof(Authentication),
        typeof(AvailabilityZoneExperiment),
        typeof(AvailabilityZoneExperimentOptions),
        typeof(CacheAlarm),
        typeof(CacheAlarmKind),
        typeof(CacheAlarmOverride),
        typeof(CacheBase),
        typeof(CacheConfigurationException),
        typeof(CacheConnectionType),
        typeof(CacheConnectionsExtensions),
        typeof(CacheDashboard),
        typeof(CacheDashboardProps),
        typeof(CacheDemand),
        typeof(CacheDnsExtensions),
        typeof(CacheDnsProps),
        typeof(CacheEndpoint),
        typeof(CacheEngine),
        typeof(CacheEngineVersion),
        typeof(CacheEnvironmentExtensions),
        typeof(CacheEventTopic),
        typeof(CacheGrants),
        typeof(CacheKeyGrants),
        typeof(CacheLogFormat),
        typeof(CacheLogGroupOptions),
        typeof(CacheMetric),
        typeof(CacheMetricStatistic),
        typeof(CacheMetricUnit),
        typeof(CacheMetrics),
        typeof(CacheNetworkType),
        typeof(CacheNode),
        typeof(CacheNodeRole),
        typeof(CacheNodeType),
        typeof(CacheNodes),
        typeof(CacheParameterGroup),
        typeof(CacheParameterGroupProps),
        typeof(CachePublishingExtensions),
        typeof(CacheScalingExtensions),
        typeof(CacheScalingProps),
        typeof(CacheSizeOption),
        typeof(CacheSizing),
        typeof(CacheSnapshot),
        typeof(CacheSnapshotProps),
        typeof(CacheSubnetGroup),
        typeof(CacheSubnetGroupProps),
        typeof(CacheUsageLimits),
        typeof(CacheUser),
        typeof(CacheUserAttributes),
        typeof(CacheUserExtensions),
        typeof(CacheUserGroup),
        typeof(CacheUserGroupProps),
        typeof(CacheUserProps),
        typeof(CacheUtilizationScalingProps),
        typeof(ClusterMode),
        typeof(CommandCategory),
        typeof(ComplianceControl),
        typeof(CompliancePolicy),
        typeof(Durability),
        typeof(ElastiCacheValidation),
        typeof(EngineFeature),
        typeof(EngineLifeCycle),
        typeof(EngineSupport),
        typeof(EngineName),
        typeof(ExperimentExtensions),
        typeof(GlobalDatastore),
        typeof(GlobalDatastoreProps),
        typeof(ICache),
        typeof(ICacheParameterGroup),
        typeof(ICacheSnapshot),
        typeof(ICacheSubnetGroup),
        typeof(ICacheUser),
        typeof(ICacheUserGroup),
        typeof(IGlobalDatastore),
        typeof(IMemcachedCluster),
        typeof(IReplicationGroup),
        typeof(IServerlessCache),
        typeof(ITellsWarnings),
        typeof(IpDiscovery),
        typeof(LogDestination),
        typeof(MaintenanceWindow),
        typeof(MemcachedCluster),
        typeof(MemcachedClusterAttributes),
        typeof(MemcachedClusterProps),
        typeof(NodeCapabilities),
        typeof(NodeFamily),
        typeof(NodeSize),
        typeof(ParameterGroupFamily),
        typeof(PasswordRotation),
        typeof(Purpose),
        typeof(PurposeDefault),
        typeof(RecommendedAlarm),
        typeof(RecommendedAlarms),
        typeof(RecommendedAlarmsProps),
        typeof(RecommendedCacheAlarms),
        typeof(ReplicationGroup),
        typeof(ReplicationGroupAttributes),
        typeof(ReplicationGroupFacts),
        typeof(ReplicationGroupProps),
        typeof(RotationExtensions),
        typeof(RotationOptions),
        typeof(ScalableNodes),
        typeof(ScalableReplicas),
        typeof(ScalableShards),
        typeof(SecondaryReplicationGroup),
        typeof(SecondaryReplicationGroupProps),
        typeof(ServerlessCache),
        typeof(ServerlessCacheAttributes),
        typeof(ServerlessCacheEngine),
        typeof(ServerlessCacheFacts),
        typeof(ServerlessCacheProps),
        typeof(ServerlessEvents),
        typeof(Severity),
        typeof(Shard),
        typeof(SnapshotSource),
        typeof(SnapshotWindow),
        typeof(Topology),
        typeof(TopologyNodes),
        typeof(TransitEncryption),
        typeof(UserAccess),
        typeof(UserAuthentication),
        typeof(Violation),
    ];

    /// <summary>Types of the CDK whose names were once taken.</summary>
    public static IReadOnlyList<Type> Theirs { get; } =
    [
        typeof(Template),
        typeof(Rule),
        typeof(NodeType),
        typeof(EngineVersion),
        typeof(Endpoint),
        typeof(ParameterGroup),
        typeof(SubnetGroup),
    ];

    /// <summary>A cache and an assertion about it, as people write them.</summary>
    public static Template Check(Stack stack, IVpc vpc)
    {
        var cache = new ReplicationGroup(
            stack,
            "Cache",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gLarge,
                Engine = CacheEngine.Valkey8_2,
                SubnetGroup = new CacheSubnetGroup(stack, "Subnets", new CacheSubnetGroupProps { Vpc = vpc }),
            }
        );
        CacheEndpoint? endpoint = cache.PrimaryEndpoint;
        _ = new CfnOutput(stack, "Host", new CfnOutputProps { Value = endpoint!.Hostname });
        _ = new Rule(stack, "Nightly", new RuleProps { Schedule = Schedule.Rate(Duration.Days(1)) });
        return Template.FromStack(stack);
    }
}
