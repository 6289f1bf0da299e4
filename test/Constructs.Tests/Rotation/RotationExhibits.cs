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

/// <summary>Rotations of users, in a VPC of the app that has isolated subnets only.</summary>
public sealed class UserRotations : Exhibit
{
    public UserRotations()
    {
        Vpc = Networks.New(Stack, "Network");
        var orders = new CacheUser(Stack, "Orders", new CacheUserProps { Access = UserAccess.On.Keys("orders:*") });
        var stock = new CacheUser(Stack, "Stock", new CacheUserProps { Access = UserAccess.On.Keys("stock:*") });
        var users = new CacheUserGroup(Stack, "Users", new CacheUserGroupProps { Users = [orders, stock] });
        var cache = Group("Catalog", props => props with { Authentication = Authentication.Users(users) });
        orders.AddPasswordRotation(cache);
        stock.AddPasswordRotation(cache);
    }
}
