using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>A snapshot of a replication group that is made now, and a serverless cache that is filled from it.</summary>
public sealed class SnapshotBeforeMigration : Stack
{
    public SnapshotBeforeMigration(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var orders = new ReplicationGroup(
            this,
            "Orders",
            new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }
        );
        var snapshot = new CacheSnapshot(
            this,
            "BeforeMigration",
            new CacheSnapshotProps { Cache = orders, SnapshotName = "orders-before-migration" }
        );

        // It is created once the snapshot is made, for it refers to it.
        new ServerlessCache(
            this,
            "ServerlessOrders",
            new ServerlessCacheProps { Vpc = vpc, RestoreFrom = SnapshotSource.Snapshot(snapshot) }
        );
    }
}
