using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;
using ElastiCache.Bench;

namespace ElastiCache.Cdk.Tests.Jsii;

/// <summary>Constructs that are created without a search for overrides are what <c>new</c> makes of them.</summary>
public sealed class JsiiObjectsTests
{
    [Fact]
    public void The_runtime_of_this_release_is_known() => Assert.NotNull(JsiiKernel.Current);

    [Fact]
    public void The_template_is_the_same() => Assert.Equal(Template(isFast: false), Template(isFast: true));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_reads_the_tree_finds_the_classes(bool isFast)
    {
        var cache = In(isFast, () => Full(Stacks.New()));

        Assert.IsType<CfnReplicationGroup>(cache.Node.DefaultChild);
        Assert.IsType<CacheSubnetGroup>(cache.Node.FindChild("SubnetGroup"));
        Assert.IsType<CfnSubnetGroup>(cache.Node.FindChild("SubnetGroup").Node.DefaultChild);
        Assert.IsType<CacheParameterGroup>(cache.Node.FindChild("ParameterGroup"));
        Assert.IsAssignableFrom<SecurityGroup>(cache.Node.FindChild("SecurityGroup"));
        Assert.IsType<Key>(cache.Node.FindChild("Key"));
        Assert.Same(cache.Node.FindChild("Key"), cache.EncryptionKey);
        Assert.Same(cache.Node.FindChild("AuthToken"), cache.AuthToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Node_calls_what_is_overridden(bool isFast)
    {
        var (stack, cache) = In(
            isFast,
            () =>
            {
                var stack = Stacks.New();
                return (stack, Full(stack));
            }
        );
        var reader = new Role(stack, "Reader", new RoleProps { AssumedBy = new AccountRootPrincipal() });
        var tier = new SecurityGroup(stack, "Tier", new SecurityGroupProps { Vpc = cache.Props.Vpc });

        // Both calls come to C# by way of Node.
        tier.Connections.AllowTo(cache, Port.Tcp(6379));
        cache.AuthToken!.GrantRead(reader);

        var refused = Assert.ThrowsAny<Exception>(() =>
            ((ISecurityGroup)cache.Node.FindChild("SecurityGroup")).AddIngressRule(Peer.AnyIpv4(), Port.Tcp(6379))
        );
        Assert.Contains("security groups", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_taken_is_refused_in_the_same_words()
    {
        string Refusal(bool isFast)
        {
            var stack = Stacks.New();
            return In(
                    isFast,
                    () =>
                    {
                        JsiiObjects.New<Construct>(stack, "Twice");
                        return Assert.ThrowsAny<Exception>(() => JsiiObjects.New<Construct>(stack, "Twice")).Message;
                    }
                )
                .Split('\n')[0];
        }

        Assert.Equal(Refusal(isFast: false), Refusal(isFast: true));
    }

    private static string Template(bool isFast) =>
        In(
            isFast,
            () =>
            {
                var stack = Stacks.New();
                var vpc = Networks.Private(stack);
                FullCache.Add(stack, "Full", vpc, Networks.Tier(stack, vpc));
                new MemcachedCluster(
                    stack,
                    "Objects",
                    new MemcachedClusterProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }
                ).AddRecommendedAlarms();
                new ServerlessCache(
                    stack,
                    "Carts",
                    new ServerlessCacheProps
                    {
                        Vpc = vpc,
                        UsageLimits = new CacheUsageLimits { DataStorageMaximum = Size.Gibibytes(5) },
                    }
                ).AddRecommendedAlarms();
                new ReplicationGroup(
                    stack,
                    "Sharded",
                    new ReplicationGroupProps
                    {
                        Vpc = vpc,
                        NodeType = CacheNodeType.R7gLarge,
                        Topology = Topology.Sharded(2, 1),
                        SlowLog = LogDestination.Firehose("stream"),
                    }
                ).AddRecommendedAlarms();
                return File.ReadAllText(CacheTemplate.Of(stack).File);
            }
        );

    private static ReplicationGroup Full(Stack stack) =>
        new(
            stack,
            "Sessions",
            new ReplicationGroupProps { Vpc = Networks.Private(stack), NodeType = CacheNodeType.R7gLarge }
        );

    private static T In<T>(bool isFast, Func<T> make)
    {
        JsiiObjects.IsFast = isFast;
        try
        {
            return make();
        }
        finally
        {
            JsiiObjects.IsFast = true;
        }
    }
}
