using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.U;

public sealed class UserBoundaryTests
{
    private const string Password = """ "{{resolve:secretsmanager:app}}" """;

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Keeps<UserSpecification>(
            "U-14",
            $$"""{"Passwords": [], "AuthenticationMode": {"Type": "password", "Passwords": [{{Password}}]} }"""
        ),
        TemplateKeeps(
            "U-20",
            "a user of an engine that is not known",
            Together("redis", """{"Ref": "Engine"}""", "\"app-user\"")
        ),
        TemplateBreaks("U-20", "a valkey user", Together("redis", "\"valkey\"", "\"app-user\"")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Users_and_their_groups(RuleCase example) => example.Check();

    [Theory]
    [InlineData("on foo ~* bar", "'foo', 'bar' are no part of an access string")]
    [InlineData("on foo ~*", "'foo' is no part of an access string")]
    [InlineData("on ~* +@reed -@wrote", "'+@reed', '-@wrote' name no category")]
    [InlineData("on resetkeys ~* reset +@all", "does not take 'resetkeys', 'reset'")]
    [InlineData("true", "true is what YAML makes of a word such as on: put the access string in quotes")]
    [InlineData("false", "false is what YAML makes of a word such as off: put the access string in quotes")]
    [InlineData("on ~*", "this user is on and may run no command: say which, such as +@read, or switch the user off")]
    [InlineData(
        "on &news ~app:*+@all",
        "may run no command, since '~app:*+@all' is one pattern: write a space before +@all"
    )]
    public void Every_wrong_word_is_named(string access, string expected) =>
        Assert.Contains(
            Example.Of(typeof(UserSpecification), $$"""{"AccessString": "{{access}}"}""").Judge(),
            violation => violation.Message.Contains(expected, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        """{"Engine": "memcached"}""",
        "users exist for redis and valkey, got 'memcached': Memcached has no users"
    )]
    [InlineData("""{"Engine": "Valkey"}""", "users exist for redis and valkey, got 'Valkey': write 'valkey'")]
    [InlineData("""{"AuthenticationMode": {"Passwords": []}}""", "got none")]
    [InlineData("""{"AuthenticationMode": {"Type": "key"}}""", "got 'key'")]
    public void A_message_says_what_was_given(string json, string expected) =>
        Assert.Contains(
            Example.Of(typeof(UserSpecification), json).Judge(),
            violation => violation.Message.EndsWith(expected, StringComparison.Ordinal)
        );

    [Fact]
    public void A_group_says_which_engine_does_not_fit() =>
        Assert.Contains(
            Example.Of(typeof(object), Together("redis", "\"valkey\"", "\"app-user\"")).Judge(),
            violation =>
                violation.Message
                == "a redis group takes redis users only, but 'app-user' is a valkey user: change one of the engines"
        );

    [Fact]
    public void A_group_says_which_user_needs_no_password() =>
        Assert.Contains(
            Example.Of(typeof(object), Together("valkey", "\"redis\"", "\"app-user\"", "no-password-required")).Judge(),
            violation =>
                violation.Message
                == "a valkey group takes redis users with a password or IAM only, but 'app-user' needs none: give it one"
        );

    [Theory]
    [InlineData("on (~a* (~b* +get)", "State Selector Keys Unknown Keys Command")]
    [InlineData("+get +config|get -@all", "Command Subcommand Category")]
    public void Words_of_an_access_string_have_kinds(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', AccessString.Read(text).Select(token => token.Kind)));

    public static TheoryData<string, object, bool?, bool?> Logins { get; } =
        new()
        {
            { "nothing", new UserSpecification(), false, false },
            { "IAM", With(new AuthenticationModeSpecification { Type = "iam" }), true, false },
            { "a password", With(new AuthenticationModeSpecification { Type = "password" }), false, false },
            { "none", With(new AuthenticationModeSpecification { Type = "no-password-required" }), false, true },
            {
                "a flag",
                new UserSpecification { NoPasswordRequired = true },
                false,
                true
            },
            { "a mode that is not known", With(Value<AuthenticationModeSpecification>.Unresolved()), null, null },
            {
                "a type that is not known",
                With(new AuthenticationModeSpecification { Type = Value<string>.Unresolved() }),
                null,
                null
            },
            {
                "a flag that is not known",
                new UserSpecification { NoPasswordRequired = Value<bool>.Unresolved() },
                false,
                null
            },
        };

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_user_logs_in_with_IAM_or_without_any_proof(
        string what,
        object specification,
        bool? usesIam,
        bool? needsNoPassword
    )
    {
        var user = (UserSpecification)specification;
        Assert.True((user.UsesIam, user.NeedsNoPassword) == (usesIam, needsNoPassword), what);
    }

    private static UserSpecification With(Value<AuthenticationModeSpecification> mode) =>
        new() { AuthenticationMode = mode };

    private static string Together(string engine, string userEngine, string id, string mode = "iam") =>
        RuleExamples.Template(
            (
                "Group",
                RuleExamples.Resource(
                    ResourceTypes.UserGroup,
                    $$"""{"UserGroupId": "app-users", "Engine": "{{engine}}", "UserIds": [{"Ref": "User"}, "elsewhere"]}"""
                )
            ),
            (
                "User",
                RuleExamples.Resource(
                    ResourceTypes.User,
                    $$"""{"UserId": {{id}}, "UserName": "app-user", "Engine": {{userEngine}}, "AccessString": "on ~app:* +@read", "AuthenticationMode": {"Type": "{{mode}}"} }"""
                )
            )
        );
}
