namespace ElastiCache.Model.Tests.Changes;

/// <summary>Users and groups that are removed, replaced or created while others have their names written out.</summary>
public sealed class LiteralNameTests
{
    private const string UserGroup = "AWS::ElastiCache::UserGroup";
    private const string Named = "\"UserIds\":[\"def\",\"app\"]";

    [Theory]
    [InlineData(UpdateEffect.Removed, "app", true)]
    // The service refuses to delete the default user of a group.
    [InlineData(UpdateEffect.Refused, "default", true)]
    public void A_user_who_is_removed_is_taken_out_of_its_groups(object effect, string name, bool isHarmful)
    {
        var update = Of(
            "App",
            Templates.Of(("App", User("app", name)), ("Group", Templates.Body(UserGroup, Named))),
            Templates.Of(("Group", Templates.Body(UserGroup, Named)))
        );

        Assert.Equal((effect, isHarmful, name == "app"), (update.Effect, update.IsHarmful, update.LocksOut));
    }

    [Fact]
    public void Who_is_locked_out_is_said() =>
        Assert.Equal(
            "in use: UserIds of Group has its id, app: a user that is deleted is taken out of all groups, so clients who log in as me "
                + "are locked out. Leave it in the template as long as they do, and take it out of UserIds in the update that "
                + "removes it",
            $"{Of(
                "App",
                Templates.Of(("App", User("app", "me")), ("Group", Templates.Body(UserGroup, Named))),
                Templates.Of(("Group", Templates.Body(UserGroup, Named)))
            ).Reasons[0]}"
        );

    [Fact]
    public void A_user_who_leaves_the_groups_too_is_removed_without_ado()
    {
        var update = Of(
            "App",
            Templates.Of(("App", User("app", "app")), ("Group", Templates.Body(UserGroup, Named))),
            Templates.Of(("Group", Templates.Body(UserGroup, "\"UserIds\":[\"def\"]")))
        );

        Assert.Equal((UpdateEffect.Removed, false), (update.Effect, update.IsHarmful));
    }

    [Theory]
    [InlineData("app2", Named, "", true)]
    [InlineData("app2", "\"UserIds\":[\"def\",{\"Ref\":\"App\"}]", "", false)]
    [InlineData("app2", Named, "\"UpdateReplacePolicy\":\"Retain\"", false)]
    [InlineData("app", Named, "", false)]
    public void A_user_who_is_replaced_is_not_in_a_group_that_has_the_old_id(
        string id,
        string users,
        string policy,
        bool locksOut
    )
    {
        var update = Of(
            "App",
            Templates.Of(("App", User("app", "app", policy)), ("Group", Templates.Body(UserGroup, users))),
            Templates.Of(("App", User(id, "app", policy)), ("Group", Templates.Body(UserGroup, users)))
        );

        Assert.Equal((locksOut, locksOut), (update.LocksOut, update.IsHarmful));
        Assert.Equal(
            locksOut,
            update.Reasons.Any(reason =>
                reason.Message.Contains("the new one is not in them", StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData(UserGroup, "UserGroupId", "\"UserGroupIds\":[\"Old\"]", UpdateEffect.Refused)]
    [InlineData(UserGroup, "UserGroupId", "\"UserGroupIds\":[{\"Ref\":\"It\"}]", UpdateEffect.Replaced)]
    [InlineData(
        Templates.SubnetGroup,
        "CacheSubnetGroupName",
        "\"CacheSubnetGroupName\":\"old\"",
        UpdateEffect.Refused
    )]
    [InlineData(
        Templates.SubnetGroup,
        "CacheSubnetGroupName",
        "\"CacheSubnetGroupName\":\"else\"",
        UpdateEffect.Replaced
    )]
    public void A_group_that_gets_another_name_is_in_use_under_the_old_one(
        string type,
        string name,
        string use,
        object effect
    )
    {
        var cache = ("Cache", Templates.Body(Templates.Group, use));

        Assert.Equal(
            effect,
            Of(
                "It",
                Templates.Of(cache, ("It", Templates.Body(type, $"\"{name}\":\"old\""))),
                Templates.Of(cache, ("It", Templates.Body(type, $"\"{name}\":\"new\"")))
            ).Effect
        );
    }

    [Theory]
    [InlineData(UpdateEffect.Unclear, "\"new\"", "")]
    [InlineData(UpdateEffect.InPlace, "\"new\"", "\"DependsOn\":\"It\"")]
    [InlineData(UpdateEffect.InPlace, "\"new\"", "\"DependsOn\":[\"Other\"]")]
    [InlineData(UpdateEffect.InPlace, "{\"Ref\":\"It\"}", "")]
    [InlineData(UpdateEffect.InPlace, "\"third\"", "")]
    public void Nothing_makes_a_cache_wait_for_a_name_that_is_written_out(object effect, string after, string beside)
    {
        static (string, string) It(string name) => ("It", Templates.Body(UserGroup, $"\"UserGroupId\":\"{name}\""));
        var other = ("Other", Templates.Body(UserGroup, "\"UserGroupId\":\"other\"", "\"DependsOn\":\"It\""));

        var update = Of(
            "Cache",
            Templates.Of(
                It("old"),
                other,
                ("Cache", Templates.Body(Templates.Group, "\"UserGroupIds\":[\"old\"]", beside))
            ),
            Templates.Of(
                It("new"),
                other,
                ("Cache", Templates.Body(Templates.Group, $"\"UserGroupIds\":[{after}]", beside))
            )
        );

        Assert.Equal(effect, update.Effect);
        if (update.Effect == UpdateEffect.Unclear)
        {
            Assert.Equal([UpdateEffect.Refused], update.Perhaps);
            Assert.Contains(
                "new is that of It, which this update replaces, and nothing makes Cache wait",
                update.Reasons[0].Message
            );
        }
    }

    [Fact]
    public void A_user_who_is_created_comes_before_the_group_that_names_it()
    {
        var update = Of(
            "Group",
            Templates.Of(("Group", Templates.Body(UserGroup, "\"UserIds\":[\"def\"]"))),
            Templates.Of(("App", User("app", "app")), ("Group", Templates.Body(UserGroup, Named)))
        );

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Contains("which this update creates", update.Reasons[0].Message);
    }

    private static string User(string id, string name, string beside = "") =>
        Templates.Body(
            Templates.User,
            $"\"UserId\":\"{id}\",\"UserName\":\"{name}\",\"Engine\":\"valkey\",\"AccessString\":\"on ~* +@read\","
                + "\"AuthenticationMode\":{\"Type\":\"password\",\"Passwords\":[\"a-password-of-the-test\"]}",
            beside
        );

    private static ResourceUpdate Of(string id, Template old, Template @new) =>
        UpdateJudge.Judge(old, @new).Resources.Single(update => update.LogicalId == id);
}
