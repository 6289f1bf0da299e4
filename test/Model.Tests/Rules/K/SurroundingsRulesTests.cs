using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.K;

public sealed class SurroundingsRulesTests
{
    private const string Group = "AWS::ElastiCache::ReplicationGroup";
    private const string Cluster = "AWS::ElastiCache::CacheCluster";
    private const string Serverless = "AWS::ElastiCache::ServerlessCache";

    private const string Everyone =
        """{"IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6379, "CidrIp": "0.0.0.0/0"}""";
    private const string Inside = """{"IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6380, "CidrIp": "10.0.0.0/8"}""";

    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateBreaks("K-12", "everyone by IPv4", Guarded(Everyone)),
        TemplateBreaks("K-12", "everyone by IPv6", Guarded(Open(6379, 6379, "\"CidrIpv6\": \"::/0\""))),
        TemplateBreaks("K-12", "a range around the port", Guarded(Open(0, 65535, "\"CidrIp\": \"0.0.0.0/0\""))),
        TemplateBreaks("K-12", "every protocol", Guarded("""{"IpProtocol": "-1", "CidrIp": "0.0.0.0/0"}""")),
        TemplateBreaks("K-12", "beside a rule that is not known", Guarded($$"""{{Everyone}}, {"Ref": "Rule"}""")),
        TemplateBreaks("K-12", "by a resource of its own", Separate(Everyone, """{"Ref": "Doors"}""")),
        TemplateBreaks(
            "K-12",
            "by a resource of its own, with GetAtt",
            Separate(Everyone, """{"Fn::GetAtt": ["Doors", "GroupId"]}""")
        ),
        TemplateBreaks("K-12", "a serverless cache", Guarded($"{Everyone}, {Inside}", Serverless)),
        TemplateBreaks("K-12", "Memcached", Guarded(Open(11211, 11211, "\"CidrIp\": \"0.0.0.0/0\""), Cluster)),
        TemplateBreaks("K-12", "a port of its own", Guarded(Open(7000, 7000, "\"CidrIp\": \"0.0.0.0/0\""), port: 7000)),
        TemplateBreaks("K-12", "half of the world", Guarded(Open(6379, 6379, "\"CidrIp\": \"0.0.0.0/1\""))),
        TemplateBreaks("K-12", "the other half", Guarded(Open(6379, 6379, "\"CidrIp\": \"128.0.0.0/1\""))),
        TemplateBreaks("K-12", "half of it by IPv6", Guarded(Open(6379, 6379, "\"CidrIpv6\": \"::/1\""))),
        TemplateBreaks("K-12", "more than a private range", Guarded(Open(6379, 6379, "\"CidrIp\": \"10.0.0.0/7\""))),
        TemplateKeeps("K-12", "the largest private range", Guarded(Open(6379, 6379, "\"CidrIp\": \"10.0.0.0/8\""))),
        TemplateKeeps("K-12", "and by IPv6", Guarded(Open(6379, 6379, "\"CidrIpv6\": \"fc00::/7\""))),
        TemplateKeeps("K-12", "a prefix list", Guarded(Open(6379, 6379, "\"SourcePrefixListId\": \"pl-1\""))),
        TemplateKeeps("K-12", "another port", Guarded($"{Open(443, 443, "\"CidrIp\": \"0.0.0.0/0\"")}, {Inside}")),
        TemplateKeeps("K-12", "another protocol", Guarded($"{Everyone.Replace("tcp", "udp")}, {Inside}")),
        TemplateKeeps(
            "K-12",
            "a rule of another group",
            Separate(Everyone, """{"Ref": "Others"}""", """, "Others": {"Type": "AWS::EC2::SecurityGroup"}""")
        ),
        TemplateKeeps(
            "K-12",
            "a rule of one of two groups",
            Separate(
                Everyone,
                """{"Fn::Select": [{"Ref": "P"}, [{"Ref": "Doors"}, {"Ref": "Others"}]]}""",
                """, "Others": {"Type": "AWS::EC2::SecurityGroup"}"""
            )
        ),
        TemplateBreaks("K-13", "one port below", Guarded(Open(6378, 6378, "\"CidrIp\": \"10.0.0.0/8\""))),
        TemplateBreaks("K-13", "one port above", Guarded(Open(6380, 6380, "\"CidrIp\": \"10.0.0.0/8\""))),
        TemplateBreaks("K-13", "Memcached", Guarded(Inside, Cluster)),
        TemplateBreaks(
            "K-13",
            "only UDP",
            Guarded($"{Inside.Replace("tcp", "udp")}, {Open(22, 22, "\"CidrIp\": \"10.0.0.0/8\"")}")
        ),
        TemplateBreaks("K-13", "nothing but UDP", Guarded(Inside.Replace("tcp", "udp"))),
        TemplateBreaks("K-13", "a port of its own", Guarded(Inside, port: 7000)),
        TemplateBreaks(
            "K-13",
            "by a resource of its own",
            Separate(Inside.Replace("6379", "6380"), """{"Fn::GetAtt": ["Doors", "GroupId"]}""")
        ),
        TemplateBreaks("K-13", "a list that is cut from one text", Listed("${Doors.GroupId},${Doors.GroupId}")),
        TemplateBreaks("K-12", "one of a text with groups that nobody knows", Listed("${Doors},${P}", Everyone)),
        TemplateKeeps("K-13", "groups that nobody knows, in one text", Listed("${Doors.GroupId},${P}")),
        TemplateKeeps("K-13", "an attribute that may be a list, in one text", Listed("${Doors.GroupId},${Mine.Ids}")),
        TemplateKeeps("K-13", "the port", Guarded(Inside)),
        TemplateKeeps("K-13", "a range that ends with it", Guarded(Open(1, 6379, "\"CidrIp\": \"10.0.0.0/8\""))),
        TemplateKeeps("K-13", "a prefix list", Guarded(Open(6379, 6379, "\"SourcePrefixListId\": \"pl-1\""))),
        TemplateKeeps("K-13", "no rule at all, which another stack may add", Guarded("")),
        TemplateKeeps(
            "K-13",
            "a port that is not known",
            Guarded("""{"IpProtocol": "tcp", "FromPort": {"Ref": "Port"}, "ToPort": 22}""")
        ),
        TemplateKeeps(
            "K-13",
            "a rule that is not known",
            Guarded($$"""{{Open(22, 22, "\"CidrIp\": \"10.0.0.0/8\"")}}, {"Ref": "Rule"}""")
        ),
        TemplateKeeps(
            "K-13",
            "a rule of a group that is not known",
            Separate(
                Inside.Replace("6379", "6380"),
                """{"Ref": "Doors"}""",
                $$"""
                , "More": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Fn::ImportValue": "Doors"} } }
                """
            )
        ),
        TemplateBreaks(
            "K-13",
            "beside a rule of a group that was there before",
            Separate(
                    Inside.Replace("6379", "6380"),
                    """{"Ref": "Doors"}""",
                    """
                    , "More": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Ref": "Before"}, "IpProtocol": "tcp"} }
                    """
                )
                .Replace(
                    "{\"Resources\":",
                    """{"Parameters": {"Before": {"Type": "AWS::EC2::SecurityGroup::Id"} }, "Resources":""",
                    StringComparison.Ordinal
                )
        ),
        TemplateKeeps(
            "K-13",
            "beside a group of another stack",
            Guarded(Inside.Replace("6379", "6380"), more: ", \"sg-0a1b2c3d\"")
        ),
        TemplateKeeps("K-13", "a port that is not known", Guarded(Inside, port: null)),
        TemplateBreaks("K-11", "another VPC of the template", InVpcs("""{"Ref": "Vpc"}""", """{"Ref": "Other"}""")),
        TemplateBreaks("K-11", "a VPC by its id", InVpcs("""{"Ref": "Vpc"}""", "\"vpc-0a1b2c3d\"")),
        TemplateBreaks("K-11", "two ids", InVpcs("\"vpc-0a1b2c3d\"", "\"vpc-1b2c3d4e\"")),
        TemplateBreaks("K-12", "added to a group from elsewhere", Added("\"sg-1\"", "\"sg-1\"")),
        TemplateBreaks("K-12", "added to a group from a parameter", Added("""{"Ref": "P"}""", """{"Ref": "P"}""")),
        TemplateKeeps("K-12", "added to another group", Added("\"sg-1\"", "\"sg-2\"")),
        TemplateBreaks("K-11", "no VPC, which is the default one", InVpcs("""{"Ref": "Vpc"}""", null)),
        TemplateBreaks("K-11", "by GetAtt", InVpcs("""{"Fn::GetAtt": ["Vpc", "VpcId"]}""", """{"Ref": "Other"}""")),
        TemplateKeeps("K-11", "the same VPC", InVpcs("""{"Ref": "Vpc"}""", """{"Ref": "Vpc"}""")),
        TemplateKeeps("K-11", "the same id", InVpcs("\"vpc-0a1b2c3d\"", "\"vpc-0a1b2c3d\"")),
        TemplateKeeps("K-11", "an id that may be the default VPC", InVpcs("\"vpc-0a1b2c3d\"", null)),
        TemplateKeeps("K-11", "a VPC that is not known", InVpcs("""{"Ref": "Vpc"}""", """{"Ref": "Parameter"}""")),
        TemplateKeeps(
            "K-11",
            "a group that is associated with another VPC",
            InVpcs(
                """{"Ref": "Vpc"}""",
                """{"Ref": "Other"}""",
                """, "Association": {"Type": "AWS::EC2::SecurityGroupVpcAssociation", "Properties": {"GroupId": {"Ref": "Doors"}, "VpcId": {"Ref": "Vpc"} } }"""
            )
        ),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Security_groups(RuleCase example) => example.Check();

    // A group that a parameter names was there before the stack: rules that the template adds to it say nothing of its own.
    [Theory]
    [InlineData("""{"Ref": "P"}""", true)]
    [InlineData("""{"Fn::Select": [0, {"Ref": "Ps"}]}""", true)]
    [InlineData("""{"Fn::Select": [1, {"Ref": "Ps"}]}""", true)]
    [InlineData("""{"Fn::Select": [9, {"Ref": "Ps"}]}""", true)]
    [InlineData("""{"Fn::Select": [{"Ref": "N"}, {"Ref": "Ps"}]}""", true)]
    [InlineData("""{"Fn::Select": [0, {"Ref": "Late"}]}""", true)]
    [InlineData("""{"Fn::Select": [0, {"Fn::Split": [",", {"Ref": "Text"}]}]}""", true)]
    [InlineData("""{"Fn::Select": [0, [{"Ref": "P"}]]}""", true)]
    // One of several, of which one is the group.
    [InlineData("""{"Fn::Select": [{"Ref": "N"}, [{"Ref": "P"}, {"Fn::GetAtt": ["Doors", "GroupId"]}]]}""", false)]
    [InlineData("""{"Fn::ImportValue": "doors"}""", false)]
    public void Rules_of_a_group_of_a_parameter_decide_nothing(string groupId, bool isTold)
    {
        var template = $$"""
            {"Parameters": {"P": {"Type": "AWS::EC2::SecurityGroup::Id"}, "N": {"Type": "Number"}, "Text": {"Type": "String", "Default": "sg-1,sg-2"},
                "Ps": {"Type": "List<AWS::EC2::SecurityGroup::Id>", "Default": "sg-1,sg-2"}, "Late": {"Type": "List<AWS::EC2::SecurityGroup::Id>"} },
             "Resources": {"Doors": {{Doors(Closed)}}, "Cache": {{Cache(Group, 6379, "")}},
               "More": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {{groupId}}, {{Inside[
                1..
            ]}} } } }
            """;

        Assert.Equal(
            isTold ? [(Severity.Warning, null)] : [],
            TemplateJudge
                .Judge(Model.Templates.Template.Read(System.Text.Json.JsonDocument.Parse(template).RootElement))
                .Where(finding => finding.Violation.RuleId == "K-13")
                .Select(finding => (finding.Violation.Severity, finding.Where))
        );
    }

    [Theory]
    [InlineData(Group, "SecurityGroupIds")]
    [InlineData(Cluster, "VpcSecurityGroupIds")]
    [InlineData(Serverless, "SecurityGroupIds")]
    public void A_violation_stands_at_the_property_of_the_kind_of_cache(string type, string property) =>
        Assert.Equal(
            property,
            Example
                .Of(typeof(object), Guarded("""{"IpProtocol": "-1", "CidrIp": "0.0.0.0/0"}""", type))
                .Judge()
                .Single()
                .Property
        );

    private static string Open(int from, int to, string source) =>
        $$"""{"IpProtocol": "tcp", "FromPort": {{from}}, "ToPort": {{to}}, {{source}} }""";

    private static string Guarded(string rules, string type = Group, int? port = 6379, string more = "") =>
        Template(Doors(rules), Cache(type, port, more));

    private const string Unknown = """
        }, "Parameters": {"P": {"Type": "AWS::EC2::SecurityGroup::Id"} 
        """;

    private static string Closed => Open(443, 443, "\"CidrIp\": \"10.0.0.0/8\"");

    private static string Listed(string text, string? rule = null) =>
        Template(
            Doors(rule ?? Closed),
            RuleExamples.PairBehind($$"""{"Fn::Split": [",", {"Fn::Sub": "{{text}}"}]}"""),
            $$""", "Mine": {"Type": "Custom::Groups"}{{Unknown}}"""
        );

    private static string Doors(string rules) =>
        $$"""{"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d", "SecurityGroupIngress": [{{rules}}]} }""";

    private static string Separate(string rule, string groupId, string more = "") =>
        Template(
            """{"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d"} }""",
            Cache(Group, 6379, ""),
            $$""", "Rule": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {{groupId}}, {{rule[1..]}} }{{more}}"""
        );

    private static string Added(string group, string added)
    {
        var cache = RuleExamples.PairBehind($"[{group}]");
        return $$"""
            {"Parameters": {"P": {"Type": "AWS::EC2::SecurityGroup::Id"} }, "Resources": {"Cache": {{cache}},
            "Rule": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {{added}}, {{Everyone[
                1..
            ]}} } } }
            """;
    }

    private static string InVpcs(string subnets, string? group, string more = "") =>
        Template(
            $$"""{"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d"{{(group is null ? "" : $", \"VpcId\": {group}")}} } }""",
            RuleExamples.PairBehind("""[{"Fn::GetAtt": ["Doors", "GroupId"]}]""", """{"Ref": "Subnets"}"""),
            $$"""
            , "Vpc": {"Type": "AWS::EC2::VPC"}, "Other": {"Type": "AWS::EC2::VPC"},
            "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {{subnets}} } },
            "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": [{"Ref": "Subnet"}, "subnet-2"]} }{{more}}
            """
        );

    private static string Template(string doors, string cache, string more = "") =>
        $$"""{"Resources": {"Doors": {{doors}}, "Cache": {{cache}}{{more}} } }""";

    private static string Cache(string type, int? port, string more)
    {
        var groups = $$"""[{"Fn::GetAtt": ["Doors", "GroupId"]}{{more}}]""";
        var number = port?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? """{"Ref": "Port"}""";
        return type switch
        {
            Group => RuleExamples.PairBehind(groups, more: $""" "Port": {number} """),
            Cluster =>
                $$"""{"Type": "{{type}}", "Properties": {"Engine": "memcached", "EngineVersion": "1.6.22", "CacheNodeType": "cache.r7g.large", "NumCacheNodes": 3, "CacheSubnetGroupName": "cache-subnets", "TransitEncryptionEnabled": true, "VpcSecurityGroupIds": {{groups}} } }""",
            _ =>
                $$"""{"Type": "{{type}}", "Properties": {"ServerlessCacheName": "carts", "Engine": "valkey", "MajorEngineVersion": "8", "SubnetIds": ["subnet-1", "subnet-2"], "SecurityGroupIds": {{groups}} } }""",
        };
    }
}
