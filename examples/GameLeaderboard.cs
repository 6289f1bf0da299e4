using Amazon.CDK;
using Amazon.CDK.AWS.AutoScaling;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>Game servers in an auto scaling group that keep the ranks of players in sorted sets.</summary>
public sealed class GameLeaderboard : Stack
{
    public GameLeaderboard(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var board = new ReplicationGroup(
            this,
            "Board",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gLarge,
                Purpose = Purpose.Leaderboard,
            }
        );
        var role = new Role(this, "Role", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });
        var group = new SecurityGroup(this, "ServerGroup", new SecurityGroupProps { Vpc = vpc });
        var start = UserData.ForLinux();
        start.AddCommands(
            "cat >/etc/game.env <<END",
            $"CACHE_HOST={board.PrimaryEndpoint.Hostname}",
            // Everybody looks at the board: the two replicas share that.
            $"CACHE_READER_HOST={board.ReaderEndpoint.Hostname}",
            $"CACHE_PORT={board.PrimaryEndpoint.PortAsString}",
            $"CACHE_SECRET_ARN={board.AuthToken!.SecretArn}",
            "END"
        );

        _ = new AutoScalingGroup(
            this,
            "Servers",
            new AutoScalingGroupProps
            {
                Vpc = vpc,
                MinCapacity = 2,
                MaxCapacity = 10,
                LaunchTemplate = new LaunchTemplate(
                    this,
                    "Server",
                    new LaunchTemplateProps
                    {
                        InstanceType = new InstanceType("m7g.large"),
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
        board.Connections.AllowDefaultPortFrom(group);
        board.AuthToken!.GrantRead(role);
    }
}
