namespace ElastiCache.Model.Tests.Changes;

/// <summary>User groups that lose users, and caches that get user groups: whose clients cannot log in any more.</summary>
public sealed class GroupLockOutTests
{
    private const string UserGroup = "AWS::ElastiCache::UserGroup";
    private const string Open =
        "\"AccessString\":\"on ~* +@all\",\"AuthenticationMode\":{\"Type\":\"no-password-required\"}";
    private const string Closed =
        "\"AccessString\":\"on ~* +@all\",\"AuthenticationMode\":{\"Type\":\"password\",\"Passwords\":[\"aaaaaaaaaaaaaaaa\"]}";
    private const string Other =
        "\"AccessString\":\"on ~* +@all\",\"AuthenticationMode\":{\"Type\":\"password\",\"Passwords\":[\"bbbbbbbbbbbbbbbb\"]}";
    private const string Off =
        "\"AccessString\":\"off -@all\",\"AuthenticationMode\":{\"Type\":\"password\",\"Passwords\":[\"aaaaaaaaaaaaaaaa\"]}";

    private static readonly (string Id, string Body)[] Users =
    [
        User("Free", "free", "default", Open),
        User("Locked", "locked", "default", Closed),
        User("Shut", "shut", "default", Off),
        User("App", "app", "app", Closed),
        User("App2", "app-2", "app", Closed),
        User("App3", "app-3", "app", Other),
        User("Batch", "batch", "batch", Off),
    ];

    [Theory]
    [InlineData("Free,App", "Free", "who log in as app")]
    [InlineData("Free,App", "Free,App", "")]
    [InlineData("Free", "Free,App", "")]
    // Another user of the same name lets them in, or does not.
    [InlineData("Free,App", "Free,App2", "")]
    [InlineData("Free,App", "Free,App3", "who log in as app")]
    // The same user in other words.
    [InlineData("default,App", "default,'app", "")]
    [InlineData("default,'app", "default,App", "")]
    // By its id only.
    [InlineData("default,'stranger", "default", "of the user stranger")]
    [InlineData("default,'stranger", "default,App", "")]
    // Nobody was let in.
    [InlineData("Free,Batch", "Free", "")]
    // The default user is who does not log in.
    [InlineData("default,App", "Free,App", "")]
    [InlineData("default,App", "Locked,App", "who do not log in")]
    [InlineData("default,App", "Shut,App", "who do not log in")]
    [InlineData("Shut,App", "default,App", "")]
    // Nobody knows whom NEW has.
    [InlineData("Free,App", "Free,?", "")]
    public void A_user_that_leaves_a_group_locks_its_clients_out(string old, string @new, string who)
    {
        var update = Templates.Only(Group(old), Group(@new));

        Assert.Equal(
            (UpdateEffect.InPlace, who.Length > 0),
            (update.Effect == UpdateEffect.Unchanged ? UpdateEffect.InPlace : update.Effect, update.LocksOut)
        );
        Assert.Equal(
            who.Length > 0,
            update.Reasons.Any(reason =>
                reason.Message.Contains($"clients {who} are locked out", StringComparison.Ordinal)
            )
        );
    }

    // The last step of a change from one user to another.
    [Fact]
    public void A_user_that_leaves_its_group_and_the_template_stops_nobody()
    {
        var old = Templates.Of([GroupOf("Cache", "Free,App"), .. Users]);
        var update = Templates.Only(
            old,
            Templates.Of([GroupOf("Cache", "Free"), .. Users.Where(user => user.Id != "App")])
        );

        Assert.Equal((UpdateEffect.InPlace, false), (update.Effect, update.IsHarmful));
        Assert.Contains(
            "clients who log in as app lose their access",
            update.Reasons[0].Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    // Until now everybody is let in who does not log in.
    [InlineData("", "Free,App", "")]
    [InlineData("", "default,App", "")]
    [InlineData("", "Locked,App", "who do not log in")]
    [InlineData("", "Shut,App", "who do not log in")]
    // From group to group.
    [InlineData("Free,App", "Free,App2", "")]
    [InlineData("Free,App", "Free", "who log in as app")]
    [InlineData("Free,App", "Locked,App", "who do not log in")]
    public void Another_user_group_locks_out_whom_it_does_not_let_in(string old, string @new, string who)
    {
        foreach (
            var (type, property) in new[] { (Templates.Group, "UserGroupIds"), (Templates.Serverless, "UserGroupId") }
        )
        {
            var update = Templates.Only(Cache(type, property, old, "Before"), Cache(type, property, @new, "After"));

            Assert.Equal((UpdateEffect.InPlace, who.Length > 0), (update.Effect, update.LocksOut));
            Assert.Equal(
                who.Length > 0,
                update.Reasons.Any(reason =>
                    reason.Message.Contains($"clients {who} are locked out", StringComparison.Ordinal)
                )
            );
        }
    }

    // What is not in the template is not known.
    [Theory]
    [InlineData("", "\"UserGroupIds\":[\"app\"]", "clients who do not log in can do what its default user may")]
    [InlineData(
        "\"UserGroupIds\":[\"app\"]",
        "\"UserGroupIds\":[\"batch\"]",
        "clients log in as users of the new group"
    )]
    public void Of_a_group_that_the_template_has_not_it_is_said_what_counts(string old, string @new, string said)
    {
        var update = Templates.Judge(Templates.Group, $"{Tls},{old}".TrimEnd(','), $"{Tls},{@new}");

        Assert.Equal((UpdateEffect.InPlace, false), (update.Effect, update.LocksOut));
        Assert.Contains(update.Reasons, reason => reason.Message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_tells_whom_its_steps_lock_out()
    {
        static Template With(string tls) =>
            Templates.Of([
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        $"\"Engine\":\"valkey\",\"EngineVersion\":\"8.2\",\"CacheSubnetGroupName\":\"caches\",{tls}"
                    )
                ),
                GroupOf("After", "Locked,App"),
                .. Users,
            ]);

        var update = Templates.Only(
            With("\"TransitEncryptionEnabled\":false"),
            With("\"TransitEncryptionEnabled\":true,\"UserGroupIds\":[{\"Ref\":\"After\"}]")
        );

        Assert.Equal((UpdateEffect.NeedsSteps, true), (update.Effect, update.LocksOut));
        Assert.Single(
            update.Reasons,
            reason => reason.Message.Contains("clients who do not log in are locked out", StringComparison.Ordinal)
        );
    }

    private const string Tls =
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.2\",\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"required\"";

    private static (string Id, string Body) User(string id, string userId, string name, string rest) =>
        (
            id,
            Templates.Body(
                Templates.User,
                $"\"Engine\":\"valkey\",\"UserId\":\"{userId}\",\"UserName\":\"{name}\",{rest}"
            )
        );

    private static (string Id, string Body) GroupOf(string id, string users) =>
        (
            id,
            Templates.Body(
                UserGroup,
                $"\"UserGroupId\":\"{id.ToLowerInvariant()}\",\"Engine\":\"valkey\",\"UserIds\":[{string.Join(',', users.Split(',').Select(Item))}]"
            )
        );

    private static string Item(string user) =>
        user == "default" ? "\"default\""
        : user == "?" ? "{\"Fn::ImportValue\":\"someone\"}"
        : user[0] == '\'' ? $"\"{user[1..]}\""
        : $"{{\"Ref\":\"{user}\"}}";

    private static Template Group(string users) => Templates.Of([GroupOf("Cache", users), .. Users]);

    private static Template Cache(string type, string property, string users, string group) =>
        Templates.Of([
            (
                "Cache",
                Templates.Body(
                    type,
                    (
                        type == Templates.Group
                            ? $"{Tls},\"CacheSubnetGroupName\":\"caches\""
                            : "\"Engine\":\"valkey\",\"ServerlessCacheName\":\"a\""
                    )
                        + (
                            users.Length == 0 ? ""
                            : property == "UserGroupId" ? $",\"UserGroupId\":{{\"Ref\":\"{group}\"}}"
                            : $",\"UserGroupIds\":[{{\"Ref\":\"{group}\"}}]"
                        )
                )
            ),
            .. users.Length == 0 ? Array.Empty<(string, string)>() : [GroupOf(group, users)],
            .. Users,
        ]);
}
