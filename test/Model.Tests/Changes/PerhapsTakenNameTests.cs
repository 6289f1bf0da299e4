namespace ElastiCache.Model.Tests.Changes;

/// <summary>What is perhaps replaced and has a fixed name is perhaps refused: the name is taken.</summary>
public sealed class PerhapsTakenNameTests
{
    private const string Valkey = "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",";
    private const string One = $"{Valkey}\"NumNodeGroups\":1,\"AutomaticFailoverEnabled\":false,";
    private const string Carts = "\"ReplicationGroupId\":\"carts\",";

    [Theory]
    [InlineData($"{One}\"ReplicasPerNodeGroup\":0", $"{One}\"ReplicasPerNodeGroup\":1")]
    [InlineData($"{Valkey}\"Port\":6379", $"{Valkey}\"Port\":{{\"Fn::ImportValue\":\"port\"}}")]
    public void A_fixed_name_stands_in_the_way_of_what_may_be_a_replacement(string old, string @new)
    {
        var named = Templates.Judge(Templates.Group, Carts + old, Carts + @new);
        var unnamed = Templates.Judge(Templates.Group, old, @new);

        Assert.Equal((UpdateEffect.Unclear, UpdateEffect.Unclear), (named.Effect, unnamed.Effect));
        Assert.Equal([UpdateEffect.Refused], named.Perhaps);
        Assert.Equal([UpdateEffect.Replaced], unnamed.Perhaps);
        Assert.Contains(
            "if CloudFormation replaces it, the update is refused, and nothing changes: the replacement would have the same fixed name (carts)",
            Assert.Single(named.Reasons, reason => reason.RuleId == "M-09").Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("M-09", Templates.Rules(unnamed), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_name_is_a_replacement_for_certain() =>
        Assert.Equal(
            UpdateEffect.Replaced,
            Templates
                .Judge(
                    Templates.Group,
                    $"{Carts}{One}\"ReplicasPerNodeGroup\":0",
                    $"\"ReplicationGroupId\":\"carts-2\",{One}\"ReplicasPerNodeGroup\":1"
                )
                .Effect
        );

    // In place, as NumCacheClusters does it.
    [Theory]
    [InlineData("", "First ReplicasPerNodeGroup, then AutomaticFailoverEnabled in an update of its own")]
    [InlineData(
        ",\"MultiAZEnabled\":true",
        "First ReplicasPerNodeGroup, then AutomaticFailoverEnabled and MultiAZEnabled in an update of its own"
    )]
    public void Failover_with_the_first_replica_of_a_shard_takes_two_updates(string multiAZ, string told)
    {
        var update = Templates.Judge(
            Templates.Group,
            $"{One}\"ReplicasPerNodeGroup\":0",
            $"{Valkey}\"NumNodeGroups\":1,\"AutomaticFailoverEnabled\":true,\"ReplicasPerNodeGroup\":1{multiAZ}"
        );

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Equal([UpdateEffect.Replaced, UpdateEffect.Refused], update.Perhaps);
        Assert.Contains(
            told,
            Assert.Single(update.Reasons, reason => reason.RuleId == "R-05").Message,
            StringComparison.Ordinal
        );
    }
}
