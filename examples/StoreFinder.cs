using Amazon.CDK;
using Amazon.CDK.AWS.AutoScaling;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.IAM;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>Load-balanced instances that find the stores around a place.</summary>
public sealed class StoreFinder : Stack
{
    public StoreFinder(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var places = new ReplicationGroup(
            this,
            "Places",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.M7gLarge,
                Purpose = Purpose.Geospatial,
                // Over the purpose: the list of stores is small and comes from a file.
                SnapshotRetention = Duration.Days(0),
            }
        );
        var role = new Role(this, "Role", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });
        var group = new SecurityGroup(this, "FinderGroup", new SecurityGroupProps { Vpc = vpc });
        var start = UserData.ForLinux();
        start.AddCommands(
            "cat >/etc/finder.env <<END",
            $"CACHE_HOST={places.ReaderEndpoint.Hostname}",
            $"CACHE_PORT={places.ReaderEndpoint.PortAsString}",
            $"CACHE_SECRET_ARN={places.AuthToken!.SecretArn}",
            "END"
        );
        var finders = new AutoScalingGroup(
            this,
            "Finders",
            new AutoScalingGroupProps
            {
                Vpc = vpc,
                MinCapacity = 2,
                MaxCapacity = 6,
                LaunchTemplate = new LaunchTemplate(
                    this,
                    "Finder",
                    new LaunchTemplateProps
                    {
                        InstanceType = new InstanceType("t4g.small"),
                        MachineImage = MachineImage.LatestAmazonLinux2023(
                            new AmazonLinux2023ImageSsmParameterProps { CpuType = AmazonLinuxCpuType.ARM_64 }
                        ),
                        Role = role,
                        SecurityGroup = group,
                        UserData = start,
                        RequireImdsv2 = true,
                    }
                ),
            }
        );
        new ApplicationLoadBalancer(this, "LoadBalancer", new ApplicationLoadBalancerProps { Vpc = vpc })
            .AddListener("Http", new BaseApplicationListenerProps { Port = 80, Open = false })
            .AddTargets("Finders", new AddApplicationTargetsProps { Port = 8080, Targets = [finders] });

        places.Connections.AllowDefaultPortFrom(group);
        places.AuthToken!.GrantRead(role);
    }
}
