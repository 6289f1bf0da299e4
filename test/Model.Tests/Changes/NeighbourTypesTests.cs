using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Which resources of other services are the same thing, and which an update replaces.</summary>
public sealed class NeighbourTypesTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("1", null, false)]
    [InlineData(null, "1", false)]
    [InlineData("1", "1", true)]
    [InlineData("1", "2", false)]
    [InlineData("{\"a\":1,\"b\":2}", "{ \"b\": 2, \"a\": 1 }", true)]
    public void Values_are_the_same_whatever_their_order(string? before, string? after, bool expected) =>
        Assert.Equal(expected, NeighbourTypes.IsSame(Element(before), Element(after)));

    [Theory]
    [InlineData("AWS::SNS::Topic", "\"TopicName\":\"A\"", "AWS::SNS::Topic A")]
    [InlineData("AWS::SNS::Topic", "\"TopicName\":{\"Ref\":\"A\"}", null)]
    [InlineData("AWS::SNS::Topic", "", null)]
    [InlineData("AWS::Logs::LogGroup", "\"LogGroupName\":\"/A\"", "AWS::Logs::LogGroup /A")]
    [InlineData("AWS::SSM::Parameter", "\"Name\":\"/A\"", "AWS::SSM::Parameter /A")]
    [InlineData("AWS::SecretsManager::Secret", "\"Name\":\"A\"", "AWS::SecretsManager::Secret A")]
    [InlineData("AWS::CloudWatch::Dashboard", "\"DashboardName\":\"A\"", "AWS::CloudWatch::Dashboard A")]
    [InlineData("AWS::Route53::RecordSet", "\"Name\":\"Cache.Shop.Test.\"", "AWS::Route53::RecordSet cache.shop.test")]
    [InlineData(
        "AWS::ElastiCache::ReplicationGroup",
        "\"ReplicationGroupId\":\"Shop\"",
        "AWS::ElastiCache::ReplicationGroup shop"
    )]
    [InlineData("AWS::Strange::Thing", "\"Name\":\"A\"", null)]
    public void A_resource_is_known_by_its_name(string type, string properties, string? expected) =>
        Assert.Equal(expected, NeighbourTypes.NameOf(Resource(type, properties)));

    [Theory]
    [InlineData("\"Type\":\"A\"", "\"Type\":\"A\"", true)]
    [InlineData("\"Type\":\"A\"", "\"Type\":\"AAAA\"", false)]
    [InlineData("\"HostedZoneId\":\"Z1\"", "\"HostedZoneId\":\"Z2\"", false)]
    [InlineData("\"HostedZoneName\":\"a.\"", "\"HostedZoneName\":\"b.\"", false)]
    [InlineData("\"SetIdentifier\":\"a\"", "\"SetIdentifier\":\"b\"", false)]
    [InlineData("\"SetIdentifier\":\"a\"", "\"TTL\":\"60\"", false)]
    [InlineData("\"TTL\":\"30\"", "\"TTL\":\"60\"", true)]
    public void Records_of_one_name_are_told_apart(string before, string after, bool expected) =>
        Assert.Equal(
            expected,
            NeighbourTypes.IsSameThing(
                Resource("AWS::Route53::RecordSet", $"\"Name\":\"a.test\",{before}"),
                Resource("AWS::Route53::RecordSet", $"\"Name\":\"A.test.\",{after}")
            )
        );

    [Theory]
    [InlineData("\"TopicName\":\"a\"", "\"TopicName\":\"a\"", true)]
    [InlineData("\"TopicName\":\"a\"", "\"TopicName\":\"A\"", false)]
    [InlineData("", "", false)]
    public void Topics_are_the_same_by_their_names(string before, string after, bool expected) =>
        Assert.Equal(
            expected,
            NeighbourTypes.IsSameThing(Resource("AWS::SNS::Topic", before), Resource("AWS::SNS::Topic", after))
        );

    [Theory]
    // Replaced, and surely so: by what is written out only.
    [InlineData("\"VpcId\":\"a\"", "\"VpcId\":\"b\"", true, true)]
    [InlineData("\"VpcId\":\"a\"", "\"VpcId\":\"a\"", false, false)]
    [InlineData("\"VpcId\":\"a\"", "\"VpcId\":{\"Ref\":\"B\"}", true, false)]
    [InlineData("\"VpcId\":{\"Ref\":\"B\"}", "\"VpcId\":\"a\"", true, false)]
    [InlineData("\"VpcId\":{\"Ref\":\"B\"}", "\"VpcId\":{\"Ref\":\"B\"}", false, false)]
    [InlineData("\"VpcId\":\"a\"", "\"VpcId\":\"{{resolve:ssm:a}}\"", true, false)]
    [InlineData("\"VpcId\":\"a\"", "", true, true)]
    [InlineData("", "\"VpcId\":\"a\"", true, true)]
    [InlineData("\"VpcId\":\"a\"", "\"VpcId\":[\"a\"]", true, false)]
    [InlineData("\"Tags\":\"a\"", "\"Tags\":\"b\"", false, false)]
    [InlineData("\"VpcId\":\"a\",\"GroupName\":\"a\"", "\"VpcId\":\"b\",\"GroupName\":{\"Ref\":\"B\"}", true, false)]
    public void A_property_that_cannot_change_replaces(string before, string after, bool replaced, bool surely)
    {
        var (was, now) = (Resource("AWS::EC2::SecurityGroup", before), Resource("AWS::EC2::SecurityGroup", after));

        Assert.Equal(replaced, NeighbourTypes.IsReplaced(was, now));
        Assert.Equal(surely, NeighbourTypes.IsSurelyReplaced(was, now));
    }

    // A, B and Goes stand in OLD, A, B and Comes in NEW; P and Q are parameters.
    [Theory]
    [InlineData("\"VpcId\":\"a\"", "\"VpcId\":\"a\"", "")]
    [InlineData("\"VpcId\":\"a\"", "\"VpcId\":\"b\"", "")]
    [InlineData("\"VpcId\":\"a\"", "\"VpcId\":{\"Ref\":\"P\"}", "VpcId")]
    [InlineData("\"VpcId\":{\"Ref\":\"P\"}", "\"VpcId\":\"a\"", "VpcId")]
    [InlineData("\"VpcId\":{\"Ref\":\"P\"}", "\"VpcId\":{\"Ref\":\"Q\"}", "VpcId")]
    [InlineData("\"VpcId\":{\"Ref\":\"A\"}", "\"VpcId\":{\"Ref\":\"B\"}", "")]
    [InlineData("\"VpcId\":{\"Ref\":\"A\"}", "\"VpcId\":{\"Ref\":\"P\"}", "VpcId")]
    [InlineData("\"VpcId\":{\"Ref\":\"P\"}", "\"VpcId\":{\"Ref\":\"A\"}", "VpcId")]
    [InlineData("\"VpcId\":{\"Ref\":\"Goes\"}", "\"VpcId\":{\"Ref\":\"P\"}", "")]
    [InlineData("\"VpcId\":{\"Ref\":\"P\"}", "\"VpcId\":{\"Ref\":\"Comes\"}", "")]
    [InlineData("\"VpcId\":{\"Ref\":\"A\"}", "\"VpcId\":{\"Fn::GetAtt\":[\"A\",\"VpcId\"]}", "VpcId")]
    [InlineData("\"VpcId\":{\"Ref\":\"A\"}", "", "VpcId")]
    [InlineData("", "\"VpcId\":{\"Ref\":\"A\"}", "VpcId")]
    [InlineData(
        "\"VpcId\":\"a\",\"GroupName\":\"b\"",
        "\"VpcId\":{\"Ref\":\"P\"},\"GroupName\":{\"Ref\":\"Q\"}",
        "GroupName VpcId"
    )]
    [InlineData("\"VpcId\":\"a\",\"GroupName\":\"b\"", "\"VpcId\":{\"Ref\":\"P\"},\"GroupName\":\"c\"", "")]
    public void What_only_the_account_knows_may_be_the_same(string before, string after, string properties)
    {
        static Template With(string it, string other) =>
            Templates.Of(
                ("It", Templates.Body("AWS::EC2::SecurityGroup", it)),
                ("A", Templates.Body("AWS::EC2::VPC", "")),
                ("B", Templates.Body("AWS::EC2::VPC", "")),
                (other, Templates.Body("AWS::EC2::VPC", ""))
            );

        Assert.Equal(
            properties,
            string.Join(
                ' ',
                NeighbourTypes.Unsure(With(before, "Goes"), With(after, "Comes"), "It").Order(StringComparer.Ordinal)
            )
        );
    }

    [Fact]
    public void Of_another_type_nothing_may_be_the_same() =>
        Assert.Empty(
            NeighbourTypes.Unsure(
                Templates.Of(("It", Templates.Body("AWS::EC2::SecurityGroup", "\"VpcId\":\"a\""))),
                Templates.Of(("It", Templates.Body("AWS::EC2::Subnet", "\"VpcId\":{\"Ref\":\"P\"}"))),
                "It"
            )
        );

    // From hosts of one's own a network goes to shared ones where it stands, and never the other way.
    [Theory]
    [InlineData("\"InstanceTenancy\":\"dedicated\"", "\"InstanceTenancy\":\"default\"", false, "")]
    [InlineData("\"InstanceTenancy\":\"dedicated\"", "", false, "")]
    [InlineData("\"InstanceTenancy\":\"default\"", "\"InstanceTenancy\":\"dedicated\"", true, "")]
    [InlineData("\"InstanceTenancy\":\"dedicated\"", "\"InstanceTenancy\":{\"Ref\":\"P\"}", true, "InstanceTenancy")]
    [InlineData(
        "\"InstanceTenancy\":\"dedicated\",\"CidrBlock\":\"a\"",
        "\"InstanceTenancy\":\"default\",\"CidrBlock\":{\"Ref\":\"P\"}",
        true,
        "CidrBlock"
    )]
    public void A_network_becomes_shared_in_place(string before, string after, bool replaced, string unsure)
    {
        var old = Templates.Of(("It", Templates.Body("AWS::EC2::VPC", before)));
        var @new = Templates.Of(("It", Templates.Body("AWS::EC2::VPC", after)));

        Assert.Equal(replaced, NeighbourTypes.IsReplaced(old.Resources["It"], @new.Resources["It"]));
        Assert.Equal(unsure, string.Join(' ', NeighbourTypes.Unsure(old, @new, "It")));
    }

    [Fact]
    public void Another_type_replaces_and_of_ElastiCache_more_is_known()
    {
        Assert.True(NeighbourTypes.IsReplaced(Resource("AWS::SNS::Topic", ""), Resource("AWS::SNS::Subscription", "")));
        Assert.False(
            NeighbourTypes.IsReplaced(
                Resource(Templates.Group, "\"ReplicationGroupId\":\"a\""),
                Resource(Templates.Group, "\"ReplicationGroupId\":\"b\"")
            )
        );
    }

    [Theory]
    [InlineData("{\"Type\":\"AWS::SNS::Topic\"}")]
    [InlineData("{\"Type\":\"AWS::SNS::Topic\",\"Properties\":[]}")]
    [InlineData("{\"Type\":\"AWS::SNS::Topic\",\"Properties\":{\"B\":1}}")]
    public void A_property_that_is_not_there_is_none(string body) =>
        Assert.Null(NeighbourTypes.Property(Read(body), "A"));

    private static JsonElement? Element(string? text) => text is null ? null : JsonDocument.Parse(text).RootElement;

    private static TemplateResource Resource(string type, string properties) => Read(Templates.Body(type, properties));

    private static TemplateResource Read(string body) => Templates.Of(("It", body)).Resources["It"];
}
