using ElastiCache.Bench;

namespace ElastiCache.Cdk.Tests.Calls;

/// <summary>
/// What one more cache costs in calls from C# to Node. Each takes a quarter of a millisecond to several, and a call more
/// is easily made: a property of a CDK construct is one whenever it is read.
/// </summary>
public sealed class CallsTests
{
    [Fact]
    public void A_replication_group_with_nothing_but_defaults() =>
        AtMost(
            27,
            (stack, id, vpc, tier) =>
                new ReplicationGroup(
                    stack,
                    id,
                    new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }
                )
        );

    [Fact]
    public void A_replication_group_with_a_log_and_an_app_tier_and_alarms() => AtMost(45, FullCache.Add);

    [Fact]
    public void A_memcached_cluster_with_nothing_but_defaults() =>
        AtMost(
            22,
            (stack, id, vpc, tier) =>
                new MemcachedCluster(
                    stack,
                    id,
                    new MemcachedClusterProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }
                )
        );

    [Fact]
    public void A_serverless_cache_with_nothing_but_defaults() =>
        AtMost(17, (stack, id, vpc, tier) => new ServerlessCache(stack, id, new ServerlessCacheProps { Vpc = vpc }));

    [Fact]
    public void The_graphs_of_a_replication_group()
    {
        var stack = Stacks.New();
        var cache = new ReplicationGroup(
            stack,
            "Sessions",
            new ReplicationGroupProps { Vpc = Networks.Private(stack), NodeType = CacheNodeType.R7gLarge }
        );
        var dashboard = new CacheDashboard(stack, "Dashboard");
        AtMost(5, JsiiCalls.Of(() => dashboard.AddCache(cache)));
    }

    private static void AtMost(int most, Action<Stack, string, IVpc, ISecurityGroup> add)
    {
        // The first app also pays for what is read once in a process.
        CallsFor(1, add);
        var two = CallsFor(2, add).ToLookup(call => call, StringComparer.Ordinal);
        var three = CallsFor(3, add).ToLookup(call => call, StringComparer.Ordinal);
        AtMost(most, [.. three.SelectMany(call => call.Skip(two[call.Key].Count()))]);
    }

    private static void AtMost(int most, string[] calls) =>
        Assert.True(
            calls.Length <= most,
            $"{calls.Length} calls instead of {most} or fewer:\n{string.Join('\n', calls)}"
        );

    private static string[] CallsFor(int caches, Action<Stack, string, IVpc, ISecurityGroup> add) =>
        JsiiCalls.Of(() =>
        {
            var app = Stacks.App();
            var stack = new Stack(app, "Stack");
            var vpc = Networks.Private(stack);
            var tier = Networks.Tier(stack, vpc);
            for (var number = 1; number <= caches; number++)
            {
                add(stack, $"Cache{number}", vpc, tier);
            }

            app.Synth();
        });
}
