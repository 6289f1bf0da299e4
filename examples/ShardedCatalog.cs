using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.KMS;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>Cluster mode with shards that are placed one by one, a key of one's own and a topic for events.</summary>
public sealed class ShardedCatalog : Stack
{
    public ShardedCatalog(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2 });
        var (first, second) = (vpc.AvailabilityZones[0], vpc.AvailabilityZones[1]);
        var key = new Key(this, "Key", new KeyProps { EnableKeyRotation = true });

        var catalog = new ReplicationGroup(
            this,
            "Catalog",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gXlarge,
                Topology = Topology.Sharded(
                    new Shard
                    {
                        Id = "0001",
                        Slots = "0-8191",
                        PrimaryAvailabilityZone = first,
                        ReplicaAvailabilityZones = [second],
                    },
                    new Shard
                    {
                        Id = "0002",
                        Slots = "8192-16383",
                        PrimaryAvailabilityZone = second,
                        ReplicaAvailabilityZones = [first],
                    }
                ),
                Purpose = Purpose.DatabaseCache,
                AtRestEncryption = AtRestEncryption.WithKey(key),
                NotificationTopic = new CacheEventTopic(this, "Events").Topic,
                SnapshotRetention = Duration.Days(35),
                SnapshotWindow = "01:00-02:00",
                PreferredMaintenanceWindow = "tue:03:00-tue:04:00",
            }
        );

        new CfnOutput(this, "Endpoint", new CfnOutputProps { Value = catalog.ConfigurationEndpoint.SocketAddress });
    }
}
