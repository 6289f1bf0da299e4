using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Compliance;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>
/// Records that an auditor asks about, and that must not be lost: a cache held against compliance policies, whose writes
/// survive the loss of its nodes.
/// </summary>
public sealed class MedicalRecords : Stack
{
    public MedicalRecords(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var records = new ReplicationGroup(
            this,
            "Records",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                Engine = CacheEngine.Valkey9_0,
                NodeType = CacheNodeType.R7gLarge,
                Topology = Topology.Sharded(shards: 2, replicasPerShard: 1),
                // A write is confirmed once it is in a log over several Availability Zones.
                Durability = Durability.Sync,
                // A setting that breaks a control is refused here, with the control's number.
                Compliance =
                [
                    CompliancePolicy.AwsFoundational,
                    CompliancePolicy.Hipaa,
                    CompliancePolicy.Pci,
                    CompliancePolicy.Nist80053,
                ],
                SnapshotRetention = Duration.Days(35),
                SlowLog = LogDestination.CloudWatchLogs(),
            }
        );
        records.AddAuthTokenRotation();

        var clinic = new SecurityGroup(this, "Clinic", new SecurityGroupProps { Vpc = vpc });
        records.Connections.AllowDefaultPortFrom(clinic);
    }
}
