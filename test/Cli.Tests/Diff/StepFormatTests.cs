using System.Text.Json;
using ElastiCache.Cli.Tests.Lint;

namespace ElastiCache.Cli.Tests.Diff;

/// <summary>What a step writes and what there is to look at before it, in every format.</summary>
public sealed class StepFormatTests : IDisposable
{
    private readonly Workplace _place = new Workplace().With("old.json", Sharded(3)).With("new.json", Sharded(5));

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("text", "       NumNodeGroups: 5")]
    [InlineData("text", "     - Before: aws elasticache describe-replication-groups")]
    [InlineData("text", "     - After: aws elasticache describe-replication-groups")]
    [InlineData("markdown", "   - `NumNodeGroups: 5`")]
    [InlineData("markdown", "   - Before: aws elasticache describe-replication-groups")]
    [InlineData(
        "github",
        "step 1: Reshard online: NumNodeGroups: 5, UpdatePolicy: {\"UseOnlineResharding\":true}; NumNodeGroups: 3 -> 5"
    )]
    [InlineData("github", "step 2: Leave out what only the steps before needed: remove UpdatePolicy")]
    public void A_step_has_its_values_and_what_to_look_at(string format, string said) =>
        Assert.Contains(said, Run(format), StringComparison.Ordinal);

    [Fact]
    public void For_programs_a_step_has_its_reasons()
    {
        var cache = JsonDocument.Parse(Run("json")).RootElement.GetProperty("resources")[0];
        var unless = cache.GetProperty("steps")[0].GetProperty("unless")[0];

        Assert.True(cache.GetProperty("toLookAt").GetBoolean());
        Assert.Equal("X-06", unless.GetProperty("ruleId").GetString());
        Assert.StartsWith("aws elasticache", unless.GetProperty("before").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, cache.GetProperty("steps")[1].GetProperty("unless").GetArrayLength());
    }

    private string Run(string format) => _place.Run("diff", "old.json", "new.json", "--format", format).Output;

    private static string Sharded(int shards) =>
        """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
              "ReplicationGroupDescription": "d", "Engine": "valkey", "EngineVersion": "8.0", "CacheNodeType": "cache.r7g.large",
              "AutomaticFailoverEnabled": true, "AtRestEncryptionEnabled": true, "CacheSubnetGroupName": "caches",
              "TransitEncryptionEnabled": true, "CacheParameterGroupName": "default.valkey8.cluster.on",
              "ReplicasPerNodeGroup": 1, "NumNodeGroups": SHARDS}}}}
            """.Replace("SHARDS", $"{shards}", StringComparison.Ordinal);
}
