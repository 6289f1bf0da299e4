using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SSM;

namespace ElastiCache.Cdk.Tests.Network.Tiers;

/// <summary>An app with a cache and an app tier that it admits, and all that can differ between such apps.</summary>
public sealed record TierScenario
{
    /// <summary>Whether network, cache and tier have a stack each.</summary>
    public bool Apart { get; init; }

    /// <summary>Whether the tier's security group stands in the stack of the VPC.</summary>
    public bool TierInNetworkStack { get; init; }

    /// <summary>Whether the tier may speak to everyone.</summary>
    public bool AllowAllOutbound { get; init; } = true;

    /// <summary>Which stack was said to depend on which, before the tier is admitted.</summary>
    public Order Order { get; init; }

    /// <summary>Which side is asked to make the connection.</summary>
    public Call Call { get; init; }

    /// <summary>Whether it is a Memcached cluster.</summary>
    public bool Memcached { get; init; }

    /// <summary>Whether it is a serverless cache.</summary>
    public bool Serverless { get; init; }

    /// <summary>Builds and synthesizes the app.</summary>
    /// <returns>The templates of its stacks.</returns>
    /// <remarks>A circle between the stacks makes the synthesis fail.</remarks>
    public IReadOnlyList<CacheTemplate> Synthesize()
    {
        var app = Stacks.App();
        Stack[] stacks = Apart
            ? [new Stack(app, "Network"), new Stack(app, "Cache"), new Stack(app, "Tier")]
            : [new Stack(app, "Cache")];
        var (networkStack, cacheStack, tierStack) = (stacks[0], Apart ? stacks[1] : stacks[0], stacks[^1]);

        var vpc = Networks.New(networkStack);
        var tier = Networks.Tier(TierInNetworkStack ? networkStack : tierStack, vpc, "Web", AllowAllOutbound);
        var (cache, hostname, secret) = Create(cacheStack, vpc);

        if (Order == Order.TierAfterCache)
        {
            tierStack.AddDependency(cacheStack);
        }
        else if (Order == Order.CacheAfterTier)
        {
            cacheStack.AddDependency(tierStack);
        }

        Connect(cache, tier);

        if (Order != Order.CacheAfterTier)
        {
            // What every tier does: it learns where the cache is and what its password is.
            new StringParameter(tierStack, "CacheHost", new StringParameterProps { StringValue = hostname });
            secret?.GrantRead(
                new Role(
                    tierStack,
                    "Role",
                    new RoleProps { AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com") }
                )
            );
        }

        return [.. stacks.Select(CacheTemplate.Of)];
    }

    /// <summary>The rules that there must be.</summary>
    public IReadOnlyList<NetworkRule> ExpectedRules()
    {
        const string Cache = "Cache/Cache/SecurityGroup";
        var tier = $"{(!Apart ? "Cache" : TierInNetworkStack ? "Network" : "Tier")}/Web";
        var ports = Serverless ? "tcp 6379-6380" : $"tcp {(Memcached ? 11211 : 6379)}";
        var ingress = new NetworkRule("ingress", Cache, tier, ports);
        return AllowAllOutbound ? [ingress] : [new NetworkRule("egress", tier, Cache, ports), ingress];
    }

    private (IConnectable Cache, string Hostname, Amazon.CDK.AWS.SecretsManager.ISecret? Secret) Create(
        Stack stack,
        IVpc vpc
    )
    {
        if (Serverless)
        {
            var serverless = new ServerlessCache(stack, "Cache", new ServerlessCacheProps { Vpc = vpc });
            return (serverless, serverless.Endpoint.Hostname, null);
        }

        if (Memcached)
        {
            var cluster = new MemcachedCluster(
                stack,
                "Cache",
                new MemcachedClusterProps { Vpc = vpc, NodeType = CacheNodeType.T4gSmall }
            );
            return (cluster, cluster.ConfigurationEndpoint.Hostname, null);
        }

        var group = new ReplicationGroup(
            stack,
            "Cache",
            new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.T4gSmall }
        );
        return (group, group.PrimaryEndpoint.Hostname, group.AuthToken);
    }

    private void Connect(IConnectable cache, ISecurityGroup tier)
    {
        switch (Call)
        {
            case Call.AllowDefaultPortFrom:
                cache.Connections.AllowDefaultPortFrom(tier);
                break;
            case Call.AllowToDefaultPort:
                tier.Connections.AllowToDefaultPort(cache);
                break;
            default:
                tier.Connections.AllowTo(
                    cache,
                    Serverless ? Port.TcpRange(6379, 6380) : Port.Tcp(Memcached ? 11211 : 6379)
                );
                break;
        }
    }
}
