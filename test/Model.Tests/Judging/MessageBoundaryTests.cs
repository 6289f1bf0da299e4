using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Messages that say one thing or another.</summary>
public sealed class MessageBoundaryTests
{
    [Theory]
    [InlineData("hash-max-ziplist-entries", ": write hash-max-listpack-entries")]
    [InlineData("zset-max-ziplist-entries", ": write zset-max-listpack-entries")]
    [InlineData("list-max-ziplist-size", ": leave it out")]
    [InlineData("lua-replicate-commands", ": leave it out")]
    public void A_parameter_that_is_gone_has_a_successor_or_none(string name, string advice) =>
        Assert.Contains(
            Judge.Of(ParameterGroup with { CacheParameterGroupFamily = "redis7", Properties = Settings((name, "1")) }),
            violation => violation.RuleId == "P-31" && violation.Message.EndsWith(advice, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(false, "Engine from the datastore: leave it out")]
    [InlineData(true, "Engine, EngineVersion from the datastore: leave them out")]
    public void A_secondary_leaves_out_one_property_or_more(bool both, string expected) =>
        Assert.Contains(
            Judge.Of(
                Sharded.AsSecondary() with
                {
                    Engine = "valkey",
                    EngineVersion = both ? "8.2" : Value<string>.Absent,
                }
            ),
            violation =>
                violation is { RuleId: "G-08" } && violation.Message.EndsWith(expected, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("", "got none")]
    [InlineData(""", "Role": "main" """, "got 'main'")]
    public void A_member_without_a_role_has_none(string role, string expected) =>
        Assert.Contains(
            Example
                .Of(
                    typeof(GlobalReplicationGroupSpecification),
                    $$"""{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1"{{role}} }]}"""
                )
                .Judge(),
            violation =>
                violation is { RuleId: "G-01" } && violation.Message.EndsWith(expected, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "\"elasticache:replication-group:Replicas\"",
        "a target of elasticache:replication-group:Replicas is named"
    )]
    [InlineData("null", "a target of a cache is named")]
    public void A_target_is_named_by_its_dimension_where_it_has_one(string dimension, string expected) =>
        Assert.Contains(
            Example
                .Of(
                    typeof(ScalableTargetSpecification),
                    $$"""{"ScalableDimension": {{dimension}}, "ResourceId": "cache/x"}"""
                )
                .Judge(),
            violation =>
                violation is { RuleId: "A-06" } && violation.Message.StartsWith(expected, StringComparison.Ordinal)
        );

    [Fact]
    public void A_target_without_a_dimension_may_be_a_cluster() =>
        Assert.DoesNotContain(
            Example
                .Of(
                    typeof(ScalableTargetSpecification),
                    """{"ScalableDimension": null, "ResourceId": "cache-cluster/x"}"""
                )
                .Judge(),
            violation => violation.RuleId == "A-06"
        );

    [Theory]
    [InlineData(1, "Topology.Sharded(shards: 1, replicasPerShard: 1)")]
    [InlineData(999_999_999_999_999, "Topology.Sharded(shards: 999999999999999, replicasPerShard: 1)")]
    [InlineData(1e15, "Topology.Sharded(shards: (known at deployment), replicasPerShard: 1)")]
    [InlineData(-1.8881545897087626E+289, "Topology.Sharded(shards: (known at deployment), replicasPerShard: 1)")]
    public void A_number_that_the_deployment_knows_is_not_written_out(double shards, string expected) =>
        Assert.Equal(expected, Topology.Sharded(shards).ToString());
}
