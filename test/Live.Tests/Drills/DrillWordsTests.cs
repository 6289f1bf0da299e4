using ElastiCache.Live.Drills;
using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Tests.Drills;

/// <summary>How a drill is told.</summary>
public sealed class DrillWordsTests
{
    [Theory]
    [InlineData("3", "1 shard with 2 replicas,")]
    [InlineData("2", "1 shard with 1 replica,")]
    [InlineData("3,3", "2 shards with 2 replicas,")]
    [InlineData("3,2", "2 shards with 2 and 1 replicas,")]
    [InlineData("1,2,4", "3 shards with 0, 1 and 3 replicas,")]
    [InlineData("1,2,3,2,1", "5 shards with 0 to 2 replicas,")]
    public void Replicas_are_told_shard_by_shard_where_they_differ(string nodes, string expected)
    {
        var cache = new TwinCache
        {
            Name = "catalog",
            LogicalId = "Catalog",
            Kind = TwinKind.ReplicationGroup,
            Engine = "valkey",
            DeclaredPort = 6379,
            Shards =
            [
                .. nodes
                    .Split(',')
                    .Select(count => new TwinShard([], [.. Enumerable.Repeat("zone-1", int.Parse(count, null))])),
            ],
        };
        Assert.True(CacheEngineVersion.TryParse("8.0.1", out var version));
        var run = new TwinRun(
            [new TwinRunCache(cache, new EngineProgram("valkey", version, "/usr/bin/valkey-server"))],
            new TwinOptions()
        );

        Assert.StartsWith($"valkey 8.0.1, {expected}", DrillWords.Setting(cache, run));
    }
}
