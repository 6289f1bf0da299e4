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
        Within(told, "shards", settings?.Shards, shards => ScaleShards(group, shards, told));
        Within(told, "replicas", settings?.Replicas, replicas => ScaleReplicas(group, replicas, told));
    }

    /// <summary>Scales the nodes of Memcached.</summary>
    public static void Scale(MemcachedCluster cluster, ScalingSettings? settings, ToldCache told) =>
        Within(told, "nodes", settings?.Nodes, nodes => ScaleNodes(cluster, nodes, told));

    private static void Within(
        ToldCache told,
        string part,
        ScalingLimitSettings? limits,
        Action<ScalingLimitSettings> scale
    )
    {
        if (limits is not null)
        {
            told.Within($"scaling.{part}", () => scale(limits));
        }
    }

    private static void ScaleShards(ReplicationGroup group, ScalingLimitSettings shards, ToldCache told)
    {
        var target = group.AutoScaleShards(Limits(shards));
        if (shards is { IsTracked: true, Metric: "cpu" })
        {
            target.ScaleOnPrimaryEngineCpuUtilization(Tracking, Utilization(shards));
        }
        else if (shards.IsTracked)
        {
            target.ScaleOnDatabaseMemoryUtilization(Tracking, Utilization(shards));
        }

        AddSchedules(shards, told, (id, schedule) => target.ScaleOnSchedule(id, schedule));
    }

    private static void ScaleReplicas(ReplicationGroup group, ScalingLimitSettings replicas, ToldCache told)
    {
        var target = group.AutoScaleReplicas(Limits(replicas));
        if (replicas.IsTracked)
        {
            target.ScaleOnReplicaEngineCpuUtilization(Tracking, Utilization(replicas));
        }

        AddSchedules(replicas, told, (id, schedule) => target.ScaleOnSchedule(id, schedule));
    }

    private static void ScaleNodes(MemcachedCluster cluster, ScalingLimitSettings nodes, ToldCache told)
    {
        var target = cluster.AutoScaleNodes(Limits(nodes));
        if (nodes.IsTracked)
        {
            target.ScaleOnCpuUtilization(Tracking, Utilization(nodes));
        }

        AddSchedules(nodes, told, (id, schedule) => target.ScaleOnSchedule(id, schedule));
    }

    private static CacheScalingProps Limits(ScalingLimitSettings limits) =>
        new() { MinCapacity = limits.Min, MaxCapacity = limits.Max };

    private static CacheUtilizationScalingProps Utilization(ScalingLimitSettings limits) =>
        limits.Target is { } target ? new() { TargetUtilizationPercent = target } : new();

    private static void AddSchedules(ScalingLimitSettings limits, ToldCache told, Action<string, ScalingSchedule> add)
    {
        foreach (var (index, schedule) in limits.Schedules.Index())
        {
            told.Within(
                $"schedules[{index}]",
                () =>
                    add(
                        $"Schedule{index + 1}",
                        new ScalingSchedule
                        {
                            Schedule = Schedule.Expression($"cron({schedule.Cron})"),
                            TimeZone = schedule.TimeZone is { } zone ? Amazon.CDK.TimeZone.Of(zone) : null,
                            MinCapacity = schedule.Min,
                            MaxCapacity = schedule.Max,
                        }
                    )
            );
        }
    }
}
