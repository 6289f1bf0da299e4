namespace ElastiCache.Model.Tests.Changes;

/// <summary>Resources of other services that are replaced, and what refers to them.</summary>
public sealed class ReplacedNeighbourTests
{
    private const string Vpc = "AWS::EC2::VPC";
    private const string Subnet = "AWS::EC2::Subnet";
    private const string Secret = "AWS::SecretsManager::Secret";

    [Theory]
    [InlineData(Vpc, "CidrBlock", "10.0.0.0/16", "10.1.0.0/16", UpdateEffect.Replaced)]
    [InlineData(Vpc, "InstanceTenancy", "default", "dedicated", UpdateEffect.Replaced)]
    [InlineData(Vpc, "InstanceTenancy", "dedicated", "default", UpdateEffect.Unchanged)]
    [InlineData(Vpc, "InstanceTenancy", "dedicated", null, UpdateEffect.Unchanged)]
    [InlineData(Vpc, "EnableDnsSupport", "true", "false", UpdateEffect.Unchanged)]
    // An update of a key that would replace it fails.
    [InlineData("AWS::KMS::Key", "KeySpec", "SYMMETRIC_DEFAULT", "RSA_2048", UpdateEffect.Unchanged)]
    public void What_is_create_only_replaces_what_stands_on_it(
        string type,
        string property,
        string old,
        string? @new,
        object effect
    )
    {
        Template With(string? value) =>
            Templates.Of(
                ("Cache", Templates.Body(Templates.Serverless, """ "SubnetIds":[{"Ref":"Subnet"}] """)),
                ("Subnet", Templates.Body(Subnet, """ "VpcId":{"Ref":"Network"},"CidrBlock":"10.0.1.0/24" """)),
                ("Network", Templates.Body(type, value is null ? "" : $"\"{property}\":\"{value}\""))
            );

        Assert.Equal(effect, Templates.Only(With(old), With(@new)).Effect);
    }

    [Theory]
    [InlineData(
        "AWS::EC2::SecurityGroup",
        "GroupDescription",
        """ "SecurityGroupIds":[{"Fn::GetAtt":["Other","GroupId"]}] """
    )]
    [InlineData("AWS::SNS::Topic", "TopicName", """ "NotificationTopicArn":{"Ref":"Other"} """)]
    [InlineData(
        "AWS::Logs::LogGroup",
        "LogGroupName",
        """ "LogDeliveryConfigurations":[{"A":{"LogGroup":{"Ref":"Other"}}}] """
    )]
    [InlineData(
        "AWS::KinesisFirehose::DeliveryStream",
        "DeliveryStreamType",
        """ "LogDeliveryConfigurations":[{"A":{"DeliveryStream":{"Ref":"Other"}}}] """
    )]
    public void What_a_live_cache_takes_is_changed_in_place(string type, string property, string reference)
    {
        Template With(string value) =>
            Templates.Of(
                ("Cache", Templates.Body(Templates.Group, reference)),
                ("Other", Templates.Body(type, $"\"{property}\":\"{value}\""))
            );

        var update = Templates.Only(With("a"), With("b"));

        Assert.Equal((UpdateEffect.InPlace, false), (update.Effect, update.IsHarmful));
        Assert.EndsWith("refers to Other, which is replaced", Assert.Single(update.Reasons).Message);
    }

    [Fact]
    public void Another_secret_rotates_the_token()
    {
        static Template With(string name) =>
            Templates.Of(
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        """ "AuthToken":{"Fn::Sub":"{{resolve:secretsmanager:${Secret}:SecretString:token}}"} """
                    )
                ),
                ("Secret", Templates.Body(Secret, $"\"Name\":\"{name}\""))
            );

        var reason = Assert.Single(Templates.Only(With("a"), With("b")).Reasons);

        Assert.Equal("S-31", reason.RuleId);
        Assert.StartsWith("refers to Secret, which is replaced. CloudFormation has no rotation", reason.Message);
    }

    // It is one of two reasons for which the subnet is replaced.
    [Theory]
    [InlineData("us-east-1a", UpdateEffect.Unchanged)]
    [InlineData("us-east-1b", UpdateEffect.InPlace)]
    public void An_attribute_that_changes_does_not_stay(string zone, object effect)
    {
        static Template With(string zone, string range) =>
            Templates.Of(
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        "\"NotificationTopicArn\":{\"Fn::GetAtt\":[\"Subnet\",\"AvailabilityZone\"]}"
                    )
                ),
                (
                    "Subnet",
                    Templates.Body(
                        Subnet,
                        $"\"VpcId\":\"vpc-1\",\"AvailabilityZone\":\"{zone}\",\"CidrBlock\":\"{range}\""
                    )
                )
            );

        Assert.Equal(effect, Templates.Only(With("us-east-1a", "10.0.0.0/24"), With(zone, "10.0.1.0/24")).Effect);
    }

    [Theory]
    [InlineData("\"Fn::GetAtt\":[\"Subnet\",\"AvailabilityZone\"]", UpdateEffect.Unchanged)]
    [InlineData("\"Fn::GetAtt\":[\"Subnet\",\"SubnetId\"]", UpdateEffect.InPlace)]
    [InlineData("\"Ref\":\"Subnet\"", UpdateEffect.InPlace)]
    // Of a branch that is not taken nothing is said.
    [InlineData("\"Fn::If\":[\"Never\",{\"Ref\":\"Subnet\"},\"a\"]", UpdateEffect.Unchanged)]
    [InlineData("\"Fn::If\":[\"Always\",{\"Ref\":\"Subnet\"},\"a\"]", UpdateEffect.InPlace)]
    public void An_attribute_that_the_template_gives_stays(string zone, object effect)
    {
        Template With(string range) =>
            Template.Read(
                System
                    .Text.Json.JsonDocument.Parse(
                        $$"""
                        {"Conditions": {"Never": {"Fn::Equals": ["a", "b"]}, "Always": {"Fn::Equals": ["a", "a"]} },
                         "Resources": {
                            "Cache": {"Type": "{{Templates.Group}}", "Properties": {"NotificationTopicArn": { {{zone}} } } },
                            "Subnet": {"Type": "{{Subnet}}", "Properties": {
                                "VpcId": "vpc-1", "AvailabilityZone": "us-east-1a", "CidrBlock": "{{range}}" } } } }
                        """
                    )
                    .RootElement
            );

        Assert.Equal(effect, Templates.Only(With("10.0.0.0/24"), With("10.0.1.0/24")).Effect);
    }

    [Theory]
    // Every subnet of OLD leaves the group.
    [InlineData("\"subnet-1\",\"subnet-2\"", "\"subnet-3\"", true, UpdateEffect.Refused)]
    [InlineData("{\"Ref\":\"One\"}", "{\"Ref\":\"Two\"}", true, UpdateEffect.Refused)]
    [InlineData("{\"Ref\":\"Moved\"}", "{\"Ref\":\"Moved\"}", true, UpdateEffect.Refused)]
    [InlineData("\"subnet-1\"", "{\"Ref\":\"New\"}", true, UpdateEffect.Refused)]
    // One stays, or may.
    [InlineData("\"subnet-1\",\"subnet-2\"", "\"subnet-2\",\"subnet-3\"", true, UpdateEffect.InPlaceUnless)]
    [InlineData(
        "{\"Ref\":\"One\"},{\"Ref\":\"Moved\"}",
        "{\"Ref\":\"One\"},{\"Ref\":\"Moved\"}",
        true,
        UpdateEffect.InPlaceUnless
    )]
    [InlineData("\"subnet-1\"", "{\"Ref\":\"One\"}", true, UpdateEffect.InPlaceUnless)]
    [InlineData("\"subnet-1\"", "{\"Fn::ImportValue\":\"a\"}", true, UpdateEffect.InPlaceUnless)]
    // Nobody knows who uses it.
    [InlineData("\"subnet-1\"", "\"subnet-2\"", false, UpdateEffect.InPlaceUnless)]
    public void A_cache_does_not_lose_all_of_its_subnets(string old, string @new, bool isUsed, object effect)
    {
        var user = Templates.Body(Templates.Cluster, isUsed ? "\"CacheSubnetGroupName\":{\"Ref\":\"Cache\"}" : "");
        Template With(string subnets, string range, params (string, string)[] more) =>
            Templates.Of([
                ("User", user),
                ("Cache", Templates.Body(Templates.SubnetGroup, $"\"SubnetIds\":[{subnets}]")),
                ("One", Templates.Body(Subnet, "\"VpcId\":\"vpc-1\"")),
                ("Two", Templates.Body(Subnet, "\"VpcId\":\"vpc-1\"")),
                ("Moved", Templates.Body(Subnet, $"\"VpcId\":\"{range}\"")),
                .. more,
            ]);

        var update = Templates.Only(
            With(old, "vpc-1"),
            With(@new, "vpc-2", ("New", Templates.Body(Subnet, "\"VpcId\":\"vpc-1\"")))
        );

        Assert.Equal((effect, "X-13"), (update.Effect, update.Reasons[0].RuleId));
    }

    [Theory]
    [InlineData("\"Port\":6379", "\"Port\":6380")]
    [InlineData("\"Engine\":\"redis\"", "\"Engine\":\"memcached\"")]
    public void A_cache_that_is_replaced_lets_go_of_its_subnets(string old, string @new)
    {
        static Template With(string cache, string subnet) =>
            Templates.Of(
                ("User", Templates.Body(Templates.Cluster, $"{cache},\"CacheSubnetGroupName\":{{\"Ref\":\"Cache\"}}")),
                ("Cache", Templates.Body(Templates.SubnetGroup, $"\"SubnetIds\":[\"{subnet}\"]"))
            );

        Assert.Equal(UpdateEffect.InPlaceUnless, Templates.Only(With(old, "subnet-1"), With(@new, "subnet-2")).Effect);
    }

    // Only a cache that is there, and surely stays, keeps the subnets in which it stands.
    [Theory]
    [InlineData(
        """ "AWS::SSM::Parameter","Value":{"Ref":"Cache"} """,
        """ "AWS::SSM::Parameter","Value":{"Ref":"Cache"} """
    )]
    [InlineData("", """ "AWS::ElastiCache::CacheCluster","CacheSubnetGroupName":{"Ref":"Cache"} """)]
    [InlineData(
        """ "AWS::ElastiCache::CacheCluster","CacheSubnetGroupName":{"Ref":"Cache"},"Port":6379 """,
        """ "AWS::ElastiCache::CacheCluster","CacheSubnetGroupName":{"Ref":"Cache"},"Port":{"Ref":"Port"} """
    )]
    public void Who_may_not_stand_in_the_subnets_does_not_keep_them(string before, string after)
    {
        static Template With(string user, string subnet) =>
            Templates.Of([
                .. user.Split(',', 2) is [var type, var properties]
                    ? new[] { ("User", Templates.Body(type.Trim(' ', '"'), properties)) }
                    : [],
                ("Cache", Templates.Body(Templates.SubnetGroup, $"\"SubnetIds\":[\"{subnet}\"]")),
            ]);

        Assert.Equal(
            UpdateEffect.InPlaceUnless,
            Templates.Only(With(before, "subnet-1"), With(after, "subnet-2")).Effect
        );
    }

    [Fact]
    public void A_cache_that_takes_the_place_of_another_has_not_stood_in_the_subnets()
    {
        static Template With(string user, string subnet) =>
            Templates.Of(
                (user, Templates.Body(Templates.Cluster, "\"CacheSubnetGroupName\":{\"Ref\":\"Cache\"}")),
                ("Cache", Templates.Body(Templates.SubnetGroup, $"\"SubnetIds\":[\"{subnet}\"]"))
            );

        Assert.Equal(
            UpdateEffect.InPlaceUnless,
            Templates.Only(With("Before", "subnet-1"), With("After", "subnet-2")).Effect
        );
    }

    // Each names the one before; real templates need three.
    [Theory]
    [InlineData(48, UpdateEffect.Replaced)]
    [InlineData(49, UpdateEffect.Unchanged)]
    public void References_are_followed_so_far(int steps, object effect)
    {
        Template With(string range) =>
            Templates.Of([
                ("Cache", Templates.Body(Templates.Serverless, $$""" "SubnetIds":[{"Ref":"N{{steps}}"}] """)),
                .. Enumerable
                    .Range(1, steps)
                    .Select(step => ($"N{step}", Templates.Body(Subnet, $$""" "VpcId":{"Ref":"N{{step - 1}}"} """))),
                ("N0", Templates.Body(Vpc, $"\"CidrBlock\":\"{range}\"")),
            ]);

        Assert.Equal(effect, Templates.Only(With("10.0.0.0/16"), With("10.1.0.0/16")).Effect);
    }

    [Fact]
    public void A_default_of_a_network_that_may_change_may_replace()
    {
        static Template With(string range) =>
            Template.Read(
                System
                    .Text.Json.JsonDocument.Parse(
                        $$"""
                        {"Parameters": {"Range": {"Type": "String", "Default": "{{range}}"} },
                         "Resources": {
                            "Cache": {"Type": "{{Templates.Serverless}}", "Properties": {"SubnetIds": [{"Ref": "Subnet"}]} },
                            "Subnet": {"Type": "{{Subnet}}", "Properties": {"VpcId": {"Ref": "Vpc"} } },
                            "Vpc": {"Type": "{{Vpc}}", "Properties": {"CidrBlock": {"Ref": "Range"} } } } }
                        """
                    )
                    .RootElement
            );

        var update = Templates.Only(With("10.0.0.0/16"), With("10.1.0.0/16"));

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.StartsWith(
            "where Range is '10.1.0.0/16', its default: refers to Subnet, which is replaced",
            update.Reasons[0].Message
        );
    }
}
