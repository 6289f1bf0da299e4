namespace ElastiCache.Model.Tests.Changes;

/// <summary>Another engine whose version NEW leaves out: no group of the engine before fits it, whichever version it becomes.</summary>
public sealed class VersionLeftOutTests
{
    private const string Rest =
        "\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true,\"CacheSubnetGroupName\":\"caches\",\"TransitEncryptionEnabled\":false";
    private const string Redis = $"\"Engine\":\"redis\",\"EngineVersion\":\"7.0\",{Rest}";
    private const string Valkey = $"\"Engine\":\"valkey\",{Rest}";

    [Theory]
    [InlineData("mine", "mine")]
    [InlineData("mine", null)]
    [InlineData("default.redis7", "default.redis7")]
    public void The_group_of_the_engine_before_does_not_fit(string before, string? after)
    {
        var update = Templates.Judge(Templates.Group, Redis + Named(before), Valkey + Named(after));

        Assert.Equal((UpdateEffect.Refused, UpdateWay.None), (update.Effect, update.Way));
        Assert.Equal(("X-03", "CacheParameterGroupName"), (update.Reasons[0].RuleId, update.Reasons[0].Property));
        Assert.Contains("family redis7 does not fit valkey", update.Reasons[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("default.redis7")]
    [InlineData(null)]
    public void A_default_group_moves_with_the_engine(string? before)
    {
        var update = Templates.Judge(Templates.Group, Redis + Named(before), Valkey);

        Assert.Equal(UpdateEffect.InPlace, update.Effect);
        Assert.Contains(
            update.Reasons,
            reason =>
                reason.RuleId == "X-03"
                && reason.Message.Contains("the default group of the new version", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            update.Reasons,
            reason => reason is { RuleId: "X-18", Property: "CacheParameterGroupName" }
        );
    }

    [Fact]
    public void A_group_that_nobody_knows_may_fit() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Templates.Judge(Templates.Group, Redis + Named("mine"), Valkey + Named("another")).Effect
        );

    private static string Named(string? group) => group is null ? "" : $",\"CacheParameterGroupName\":\"{group}\"";
}
