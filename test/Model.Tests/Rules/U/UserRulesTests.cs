using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.U;

public sealed class UserRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        .. new[] { "App", "1app", "-app", "a_b", "é", "a b", "app\\n" }.Select(id =>
            Breaks<UserSpecification>("N-10", IdOnly(id))
        ),
        Breaks<UserSpecification>("N-10", """{"UserId": null}"""),
        .. new[] { "a", "app-1", Text(40) }.Select(id => Keeps<UserSpecification>("N-11", Id(id))),
        .. new[] { "", "a-", "a--b", Text(41) }.Select(id => Breaks<UserSpecification>("N-11", IdOnly(id))),
        Breaks<UserSpecification>("N-12", """{"UserId": "default", "UserName": "default"}"""),
        Keeps<UserSpecification>("N-12", Id("default1")),
        .. new[] { "", "a b", "a\\tb", Text(121) }.Select(name => Breaks<UserSpecification>("N-13", Name(name))),
        Breaks<UserSpecification>("N-13", """{"UserName": null}"""),
        .. new[] { "a", "A/b", Text(120) }.Select(name => Keeps<UserSpecification>("N-13", Name(name))),
        Breaks<UserSpecification>("E-04", """{"Engine": null}"""),
        Breaks<UserSpecification>("E-04", """{"Engine": "Redis"}"""),
        Breaks<UserSpecification>("E-04", """{"Engine": "memcached"}"""),
        Keeps<UserSpecification>("E-04", """{"Engine": "redis"}"""),
        Breaks<UserSpecification>("U-02", Access("")),
        Breaks<UserSpecification>("U-02", Access("\\t \\n")),
        .. new[] { ">a", "<a", "#ab", "!ab", "nopass", "resetpass" }.Select(word =>
            Breaks<UserSpecification>("U-03", Access($"on {word} ~* +@all"))
        ),
        .. new[] { "reset", "resetkeys", "resetchannels", "RESET" }.Select(word =>
            Breaks<UserSpecification>("U-04", Access($"on {word} +@all"))
        ),
        .. new[] { "everything", "+", "-", "%R", "%X~a", "db=", "db=a", "db=0,", "(~a", "((~a)", "on)", "~a )" }.Select(
            word => Breaks<UserSpecification>("U-05", Access($"on {word}"))
        ),
        .. new[]
        {
            "allkeys allchannels allcommands",
            "nocommands sanitize-payload +get",
            "skip-sanitize-payload clearselectors",
            "~* &* +@all",
            "~",
            "%R~a %W~b %RW~c",
            "+get -set +client|getname",
            "(~a +get)",
            "( ~a +get )",
            "()",
            "db=0",
            "db=0,15",
            "~a) ~b(",
            "ALLKEYS",
        }.Select(words => Keeps<UserSpecification>("U-05", Access($"on +ping {words}"))),
        .. new[]
        {
            "~* ~app:*",
            "allkeys ~x",
            "ALLKEYS %R~x",
            "~* ~* ~x",
            "~* clearselectors ~x",
            "~* %RW~*",
            "&* &x",
            "allchannels &x",
            "(~* ~x +get)",
            "~a (&* &x +get)",
            "~* (+get) ~x",
        }.Select(words => Breaks<UserSpecification>("U-05", Access($"on +ping {words}"))),
        .. new[]
        {
            "~app:* ~*",
            "~* allkeys ~*",
            "%RW~* ~x",
            "&x &* allchannels",
            "~* &x",
            "~* (~x +get)",
            "(~* +get) ~x",
            "(~* +get) (~x +get)",
        }.Select(words => Keeps<UserSpecification>("U-05", Access($"on +ping {words}"))),
        .. AccessString.Categories.Select(name =>
            Keeps<UserSpecification>("U-06", Access($"on +@{name} -@{name} +ping"))
        ),
        .. new[] { "+@", "+@everything", "-@keys", "(+@none)" }.Select(word =>
            Breaks<UserSpecification>("U-06", Access($"on +ping {word}"))
        ),
        Breaks<UserSpecification>("U-07", Access("~* +@all")),
        Keeps<UserSpecification>("U-07", Access("~* off")),
        Keeps<UserSpecification>("U-07", Access("ON ~*"), "U-33"),
        .. new[]
        {
            "on",
            "On ~app:*",
            "on ~* -@all",
            "on ~*+@all",
            "on ~* (~a -get)",
            "on nocommands",
            "on ~* +@all -@all",
            "on ~* +@read +get -@all",
            "on ~* allcommands nocommands",
            "on ~* +get -GET",
            "on ~* +@read -@read",
            "on ~* +client|list -client",
            "on ~* -@all (~a +get) clearselectors",
            "on ~* (~a +get -@all)",
        }.Select(words => Breaks<UserSpecification>("U-33", Access(words))),
        .. new[]
        {
            "off ~*",
            "on ~* +get",
            "on ~* AllCommands",
            "on ~* (~a +get)",
            "on -@all +cluster|slots",
            "on ~* +@all -@read",
            "on ~* +@all -@all +get",
            "on ~* +@all -@all (~a +get)",
            "on ~* +@read -get",
            "on ~* +client -client|list",
            "on ~* clearselectors (~a +get)",
        }.Select(words => Keeps<UserSpecification>("U-33", Access(words))),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_and_access_strings(RuleCase example) => example.Check();

    [Theory]
    [InlineData("on ~* +@read -@all", "-@all")]
    [InlineData("on ~* +get -get -set", "-get")]
    public void What_takes_away_what_came_before_is_named(string access, string word) =>
        Assert.Equal(
            $"this user is on and may run no command, since words count from left to right and '{word}' takes away what stands before it: write it first",
            Example
                .Of(typeof(UserSpecification), Access(access))
                .Judge()
                .Single(violation => violation.RuleId == "U-33")
                .Message
        );

    private static string Id(string id) => $$"""{"UserId": "{{id}}", "UserName": "{{id}}"}""";

    private static string IdOnly(string id) => $$"""{"UserId": "{{id}}"}""";

    private static string Name(string name) =>
        $$$"""{"UserName": "{{{name}}}", "AuthenticationMode": {"Type": "password", "Passwords": ["{{resolve:secretsmanager:app}}"]} }""";

    private static string Access(string access) => $$"""{"AccessString": "{{access}}"}""";
}
