namespace ElastiCache.Model.Tests.Changes;

/// <summary>A step of a plan that depends on the account says so, as the update does where it is alone.</summary>
public sealed class StepsToLookAtTests
{
    private const string Base =
        "\"ReplicationGroupDescription\":\"d\",\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.large\","
        + "\"AutomaticFailoverEnabled\":true,\"AtRestEncryptionEnabled\":true,\"CacheSubnetGroupName\":\"caches\"";

    [Fact]
    public void User_groups_that_a_step_leaves_out_are_to_look_at()
    {
        var update = Templates.Judge(
            Templates.Group,
            Base + ",\"NumCacheClusters\":2,\"TransitEncryptionEnabled\":true,\"UserGroupIds\":[\"grp\"]",
            Base + ",\"NumCacheClusters\":2,\"TransitEncryptionEnabled\":false"
        );

        Assert.Equal((UpdateEffect.NeedsSteps, true), (update.Effect, update.IsToLookAt));
        var unless = Assert.Single(update.Steps[0].Unless);
        Assert.Equal(("X-18", "UserGroupIds"), (unless.RuleId, unless.Property));
        Assert.Contains("UserGroupIds", unless.Check!.Before, StringComparison.Ordinal);
        Assert.All(update.Steps.Skip(1), step => Assert.Empty(step.Unless));
    }

    [Fact]
    public void Resharding_that_is_a_step_is_to_look_at()
    {
        const string Sharded =
            Base
            + ",\"ReplicasPerNodeGroup\":1,\"TransitEncryptionEnabled\":true,\"CacheParameterGroupName\":\"default.valkey8.cluster.on\"";
        var update = Templates.Judge(
            Templates.Group,
            Sharded + ",\"NumNodeGroups\":3",
            Sharded + ",\"NumNodeGroups\":5"
        );

        Assert.Equal("X-06", Assert.Single(update.Steps[0].Unless).RuleId);
    }

    [Theory]
    [InlineData("elasticache:replication-group:NodeGroups", true)]
    [InlineData("elasticache:replication-group:Replicas", false)]
    public void Shards_that_are_scaled_may_be_others_than_OLD_says(string dimension, bool isTold)
    {
        Template Of(int shards) =>
            Templates.Of(
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        $"{Base},\"ReplicasPerNodeGroup\":1,\"TransitEncryptionEnabled\":true,\"NumNodeGroups\":{shards}",
                        "\"UpdatePolicy\":{\"UseOnlineResharding\":true}"
                    )
                ),
                (
                    "Scaled",
                    Templates.Body(
                        "AWS::ApplicationAutoScaling::ScalableTarget",
                        $$"""
                        "ResourceId":{"Fn::Sub":"replication-group/${Cache}"},"ScalableDimension":"{{dimension}}",
                        "ServiceNamespace":"elasticache","MinCapacity":2,"MaxCapacity":9
                        """
                    )
                )
            );
        var update = UpdateJudge.Judge(Of(3), Of(5)).Resources.Single(update => update.LogicalId == "Cache");

        Assert.Equal(UpdateEffect.InPlaceUnless, update.Effect);
        Assert.Equal(isTold, update.Reasons[0].Message.Contains("Scaled has scaled it", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_in_place_anyway_is_nothing_to_look_at()
    {
        var update = Templates.Judge(
            Templates.Group,
            Base + ",\"NumCacheClusters\":2,\"TransitEncryptionEnabled\":false",
            Base + ",\"NumCacheClusters\":2,\"TransitEncryptionEnabled\":true"
        );

        Assert.Equal((UpdateEffect.NeedsSteps, false), (update.Effect, update.IsToLookAt));
    }

    [Fact]
    public void Nothing_is_to_be_looked_at_for_what_is_refused()
    {
        const string group =
            "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"AutomaticFailoverEnabled\":true,\"ReplicasPerNodeGroup\":0,"
            + "\"CacheParameterGroupName\":\"default.valkey8.cluster.on\",\"NumNodeGroups\":";

        var update = Templates.Judge(
            Templates.Group,
            $"{group}2",
            $"{group}3",
            "\"UpdatePolicy\":{\"UseOnlineResharding\":true}"
        );

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Contains("NumNodeGroups: 2 -> 3", update.Reasons.Select(reason => reason.ToString()));
        Assert.All(update.Reasons, reason => Assert.Null(reason.Check));
    }
}
