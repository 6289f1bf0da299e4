namespace ElastiCache.Model.Tests.Changes;

/// <summary>Groups whose cluster mode the templates do not tell, since their parameter group is not in them.</summary>
public sealed class UnknownModeTests
{
    private const string Base =
        "\"ReplicationGroupDescription\":\"d\",\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"AutomaticFailoverEnabled\":true,"
        + "\"NumCacheClusters\":2,\"AtRestEncryptionEnabled\":true,\"TransitEncryptionEnabled\":true";

    private const string Enabled = "\"ClusterMode\":\"enabled\"";
    private const string Compatible = "\"ClusterMode\":\"compatible\"";

    [Theory]
    [InlineData("\"mine\"", "\"mine-cluster\"", Enabled, UpdateEffect.NeedsSteps)]
    [InlineData("\"mine\"", "\"default.valkey8.cluster.on\"", Enabled, UpdateEffect.NeedsSteps)]
    [InlineData("\"mine\"", "\"default.valkey8.cluster.on\"", "\"MultiAZEnabled\":false", UpdateEffect.NeedsSteps)]
    [InlineData("{\"Fn::ImportValue\":\"group\"}", "\"default.valkey8.cluster.on\"", Enabled, UpdateEffect.NeedsSteps)]
    [InlineData("\"mine\"", "\"mine\"", Enabled, UpdateEffect.NeedsSteps)]
    [InlineData("\"mine\"", "\"mine-cluster\"", Compatible, UpdateEffect.Refused)]
    public void What_one_of_both_modes_forbids_cannot_be_told(string before, string after, string mode, object perhaps)
    {
        var update = Judge(before, after, mode);

        Assert.Equal((UpdateEffect.Unclear, perhaps), (update.Effect, Assert.Single(update.Perhaps)));
        Assert.Contains("L-19", Templates.Rules(update), StringComparison.Ordinal);
        Assert.Contains(
            "describe-replication-groups shows in ClusterMode",
            update.Reasons[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_both_modes_forbid_is_refused() =>
        Assert.Equal(
            UpdateEffect.Refused,
            Judge("\"mine\"", "\"mine-cluster\"", $"{Compatible},\"CacheNodeType\":\"cache.r7g.xlarge\"").Effect
        );

    [Theory]
    [InlineData("\"default.valkey8\"", "\"MultiAZEnabled\":false")]
    [InlineData("\"mine\"", "\"ClusterMode\":\"disabled\"")]
    public void Without_cluster_mode_it_is_to_be_looked_at(string after, string mode)
    {
        var update = Judge("\"mine\"", after, mode);

        Assert.Equal((UpdateEffect.InPlaceUnless, false), (update.Effect, update.IsHarmful));
        Assert.NotNull(update.Reasons[0].Check);
    }

    [Theory]
    [InlineData(",\"CacheParameterGroupName\":\"other\"")]
    [InlineData("")]
    public void Another_group_that_is_not_known_either_says_nothing(string after) =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Templates.Judge(Templates.Group, $"{Base},\"CacheParameterGroupName\":\"mine\"", Base + after).Effect
        );

    [Fact]
    public void The_same_mode_in_capitals_is_told()
    {
        var update = Templates.Judge(
            Templates.Group,
            $"{Base},\"ClusterMode\":\"disabled\"",
            $"{Base},\"ClusterMode\":\"Disabled\""
        );

        Assert.Equal((UpdateEffect.InPlace, "L-19"), (update.Effect, Templates.Rules(update)));
        Assert.Contains("refuses every later update", update.Reasons[0].Message, StringComparison.Ordinal);
    }

    private static ResourceUpdate Judge(string before, string after, string mode) =>
        Templates.Judge(
            Templates.Group,
            $"{Base},\"CacheParameterGroupName\":{before},\"CacheNodeType\":\"cache.r7g.large\"",
            $"{Base},\"CacheParameterGroupName\":{after}{(mode.Contains("CacheNodeType", StringComparison.Ordinal) ? "" : ",\"CacheNodeType\":\"cache.r7g.large\"")},{mode}"
        );
}
