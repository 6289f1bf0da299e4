using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ECS.Patterns;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>A load-balanced shop that reads its database through a cache (lazy loading).</summary>
public sealed class QueryCache : Stack
{
    public QueryCache(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var cache = new ReplicationGroup(
            this,
            "Queries",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gLarge,
                Purpose = Purpose.DatabaseCache,
            }
        );

        var shop = new ApplicationLoadBalancedFargateService(
            this,
            "Shop",
            new ApplicationLoadBalancedFargateServiceProps
            {
                Vpc = vpc,
                // Visitors come through a distribution or a VPN of yours.
                PublicLoadBalancer = false,
                MinHealthyPercent = 100,
                TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions
                {
                    Image = ContainerImage.FromRegistry("public.ecr.aws/docker/library/httpd:2.4"),
                    Environment = new Dictionary<string, string>
                    {
                        ["CACHE_HOST"] = cache.PrimaryEndpoint.Hostname,
                        // What only looks may go to the replica, and be a moment behind.
                        ["CACHE_READER_HOST"] = cache.ReaderEndpoint.Hostname,
                        ["CACHE_PORT"] = cache.PrimaryEndpoint.PortAsString,
                        ["CACHE_SECRET_ARN"] = cache.AuthToken!.SecretArn,
                        // Bounds how old a row may be that nobody invalidated.
                        ["CACHE_TTL_SECONDS"] = "300",
                    },
                },
            }
        );
        cache.Connections.AllowDefaultPortFrom(shop.Service);
        cache.AuthToken!.GrantRead(shop.TaskDefinition.TaskRole);
    }
}
