using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>Orders that are written in Virginia and read in Ireland too, which takes over if Virginia fails.</summary>
/// <remarks>
/// Ireland knows Virginia by names alone: on the day that Virginia fails, <c>cdk deploy --exclusively</c> of the other stack
/// asks nothing of it.
/// </remarks>
public sealed class OrdersAbroad
{
    private const string TokenName = "orders/cache-token";

    public OrdersAbroad(Construct scope, string id)
    {
        var virginia = new Stack(scope, $"{id}-Virginia", In("us-east-1"));
        Virginia(virginia);

        var ireland = new Stack(scope, $"{id}-Ireland", In("eu-west-1"));
        Ireland(ireland);
        // The datastore is there before who joins it, and goes after it.
        ireland.AddDependency(virginia);
    }

    private static void Virginia(Stack stack)
    {
        // Secrets Manager keeps a copy where the applications of the other Region read it.
        var token = new Secret(
            stack,
            "Token",
            new SecretProps
            {
                SecretName = TokenName,
                GenerateSecretString = new SecretStringGenerator { PasswordLength = 64, ExcludePunctuation = true },
                ReplicaRegions = [new ReplicaRegion { Region = "eu-west-1" }],
            }
        );
        var vpc = new Vpc(stack, "Vpc");
        var orders = new ReplicationGroup(
            stack,
            "Orders",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gLarge,
                Authentication = Authentication.Token(token),
            }
        );
        var global = new GlobalDatastore(
            stack,
            "Global",
            new GlobalDatastoreProps { Primary = orders, GlobalReplicationGroupIdSuffix = "orders" }
        );

        var shop = new SecurityGroup(stack, "Shop", new SecurityGroupProps { Vpc = vpc });
        orders.Connections.AllowDefaultPortFrom(shop);
        new CfnOutput(stack, "GlobalId", new CfnOutputProps { Value = global.GlobalReplicationGroupId });
    }

    private static void Ireland(Stack stack)
    {
        var vpc = new Vpc(stack, "Vpc");
        var copy = new SecondaryReplicationGroup(
            stack,
            "Orders",
            new SecondaryReplicationGroupProps
            {
                // The output GlobalId of the other stack. ldgnf stands for the Region in which it was made, us-east-1.
                GlobalDatastore = GlobalDatastore.FromGlobalReplicationGroupId(stack, "Global", "ldgnf-orders"),
                Vpc = vpc,
                AuthToken = Secret.FromSecretNameV2(stack, "Token", TokenName),
            }
        );

        var reports = new SecurityGroup(stack, "Reports", new SecurityGroupProps { Vpc = vpc });
        copy.Connections.AllowDefaultPortFrom(reports);
        new CfnOutput(stack, "ReadHere", new CfnOutputProps { Value = copy.ReaderEndpoint.SocketAddress });
        new CfnOutput(
            stack,
            "WriteHereOncePromoted",
            new CfnOutputProps { Value = copy.PrimaryEndpoint.SocketAddress }
        );
    }

    private static StackProps In(string region) => new() { Env = new Amazon.CDK.Environment { Region = region } };
}
