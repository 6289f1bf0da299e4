using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What a subnet group and its cache are told of the subnets, and of the datastore around.</summary>
public sealed class SubnetFactsTests
{
    [Theory]
    [InlineData("\"TransitEncrypt\": true", "TransitEncryptionEnabled")]
    [InlineData("\"TransitEncrypt\": \"required\"", "TransitEncryptionMode")]
    public void What_is_meant_by_a_part_of_two_names_is_what_its_value_fits(string property, string meant)
    {
        var template = Read(
            $$"""{"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": { {{property}} } } }"""
        );

        Assert.Equal(
            meant,
            Assert
                .Single(
                    new TemplateContext(template)
                        .Properties(template.Resources["Cache"])
                        .UnknownNames("AWS::ElastiCache::ReplicationGroup")
                )
                .Meant
        );
    }

    [Theory]
    [InlineData("\"NodeGroupConfiguration\": [{\"Slot\": 1}, \"a\"]", "NodeGroupConfiguration.0.Slot")]
    // That it is no list is told instead.
    [InlineData("\"NodeGroupConfiguration\": {\"Slot\": 1}", "")]
    public void Names_below_are_found_where_they_may_stand(string property, string paths)
    {
        var mistakes = new TemplateMistakes();
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""{"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": { {{property}} } } } }"""
                )
                .RootElement,
            mistakes
        );

        Assert.Equal(
            paths,
            string.Join(
                ' ',
                new TemplateContext(template)
                    .Properties(template.Resources["Cache"])
                    .UnknownNames("AWS::ElastiCache::ReplicationGroup")
                    .Select(name => name.Path)
            )
        );
        Assert.Empty(mistakes.All);
    }

    // Of two secondaries of one datastore in a Region, the second is told.
    [Theory]
    [InlineData("{\"Ref\": \"Global\"}", "{\"Ref\": \"Global\"}", true)]
    [InlineData("\"a\"", "\"a\"", true)]
    [InlineData("{\"Ref\": \"Global\"}", "{\"Ref\": \"Other\"}", false)]
    [InlineData("\"a\"", "\"b\"", false)]
    public void A_second_secondary_is_known_by_its_datastore(string first, string second, bool isTold)
    {
        static string Secondary(string global) =>
            $$"""
                {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d", "GlobalReplicationGroupId": {{global}} } }
                """;
        var findings = TemplateJudge.Judge(
            Read(
                $$"""
                {"Global": {"Type": "AWS::ElastiCache::GlobalReplicationGroup", "Properties": {} },
                 "Other": {"Type": "AWS::ElastiCache::GlobalReplicationGroup", "Properties": {} },
                 "One": {{Secondary(first)}}, "Two": {{Secondary(second)}} }
                """
            )
        );

        Assert.Equal(
            isTold ? ["Two"] : [],
            findings
                .Where(finding => finding.Violation.Message.Contains("the secondary One", StringComparison.Ordinal))
                .Select(finding => finding.Resource.LogicalId)
        );
    }

    // Zones, VPCs, network types; public addresses, tenancy, Outposts mixed, Outposts only. Nothing is known of one from elsewhere.
    [Theory]
    [InlineData("", "", "? a,a ipv4 False False False False")]
    [InlineData("\"AvailabilityZone\": \"a\"", "\"AvailabilityZone\": \"b\"", "a,b a,a ipv4 False False False False")]
    [InlineData("\"AvailabilityZone\": \"a\"", "\"AvailabilityZone\": \"a\"", "a a,a ipv4 False False False False")]
    [InlineData("\"MapPublicIpOnLaunch\": true", "", "? a,a ipv4 True False False False")]
    [InlineData("\"OutpostArn\": \"o\"", "", "? a,a ipv4 False False True True")]
    [InlineData("\"OutpostArn\": \"o\"", "\"OutpostArn\": \"o\"", "? a,a ipv4 False False False True")]
    [InlineData("\"OutpostArn\": {\"Ref\": \"P\"}", "", "? a,a ipv4 False False True (known at deployment)")]
    [InlineData(
        "\"Ipv6Native\": true",
        "\"Ipv6CidrBlock\": \"r\", \"CidrBlock\": \"r\"",
        "? a,a ipv6,dual_stack False False False False"
    )]
    [InlineData("\"Ipv6Native\": {\"Ref\": \"P\"}", "", "? a,a (known at deployment),ipv4 False False False False")]
    public void Of_the_subnets_of_a_group_is_known_what_they_say(string one, string two, string read) =>
        Assert.Equal(
            read.Replace("a,a", "Vpc", StringComparison.Ordinal),
            Facts(
                $$"""
                "One": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}{{(
                    one.Length > 0 ? "," : ""
                )}} {{one}} } },
                "Two": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}{{(
                    two.Length > 0 ? "," : ""
                )}} {{two}} } },
                """,
                "{\"Ref\": \"Two\"}"
            )
        );

    [Fact]
    public void Of_a_subnet_from_elsewhere_nothing_is_known() =>
        Assert.Equal(
            "? ? ? ? ? ? ?".Replace("?", "(known at deployment)", StringComparison.Ordinal),
            Facts(
                    """
                    "One": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"} } },
                    """,
                    "\"subnet-2\""
                )
                .Replace("? ", "(known at deployment) ", StringComparison.Ordinal)
        );

    [Fact]
    public void The_tenancy_is_that_of_the_VPC() =>
        Assert.Equal(
            "? Vpc,Dedicated ipv4 False True False False",
            Facts(
                """
                "Dedicated": {"Type": "AWS::EC2::VPC", "Properties": {"InstanceTenancy": "dedicated"} },
                "One": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"} } },
                "Two": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Dedicated"} } },
                """,
                "{\"Ref\": \"Two\"}"
            )
        );

    // Another resource may give a subnet its range.
    [Fact]
    public void The_network_of_a_subnet_may_be_written_elsewhere() =>
        Assert.Equal(
            "? Vpc ? False False False False",
            Facts(
                """
                "One": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"} } },
                "Range": {"Type": "AWS::EC2::SubnetCidrBlock", "Properties": {} },
                """,
                "{\"Ref\": \"One\"}"
            )
        );

    private static string Facts(string subnets, string second)
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"P": {"Type": "String"} }, "Resources": { {{subnets}} "Vpc": {"Type": "AWS::EC2::VPC"},
                        "Group": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": [{"Ref": "One"}, {{second}}]} } } }
                    """
                )
                .RootElement
        );
        var group = new TemplateReader(new TemplateContext(template), null).SubnetGroup(template.Resources["Group"]);
        return $"{List(group.AvailabilityZones)} {List(group.Vpcs)} {List(group.NetworkTypes)} {group.MapsPublicAddresses} "
            + $"{group.HasDedicatedTenancy} {group.MixesOutposts} {group.IsOnOutpost}";
    }

    private static string List(Value<IReadOnlyList<Value<string>>> values) =>
        values.TryGet(out var list) ? string.Join(',', list) : "?";

    private static Template Read(string resources) =>
        Template.Read(JsonDocument.Parse($$"""{"Resources": {{resources}} }""").RootElement, new TemplateMistakes());
}
