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
                + "Change it as NEW does: Engine: valkey, UserIds: [{\"Ref\":\"App\"}]",
            Templates.Steps(group)
        );
        Assert.Equal(["Resources.Default"], group.Steps[0].Kept);
        Assert.Equal(
            [
                "Leave it as it is, while Cache goes ahead",
                "Leave it as it is, while Users goes ahead",
                "Change it as NEW does",
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

    private static Template Of(string engine, string version, bool both, string ofGroup = ",\"UserGroupId\":\"shop\"")
    {
        var users = both ? "{\"Ref\":\"Default\"},{\"Ref\":\"App\"}" : "{\"Ref\":\"App\"}";
        return Templates.Of([
            (
                "Cache",
                Templates.Body(
                    Templates.Group,
                    $$"""
                    "Engine":"{{engine}}","EngineVersion":"{{version}}","ReplicationGroupDescription":"d","CacheNodeType":"cache.r7g.large",
                    "NumCacheClusters":2,"AutomaticFailoverEnabled":true,"CacheSubnetGroupName":"caches",
                    "AtRestEncryptionEnabled":true,"TransitEncryptionEnabled":true,"UserGroupIds":[{"Ref":"Users"}]
                    """
                )
            ),
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
