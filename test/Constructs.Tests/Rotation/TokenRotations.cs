using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk.Tests.Rotation;

/// <summary>Rotations in a VPC that was imported and has private subnets.</summary>
public sealed class TokenRotations : Exhibit
{
    public TokenRotations()
    {
        Vpc = Networks.Private(Stack, "Private");
        Smallest = Group("Sessions").AddAuthTokenRotation();

        var secret = Secret.FromSecretNameV2(Stack, "Given", "given");
        Group("Own", props => props with { Authentication = Authentication.Token(secret, "token") })
            .AddAuthTokenRotation(
                new RotationOptions { AutomaticallyAfter = Duration.Hours(36), LogGroup = LogGroup("Log") }
            );
        Group("OnSundays")
            .AddAuthTokenRotation(
                new RotationOptions { Schedule = "cron(0 6 ? * SUN#1 *)", Window = Duration.Hours(3) }
            );
        Group("Daily").AddAuthTokenRotation(new RotationOptions { AutomaticallyAfter = Duration.Days(1) });
        ReplicationGroup
            .FromReplicationGroupAttributes(
                Stack,
                "Imported",
                new ReplicationGroupAttributes
                {
                    ReplicationGroupId = "imported",
                    SecurityGroups =
                    [
                        SecurityGroup.FromSecurityGroupId(Stack, "ImportedGroup", "sg-0123456789abcdef0"),
                    ],
                    AuthToken = Secret.FromSecretCompleteArn(
                        Stack,
                        "ImportedToken",
                        "arn:aws:secretsmanager:us-east-1:123456789012:secret:token-abcdef"
                    ),
                }
            )
            .AddAuthTokenRotation(new RotationOptions { Vpc = Vpc });
    }

    public PasswordRotation Smallest { get; }

    private Amazon.CDK.AWS.Logs.LogGroup LogGroup(string id) => new(Stack, id);
}
