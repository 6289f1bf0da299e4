using Amazon.CDK.AWS.AutoScaling;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.Lambda;
using EcsSecret = Amazon.CDK.AWS.ECS.Secret;

namespace ElastiCache.Cdk.Tests.Network.Tiers;

/// <summary>App tiers as people build them: whatever has connections is admitted, and may read endpoint and secret.</summary>
public sealed class TierKindTests
{
    public static TheoryData<string, bool> Kinds =>
        new MatrixTheoryData<string, bool>(["Function", "Service", "Instances"], [false, true]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_tier_of_any_kind_is_admitted_and_reads_the_token(string kind, bool apart)
    {
        var app = Stacks.App();
        var cacheStack = new Stack(app, "Cache");
        var tierStack = apart ? new Stack(app, "Tier") : cacheStack;
        var vpc = Networks.New(cacheStack);
        var cache = new ReplicationGroup(
            cacheStack,
            "Cache",
            new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.T4gSmall }
        );
        cache.Connections.AllowDefaultPortFrom(
            kind switch
            {
                "Function" => Function(tierStack, vpc, cache),
                "Service" => Service(tierStack, vpc, cache),
                _ => Instances(tierStack, vpc, cache),
            }
        );

        CacheTemplate[] templates = apart
            ? [CacheTemplate.Of(cacheStack), CacheTemplate.Of(tierStack)]
            : [CacheTemplate.Of(cacheStack)];
        var rule = Assert.Single(NetworkRule.Of(templates));
        Assert.Equal("ingress", rule.Direction);
        Assert.Equal("Cache/Cache/SecurityGroup", rule.Group);
        Assert.StartsWith($"{tierStack.Node.Id}/{kind}/", rule.Peer, StringComparison.Ordinal);
        Assert.Equal("tcp 6379", rule.Ports);
        Assert.Contains("secretsmanager:GetSecretValue", templates[^1].Text, StringComparison.Ordinal);
    }

    private static Function Function(Stack stack, IVpc vpc, ReplicationGroup cache)
    {
        var function = new Function(
            stack,
            "Function",
            new FunctionProps
            {
                Runtime = Runtime.NODEJS_LATEST,
                Handler = "index.handler",
                Code = Code.FromInline("exports.handler = async () => {}"),
                Vpc = vpc,
                VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
                Environment = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["CACHE"] = cache.PrimaryEndpoint.SocketAddress,
                },
            }
        );
        cache.AuthToken!.GrantRead(function);
        return function;
    }

    private static FargateService Service(Stack stack, IVpc vpc, ReplicationGroup cache)
    {
        var task = new FargateTaskDefinition(stack, "Task");
        task.AddContainer(
            "Web",
            new ContainerDefinitionOptions
            {
                Image = ContainerImage.FromRegistry("example.com/web"),
                Environment = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["CACHE"] = cache.PrimaryEndpoint.SocketAddress,
                },
                // The CDK grants the execution role by itself: a call from Node to our override.
                Secrets = new Dictionary<string, EcsSecret>(StringComparer.Ordinal)
                {
                    ["TOKEN"] = EcsSecret.FromSecretsManager(cache.AuthToken!),
                },
            }
        );
        return new FargateService(
            stack,
            "Service",
            new FargateServiceProps
            {
                Cluster = new Cluster(stack, "Cluster", new ClusterProps { Vpc = vpc }),
                TaskDefinition = task,
                VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
            }
        );
    }

    private static AutoScalingGroup Instances(Stack stack, IVpc vpc, ReplicationGroup cache)
    {
        var instances = new AutoScalingGroup(
            stack,
            "Instances",
            new AutoScalingGroupProps
            {
                Vpc = vpc,
                VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
                InstanceType = new InstanceType("t4g.small"),
                MachineImage = MachineImage.LatestAmazonLinux2023(),
            }
        );
        cache.AuthToken!.GrantRead(instances);
        return instances;
    }
}
