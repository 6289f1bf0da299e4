using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.U;

public sealed class UserGroupRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        .. new[] { "Grp", "1grp", "a_b", "a-", "a--b", "", Text(41) }.Select(id =>
            Breaks<UserGroupSpecification>("N-14", $$"""{"UserGroupId": "{{id}}"}""")
        ),
        Keeps<UserGroupSpecification>("N-14", $$"""{"UserGroupId": "{{Text(40)}}"}"""),
        Breaks<UserGroupSpecification>("U-23", """{"UserIds": null}"""),
        Breaks<UserGroupSpecification>("U-23", """{"UserIds": ["a", "b", "a"]}"""),
        Breaks<UserGroupSpecification>("U-23", Users(101)),
        Keeps<UserGroupSpecification>("U-23", Users(100)),
        Keeps<UserGroupSpecification>("U-21", """{"Engine": "redis", "UserIds": ["default"]}""", "U-32"),
        Breaks<UserGroupSpecification>("U-32", """{"Engine": "redis", "UserIds": ["app", "default"]}"""),
        Breaks<UserGroupSpecification>("U-32", """{"Engine": "valkey", "UserIds": ["default"]}"""),
        Keeps<UserGroupSpecification>("U-32", """{"Engine": "redis", "UserIds": ["app", "elsewhere"]}"""),
        TemplateBreaks("U-32", "a user of one's own without password", Open("on"), "U-21"),
        TemplateKeeps("U-32", "one that is off", Open("off"), "U-21"),
        Keeps<UserGroupSpecification>("U-21", """{"Engine": "redis", "UserIds": ["app", "elsewhere"]}"""),
        TemplateBreaks(
            "U-20",
            "a valkey group and a redis user without password",
            Group("valkey", "redis", NoPassword)
        ),
        TemplateKeeps("U-20", "a valkey group and a redis user with IAM", Group("valkey", "redis", Iam)),
        TemplateKeeps("U-20", "a valkey group and a valkey user", Group("valkey", "valkey", Iam)),
        TemplateBreaks(
            "U-21",
            "a redis group by literal id",
            Group("redis", "redis", Iam, "\"app\"", "\"DependsOn\": \"App\"")
        ),
        TemplateBreaks("S-16", "a redis cache", Cache("redis", "7.1", "valkey", "on ~a +@read")),
        // 7.1 is a version of Redis OSS only.
        TemplateBreaks(
            "S-16",
            "a cache whose version tells its engine",
            Cache("redis", "7.1", "valkey", "on ~a +@read")
                .Replace("\"Engine\": \"redis\",", "", StringComparison.Ordinal)
        ),
        TemplateKeeps("S-16", "a valkey cache and redis users", Cache("valkey", "8.2", "redis", "on ~a +@read")),
        TemplateKeeps("S-17", "redis 7.0", Cache("redis", "7.0", "redis", "on ~a +@read")),
        TemplateBreaks("S-17", "redis 6.0", Cache("redis", "6.0", "redis", "on ~a +@read"), "E-12"),
        TemplateBreaks("U-08", "channels", Cache("redis", "6.0", "redis", "on &* +@read", PasswordMode), "E-12"),
        TemplateKeeps("U-08", "channels in 6.2", Cache("redis", "6.2", "redis", "on &* +@read", PasswordMode), "E-12"),
        .. new[] { "%R~a", "-client|list", "(~a +get)", "clearselectors", "+function|load" }.Select(word =>
            TemplateBreaks("U-08", word, Cache("redis", "6.2", "redis", "on +@read " + word, PasswordMode), "E-12")
        ),
        // Redis OSS 6 takes what is added, with anything behind the |.
        .. new[] { "+client|list", "+client|id", "+client|no-touch" }.Select(word =>
            TemplateKeeps("U-08", word, Cache("redis", "6.2", "redis", "on +@read " + word, PasswordMode), "E-12")
        ),
        .. new[] { "%R~a", "-client|list", "+client|list", "(~a +get)", "clearselectors" }.Select(word =>
            TemplateKeeps("U-08", word, Cache("redis", "7.0", "redis", "on +@read " + word, PasswordMode))
        ),
        TemplateBreaks("U-08", "db= in redis", Cache("redis", "7.1", "redis", "on db=0 +@read", PasswordMode)),
        TemplateBreaks("U-08", "db= in valkey 9.0", Cache("valkey", "9.0", "valkey", "on db=0 +@read", PasswordMode)),
        .. new[] { "+ft.search", "+@search" }.Select(word =>
            TemplateBreaks("U-08", word + " with data tiering", Tiered(word))
        ),
        .. new[] { "+json.get", "-@search", "+@all" }.Select(word =>
            TemplateKeeps("U-08", word + " with data tiering", Tiered(word))
        ),
        TemplateKeeps("U-08", "db= in valkey 9.1", Cache("valkey", "9.1", "valkey", "on db=0 +@read", PasswordMode)),
    ];

    private const string Iam = """ "AuthenticationMode": {"Type": "iam"} """;
    private const string NoPassword = """ "NoPasswordRequired": true """;
    private const string PasswordMode =
        """ "AuthenticationMode": {"Type": "password", "Passwords": ["{{resolve:secretsmanager:app}}"]} """;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Groups_and_who_uses_them(RuleCase example) => example.Check();

    // By its name or by Ref, the message says which group it is.
    [Theory]
    [InlineData("""{"Ref": "Users"}""")]
    [InlineData("\"users\"")]
    public void The_group_that_does_not_fit_is_named(string group)
    {
        var template = Cache("redis", "7.1", "valkey", "on ~a +@read")
            .Replace("""[{"Ref": "Users"}]""", $"[{group}]", StringComparison.Ordinal);

        Assert.Contains(
            "and the group 'users' is of valkey: change the engine of that group",
            Example.Of(typeof(object), template).Judge().Single(violation => violation.RuleId == "S-16").Message
        );
    }

    [Fact]
    public void A_condition_of_a_user_is_judged_from_its_cache()
    {
        var template = Cache("redis", "7.1", "redis", "on ~a +@read", PasswordMode)
            .Replace(
                "\"on ~a +@read\"",
                """{"Fn::If": ["New", "on db=0 +@read", "on ~a +@read"]}""",
                StringComparison.Ordinal
            );

        var found = Example.Of(typeof(object), template).Judge();

        Assert.Equal(["U-08"], found.Select(violation => violation.RuleId).Where(id => id != "M-27"));
    }

    private static string Users(int count) =>
        $$"""{"UserIds": [{{string.Join(", ", Enumerable.Range(1, count).Select(number => $"\"user-{number}\""))}}]}""";

    private static string User(string engine, string access, string mode) =>
        RuleExamples.Resource(
            "AWS::ElastiCache::User",
            $$"""{"UserId": "app", "UserName": "app", "Engine": "{{engine}}", "AccessString": "{{access}}", {{mode}} }"""
        );

    private static string Tiered(string word) =>
        Cache("valkey", "8.2", "valkey", "on +@read " + word, PasswordMode)
            .Replace(
                "\"cache.r5.large\"",
                "\"cache.r6gd.xlarge\", \"DataTieringEnabled\": true",
                StringComparison.Ordinal
            );

    private static string Open(string state) =>
        Group("redis", "redis", NoPassword)
            .Replace("\"on ~a +@read\"", $"\"{state} ~a +@all\"", StringComparison.Ordinal);

    private static string Group(
        string engine,
        string userEngine,
        string mode,
        string id = """{"Ref": "App"}""",
        string? beside = null
    ) =>
        RuleExamples.Template(
            (
                "Users",
                RuleExamples.Resource(
                    "AWS::ElastiCache::UserGroup",
                    $$"""{"UserGroupId": "users", "Engine": "{{engine}}", "UserIds": [{{id}}]}""",
                    beside
                )
            ),
            ("App", User(userEngine, "on ~a +@read", mode))
        );

    private static string Cache(string engine, string version, string users, string access, string mode = Iam) =>
        RuleExamples.Template(
            (
                "Cache",
                RuleExamples.Pair(
                    engine,
                    version,
                    """ "UserGroupIds": [{"Ref": "Users"}] """,
                    nodeType: "cache.r5.large"
                )
            ),
            (
                "Users",
                RuleExamples.Resource(
                    "AWS::ElastiCache::UserGroup",
                    $$"""{"UserGroupId": "users", "Engine": "{{users}}", "UserIds": [{"Ref": "App"}, "elsewhere"]}"""
                )
            ),
            ("App", User(users, access, mode))
        );
}
