using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.V;

public sealed class ServerlessRulesTests
{
    private const string InNoVpc = """ "SubnetIds": null, "SecurityGroupIds": null """;

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks<ServerlessCacheSpecification>("N-06", """{"ServerlessCacheName": null}"""),
        .. new[] { "", "My Cache", "1a", "a-", "a--b", Text(41) }.Select(name =>
            Breaks<ServerlessCacheSpecification>("N-06", $$"""{"ServerlessCacheName": "{{name}}"}""")
        ),
        Keeps<ServerlessCacheSpecification>("N-06", $$"""{"ServerlessCacheName": "{{Text(40)}}"}"""),
        Breaks<ServerlessCacheSpecification>("N-17", $$"""{"Description": "{{Text(256)}}"}"""),
        Breaks<ServerlessCacheSpecification>("N-17", """{"Description": "a > b"}"""),
        Keeps<ServerlessCacheSpecification>("N-17", $$"""{"Description": "{{Text(255)}}"}"""),
        Breaks<ServerlessCacheSpecification>("E-03", """{"Engine": null}"""),
        Breaks<ServerlessCacheSpecification>("E-03", """{"Engine": "dragonfly"}"""),
        .. new[] { ("valkey", "7"), ("valkey", "8"), ("valkey", "9"), ("redis", "7") }.Select(pair =>
            Keeps<ServerlessCacheSpecification>("E-10", Engine(pair.Item1, pair.Item2))
        ),
        .. new[]
        {
            ("valkey", "10"),
            ("valkey", "8.0"),
            ("valkey", "6"),
            ("redis", "7.1"),
            ("redis", "8"),
            ("valkey", ""),
        }.Select(pair => Breaks<ServerlessCacheSpecification>("E-10", Engine(pair.Item1, pair.Item2))),
        Keeps<ServerlessCacheSpecification>(
            "E-10",
            """{"Engine": "memcached", "MajorEngineVersion": "1.6", "UserGroupId": null}"""
        ),
        Breaks<ServerlessCacheSpecification>(
            "E-10",
            """{"Engine": "memcached", "MajorEngineVersion": "1.5", "UserGroupId": null}"""
        ),
        .. new[] { "5001", "1.5", "-1" }.Select(number =>
            Breaks<ServerlessCacheSpecification>("V-01", Data($"\"Maximum\": {number}"))
        ),
        .. new[] { "0", "1", "5000", "\"10\"" }.Select(number =>
            Keeps<ServerlessCacheSpecification>("V-01", Data($"\"Maximum\": {number}"))
        ),
        Breaks<ServerlessCacheSpecification>("V-02", Data("\"Minimum\": 5001")),
        Keeps<ServerlessCacheSpecification>("V-02", Data("\"Minimum\": 0")),
        Keeps<ServerlessCacheSpecification>("V-02", Data("\"Minimum\": 5, \"Maximum\": 0")),
        Keeps<ServerlessCacheSpecification>("V-02", Data("\"Minimum\": 5000")),
        Keeps<ServerlessCacheSpecification>("V-02", Data("\"Minimum\": 5, \"Maximum\": 5")),
        Breaks<ServerlessCacheSpecification>("V-03", """{"CacheUsageLimits": {"DataStorage": {"Maximum": 1}}}"""),
        .. new[] { "999", "15000001", "1" }.Select(number =>
            Breaks<ServerlessCacheSpecification>("V-04", Ecpu($"\"Maximum\": {number}"))
        ),
        Breaks<ServerlessCacheSpecification>("V-04", Ecpu("\"Minimum\": 999")),
        .. new[] { "0", "1000", "15000000" }.Select(number =>
            Keeps<ServerlessCacheSpecification>("V-04", Ecpu($"\"Maximum\": {number}"))
        ),
        Breaks<ServerlessCacheSpecification>("V-05", Ecpu("\"Minimum\": 5001, \"Maximum\": 5000")),
        Keeps<ServerlessCacheSpecification>("V-05", Ecpu("\"Minimum\": 5000, \"Maximum\": 5000")),
        Breaks<ServerlessCacheSpecification>("V-09", """{"SnapshotRetentionLimit": -1}"""),
        Keeps<ServerlessCacheSpecification>("V-09", """{"SnapshotRetentionLimit": 0, "DailySnapshotTime": null}"""),
        .. new[] { "24:00", "3:00", "03:60", "03:00-04:00", "" }.Select(time =>
            Breaks<ServerlessCacheSpecification>("V-10", $$"""{"DailySnapshotTime": "{{time}}"}""")
        ),
        .. new[] { "00:00", "23:59" }.Select(time =>
            Keeps<ServerlessCacheSpecification>("V-10", $$"""{"DailySnapshotTime": "{{time}}"}""")
        ),
        Breaks<ServerlessCacheSpecification>("V-10", """{"SnapshotRetentionLimit": null}"""),
        Breaks<ServerlessCacheSpecification>("V-10", """{"SnapshotRetentionLimit": 0}"""),
        Keeps<ServerlessCacheSpecification>("V-11", """{"SnapshotArnsToRestore": ["arn:aws-cn:s3:::bucket/a.rdb"]}"""),
        Keeps<ServerlessCacheSpecification>(
            "V-11",
            """{"SnapshotArnsToRestore": ["arn:aws:elasticache:us-east-1:111122223333:snapshot:a"]}"""
        ),
        Breaks<ServerlessCacheSpecification>(
            "V-11",
            """{"SnapshotArnsToRestore": ["arn:aws:elasticache:us-east-1:111122223333:cluster:a"]}"""
        ),
        Breaks<ServerlessCacheSpecification>("V-21", $$"""{"FinalSnapshotName": "{{Text(256)}}"}"""),
        Keeps<ServerlessCacheSpecification>("V-21", $$"""{"FinalSnapshotName": "{{Text(255)}}"}"""),
        .. new[] { "ipv4", "ipv6", "dual_stack" }.Select(type =>
            Keeps<ServerlessCacheSpecification>("V-14", $$"""{"NetworkType": "{{type}}"}""")
        ),
        Breaks<ServerlessCacheSpecification>("V-15", $$"""{"ConnectionType": "public", "MajorEngineVersion": "9"}"""),
        Breaks<ServerlessCacheSpecification>("V-15", """{"ConnectionType": "internet"}"""),
        Breaks<ServerlessCacheSpecification>("V-15", """{"ConnectionType": ""}"""),
        Breaks<ServerlessCacheSpecification>(
            "V-15",
            $$"""{"ConnectionType": "Public", "MajorEngineVersion": "9", {{InNoVpc}} }"""
        ),
        Breaks<ServerlessCacheSpecification>("V-15", """{"ConnectionType": "VPC"}"""),
        Keeps<ServerlessCacheSpecification>("V-15", """{"ConnectionType": "vpc"}"""),
        Breaks<ServerlessCacheSpecification>(
            "V-15",
            $$"""{"ConnectionType": "public", "MajorEngineVersion": "9", "UserGroupId": null, {{InNoVpc}} }"""
        ),
        Breaks<ServerlessCacheSpecification>(
            "V-15",
            $$"""{"ConnectionType": "public", "Engine": "redis", "MajorEngineVersion": "7", {{InNoVpc}} }"""
        ),
        .. new[]
        {
            "CacheParameterGroupName",
            "LogDeliveryConfigurations",
            "Durability",
            "TransitEncryptionEnabled",
        }.Select(name => Breaks<ServerlessCacheSpecification>("V-16", $$"""{"{{name}}": "x"}""")),
        TemplateBreaks("V-12", "two VPCs", InVpcs("Vpc1", "Vpc2")),
        TemplateKeeps("V-12", "one VPC", InVpcs("Vpc1", "Vpc1")),
        TemplateBreaks("V-13", "the security group of another VPC", InVpcs("Vpc1", "Vpc1", "Vpc2")),
        TemplateKeeps("V-13", "the security group of the VPC", InVpcs("Vpc1", "Vpc1", "Vpc1")),
        TemplateBreaks(
            "V-14",
            "ipv6 in subnets with IPv4",
            InVpcs("Vpc1", "Vpc1", more: """ "NetworkType": "ipv6", """)
        ),
        TemplateKeeps(
            "V-14",
            "ipv6 in subnets without IPv4",
            InVpcs("Vpc1", "Vpc1", more: """ "NetworkType": "ipv6", """, native: true)
        ),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Serverless_caches(RuleCase example) => example.Check();

    // A time that is none is refused; one without a retention was taken (pulumi-aws, issue 5862), and makes no snapshot.
    [Theory]
    [InlineData("03:00", null, Severity.Warning)]
    [InlineData("03:00", 0.0, Severity.Warning)]
    [InlineData("3 am", null, Severity.Error)]
    public void Only_a_time_that_is_none_is_an_error(string time, double? retention, Severity severity) =>
        Assert.Equal(
            ("V-10", severity),
            Judge
                .Of(
                    new ServerlessCacheSpecification
                    {
                        ServerlessCacheName = "carts",
                        Engine = "valkey",
                        DailySnapshotTime = time,
                        SnapshotRetentionLimit = retention is { } days
                            ? Value<double>.Known(days)
                            : Value<double>.Absent,
                    }
                )
                .Where(violation => violation.RuleId == "V-10")
                .Select(violation => (violation.RuleId, violation.Severity))
                .Single()
        );

    private static string Engine(string engine, string version) =>
        $$"""{"Engine": "{{engine}}", "MajorEngineVersion": "{{version}}"}""";

    private static string Data(string limits) =>
        $$"""{"CacheUsageLimits": {"DataStorage": {{{limits}}, "Unit": "GB"} } }""";

    private static string Ecpu(string limits) => $$"""{"CacheUsageLimits": {"ECPUPerSecond": { {{limits}} } } }""";

    private static string InVpcs(
        string first,
        string second,
        string? group = null,
        string more = "",
        bool native = false
    ) =>
        RuleExamples.Template(
            ("Vpc1", RuleExamples.Resource("AWS::EC2::VPC", "{}")),
            ("Vpc2", RuleExamples.Resource("AWS::EC2::VPC", "{}")),
            ("Subnet1", Subnet(first, native)),
            ("Subnet2", Subnet(second, native)),
            (
                "Doors",
                RuleExamples.Resource("AWS::EC2::SecurityGroup", $$"""{"VpcId": {"Ref": "{{group ?? first}}"} }""")
            ),
            (
                "Cache",
                RuleExamples.Resource(
                    "AWS::ElastiCache::ServerlessCache",
                    $$"""{ {{more}} "ServerlessCacheName": "cart", "Engine": "valkey", "SubnetIds": [{"Ref": "Subnet1"}, {"Ref": "Subnet2"}], "SecurityGroupIds": [{"Fn::GetAtt": ["Doors", "GroupId"]}]}"""
                )
            )
        );

    private static string Subnet(string vpc, bool native) =>
        RuleExamples.Resource(
            "AWS::EC2::Subnet",
            $$"""{"VpcId": {"Ref": "{{vpc}}"}, "Ipv6Native": {{(native ? "true" : "false")}} }"""
        );
}
