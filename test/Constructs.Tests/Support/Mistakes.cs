using Constructs;

namespace ElastiCache.Cdk.Tests.Support;

/// <summary>Makes caches that must be refused.</summary>
internal static class Mistakes
{
    /// <summary>The exception that a replication group with some mistake throws.</summary>
    public static CacheConfigurationException OfGroup(
        Func<ReplicationGroupProps, Stack, ReplicationGroupProps> mistake,
        Stack? stack = null
    ) =>
        Of(
            stack,
            (scope, vpc) =>
                new ReplicationGroup(
                    scope,
                    "Sessions",
                    mistake(new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }, scope)
                ),
            "Sessions"
        );

    /// <summary>The exception that a Memcached cluster with some mistake throws.</summary>
    public static CacheConfigurationException OfMemcached(
        Func<MemcachedClusterProps, Stack, MemcachedClusterProps> mistake
    ) =>
        Of(
            null,
            (scope, vpc) =>
                new MemcachedCluster(
                    scope,
                    "Objects",
                    mistake(new MemcachedClusterProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }, scope)
                ),
            "Objects"
        );

    /// <summary>The exception that a serverless cache with some mistake throws.</summary>
    public static CacheConfigurationException OfServerless(
        Func<ServerlessCacheProps, Stack, ServerlessCacheProps> mistake
    ) =>
        Of(
            null,
            (scope, vpc) => new ServerlessCache(scope, "Carts", mistake(new ServerlessCacheProps { Vpc = vpc }, scope)),
            "Carts"
        );

    private static CacheConfigurationException Of(Stack? stack, Action<Stack, IVpc> make, string id)
    {
        stack ??= Stacks.New();
        var vpc = Networks.Isolated(stack);
        var refused = Assert.Throws<CacheConfigurationException>(() => make(stack, vpc));

        // Nothing was created; the construct itself cannot be taken back.
        Assert.Empty(((Construct)stack.Node.FindChild(id)).Node.Children);
        return refused;
    }
}
