namespace ElastiCache.Model.Tests.Changes;

/// <summary>Users that change their engine together with their groups.</summary>
public sealed class UserUpdateTests
{
    [Theory]
    [InlineData(
        Templates.User,
        "\"UserId\":\"a\",\"UserName\":\"a\",\"AuthenticationMode\":{\"Type\":\"iam\"}",
        "ModifyUser"
    )]
    [InlineData("AWS::ElastiCache::UserGroup", "\"UserGroupId\":\"a\",\"UserIds\":[\"default\"]", "ModifyUserGroup")]
    public void Whether_valkey_goes_back_to_redis_cannot_be_told(string type, string properties, string request)
    {
        var update = Templates.Judge(type, $"{properties},\"Engine\":\"valkey\"", $"{properties},\"Engine\":\"redis\"");

        Assert.Equal((UpdateEffect.Unclear, UpdateEffect.Refused), (update.Effect, Assert.Single(update.Perhaps)));
        Assert.Contains($"{request} takes valkey or redis", Assert.Single(update.Reasons).Message);
        Assert.Equal("X-17", update.Reasons[0].RuleId);
    }

    [Theory]
    [InlineData(Templates.User, $"\"UserName\":\"a\",{Password}", "UserId")]
    [InlineData("AWS::ElastiCache::UserGroup", "\"UserIds\":[\"default\"]", "UserGroupId")]
    public void What_is_replaced_by_one_of_redis_is_not_asked(string type, string properties, string name)
    {
        var update = Templates.Judge(
            type,
            $"{properties},\"Engine\":\"valkey\",\"{name}\":\"a\"",
            $"{properties},\"Engine\":\"redis\",\"{name}\":\"b\""
        );

        Assert.Equal(UpdateEffect.Replaced, update.Effect);
    }

    private const string Password =
        "\"AuthenticationMode\":{\"Type\":\"password\",\"Passwords\":[\"abcdefgh12345678\"]}";

    [Theory]
    [InlineData("\"UserId\":\"a\"", "\"UserId\":\"a\"", Password, "valkey", true)]
    [InlineData("\"UserId\":\"a\"", "\"UserId\":\"a\"", "\"Passwords\":[\"abcdefgh12345678\"]", "valkey", true)]
    // Another user takes the place of this one, or may.
    [InlineData("\"UserId\":\"a\"", "\"UserId\":{\"Ref\":\"Id\"}", Password, "valkey", false)]
    [InlineData("\"UserId\":\"a\"", "\"UserId\":\"b\"", Password, "valkey", false)]
    // Lint tells what is wrong with these.
    [InlineData("\"UserId\":\"a\"", "\"UserId\":\"a\"", Password, "redis", false)]
    [InlineData(
        "\"UserId\":\"a\"",
        "\"UserId\":\"a\"",
        "\"AuthenticationMode\":{\"Type\":\"no-password-required\"}",
        "valkey",
        false
    )]
    [InlineData("\"UserId\":\"a\"", "\"UserId\":\"a\"", "\"NoPasswordRequired\":true", "valkey", false)]
    public void The_group_goes_to_valkey_before_its_users(
        string old,
        string @new,
        string access,
        string group,
        bool isFirst
    )
    {
        var update = Templates.Only(With(old, "redis", "redis"), With(@new, "valkey", group));

        Assert.Equal(
            isFirst
                ?
                [
                    "Engine: redis -> valkey together with People: CloudFormation changes a user before the group that names it, and a "
                        + "redis group takes redis users only. A valkey group takes both, so the group goes first (U-20)",
                ]
                : [],
            update
                .Reasons.Where(reason => reason.RuleId == "U-20" && reason.Message.Contains("together with"))
                .Select(reason => reason.ToString())
        );

        Template With(string id, string engine, string engineOfGroup) =>
            Templates.Of(
                ("Cache", Templates.Body(Templates.User, $"{id},\"UserName\":\"a\",\"Engine\":\"{engine}\",{access}")),
                (
                    "People",
                    Templates.Body(
                        "AWS::ElastiCache::UserGroup",
                        $"\"UserGroupId\":\"people\",\"Engine\":\"{engineOfGroup}\",\"UserIds\":[{{\"Ref\":\"Cache\"}}]"
                    )
                )
            );
    }

    [Fact]
    public void A_user_that_is_renamed_together_with_its_id_is_told_once_of_its_name() =>
        Assert.Equal(
            "a -> b; it can only be set at creation, and goes together with UserId; user groups that have it must refer to it with Ref, so that "
                + "the old user leaves them before it is deleted",
            Assert
                .Single(
                    Templates
                        .Judge(
                            Templates.User,
                            "\"Engine\":\"valkey\",\"UserId\":\"a\",\"UserName\":\"a\"",
                            "\"Engine\":\"valkey\",\"UserId\":\"b\",\"UserName\":\"b\""
                        )
                        .Reasons,
                    reason => reason.Property == "UserName"
                )
                .Message
        );
}
