namespace ElastiCache.Model.Tests.Changes;

/// <summary>Updates of global datastores.</summary>
public sealed class GlobalDatastoreUpdateTests
{
    [Theory]
    [InlineData("", UpdateEffect.Refused)]
    [InlineData(",\"CacheParameterGroupName\":\"default.valkey8\"", UpdateEffect.Refused)]
    [InlineData(",\"CacheParameterGroupName\":\"default.valkey9\"", UpdateEffect.InPlace)]
    [InlineData(",\"CacheParameterGroupName\":\"mine\"", UpdateEffect.InPlace)]
    public void A_major_upgrade_takes_a_group_of_the_new_family(string group, object effect) =>
        Assert.Equal(
            effect,
            Templates.Judge(Templates.Global, "\"EngineVersion\":\"8.0\"", $"\"EngineVersion\":\"9.0\"{group}").Effect
        );

    [Fact]
    public void Another_suffix_is_nothing_that_the_service_changes()
    {
        var update = Templates.Judge(
            Templates.Global,
            "\"GlobalReplicationGroupIdSuffix\":\"one\"",
            "\"GlobalReplicationGroupIdSuffix\":\"other\""
        );

        Assert.Equal((UpdateEffect.Unclear, "G-18"), (update.Effect, Templates.Rules(update)));
        Assert.True(update.IsHarmful);
    }

    [Fact]
    public void Another_engine_takes_a_group_too() =>
        Assert.Equal(
            "G-12",
            Templates.Rules(
                Templates.Judge(
                    Templates.Global,
                    "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\"",
                    "\"Engine\":\"valkey\",\"EngineVersion\":\"7.2\""
                )
            )
        );

    [Theory]
    [InlineData("X-12", "\"CacheNodeType\":\"cache.r7g.4xlarge\"", "\"CacheNodeType\":\"cache.r7g.large\"")]
    [InlineData("X-06", "\"GlobalNodeGroupCount\":3", "\"GlobalNodeGroupCount\":2")]
    [InlineData("X-06", "\"GlobalNodeGroupCount\":2", "\"GlobalNodeGroupCount\":3")]
    public void Smaller_nodes_and_other_shards_depend_on_the_account(string rule, string old, string @new)
    {
        var update = Templates.Judge(Templates.Global, old, @new);

        Assert.Equal((UpdateEffect.InPlaceUnless, rule), (update.Effect, Templates.Rules(update)));
    }
}
