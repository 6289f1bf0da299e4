using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>A plan that waits for another resource: what that one still needs stays, and nothing waits for what is refused.</summary>
public sealed class PlansThatWaitTests
{
    private const string Group = "AWS::ElastiCache::UserGroup";

    [Fact]
    public void A_user_that_leaves_its_group_stays_until_the_group_goes()
    {
        var plan = UpdateJudge.Judge(Of("redis", "7.1", both: true), Of("valkey", "8.0", both: false));

        var group = Of(plan, "Users");
        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (group.Effect, group.Way));
        Assert.Equal(
            "Leave it as it is, while Cache goes ahead; keep Default in the template, which it still refers to\n"
                + "Move to Valkey; change the users: Engine: valkey, UserIds: [{\"Ref\":\"App\"}]",
            Templates.Steps(group)
        );
        Assert.Equal(["Resources.Default"], group.Steps[0].Kept);
        Assert.Equal(
            [
                "Leave it as it is, while Cache goes ahead",
                "Leave it as it is, while Users goes ahead",
                "Move to Valkey",
            ],
            Of(plan, "App").Steps.Select(step => step.Summary)
        );
        var user = Of(plan, "Default");
        Assert.Equal((UpdateEffect.Removed, false), (user.Effect, user.IsHarmful));
        Assert.Equal(
            "in use: Users refers to it until its update 2: leave it in the template until then",
            user.Reasons[0].ToString()
        );
    }

    // The template is the same, and the values of its parameters are not.
    [Theory]
    [InlineData("false", 0)]
    [InlineData("true", 3)]
    public void A_parameter_that_changes_has_a_plan_too(string tls, int steps)
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"Tls": {"Type": "String"} }, "Resources": {"Cache": {{Templates.Body(
                        Templates.Group,
                        """
                        "ReplicationGroupDescription":"d","Engine":"valkey","EngineVersion":"8.0","CacheNodeType":"cache.r7g.large",
                        "NumCacheClusters":2,"CacheSubnetGroupName":"caches","TransitEncryptionEnabled":{"Ref":"Tls"}
                        """
                    )}} } }
                    """
                )
                .RootElement
        );

        Assert.Equal(
            steps,
            UpdateJudge
                .Judge(
                    template,
                    template,
                    new GivenParameters(
                        new Dictionary<string, string> { ["Tls"] = "false" },
                        new Dictionary<string, string> { ["Tls"] = tls }
                    )
                )
                .Resources.Single()
                .Steps.Count
        );
    }

    [Fact]
    public void Nothing_waits_for_what_is_refused()
    {
        var plan = UpdateJudge.Judge(
            Of("redis", "7.1", both: true),
            Of("valkey", "8.0", both: true, ofGroup: ",\"UserGroupId\":\"Shop 2!\"")
        );

        var (group, user) = (Of(plan, "Users"), Of(plan, "App"));
        Assert.Equal(UpdateEffect.Refused, group.Effect);
        Assert.Equal((UpdateEffect.Refused, 0), (user.Effect, user.Steps.Count));
        Assert.Contains(
            user.Reasons,
            reason => reason.Message == "it has to wait for Users, which is refused: put that right, and compare again"
        );
    }

    [Fact]
    public void Nothing_waits_for_a_group_that_another_cache_does_not_take()
    {
        static Template Two(string engine, string version) =>
            Templates.Of([
                .. new[] { ("Cache", engine, version), ("Other", "redis", "7.1") }.Select(cache =>
                    (cache.Item1, Cache(cache.Item2, cache.Item3))
                ),
                (
                    "Users",
                    Templates.Body(
                        Group,
                        $"\"Engine\":\"{engine}\",\"UserGroupId\":\"shop\",\"UserIds\":[{{\"Ref\":\"Default\"}}]"
                    )
                ),
                ("Default", User(engine, "shop-default", "default")),
            ]);

        var plan = UpdateJudge.Judge(Two("redis", "7.1"), Two("valkey", "8.0"));

        Assert.Equal(UpdateEffect.Refused, Of(plan, "Other").Effect);
        Assert.Equal((UpdateEffect.Refused, 0), (Of(plan, "Default").Effect, Of(plan, "Default").Steps.Count));
        Assert.EndsWith(
            "it has to wait for Other, which is refused: put that right, and compare again",
            Of(plan, "Default").Reasons[^1].Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"UserGroupIds\":[]")]
    public void A_group_that_goes_while_its_cache_leaves_it_out_may_still_be_in_use(string users)
    {
        static Template With(string users, bool isOld) =>
            Templates.Of([
                ("Cache", Cache("valkey", "8.0", users)),
                .. isOld
                    ?
                    [
                        (
                            "Users",
                            Templates.Body(
                                Group,
                                "\"Engine\":\"valkey\",\"UserGroupId\":\"shop\",\"UserIds\":[{\"Ref\":\"App\"}]"
                            )
                        ),
                        ("App", User("valkey", "app", "app")),
                    ]
                    : Array.Empty<(string, string)>(),
            ]);

        var group = Of(UpdateJudge.Judge(With(ByGroup, isOld: true), With(users, isOld: false)), "Users");

        Assert.Equal(UpdateEffect.Removed, group.Effect);
        Assert.Equal(("X-18", "in use"), (group.Reasons[0].RuleId, group.Reasons[0].Property));
        Assert.Contains("UserGroupIds of Cache no longer names it", group.Reasons[0].Message, StringComparison.Ordinal);
    }

    private const string ByGroup = ",\"UserGroupIds\":[{\"Ref\":\"Users\"}]";

    private static string Cache(string engine, string version, string users = ByGroup) =>
        Templates.Body(
            Templates.Group,
            $$"""
            "Engine":"{{engine}}","EngineVersion":"{{version}}","ReplicationGroupDescription":"d","CacheNodeType":"cache.r7g.large",
            "NumCacheClusters":2,"AutomaticFailoverEnabled":true,"CacheSubnetGroupName":"caches",
            "AtRestEncryptionEnabled":true,"TransitEncryptionEnabled":true{{users}}
            """
        );

    private static Template Of(string engine, string version, bool both, string ofGroup = ",\"UserGroupId\":\"shop\"")
    {
        var users = both ? "{\"Ref\":\"Default\"},{\"Ref\":\"App\"}" : "{\"Ref\":\"App\"}";
        return Templates.Of([
            ("Cache", Cache(engine, version)),
            ("Users", Templates.Body(Group, $"\"Engine\":\"{engine}\",\"UserIds\":[{users}]{ofGroup}")),
            ("App", User(engine, "app", "app")),
            .. both ? [("Default", User(engine, "shop-default", "default"))] : Array.Empty<(string, string)>(),
        ]);
    }

    private static string User(string engine, string id, string name) =>
        Templates.Body(
            Templates.User,
            $$"""
            "Engine":"{{engine}}","UserId":"{{id}}","UserName":"{{name}}","AccessString":"on ~* +@read",
            "AuthenticationMode":{"Type":"password","Passwords":["a-password-of-the-test"]}
            """
        );

    private static ResourceUpdate Of(UpdatePlan plan, string id) =>
        plan.Resources.Single(update => update.LogicalId == id);
}
