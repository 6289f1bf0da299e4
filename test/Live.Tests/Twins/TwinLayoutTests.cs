using ElastiCache.Live.Tests.Support;
using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Tests.Twins;

/// <summary>Which ports a twin has from one start to the next.</summary>
public sealed class TwinLayoutTests
{
    [Fact]
    public void A_node_more_takes_no_port_that_the_twin_had()
    {
        var before = Complete(new TwinIdentity { Source = "x" }, 2);

        var after = Complete(before, 3);

        Assert.Equal(before.Ports, after.Ports.Where(port => before.Ports.ContainsKey(port.Key)).ToDictionary());
        Assert.Equal(before.Ports.Count + 1, after.Ports.Count);
        Assert.Equal(after.Ports.Count, after.Ports.Values.Distinct().Count());
    }

    [Fact]
    public void A_port_that_another_twin_has_meanwhile_is_replaced_and_no_other_is()
    {
        var before = Complete(new TwinIdentity { Source = "x" }, 2);
        var lost = before.Ports["it/0/0"];

        var after = Complete(before, 2, lost);

        Assert.Equal(
            ["it/0/0"],
            before.Ports.Where(port => after.Ports[port.Key] != port.Value).Select(port => port.Key)
        );
    }

    private static TwinIdentity Complete(TwinIdentity identity, int nodes, params HashSet<int> taken) =>
        TwinLayout.Complete(
            identity,
            Templates
                .Plan(
                    """
                    {"Resources": {"it": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                      "Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": NODES}}}}
                    """.Replace("NODES", $"{nodes}")
                )
                .Caches,
            new PortAllocator(taken, start: 11_000)
        );
}
