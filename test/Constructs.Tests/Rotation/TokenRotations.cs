using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk.Tests.Rotation;

/// <summary>Rotations in a VPC that was imported and has private subnets.</summary>
public sealed class TokenRotations : Exhibit
{
    public TokenRotations()
    {
        Vpc = Networks.Private(Stack, "Private");
        Smallest = Group("Sessions").AddAuthTokenRotation();
        Smallest.AddFailureAlarm();

        var secret = Secret.FromSecretNameV2(Stack, "Given", "given");
        Group("Own", props => props with { Authentication = Authentication.Token(secret, "token") })
            .AddAuthTokenRotation(
                new RotationOptions { AutomaticallyAfter = Duration.Hours(36), LogGroup = LogGroup("Log") }
            )
            .AddFailureAlarm();
        Group("OnSundays")
            .AddAuthTokenRotation(
                new RotationOptions { Schedule = "cron(0 6 ? * SUN#1 *)", Window = Duration.Hours(3) }
            );
        Group("Daily")
            .AddAuthTokenRotation(new RotationOptions { AutomaticallyAfter = Duration.Days(1) })
            .AddFailureAlarm();
        foreach (
            var (id, cron) in ((string, string)[])
                [
                    ("EverySunday", "cron(0 6 ? * SUN *)"),
                    ("EveryNight", "cron(0 2 * * ? *)"),
                    ("InJanuary", "cron(0 2 1 1 ? *)"),
                    ("OnTheTenth", "cron(0 2 10 * ? *)"),
                    ("OnFifthSundays", "cron(0 2 ? * SUN#5 *)"),
                ]
        )
        {
            Group(id).AddAuthTokenRotation(new RotationOptions { Schedule = cron }).AddFailureAlarm();
        }

        Group("Late", props => props with { PreferredMaintenanceWindow = "wed:21:30-wed:22:30" })
            .AddAuthTokenRotation();
        Group("AcrossMidnight", props => props with { PreferredMaintenanceWindow = "sun:23:45-mon:00:45" })
            .AddAuthTokenRotation();
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
