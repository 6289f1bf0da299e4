using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace Examples;

/// <summary>A cache whose AUTH token is replaced every month, and one whose user gets a new password every week.</summary>
public sealed class RotatedPasswords : Stack
{
    public RotatedPasswords(Construct scope, string id)
        : base(scope, id)
    {
        // Private subnets with a NAT: the functions reach Secrets Manager and ElastiCache without further ado.
        var vpc = new Vpc(this, "Vpc");

        var sessions = new ReplicationGroup(
            this,
            "Sessions",
            new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.T4gMedium }
        );
        var monthly = sessions.AddAuthTokenRotation();

        var orders = new CacheUser(
            this,
            "Orders",
            new CacheUserProps { Access = UserAccess.On.Keys("orders:*").Allow(CommandCategory.Read) }
        );
        var catalog = new ReplicationGroup(
            this,
            "Catalog",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.T4gMedium,
                Authentication = Authentication.Users(
                    new CacheUserGroup(this, "Users", new CacheUserGroupProps { Users = [orders] })
                ),
            }
        );
        var weekly = orders.AddPasswordRotation(catalog, new RotationOptions { AutomaticallyAfter = Duration.Days(7) });

        // A rotation that fails leaves the old password working, and somebody should look why.
        monthly.AddFailureAlarm();
        weekly.AddFailureAlarm();
    }
}
