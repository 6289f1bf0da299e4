using Amazon.CDK.AWS.ApplicationAutoScaling;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>Hands the numbers of a cache to Application Auto Scaling, as the settings ask.</summary>
internal static class CacheScaler
{
    private const string Tracking = "Tracking";

    /// <summary>Scales shards and replicas.</summary>
    public static void Scale(ReplicationGroup group, ScalingSettings? settings)
    {
        if (settings?.Shards is { } shards)
        {
            var target = group.AutoScaleShards(Limits(shards));
            if (shards is { IsTracked: true, Metric: ScalingMetricSetting.Cpu })
            {
                target.ScaleOnPrimaryEngineCpuUtilization(Tracking, Utilization(shards));
            }
            else if (shards.IsTracked)
            {
                target.ScaleOnDatabaseMemoryUtilization(Tracking, Utilization(shards));
            }

            AddSchedules(shards, (id, schedule) => target.ScaleOnSchedule(id, schedule));
        }

        if (settings?.Replicas is { } replicas)
        {
            var target = group.AutoScaleReplicas(Limits(replicas));
            if (replicas.IsTracked)
            {
                target.ScaleOnReplicaEngineCpuUtilization(Tracking, Utilization(replicas));
            }

            AddSchedules(replicas, (id, schedule) => target.ScaleOnSchedule(id, schedule));
        }
    }

    /// <summary>Scales the nodes of Memcached.</summary>
    public static void Scale(MemcachedCluster cluster, ScalingSettings? settings)
    {
        if (settings?.Nodes is { } nodes)
        {
            var target = cluster.AutoScaleNodes(Limits(nodes));
            if (nodes.IsTracked)
            {
                target.ScaleOnCpuUtilization(Tracking, Utilization(nodes));
            }

            AddSchedules(nodes, (id, schedule) => target.ScaleOnSchedule(id, schedule));
        }
    }

    private static CacheScalingProps Limits(ScalingLimitSettings limits) =>
        new() { MinCapacity = limits.Min, MaxCapacity = limits.Max };

    private static CacheUtilizationScalingProps Utilization(ScalingLimitSettings limits) =>
        limits.Target is { } target ? new() { TargetUtilizationPercent = target } : new();

    private static void AddSchedules(ScalingLimitSettings limits, Action<string, ScalingSchedule> add)
    {
        foreach (var (index, schedule) in limits.Schedules.Index())
        {
            add(
                $"Schedule{index + 1}",
                new ScalingSchedule
                {
                    Schedule = Schedule.Expression($"cron({schedule.Cron})"),
                    MinCapacity = schedule.Min,
                    MaxCapacity = schedule.Max,
                }
            );
        }
    }
}
