using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SSM;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>Cache and app tier in two stacks. The tier depends on the cache, and never the other way round.</summary>
public sealed class SeparateStackTier
{
    public SeparateStackTier(Construct scope, string id)
    {
        var cacheStack = new Stack(scope, $"{id}-Cache");
        var vpc = new Vpc(cacheStack, "Vpc");
        var cache = new ReplicationGroup(
            cacheStack,
            "Cache",
            new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }
        );

        var tierStack = new Stack(scope, $"{id}-Tier");
        var group = new SecurityGroup(
            tierStack,
            "Group",
            new SecurityGroupProps { Vpc = vpc, AllowAllOutbound = false }
        );
        var role = new Role(tierStack, "Role", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });

        // Both halves of the rule are written into the tier's stack, although it is the cache that allows.
        cache.Connections.AllowDefaultPortFrom(group);
        cache.AuthToken!.GrantRead(role);
        new StringParameter(
            tierStack,
            "Endpoint",
            new StringParameterProps { StringValue = cache.PrimaryEndpoint.SocketAddress }
        );
    }
}
