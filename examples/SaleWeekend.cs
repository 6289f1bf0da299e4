using Amazon.CDK;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.EC2;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>Caches that grow before a sale begins, follow the load while it lasts, and shrink after it.</summary>
public sealed class SaleWeekend : Stack
{
    // UTC, a while before the doors open: shards are filled slot by slot.
    private static readonly Schedule FridayEvening = On("FRI", "18");
    private static readonly Schedule MondayMorning = On("MON", "4");

    public SaleWeekend(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");

        var catalog = new ReplicationGroup(
            this,
            "Catalog",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gLarge,
                Topology = Topology.Sharded(shards: 3, replicasPerShard: 1),
            }
        );

        // Shards for what is kept and written, replicas for what is read.
        catalog
            .AutoScaleShards(new CacheScalingProps { MinCapacity = 3, MaxCapacity = 10 })
            .ScaleOnDatabaseMemoryUtilization("Memory")
            .ScaleOnSchedule("SaleBegins", new ScalingSchedule { Schedule = FridayEvening, MinCapacity = 6 })
            .ScaleOnSchedule("SaleEnds", new ScalingSchedule { Schedule = MondayMorning, MinCapacity = 3 });
        catalog
            .AutoScaleReplicas(new CacheScalingProps { MinCapacity = 1, MaxCapacity = 4 })
            .ScaleOnReplicaEngineCpuUtilization(
                "Cpu",
                new CacheUtilizationScalingProps
                {
                    TargetUtilizationPercent = 50,
                    ScaleInCooldown = Duration.Minutes(30),
                }
            );

        var pages = new MemcachedCluster(
            this,
            "Pages",
            new MemcachedClusterProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.M7gLarge,
                Nodes = 2,
            }
        );

        // A node that comes begins empty, so both come before the visitors do.
        pages
            .AutoScaleNodes(new CacheScalingProps { MinCapacity = 2, MaxCapacity = 6 })
            .ScaleOnCpuUtilization("Cpu")
            .ScaleOnSchedule("SaleBegins", new ScalingSchedule { Schedule = FridayEvening, MinCapacity = 4 })
            .ScaleOnSchedule("SaleEnds", new ScalingSchedule { Schedule = MondayMorning, MinCapacity = 2 });
    }

    private static Schedule On(string weekday, string hour) =>
        Schedule.Cron(
            new CronOptions
            {
                WeekDay = weekday,
                Hour = hour,
                Minute = "0",
            }
        );
}
