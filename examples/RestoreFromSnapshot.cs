using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>A new group that is filled from a snapshot, for a rehearsal, and leaves nothing behind.</summary>
public sealed class RestoreFromSnapshot : Stack
{
    public RestoreFromSnapshot(Construct scope, string id)
        : base(scope, id) =>
        new ReplicationGroup(
            this,
            "Rehearsal",
            new ReplicationGroupProps
            {
                Vpc = new Vpc(this, "Vpc"),
                NodeType = CacheNodeType.R7gLarge,
                Topology = Topology.SingleNode,
                RestoreFrom = SnapshotSource.Snapshot("orders-2026-11-20"),
                SnapshotRetention = Duration.Days(0),
                RemovalPolicy = RemovalPolicy.DESTROY,
            }
        );
}
