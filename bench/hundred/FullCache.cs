using Amazon.CDK.AWS.Logs;
using ElastiCache.Cdk;

namespace ElastiCache.Bench;

/// <summary>
/// A cache with everything: security group, ingress rule, subnet group, parameter group, key, secret, log group,
/// replication group, two alarms. The tests of the constructs count the calls to Node that it costs.
/// </summary>
internal static class FullCache
{
    /// <summary>Adds one to a stack.</summary>
    public static void Add(Stack stack, string id, IVpc vpc, ISecurityGroup tier)
    {
        var cache = new ReplicationGroup(
            stack,
            id,
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gLarge,
                SlowLog = LogDestination.CloudWatchLogs(
                    new CacheLogGroupOptions { Retention = RetentionDays.ONE_MONTH }
                ),
            }
        );
        cache.Connections.AllowDefaultPortFrom(tier);
        cache.AddRecommendedAlarms(
            new RecommendedAlarmsProps
            {
                Exclude =
                [
                    CacheAlarmKind.Evictions,
                    CacheAlarmKind.Connections,
                    CacheAlarmKind.ReplicationLag,
                    CacheAlarmKind.FreeableMemory,
                    CacheAlarmKind.SwapUsage,
                    CacheAlarmKind.NetworkBandwidthIn,
                    CacheAlarmKind.NetworkBandwidthOut,
                    CacheAlarmKind.NetworkPackets,
                    CacheAlarmKind.NetworkConnections,
                    CacheAlarmKind.TrafficManagement,
                    CacheAlarmKind.AuthenticationFailures,
                ],
            }
        );
    }
}
