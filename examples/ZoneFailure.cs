using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>A cache whose failover can be tried: an experiment takes the power from the nodes of one Availability Zone.</summary>
public sealed class ZoneFailure : Stack
{
    public ZoneFailure(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2, NatGateways = 0 });
        var sessions = new ReplicationGroup(
            this,
            "Sessions",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gLarge,
                Topology = Topology.Replicated(replicas: 2),
            }
        );

        // The first subnet's zone. Nothing happens until somebody starts the experiment; when the nodes that are left are
        // overloaded, their alarms end it.
        var experiment = sessions.AddAvailabilityZoneExperiment(
            new AvailabilityZoneExperimentOptions
            {
                AvailabilityZone = vpc.AvailabilityZones[0],
                Duration = Duration.Minutes(15),
                StopAlarms = sessions.AddRecommendedAlarms(),
            }
        );

        new CfnOutput(this, "Experiment", new CfnOutputProps { Value = experiment.ExperimentTemplateId });
    }
}
