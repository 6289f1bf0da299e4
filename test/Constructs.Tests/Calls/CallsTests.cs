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
            28,
            (stack, id, vpc, tier) =>
                new ReplicationGroup(stack, id, new ReplicationGroupProps { Vpc = vpc, NodeType = NodeType.R7gLarge })
        );

    [Fact]
    public void A_replication_group_with_a_log_and_an_app_tier_and_alarms() => AtMost(46, FullCache.Add);

    [Fact]
    public void A_memcached_cluster_with_nothing_but_defaults() =>
        AtMost(
            23,
            (stack, id, vpc, tier) =>
                new MemcachedCluster(stack, id, new MemcachedClusterProps { Vpc = vpc, NodeType = NodeType.R7gLarge })
        );

    [Fact]
    public void A_serverless_cache_with_nothing_but_defaults() =>
        AtMost(18, (stack, id, vpc, tier) => new ServerlessCache(stack, id, new ServerlessCacheProps { Vpc = vpc }));

    private static void AtMost(int most, Action<Stack, string, IVpc, ISecurityGroup> add)
    {
        // The first app also pays for what is read once in a process.
        CallsFor(1, add);
        var (two, three) = (CallsFor(2, add), CallsFor(3, add));
        var cost = three.Length - two.Length;
        Assert.True(
            cost <= most,
            $"{cost} calls instead of {most} or fewer:\n{string.Join('\n', Difference(two, three))}"
        );
    }

    private static IEnumerable<string> Difference(string[] less, string[] more)
    {
        var before = less.CountBy(call => call, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return more.CountBy(call => call, StringComparer.Ordinal)
            .Select(call => (call.Key, Count: call.Value - before.GetValueOrDefault(call.Key)))
            .Where(call => call.Count != 0)
            .OrderByDescending(call => call.Count)
            .Select(call => $"{call.Count} {call.Key}");
    }

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
