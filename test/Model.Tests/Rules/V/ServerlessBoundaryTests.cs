using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.V;

public sealed class ServerlessBoundaryTests
{
    private const string Public =
        """ "ConnectionType": "public", "MajorEngineVersion": "9", "UserGroupId": "default.iam-user-group" """;

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Keeps<ServerlessCacheSpecification>(
            "V-15",
            $$"""{ {{Public}}, "SubnetIds": null, "SecurityGroupIds": null }"""
        ),
        Keeps<ServerlessCacheSpecification>("V-15", $$"""{ {{Public}}, "SubnetIds": [], "SecurityGroupIds": [] }"""),
        Breaks<ServerlessCacheSpecification>("V-15", $$"""{ {{Public}}, "SecurityGroupIds": null }"""),
        Breaks<ServerlessCacheSpecification>("V-15", $$"""{ {{Public}}, "SubnetIds": null }"""),
        TemplateKeeps("V-15", "users with IAM", PublicWithUser("iam")),
        TemplateBreaks("V-15", "a user with a password", PublicWithUser("no-password-required"), "U-19"),
        TemplateBreaks("V-17", "ingress beside the group", Beside("valkey", "[]", last: 6379)),
        TemplateKeeps("V-17", "both ports beside the group", Beside("valkey", "[]", last: 6380)),
        TemplateKeeps("V-17", "rules that are not known", Beside("valkey", """{"Ref": "Rules"}""", last: 6379)),
        TemplateKeeps("V-17", "Memcached", Beside("memcached", "[]", last: 6379), "K-13"),
        TemplateKeeps("V-17", "a second group that is not known", Beside("valkey", "[]", last: 6379, """, "sg-1" """)),
        // Search is for caches of nodes, whatever the version.
        .. new[] { "8", "9" }.SelectMany(version =>
            new[] { "+@search", "+@SEARCH", "+ft.search", "+FT.SEARCH", "+commandlog" }.Select(word =>
                TemplateBreaks("U-08", $"{word} on {version}", WithUser(word, version))
            )
        ),
        .. new[] { "+@read", "+@json", "+@all -@dangerous", "+json.get", "+@all -@search", "+@all -commandlog" }.Select(
            word => TemplateKeeps("U-08", word, WithUser(word, "8"))
        ),
        TemplateBreaks("U-08", "@bloom on 7", WithUser("+@bloom", "7")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Serverless_caches(RuleCase example) => example.Check();

    [Theory]
    [InlineData(
        """{"DataStorage": {"Maximum": 6000, "Unit": "GB"}}""",
        "CacheUsageLimits.DataStorage.Maximum: the maximum of data is a whole number between 1 and 5000 GB, or 0 for none, got 6000 (V-01)"
    )]
    [InlineData(
        """{"DataStorage": {"Minimum": 6000, "Maximum": 10, "Unit": "GB"}}""",
        "CacheUsageLimits.DataStorage.Minimum: the minimum of data is a whole number between 1 and 5000 GB, or 0 for none, got 6000 (V-02)"
    )]
    [InlineData(
        """{"ECPUPerSecond": {"Minimum": 5, "Maximum": 4}}""",
        "CacheUsageLimits.ECPUPerSecond.Maximum: the maximum of ECPU per second is a whole number between 1000 and 15000000, or 0 for none, got 4 (V-04)"
    )]
    public void The_first_limit_that_is_wrong_is_told_with_its_unit(string limits, string message) =>
        Assert.Equal(
            message,
            Example
                .Of(typeof(ServerlessCacheSpecification), $$"""{"CacheUsageLimits": {{limits}} }""")
                .Judge()[0]
                .ToString()
        );

    private static string PublicWithUser(string authentication) =>
        Template(
            ResourceTypes.ServerlessCache,
            """{"ServerlessCacheName": "cart-cache", "Engine": "valkey", "MajorEngineVersion": "9", "ConnectionType": "public", "UserGroupId": {"Ref": "Users"}}""",
            (
                "Users",
                RuleExamples.Resource(
                    ResourceTypes.UserGroup,
                    """{"UserGroupId": "app-users", "Engine": "valkey", "UserIds": [{"Ref": "User"}]}"""
                )
            ),
            (
                "User",
                RuleExamples.Resource(
                    ResourceTypes.User,
                    $$"""{"UserId": "app-user", "UserName": "app-user", "Engine": "valkey", "AccessString": "on ~app:* +@read +cluster|slots", "AuthenticationMode": {"Type": "{{authentication}}"} }"""
                )
            )
        );

    private static string WithUser(string word, string version) =>
        PublicWithUser("iam")
            .Replace("+@read ", $"+@read {word} ", StringComparison.Ordinal)
            .Replace("\"ConnectionType\": \"public\", ", "", StringComparison.Ordinal)
            .Replace(
                "\"MajorEngineVersion\": \"9\"",
                $"\"MajorEngineVersion\": \"{version}\"",
                StringComparison.Ordinal
            );

    private static string Beside(string engine, string own, int last, string others = "") =>
        Template(
            ResourceTypes.ServerlessCache,
            $$"""{"ServerlessCacheName": "cart-cache", "Engine": "{{engine}}", "SubnetIds": ["subnet-1", "subnet-2"], "SecurityGroupIds": [{"Fn::GetAtt": ["Doors", "GroupId"]}{{others}}]}""",
            (
                "Doors",
                RuleExamples.Resource(
                    ResourceTypes.SecurityGroup,
                    $$"""{"GroupDescription": "cart cache", "SecurityGroupIngress": {{own}} }"""
                )
            ),
            (
                "Door",
                RuleExamples.Resource(
                    ResourceTypes.SecurityGroupIngress,
                    $$"""{"GroupId": {"Fn::GetAtt": ["Doors", "GroupId"]}, "IpProtocol": "tcp", "FromPort": 6379, "ToPort": {{last}}, "SourceSecurityGroupId": "sg-2"}"""
                )
            )
        );

    private static string Template(
        string type,
        string properties,
        params (string LogicalId, string Resource)[] others
    ) => RuleExamples.Template([("Cache", RuleExamples.Resource(type, properties)), .. others]);
}
