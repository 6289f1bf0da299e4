namespace ElastiCache.Model.Tests.Changes;

/// <summary>Resources that are there under a condition: what is not there has no name, uses nothing and is not removed.</summary>
public sealed class ConditionedResourceTests
{
    private const string Prod = "'Condition':'Prod'";
    private const string NotProd = "'Condition':'NotProd'";
    private const string Whole =
        "'ReplicationGroupDescription':'d','CacheSubnetGroupName':'caches','CacheNodeType':'cache.r7g.large','NumCacheClusters':2,"
        + "'Engine':'valkey','EngineVersion':'8.0','AutomaticFailoverEnabled':true,'MultiAZEnabled':true,"
        + "'AtRestEncryptionEnabled':true,'TransitEncryptionEnabled':true";
    private const string UserGroup = "AWS::ElastiCache::UserGroup";

    [Theory]
    [InlineData(NotProd, UpdateEffect.Created)]
    [InlineData(Prod, UpdateEffect.Refused)]
    [InlineData("", UpdateEffect.Unclear)]
    public void A_name_is_free_where_its_holder_is_not_there(string condition, object effect)
    {
        var holder = Cache("Holder", "'ReplicationGroupId':'x'", Prod);

        var update = Judge([holder], [holder, Cache("It", "'ReplicationGroupId':'x'", condition)]);

        Assert.Equal(effect, update.Effect);
        Assert.Equal(
            effect is not UpdateEffect.Created,
            update.Reasons.Any(reason =>
                reason.Message.StartsWith("where Env is 'prod': it has", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void Of_two_with_one_name_the_one_that_is_there_has_it() =>
        Assert.Contains(
            "it has the fixed name of Second",
            Judge(
                [
                    Cache("First", "'ReplicationGroupId':'x'", Prod),
                    Cache("Second", "'ReplicationGroupId':'x'", NotProd),
                ],
                [Cache("It", "'ReplicationGroupId':'x'", NotProd)]
            )
                .Reasons[0]
                .Message
        );

    [Theory]
    [InlineData("dev", UpdateEffect.Unchanged, "")]
    [InlineData("prod", UpdateEffect.Removed, "DeletionPolicy: its data is lost")]
    [InlineData(null, UpdateEffect.Removed, "DeletionPolicy: where Env is 'prod': its data is lost")]
    public void What_is_not_there_is_not_removed(string? env, object effect, string said)
    {
        var update = Judge([Cache("It", "", Prod)], [], env);

        Assert.Equal(effect, update.Effect);
        Assert.StartsWith(said, string.Concat(update.Reasons.Select(reason => reason.ToString())));
    }

    [Theory]
    [InlineData("dev", UpdateEffect.Unchanged)]
    [InlineData("prod", UpdateEffect.Created)]
    [InlineData(null, UpdateEffect.Created)]
    public void What_is_not_there_is_not_created(string? env, object effect) =>
        Assert.Equal(effect, Judge([], [Cache("It", "", Prod)], env).Effect);

    [Theory]
    [InlineData("dev", UpdateEffect.Removed)]
    [InlineData("prod", UpdateEffect.Refused)]
    [InlineData(null, UpdateEffect.Unclear)]
    public void What_is_not_there_uses_nothing_that_goes(string? env, object effect)
    {
        var user = Cache("User", "'UserGroupIds':['g']", Prod);

        Assert.Equal(effect, Judge([user, Users("g")], [user], env).Effect);
    }

    [Theory]
    [InlineData("dev", UpdateEffect.Replaced)]
    [InlineData("prod", UpdateEffect.Refused)]
    [InlineData(null, UpdateEffect.Unclear)]
    public void What_is_not_there_uses_nothing_that_is_replaced(string? env, object effect)
    {
        var user = Cache("User", "'UserGroupIds':['g']", Prod);
        var update = Judge([user, Users("g")], [user, Users("other")], env);

        Assert.Equal((effect, effect is not UpdateEffect.Replaced), (update.Effect, update.IsHarmful));
    }

    [Theory]
    [InlineData("dev", UpdateEffect.InPlace)]
    [InlineData("prod", UpdateEffect.Refused)]
    [InlineData(null, UpdateEffect.Unclear)]
    public void What_is_not_there_uses_no_parameter_group(string? env, object effect)
    {
        var user = Cache("User", "'CacheParameterGroupName':{'Ref':'It'}", Prod);

        Assert.Equal(effect, Judge([user, Parameters("32")], [user, Parameters("16")], env).Effect);
    }

    [Theory]
    [InlineData("dev", UpdateEffect.InPlace)]
    [InlineData("prod", UpdateEffect.NeedsSteps)]
    public void A_group_that_is_not_there_has_no_users(string env, object effect) =>
        Assert.Equal(effect, Judge(InGroup("redis"), InGroup("valkey"), env).Effect);

    [Fact]
    public void What_may_need_several_updates_stops() =>
        Assert.True(
            new ResourceUpdate("It", Templates.User, UpdateEffect.Unclear)
            {
                Perhaps = [UpdateEffect.NeedsSteps],
                Data = DataFate.None,
                Reasons = [],
                Steps = [],
            }.IsHarmful
        );

    private static (string, string) Cache(string id, string properties, string condition) =>
        (id, Templates.Body(Templates.Group, $"{Whole},{properties}".TrimEnd(','), condition));

    private static (string, string) Users(string id) =>
        ("It", Templates.Body(UserGroup, $"'Engine':'valkey','UserGroupId':'{id}','UserIds':['a']"));

    private static (string, string) Parameters(string databases) =>
        (
            "It",
            Templates.Body(
                Templates.ParameterGroup,
                $"'CacheParameterGroupFamily':'valkey8','Description':'d','Properties':{{'databases':'{databases}'}}"
            )
        );

    [Theory]
    [InlineData("dev", UpdateEffect.Refused)]
    [InlineData("prod", UpdateEffect.Unchanged)]
    [InlineData(null, UpdateEffect.Unclear)]
    public void What_is_referred_to_and_gets_a_condition_is_a_reason(string? env, object effect)
    {
        var it = Cache("It", "'CacheParameterGroupName':{'Ref':'Group'}", "");
        static (string, string) Group(string condition) =>
            (
                "Group",
                Templates.Body(
                    "AWS::ElastiCache::ParameterGroup",
                    "'CacheParameterGroupFamily':'valkey8','Description':'d'",
                    condition
                )
            );

        var update = Judge([Group(""), it], [Group(Prod), it], env);

        Assert.Equal(effect, update.Effect);
        Assert.Equal(effect is not UpdateEffect.Unchanged, update.Reasons.Any(reason => reason.RuleId == "M-30"));
    }

    private static (string, string)[] InGroup(string engine) =>
        [
            (
                "It",
                Templates.Body(
                    Templates.User,
                    $"'UserId':'app','UserName':'app','Engine':'{engine}','AccessString':'on ~* +@all','Passwords':['aaaaaaaaaaaaaaaa']"
                )
            ),
            (
                "Group",
                Templates.Body(
                    UserGroup,
                    $"'UserGroupId':'g','Engine':'{engine}','UserIds':['default',{{'Ref':'It'}}]",
                    Prod
                )
            ),
        ];

    private static ResourceUpdate Judge((string, string)[] old, (string, string)[] @new, string? env = null) =>
        UpdateJudge
            .Judge(
                Conditioned.Of(old),
                Conditioned.Of(@new),
                env is null ? null : new Dictionary<string, string> { ["Env"] = env }
            )
            .Resources.Single(resource => resource.LogicalId == "It");
}
