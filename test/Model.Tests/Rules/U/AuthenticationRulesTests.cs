using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.U;

public sealed class AuthenticationRulesTests
{
    // The characters of a password are only known where it is written out, which is a finding by itself.
    private const string Written = "U-31";

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks<UserSpecification>("U-09", """{"AuthenticationMode": null, "NoPasswordRequired": false}"""),
        Breaks<UserSpecification>("U-09", """{"Engine": "redis", "NoPasswordRequired": true}"""),
        Breaks<UserSpecification>(
            "U-15",
            """{"Engine": "redis", "AuthenticationMode": {}, "NoPasswordRequired": true}"""
        ),
        Keeps<UserSpecification>(
            "U-09",
            """{"AuthenticationMode": null, "Passwords": ["{{resolve:secretsmanager:app}}"]}"""
        ),
        Keeps<UserSpecification>("U-09", """{"AuthenticationMode": null, "NoPasswordRequired": {"Ref": "P"}}"""),
        Keeps<UserSpecification>(
            "U-09",
            """{"AuthenticationMode": null, "NoPasswordRequired": true, "Engine": "redis"}"""
        ),
        Breaks<UserSpecification>(
            "U-10",
            """{"Engine": "redis", "AuthenticationMode": {"Type": "no-password-required", "Passwords": ["{{resolve:secretsmanager:app}}"]}}"""
        ),
        .. new[] { 1, 15, 129 }.Select(length => Breaks<UserSpecification>("U-11", Passwords(Text(length)), Written)),
        .. new[] { 16, 128 }.Select(length => Keeps<UserSpecification>("U-11", Passwords(Text(length)), Written)),
        Breaks<UserSpecification>("U-12", Passwords(Text(16), Text(17), Text(18)), Written, Written, Written),
        Keeps<UserSpecification>("U-12", Passwords(Text(16), Text(17)), Written, Written),
        .. new[] { ",", "\\\"", "/", "@", "é", "\\n" }.Select(character =>
            Breaks<UserSpecification>("U-13", Passwords(Text(20) + character), Written)
        ),
        .. new[] { "!", "#", "~", " ", "'" }.Select(character =>
            Keeps<UserSpecification>("U-13", Passwords(Text(20) + character), Written)
        ),
        .. new[] { "IAM", "none", "" }.Select(type =>
            Breaks<UserSpecification>("U-15", $$"""{"AuthenticationMode": {"Type": "{{type}}"} }""")
        ),
        Breaks<UserSpecification>("U-15", """{"AuthenticationMode": {}}"""),
        Breaks<UserSpecification>(
            "U-16",
            """{"AuthenticationMode": {"Type": "iam", "Passwords": ["{{resolve:secretsmanager:app}}"]}}"""
        ),
        Breaks<UserSpecification>("U-17", """{"AuthenticationMode": {"Type": "password", "Passwords": []}}"""),
        Keeps<UserSpecification>(
            "U-17",
            """{"AuthenticationMode": {"Type": "password", "Passwords": [{"Ref": "Secret"}]}}"""
        ),
        Breaks<UserSpecification>("U-18", """{"UserId": "app1", "UserName": "app2"}"""),
        Breaks<UserSpecification>(
            "U-18",
            """{"UserId": {"Fn::Sub": "${AWS::StackName}-app"}, "UserName": {"Fn::Sub": "${AWS::StackName}-web"}}"""
        ),
        Breaks<UserSpecification>("U-18", """{"UserId": {"Fn::Sub": "${AWS::StackName}-app"}, "UserName": "app"}"""),
        Breaks<UserSpecification>(
            "U-18",
            """{"UserId": "web-app", "UserName": {"Fn::Sub": "app-${AWS::StackName}"}}"""
        ),
        Keeps<UserSpecification>(
            "U-18",
            """{"UserId": {"Fn::Sub": "${AWS::StackName}-app"}, "UserName": {"Fn::Sub": "${AWS::StackName}-app"}}"""
        ),
        Keeps<UserSpecification>(
            "U-18",
            """{"UserId": {"Fn::Sub": "${AWS::StackName}-app"}, "UserName": {"Fn::Sub": "app-${AWS::StackName}"}}"""
        ),
        Keeps<UserSpecification>(
            "U-18",
            """{"UserId": {"Fn::Sub": "${AWS::StackName}-app"}, "UserName": "shop-app"}"""
        ),
        Keeps<UserSpecification>(
            "U-18",
            """{"UserId": "app1", "UserName": "App1", "AuthenticationMode": {"Type": "password", "Passwords": ["{{resolve:secretsmanager:app}}"]}}"""
        ),
        Breaks<UserSpecification>("U-19", """{"AuthenticationMode": null, "NoPasswordRequired": true}"""),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ways_to_log_in(RuleCase example) => example.Check();

    [Fact]
    public void No_message_repeats_a_password()
    {
        var example = Example.Of(typeof(UserSpecification), Passwords("s€cret", "s€cret2", "s€cret3"));

        Assert.DoesNotContain(example.Judge(), violation => violation.ToString().Contains("s€cret"));
    }

    private static string Passwords(params string[] passwords) =>
        $$"""{"AuthenticationMode": {"Type": "password", "Passwords": [{{string.Join(", ", passwords.Select(password => $"\"{password}\""))}}]} }""";
}
