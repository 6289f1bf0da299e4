using Amazon.CDK.AWS.ApplicationAutoScaling;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>Hands the numbers of a cache to Application Auto Scaling, as the settings ask.</summary>
internal static class CacheScaler
{
    private const string Tracking = "Tracking";

    /// <summary>Scales shards and replicas.</summary>
    public static void Scale(ReplicationGroup group, ScalingSettings? settings, ToldCache told)
    {
        Scale(
            told,
            "shards",
            settings?.Shards,
            group.AutoScaleShards,
            (shards, utilization) =>
                settings!.Shards!.Metric == "cpu"
                    ? shards.ScaleOnPrimaryEngineCpuUtilization(Tracking, utilization)
                    : shards.ScaleOnDatabaseMemoryUtilization(Tracking, utilization),
            (shards, id, schedule) => shards.ScaleOnSchedule(id, schedule)
        );
        Scale(
            told,
            "replicas",
            settings?.Replicas,
            group.AutoScaleReplicas,
            (replicas, utilization) => replicas.ScaleOnReplicaEngineCpuUtilization(Tracking, utilization),
            (replicas, id, schedule) => replicas.ScaleOnSchedule(id, schedule)
        );
    }

    /// <summary>Scales the nodes of Memcached.</summary>
    public static void Scale(MemcachedCluster cluster, ScalingSettings? settings, ToldCache told) =>
        Scale(
            told,
            "nodes",
            settings?.Nodes,
            cluster.AutoScaleNodes,
            (nodes, utilization) => nodes.ScaleOnCpuUtilization(Tracking, utilization),
            (nodes, id, schedule) => nodes.ScaleOnSchedule(id, schedule)
        );

    private static void Scale<T>(
        ToldCache told,
        string part,
        ScalingLimitSettings? limits,
        Func<CacheScalingProps, T> register,
        Func<T, CacheUtilizationScalingProps, T> track,
        Func<T, string, ScalingSchedule, T> add
    )
    {
        if (limits is null)
        {
            return;
        }

        told.Within(
            $"scaling.{part}",
            () =>
            {
                var target = register(new CacheScalingProps { MinCapacity = limits.Min, MaxCapacity = limits.Max });
                if (limits.IsTracked)
                {
                    track(target, Utilization(limits));
                }

                foreach (var (index, schedule) in limits.Schedules.Index())
                {
                    told.Within($"schedules[{index}]", () => add(target, $"Schedule{index + 1}", ScheduleOf(schedule)));
                }
            }
        );
    }

    private static CacheUtilizationScalingProps Utilization(ScalingLimitSettings limits) =>
        limits.Target is { } target ? new() { TargetUtilizationPercent = target } : new();

    private static ScalingSchedule ScheduleOf(ScalingScheduleSettings schedule) =>
        new()
        {
            Schedule = Schedule.Expression($"cron({schedule.Cron})"),
            TimeZone = schedule.TimeZone is { } zone ? Amazon.CDK.TimeZone.Of(zone) : null,
            MinCapacity = schedule.Min,
            MaxCapacity = schedule.Max,
        };
}
