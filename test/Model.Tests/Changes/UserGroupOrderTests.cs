namespace ElastiCache.Model.Tests.Changes;

/// <summary>A cache, its user group and its users go to Valkey: the cache first, then the group, then the users.</summary>
public sealed class UserGroupOrderTests
{
    private const string Group = "AWS::ElastiCache::UserGroup";
    private const string ByPassword =
        "\"AuthenticationMode\":{\"Type\":\"password\",\"Passwords\":[\"a-password-of-the-test\"]}";

    private const string OnRedis = "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\"";
    private const string OnValkey = "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\"";

    [Fact]
    public void A_group_waits_for_the_cache_that_goes_to_valkey()
    {
        var plan = Plan((OnRedis, "redis", "redis"), (OnValkey, "valkey", "redis"));

        Assert.Equal(UpdateEffect.InPlace, Of(plan, "Cache").Effect);
        var group = Of(plan, "UG");
        Assert.Equal(
            (UpdateEffect.NeedsSteps, UpdateWay.InPlace, "S-16"),
            (group.Effect, group.Way, Templates.Rules(group))
        );
        Assert.Equal(
            "Leave it as it is, while Cache goes ahead\nMove to Valkey: Engine: valkey",
            Templates.Steps(group)
        );
    }

    [Fact]
    public void A_user_waits_for_the_group_that_waits_for_the_cache()
    {
        var plan = Plan((OnRedis, "redis", "redis"), (OnValkey, "valkey", "valkey"));

        Assert.Equal(UpdateEffect.InPlace, Of(plan, "Cache").Effect);
        Assert.Equal(
            ["Leave it as it is, while Cache goes ahead", "Move to Valkey"],
            Of(plan, "UG").Steps.Select(step => step.Summary)
        );
        Assert.Equal(
            ["Leave it as it is, while Cache goes ahead", "Leave it as it is, while UG goes ahead", "Move to Valkey"],
            Of(plan, "User").Steps.Select(step => step.Summary)
        );
    }

    // A name that is written out is no less the group, or the user, than a reference to it.
    [Theory]
    [InlineData("\"grp\"", "{\"Ref\":\"User\"}")]
    [InlineData("{\"Ref\":\"UG\"}", "\"def-u\"")]
    [InlineData("\"GRP\"", "\"def-u\"")]
    public void A_group_and_a_user_that_are_written_by_name_wait_as_well(string group, string user)
    {
        var plan = UpdateJudge.Judge(
            Template((OnRedis, "redis", "redis"), group: group, user: user),
            Template((OnValkey, "valkey", "valkey"), group: group, user: user)
        );

        Assert.Equal(
            ["Leave it as it is, while Cache goes ahead", "Move to Valkey"],
            Of(plan, "UG").Steps.Select(step => step.Summary)
        );
        Assert.Equal(
            ["Leave it as it is, while Cache goes ahead", "Leave it as it is, while UG goes ahead", "Move to Valkey"],
            Of(plan, "User").Steps.Select(step => step.Summary)
        );
    }

    [Fact]
    public void A_user_that_gets_a_password_has_it_before_the_group_goes()
    {
        var old = Template((OnRedis, "redis", "redis"), "\"AuthenticationMode\":{\"Type\":\"no-password-required\"}");
        var plan = UpdateJudge.Judge(old, Template((OnValkey, "valkey", "valkey")));

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (Of(plan, "UG").Effect, Of(plan, "UG").Way));
        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (Of(plan, "User").Effect, Of(plan, "User").Way));
    }

    [Fact]
    public void A_cache_that_needs_steps_itself_has_a_plan_while_the_group_waits()
    {
        const string Own = ",\"ReplicationGroupId\":\"shop\",\"SnapshotRetentionLimit\":0";
        const string OwnValkey = ",\"ReplicationGroupId\":\"shop\",\"SnapshotRetentionLimit\":7";
        var plan = Plan((OnRedis + Own, "redis", "redis"), (OnValkey + OwnValkey, "valkey", "valkey"));

        Assert.Equal(UpdateEffect.NeedsSteps, Of(plan, "Cache").Effect);
        Assert.DoesNotContain(plan.Changed, update => update.Way != UpdateWay.InPlace);
    }

    [Fact]
    public void A_group_waits_with_whatever_else_changes_of_it()
    {
        const string Tags = ",\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]";
        var plan = UpdateJudge.Judge(
            Template(($"{OnRedis},{Snapshots}:0", "redis", "redis")),
            Template(($"{OnValkey},{Snapshots}:7", "valkey", "valkey"), more: Tags)
        );

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (Of(plan, "Cache").Effect, Of(plan, "Cache").Way));
        Assert.Equal(
            """
            Leave it as it is, while Cache goes ahead
            Change the tags: Tags: [{"Key":"a","Value":"b"}]
            Move to Valkey: Engine: valkey
            """,
            Templates.Steps(Of(plan, "UG"))
        );
    }

    // Neither goes ahead without the other, and the cache does without both.
    [Fact]
    public void A_group_that_is_wrong_waits_for_nobody()
    {
        var plan = UpdateJudge.Judge(
            Template(($"{OnRedis},{Snapshots}:0", "redis", "redis")),
            Template(
                ($"{OnValkey},{Snapshots}:7", "valkey", "valkey"),
                more: ",\"Tags\":[{\"Key\":\"aws:a\",\"Value\":\"b\"}]"
            )
        );

        Assert.Equal(
            [UpdateEffect.Refused, UpdateEffect.Refused, UpdateEffect.NeedsSteps],
            new[] { "User", "UG", "Cache" }.Select(id => Of(plan, id).Effect)
        );
        Assert.StartsWith("Engine: redis -> valkey together with Cache: ", Of(plan, "UG").Reasons[1].ToString());
    }

    private const string Snapshots = "\"ReplicationGroupId\":\"shop\",\"SnapshotRetentionLimit\"";

    [Fact]
    public void A_group_whose_cache_is_on_valkey_already_goes_in_one_update() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Of(Plan((OnValkey, "redis", "redis"), (OnValkey, "valkey", "redis")), "UG").Effect
        );

    [Fact]
    public void A_group_of_a_cache_that_stays_with_redis_is_refused_at_the_cache()
    {
        var plan = Plan((OnRedis, "redis", "redis"), (OnRedis, "valkey", "redis"));

        Assert.Equal((UpdateEffect.Refused, "S-16"), (Of(plan, "Cache").Effect, Templates.Rules(Of(plan, "Cache"))));
    }

    [Fact]
    public void Of_a_serverless_cache_it_cannot_be_told()
    {
        static Template Of(string engine, string major) =>
            Templates.Of(
                ("User", User("redis")),
                ("UG", UserGroup(engine)),
                (
                    "Cache",
                    Templates.Body(
                        Templates.Serverless,
                        $"\"ServerlessCacheName\":\"c\",\"Engine\":\"{engine}\",\"MajorEngineVersion\":\"{major}\",\"UserGroupId\":{{\"Ref\":\"UG\"}}"
                    )
                )
            );

        var plan = UpdateJudge.Judge(Of("redis", "7"), Of("valkey", "8"));

        Assert.Equal(UpdateEffect.InPlaceUnless, UserGroupOrderTests.Of(plan, "UG").Effect);
        Assert.DoesNotContain(
            "replaced",
            string.Join(' ', UserGroupOrderTests.Of(plan, "Cache").Reasons),
            StringComparison.Ordinal
        );
    }

    private static UpdatePlan Plan(
        (string Cache, string Group, string User) old,
        (string Cache, string Group, string User) @new
    ) => UpdateJudge.Judge(Template(old), Template(@new));

    private static Template Template(
        (string Cache, string Group, string User) engines,
        string logsIn = ByPassword,
        string more = "",
        string group = "{\"Ref\":\"UG\"}",
        string user = "{\"Ref\":\"User\"}"
    ) =>
        Templates.Of(
            ("User", User(engines.User, logsIn)),
            ("UG", UserGroup(engines.Group, more, user)),
            (
                "Cache",
                Templates.Body(
                    Templates.Group,
                    $$"""
                    {{engines.Cache}},"ReplicationGroupDescription":"d","CacheNodeType":"cache.r7g.large","NumCacheClusters":2,
                    "AutomaticFailoverEnabled":true,"CacheSubnetGroupName":"caches","AtRestEncryptionEnabled":true,
                    "TransitEncryptionEnabled":true,"UserGroupIds":[{{group}}]
                    """
                )
            )
        );

    private static string User(string engine, string logsIn = ByPassword) =>
        Templates.Body(
            Templates.User,
            $$"""
            "Engine":"{{engine}}","UserId":"def-u","UserName":"default","AccessString":"on ~* +@read",{{logsIn}}
            """
        );

    private static string UserGroup(string engine, string more = "", string user = "{\"Ref\":\"User\"}") =>
        Templates.Body(Group, $"\"Engine\":\"{engine}\",\"UserGroupId\":\"grp\",\"UserIds\":[{user}]{more}");

    private static ResourceUpdate Of(UpdatePlan plan, string id) =>
        plan.Resources.Single(update => update.LogicalId == id);
}
