namespace ElastiCache.Model.Tests.Changes;

/// <summary>Durability of a group that exists.</summary>
public sealed class DurabilityUpdateTests
{
    private const string Able =
        "\"Engine\":\"valkey\",\"EngineVersion\":\"9.0\",\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":1,"
        + "\"CacheParameterGroupName\":\"default.valkey9.cluster.on\",\"AutomaticFailoverEnabled\":true,"
        + "\"MultiAZEnabled\":true,\"TransitEncryptionEnabled\":true,\"AtRestEncryptionEnabled\":true";

    private const string AbleInOneZone =
        "\"Engine\":\"valkey\",\"EngineVersion\":\"9.0\",\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":1,"
        + "\"CacheParameterGroupName\":\"default.valkey9.cluster.on\",\"AutomaticFailoverEnabled\":true,"
        + "\"MultiAZEnabled\":false,\"TransitEncryptionEnabled\":true,\"AtRestEncryptionEnabled\":true";

    [Theory]
    [InlineData("", "sync")]
    [InlineData("disabled", "async")]
    [InlineData("sync", "disabled")]
    [InlineData("async", "disabled")]
    public void Where_the_pages_of_AWS_contradict_each_other_both_are_told(string old, string @new)
    {
        var update = Judge(Able, old, Able, @new);

        Assert.Equal((UpdateEffect.Unclear, UpdateEffect.Refused), (update.Effect, Assert.Single(update.Perhaps)));
        var reason = Assert.Single(update.Reasons, reason => reason.RuleId == "L-27").Message;
        Assert.Contains("Durability.ChangingDurability", reason);
        Assert.Contains("Durability.Configuring", reason);
        Assert.Contains("aws cloudformation create-change-set", reason);
        Assert.DoesNotContain("only change", reason);
    }

    [Fact]
    public void What_is_to_be_left_to_another_update_is_named() =>
        Assert.EndsWith(
            "It is to be the only change: leave CacheNodeType to another update",
            Judge(
                $"{Able},\"CacheNodeType\":\"cache.r7g.large\"",
                "",
                $"{Able},\"CacheNodeType\":\"cache.r7g.xlarge\"",
                "sync"
            )
                .Reasons.Single(reason => reason.RuleId == "L-27")
                .Message
        );

    [Theory]
    [InlineData("\"EngineVersion\":\"9.0\"", "\"EngineVersion\":\"8.2\"", "with Valkey 9.0")]
    [InlineData("\"default.valkey9.cluster.on\"", "\"default.valkey9\"", "with cluster mode")]
    [InlineData("\"MultiAZEnabled\":true", "\"MultiAZEnabled\":false", "with Multi-AZ")]
    [InlineData("\"ReplicasPerNodeGroup\":1", "\"ReplicasPerNodeGroup\":0", "with a replica in every shard")]
    [InlineData(
        "\"TransitEncryptionEnabled\":true",
        "\"TransitEncryptionEnabled\":false",
        "with encryption in transit"
    )]
    [InlineData(
        "\"MultiAZEnabled\":true",
        "\"MultiAZEnabled\":true,\"GlobalReplicationGroupId\":\"sgaui-orders\"",
        "outside of a global datastore"
    )]
    public void What_it_needs_and_has_not_is_named(string has, string lacks, string what)
    {
        var unable = Able.Replace(has, lacks, StringComparison.Ordinal);
        var update = Judge(unable, "sync", unable, "disabled");

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Contains(update.Reasons, reason => reason.RuleId == "L-27" && reason.Message.Contains($"only {what}"));
    }

    [Theory]
    // What is turned on must be able to have it, and what is turned off has it already.
    [InlineData(
        Able,
        "",
        AbleInOneZone,
        "sync",
        "Durability: set to sync; a group that exists turns durability on only with Multi-AZ. Move to a new cache (L-27)"
    )]
    [InlineData(
        AbleInOneZone,
        "sync",
        Able,
        "disabled",
        "Durability: sync -> disabled; a group that exists turns durability off only with Multi-AZ. Move to a new cache (L-27)"
    )]
    public void The_side_that_has_it_must_have_what_it_needs(
        string before,
        string old,
        string after,
        string @new,
        string said
    ) => Assert.Contains(said, Judge(before, old, after, @new).Reasons.Select(reason => reason.ToString()));

    [Theory]
    [InlineData(AbleInOneZone, "", Able, "sync")]
    [InlineData(Able, "async", AbleInOneZone, "disabled")]
    public void The_side_that_has_it_not_need_not(string before, string old, string after, string @new) =>
        Assert.EndsWith(
            "It is to be the only change: leave MultiAZEnabled to another update",
            Judge(before, old, after, @new).Reasons.Single(reason => reason.RuleId == "L-27").Message
        );

    [Fact]
    public void A_second_cache_is_told_what_it_has() =>
        Assert.Contains(
            "without durability",
            Templates.Steps(Judge(AbleInOneZone, "async", AbleInOneZone, "disabled"))
        );

    [Fact]
    public void The_exchange_of_sync_and_async_is_made_in_place() =>
        Assert.Equal(UpdateEffect.InPlace, Judge(Able, "sync", Able, "async").Effect);

    [Fact]
    public void The_exchange_of_sync_and_async_is_made_alone()
    {
        var update = Judge(
            $"{Able},\"CacheNodeType\":\"cache.r7g.large\"",
            "sync",
            $"{Able},\"CacheNodeType\":\"cache.r7g.xlarge\"",
            "async"
        );

        Assert.Equal((UpdateEffect.NeedsSteps, 2), (update.Effect, update.Steps.Count));
        Assert.Equal(
            ["CacheNodeType", "Durability"],
            update.Steps.Select(step => Assert.Single(step.Changes).Property).Order(StringComparer.Ordinal)
        );
    }

    private static ResourceUpdate Judge(string before, string old, string after, string @new) =>
        Templates.Judge(Templates.Group, With(before, old), With(after, @new));

    private static string With(string group, string durability) =>
        durability.Length == 0 ? group : $"{group},\"Durability\":\"{durability}\"";
}
