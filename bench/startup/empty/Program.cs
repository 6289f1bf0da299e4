using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;

namespace Measured;

internal static class Program
{
    private static void Main(string[] args)
    {
#if WARM
        Infra.Startup.Begin();
#endif
        var app = new App();
        var stack = new Stack(app, "Measured");
        // `dotnet App.dll` is the bare minimum, `dotnet App.dll cache` what a small real app has.
        if (args is ["cache"])
        {
            AddCache(stack);
        }

        app.Synth();
    }

    private static void AddCache(Stack stack)
    {
        var vpc = new Vpc(stack, "Vpc", new VpcProps { MaxAzs = 2 });
        var key = new Key(stack, "Key");
        var secret = new Secret(stack, "Secret", new SecretProps { EncryptionKey = key });
        var group = new SecurityGroup(stack, "SecurityGroup", new SecurityGroupProps { Vpc = vpc });
        group.AddIngressRule(Peer.Ipv4(vpc.VpcCidrBlock), Port.Tcp(6379));
        _ = new CfnReplicationGroup(
            stack,
            "Cache",
            new CfnReplicationGroupProps
            {
                ReplicationGroupDescription = "measured",
                Engine = "valkey",
                CacheNodeType = "cache.t4g.micro",
                NumCacheClusters = 2,
                AutomaticFailoverEnabled = true,
                AtRestEncryptionEnabled = true,
                TransitEncryptionEnabled = true,
                KmsKeyId = key.KeyArn,
                AuthToken = secret.SecretValue.UnsafeUnwrap(),
                SecurityGroupIds = [group.SecurityGroupId],
            }
        );
    }
}
