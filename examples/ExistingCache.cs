using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;
using ElastiCache.Cdk;

namespace Examples;

/// <summary>A cache that exists already, used from a new stack.</summary>
public sealed class ExistingCache : Stack
{
    public ExistingCache(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var cache = ReplicationGroup.FromReplicationGroupAttributes(
            this,
            "Cache",
            new ReplicationGroupAttributes
            {
                ReplicationGroupId = "orders",
                PrimaryEndpointHostname = "master.orders.abc123.euc1.cache.amazonaws.com",
                SecurityGroups = [SecurityGroup.FromSecurityGroupId(this, "CacheGroup", "sg-0123456789abcdef0")],
                AuthToken = Secret.FromSecretNameV2(this, "Token", "orders/auth-token"),
            }
        );

        var reports = new SecurityGroup(this, "Reports", new SecurityGroupProps { Vpc = vpc });
        cache.Connections.AllowDefaultPortFrom(reports);
        new CfnOutput(this, "Endpoint", new CfnOutputProps { Value = cache.PrimaryEndpoint.SocketAddress });
    }
}
