using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.K;

/// <summary>The ways in which a security group may be open to everyone (K-12).</summary>
public sealed class OpenDoorsTests
{
    private const string Port = "\"IpProtocol\": \"tcp\", \"FromPort\": 6379, \"ToPort\": 6379";

    public static TheoryData<string, string> Ranges { get; } =
        new()
        {
            { "\"CidrIp\": \"0.0.0.0/0\"", "everyone (0.0.0.0/0)" },
            { "\"CidrIpv6\": \"::ffff:0:0/96\"", "everyone (::ffff:0:0/96)" },
            { "\"CidrIpv6\": \"::ffff:0.0.0.0/96\"", "everyone (::ffff:0.0.0.0/96)" },
            { "\"CidrIpv6\": \"0:0:0:0:0:ffff:8000::/97\"", "a large part of the internet (0:0:0:0:0:ffff:8000::/97)" },
            { "\"CidrIpv6\": \"::ffff:128.0.0.0/97\"", "a large part of the internet (::ffff:128.0.0.0/97)" },
            { "\"CidrIpv6\": \"::ffff:10.0.0.0/104\"", "" },
            { "\"CidrIpv6\": \"2000::/3\"", "a large part of the internet (2000::/3)" },
            { "\"CidrIp\": \"10.0.0.0/8\"", "" },
        };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Everyone_has_several_spellings(string source, string who) =>
        Assert.Equal(who, Who(Inline($$"""[{ {{Port}}, {{source}} }]""")));

    [Theory]
    [InlineData("IPv4", "0.0.0.0/0", "everyone (0.0.0.0/0 in the prefix list List)")]
    [InlineData("IPv6", "::/0", "everyone (::/0 in the prefix list List)")]
    [InlineData("IPv4", "128.0.0.0/1", "a large part of the internet (128.0.0.0/1 in the prefix list List)")]
    [InlineData("IPv4", "10.0.0.0/8", "")]
    public void A_prefix_list_of_the_template_is_as_open_as_its_entries(string family, string range, string who)
    {
        foreach (var id in (string[])["""{"Ref": "List"}""", """{"Fn::GetAtt": ["List", "PrefixListId"]}"""])
        {
            Assert.Equal(
                who,
                Who(
                    Inline($$"""[{ {{Port}}, "SourcePrefixListId": {{id}} }]""")
                        + $$""", "List": {"Type": "AWS::EC2::PrefixList", "Properties": {"PrefixListName": "l", "AddressFamily": "{{family}}", "MaxEntries": 2, "Entries": [{"Cidr": "192.168.0.0/16"}, {"Cidr": "{{range}}"}]} }"""
                )
            );
        }
    }

    [Theory]
    [InlineData("\"IpProtocol\": -1", true)]
    [InlineData("\"IpProtocol\": \"all\"", true)]
    [InlineData("\"IpProtocol\": \"TCP\", \"FromPort\": 6379, \"ToPort\": 6379", true)]
    [InlineData("\"IpProtocol\": \"6\", \"FromPort\": 0, \"ToPort\": 65535", true)]
    [InlineData("\"IpProtocol\": \"udp\", \"FromPort\": -1, \"ToPort\": -1", false)]
    [InlineData("\"IpProtocol\": \"50\"", false)]
    public void All_ports_have_several_spellings(string ports, bool isOpen) =>
        Assert.Equal(isOpen ? "everyone (0.0.0.0/0)" : "", Who(Inline($$"""[{ {{ports}}, "CidrIp": "0.0.0.0/0" }]""")));

    [Theory]
    [InlineData("\"GroupName\": \"doors\"")]
    [InlineData("\"GroupName\": {\"Ref\": \"Doors\"}")]
    public void A_rule_of_its_own_may_name_its_group(string group) =>
        Assert.Equal(
            "everyone (0.0.0.0/0)",
            Who(
                $$"""
                "Doors": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d", "GroupName": "doors"} },
                "Rule": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": { {{group}}, {{Port}}, "CidrIp": "0.0.0.0/0"} }
                """
            )
        );

    [Fact]
    public void Whom_clients_may_speak_to_opens_nothing() =>
        Assert.Equal(
            "",
            Who(
                """
                "Doors": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d", "SecurityGroupEgress": [{"IpProtocol": "-1", "CidrIp": "0.0.0.0/0"}]} },
                "Way": {"Type": "AWS::EC2::SecurityGroupEgress", "Properties": {"GroupId": {"Ref": "Doors"}, "IpProtocol": "-1", "CidrIp": "0.0.0.0/0"} }
                """
            )
        );

    private static string Inline(string rules) =>
        $$""" "Doors": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d", "SecurityGroupIngress": {{rules}} } }""";

    // Whom the group lets in, in the words of K-12; empty where it says nothing.
    private static string Who(string resources) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Resources": { {{resources}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                              "ReplicationGroupDescription": "d", "Engine": "valkey", "SecurityGroupIds": [{"Fn::GetAtt": ["Doors", "GroupId"]}]} } } }
                            """
                        )
                        .RootElement
                )
            )
            .Select(finding => finding.Violation)
            .Where(violation => violation.RuleId == "K-12")
            .Select(violation => violation.Message["the security group Doors lets ".Length..].Split(" reach ")[0])
            .FirstOrDefault("");
}
