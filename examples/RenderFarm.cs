using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.SQS;
using Constructs;
using ElastiCache.Cdk;
using ElastiCache.Model.Facts;

namespace Examples;

/// <summary>Workers that take jobs from a queue and share what they have computed so far.</summary>
public sealed class RenderFarm : Stack
{
    public RenderFarm(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc");
        var results = new ReplicationGroup(
            this,
            "Results",
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gXlarge,
                Purpose = Purpose.IntermediateResults,
            }
        );
        var jobs = new Queue(this, "Jobs", new QueueProps { EnforceSSL = true });

        var task = new FargateTaskDefinition(
            this,
            "Task",
            new FargateTaskDefinitionProps { Cpu = 1024, MemoryLimitMiB = 2048 }
        );
        task.AddContainer(
            "worker",
            new ContainerDefinitionOptions
            {
                Image = ContainerImage.FromRegistry("public.ecr.aws/docker/library/httpd:2.4"),
                Environment = new Dictionary<string, string>
                {
                    ["JOBS"] = jobs.QueueUrl,
                    ["CACHE_HOST"] = results.PrimaryEndpoint.Hostname,
                    ["CACHE_PORT"] = results.PrimaryEndpoint.PortAsString,
                    ["CACHE_SECRET_ARN"] = results.AuthToken!.SecretArn,
                    // What is needed longest lives longest: a full cache drops first what expires first.
                    ["CACHE_TTL_SECONDS"] = "7200",
                },
            }
        );
        var workers = new FargateService(
            this,
            "Workers",
            new FargateServiceProps
            {
                Cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = vpc }),
                TaskDefinition = task,
                DesiredCount = 4,
                MinHealthyPercent = 50,
            }
        );
        jobs.GrantConsumeMessages(task.TaskRole);
        results.Connections.AllowDefaultPortFrom(workers);
        results.AuthToken!.GrantRead(task.TaskRole);
    }
}
