namespace ElastiCache.Model.Tests.Changes;

/// <summary>A parameter group that NEW takes away, and whose name the cache leaves out: the cache uses another one first.</summary>
public sealed class GroupThatGoesTests
{
    private const string Named = ",\"CacheParameterGroupName\":{\"Ref\":\"Params\"}";

    [Fact]
    public void The_default_group_is_written_first()
    {
        var plan = Plan("valkey8", Cache("valkey", "8.0"), Cache("valkey", "8.0"));

        var cache = Of(plan, "Cache");
        Assert.Equal(
            (UpdateEffect.NeedsSteps, UpdateWay.InPlace, "X-18"),
            (cache.Effect, cache.Way, Templates.Rules(cache))
        );
        Assert.Equal(
            "For the updates below, change the parameter group: CacheParameterGroupName: default.valkey8\n"
                + "Leave out what only the steps before needed: remove CacheParameterGroupName",
            Templates.Steps(cache)
        );
        Assert.DoesNotContain("new family", string.Join(' ', cache.Reasons), StringComparison.Ordinal);
        Assert.Equal((UpdateEffect.Removed, false), (Of(plan, "Params").Effect, Of(plan, "Params").IsHarmful));
    }

    [Fact]
    public void With_an_upgrade_its_steps_let_it_go()
    {
        var plan = Plan("redis7", Cache("redis", "7.1"), Cache("valkey", "8.0"));

        Assert.Equal(UpdateEffect.NeedsSteps, Of(plan, "Cache").Effect);
        Assert.Equal((UpdateEffect.Removed, false), (Of(plan, "Params").Effect, Of(plan, "Params").IsHarmful));
    }

    [Fact]
    public void Where_nothing_tells_the_family_it_is_refused()
    {
        var plan = Plan("valkey8", Cache("valkey", null), Cache("valkey", null));

        Assert.Equal(UpdateEffect.Refused, Of(plan, "Params").Effect);
    }

    [Theory]
    [InlineData(2, "Cache and Cache2 use it and leave its name out; their updates let them use another one first")]
    [InlineData(
        6,
        "Cache, Cache2, Cache3 and 3 others use it and leave its name out; their updates let them use another one first"
    )]
    public void All_that_use_it_are_named(int caches, string message)
    {
        var ids = Enumerable.Range(1, caches).Select(number => number == 1 ? "Cache" : $"Cache{number}").ToList();
        var plan = UpdateJudge.Judge(
            Templates.Of([
                Params("valkey8"),
                .. ids.Select(id => (id, Templates.Body(Templates.Group, Cache("valkey", "8.0") + Named))),
            ]),
            Templates.Of([.. ids.Select(id => (id, Templates.Body(Templates.Group, Cache("valkey", "8.0"))))])
        );

        Assert.Equal(
            (UpdateEffect.Removed, message),
            (Of(plan, "Params").Effect, Of(plan, "Params").Reasons[0].Message)
        );
    }

    [Fact]
    public void Where_one_of_those_that_use_it_has_no_way_all_are_named()
    {
        var plan = UpdateJudge.Judge(
            Templates.Of(
                Params("valkey8"),
                ("Cache", Templates.Body(Templates.Group, Cache("valkey", "8.0") + Named)),
                ("Other", Templates.Body(Templates.Group, Cache("valkey", null) + Named))
            ),
            Templates.Of(
                ("Cache", Templates.Body(Templates.Group, Cache("valkey", "8.0"))),
                ("Other", Templates.Body(Templates.Group, Cache("valkey", null)))
            )
        );

        Assert.Equal(UpdateEffect.Refused, Of(plan, "Params").Effect);
        Assert.Contains(
            "Let Cache and Other use another one",
            Of(plan, "Params").Reasons[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_group_that_is_replaced_goes_too()
    {
        var plan = UpdateJudge.Judge(
            Templates.Of(Params("valkey8"), ("Cache", Templates.Body(Templates.Group, Cache("valkey", "8.0") + Named))),
            Templates.Of(Params("valkey9"), ("Cache", Templates.Body(Templates.Group, Cache("valkey", "8.0"))))
        );

        var cache = Of(plan, "Cache");
        Assert.Equal(
            (UpdateEffect.NeedsSteps, UpdateWay.InPlace, "X-18"),
            (cache.Effect, cache.Way, Templates.Rules(cache))
        );
        Assert.Equal(
            "For the updates below, change the parameter group: CacheParameterGroupName: default.valkey8\n"
                + "Leave out what only the steps before needed: remove CacheParameterGroupName",
            Templates.Steps(cache)
        );
        Assert.Contains("NEW replaces what the cache uses", cache.Reasons[0].Message, StringComparison.Ordinal);
        Assert.Equal((UpdateEffect.Replaced, false), (Of(plan, "Params").Effect, Of(plan, "Params").IsHarmful));
    }

    [Fact]
    public void What_stays_is_the_group_of_old_where_its_replacement_is_retained()
    {
        var plan = UpdateJudge.Judge(
            Templates.Of(Params("valkey8"), ("Cache", Templates.Body(Templates.Group, Cache("valkey", "8.0") + Named))),
            Templates.Of(
                Params("valkey9", "\"UpdateReplacePolicy\":\"Retain\""),
                ("Cache", Templates.Body(Templates.Group, Cache("valkey", "8.0")))
            )
        );

        Assert.Equal(UpdateEffect.InPlace, Of(plan, "Cache").Effect);
    }

    [Fact]
    public void A_group_that_is_retained_needs_no_steps()
    {
        var plan = Plan("valkey8", Cache("valkey", "8.0"), Cache("valkey", "8.0"), "\"DeletionPolicy\":\"Retain\"");

        Assert.Equal(UpdateEffect.InPlace, Of(plan, "Cache").Effect);
    }

    [Fact]
    public void A_cache_that_is_replaced_lets_it_go()
    {
        var plan = Plan("valkey8", Cache("valkey", "8.0"), Cache("valkey", "8.0") + ",\"Port\":6380");

        Assert.Equal(UpdateEffect.Replaced, Of(plan, "Cache").Effect);
        Assert.Equal(UpdateEffect.Removed, Of(plan, "Params").Effect);
    }

    private static UpdatePlan Plan(string family, string old, string @new, string rest = "") =>
        UpdateJudge.Judge(
            Templates.Of(Params(family, rest), ("Cache", Templates.Body(Templates.Group, old + Named))),
            Templates.Of(("Cache", Templates.Body(Templates.Group, @new)))
        );

    private static (string, string) Params(string family, string rest = "") =>
        (
            "Params",
            Templates.Body(
                Templates.ParameterGroup,
                $"\"CacheParameterGroupFamily\":\"{family}\",\"Description\":\"d\",\"Properties\":{{\"timeout\":\"300\"}}",
                rest
            )
        );

    private static string Cache(string engine, string? version) =>
        $"\"Engine\":\"{engine}\",{(version is null ? "" : $"\"EngineVersion\":\"{version}\",")}"
        + "\"ReplicationGroupDescription\":\"d\",\"CacheNodeType\":\"cache.r7g.large\",\"NumCacheClusters\":2,"
        + "\"AutomaticFailoverEnabled\":true,\"CacheSubnetGroupName\":\"caches\",\"AtRestEncryptionEnabled\":true,"
        + "\"TransitEncryptionEnabled\":true";

    private static ResourceUpdate Of(UpdatePlan plan, string id) =>
        plan.Resources.Single(update => update.LogicalId == id);
}
