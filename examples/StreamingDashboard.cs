using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ECS.Patterns;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>A dashboard behind a load balancer, which subscribes to what a collector publishes.</summary>
public sealed class StreamingDashboard : Stack
{
    public StreamingDashboard(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var messages = new ReplicationGroup(
            this,
            "Messages",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.M7gLarge,
                Purpose = Purpose.PubSub,
            }
        );
        var image = ContainerImage.FromRegistry("public.ecr.aws/docker/library/httpd:2.4");
        var environment = new Dictionary<string, string>
        {
            ["CACHE_HOST"] = messages.PrimaryEndpoint.Hostname,
            ["CACHE_PORT"] = messages.PrimaryEndpoint.PortAsString,
            ["CACHE_SECRET_ARN"] = messages.AuthToken!.SecretArn,
        };
        var cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = vpc });

        var dashboard = new ApplicationLoadBalancedFargateService(
            this,
            "Dashboard",
            new ApplicationLoadBalancedFargateServiceProps
            {
                Cluster = cluster,
                PublicLoadBalancer = false,
                MinHealthyPercent = 100,
                // Browsers keep their WebSocket open.
                IdleTimeout = Duration.Minutes(10),
                TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions
                {
                    Image = image,
                    Environment = environment,
                },
            }
        );

        var task = new FargateTaskDefinition(this, "CollectorTask");
        task.AddContainer("collector", new ContainerDefinitionOptions { Image = image, Environment = environment });
        var collector = new FargateService(
            this,
            "Collector",
            new FargateServiceProps
            {
                Cluster = cluster,
                TaskDefinition = task,
                MinHealthyPercent = 100,
            }
        );

        messages.Connections.AllowDefaultPortFrom(dashboard.Service);
        messages.Connections.AllowDefaultPortFrom(collector);
        messages.AuthToken!.GrantRead(dashboard.TaskDefinition.TaskRole);
        messages.AuthToken!.GrantRead(task.TaskRole);
    }
}
