using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>Memcached with larger items for an ECS service.</summary>
public sealed class ObjectCache : Stack
{
    public ObjectCache(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var objects = new MemcachedCluster(
            this,
            "Objects",
            new MemcachedClusterProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.M7gLarge,
                Nodes = 3,
                Purpose = Purpose.ObjectCache,
                Parameters = new Dictionary<string, string> { ["max_item_size"] = "5242880" },
            }
        );

        var cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = vpc });
        var task = new FargateTaskDefinition(this, "Task");
        task.AddContainer(
            "web",
            new ContainerDefinitionOptions
            {
                Image = ContainerImage.FromRegistry("public.ecr.aws/docker/library/httpd:2.4"),
                // CACHE_CONFIGURATION_ENDPOINT, where clients discover the nodes, and CACHE_PORT. Memcached has no secret:
                // the security group is its lock.
                Environment = objects.EnvironmentVariables(),
            }
        );
        var web = new FargateService(this, "Web", new FargateServiceProps { Cluster = cluster, TaskDefinition = task });

        objects.Connections.AllowDefaultPortFrom(web);
    }
}
