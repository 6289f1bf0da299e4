using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What is read of security groups and subnets.</summary>
public sealed class NetworkReaderTests
{
    private const string Open = """ "IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6379, "CidrIp": "0.0.0.0/0" """;

    [Theory]
    [InlineData("""{"Ref": "Doors"}""", "Doors")]
    [InlineData("""{"Fn::GetAtt": ["Vpc", "DefaultSecurityGroup"]}""", "Vpc.DefaultSecurityGroup")]
    [InlineData("""{"Ref": "Vpc"}""", "-")]
    [InlineData("\"sg-1\"", "sg-1")]
    [InlineData("""{"Ref": "P"}""", "P")]
    [InlineData("\"sg-2\"", "-")]
    public void A_security_group_is_known_by_what_the_template_has_of_it(string id, string name)
    {
        var context = Context(
            $$"""
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"SecurityGroupIds": [{{id}}]} },
            "Rule1": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": "sg-1", {{Open}} } },
            "Rule2": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Ref": "P"}, {{Open}} } }
            """
        );

        Assert.Equal(
            [name],
            new NetworkReader(context)
                .SecurityGroups(context.Properties(context.Template.Resources["Cache"]), "SecurityGroupIds")
                .Select(group => group?.Name ?? "-")
        );
    }

    [Theory]
    [InlineData("{\"Ref\": \"Doors\"}", false)]
    [InlineData("{\"Ref\": \"P\"}", false)]
    [InlineData("\"sg-1\"", true)]
    [InlineData("{\"Ref\": \"Others\"}", true)]
    public void A_group_that_may_be_in_several_VPCs_is_in_none_for_sure(string associated, bool isKnown)
    {
        var context = Context(
            $$"""
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"SecurityGroupIds": [{"Ref": "Doors"}]} },
            "Association": {"Type": "AWS::EC2::SecurityGroupVpcAssociation", "Properties": {"GroupId": {{associated}} } }
            """
        );

        Assert.Equal(
            isKnown ? "Vpc" : "(known at deployment)",
            $"{Assert.Single(
                new NetworkReader(context).SecurityGroups(context.Properties(context.Template.Resources["Cache"]), "SecurityGroupIds")
            )!.Vpc}"
        );
    }

    // Whose rule it is, is not always known; then neither is what the group lets in.
    [Theory]
    [InlineData("\"GroupName\": \"a\",", "")]
    [InlineData("\"GroupName\": {\"Ref\": \"P\"},", null)]
    [InlineData("\"GroupId\": \"sg-1\",", "")]
    [InlineData("\"GroupId\": {\"Ref\": \"Others\"},", "")]
    [InlineData("\"GroupId\": {\"Ref\": \"Doors\"},", "6379-6379")]
    [InlineData("\"GroupId\": {\"Ref\": \"P\"},", null)]
    [InlineData(
        "\"GroupId\": {\"Fn::Select\": [{\"Ref\": \"P\"}, [{\"Ref\": \"Doors\"}, {\"Ref\": \"Others\"}]]},",
        null
    )]
    public void What_a_group_lets_in_is_known_with_the_rules_beside_it(string group, string? ranges)
    {
        var context = Context(
            $$"""
            "Rule": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": { {{group}} {{Open}} } }
            """
        );
        var doors = context.Template.Resources["Doors"];

        var found = new IngressReader(context).All(doors, context.Properties(doors));

        Assert.Equal(
            ranges,
            found is null ? null : string.Join(' ', found.Select(range => $"{range.From}-{range.To}"))
        );
    }

    [Theory]
    [InlineData("", "False (absent) (known at deployment)")]
    [InlineData("\"Ipv6Native\": true, \"AvailabilityZone\": \"a\", \"VpcId\": {\"Ref\": \"Vpc\"}", "True a Vpc")]
    [InlineData("\"Ipv6Native\": {\"Ref\": \"P\"}", "(known at deployment) (absent) (known at deployment)")]
    public void A_subnet_is_read(string properties, string read)
    {
        var context = Context(
            $$"""
            "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": { {{properties}} } },
            "Group": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": [{"Ref": "Subnet"}, "subnet-1"]} }
            """
        );

        Assert.Equal(
            [read],
            new NetworkReader(context)
                .Subnets(context.Properties(context.Template.Resources["Group"]))
                .Select(subnet => $"{subnet.IsIPv6Only} {subnet.AvailabilityZone} {subnet.Vpc}")
        );
    }

    [Theory]
    [InlineData("", "False False")]
    [InlineData("\"KmsMasterKeyId\": \"\"", "False False")]
    [InlineData("\"KmsMasterKeyId\": \"alias/a\", \"FifoTopic\": true", "True True")]
    [InlineData("\"KmsMasterKeyId\": {\"Ref\": \"P\"}, \"TopicName\": \"a.fifo\"", "True True")]
    // A macro may add a key.
    [InlineData("\"Fn::Transform\": {\"Name\": \"Own\"}, \"FifoTopic\": false", "(known at deployment) False")]
    public void A_topic_is_read(string properties, string read)
    {
        var context = Context(
            $$"""
            "Topic": {"Type": "AWS::SNS::Topic", "Properties": { {{properties}} } },
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"NotificationTopicArn": {"Ref": "Topic"} } }
            """
        );

        var topic = new SurroundingsReader(context).Of(context.Template.Resources["Cache"]).NotificationTopicArn!;

        Assert.Equal(
            $"Topic {read}",
            $"{topic.Name} {topic.IsEncrypted} {(topic.IsFifo.IsAbsent ? "False" : $"{topic.IsFifo}")}"
        );
    }

    [Theory]
    [InlineData("", "(absent) [] False")]
    [InlineData(
        "\"CacheNodeType\": \"cache.r7g.large\", \"LogDeliveryConfigurations\": [{}]",
        "cache.r7g.large [] True"
    )]
    [InlineData("\"LogDeliveryConfigurations\": []", "(absent) [] False")]
    [InlineData("\"PreferredCacheClusterAZs\": [\"a\", \"b\"]", "(absent) [a b] False")]
    public void A_placement_is_read(string properties, string read)
    {
        var context = Context(
            $$"""
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": { {{properties}} } }
            """
        );

        var placement = new PlacementReader(context).Placement(context.Template.Resources["Cache"]);

        Assert.Equal(
            read,
            $"{placement.CacheNodeType} [{string.Join(' ', placement.Zones.Where(zone => zone.IsPresent))}] {placement.DeliversLogs}"
        );
    }

    private static TemplateContext Context(string resources) =>
        new(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Parameters": {"P": {"Type": "String"} }, "Resources": {
                            "Vpc": {"Type": "AWS::EC2::VPC"}, "Others": {"Type": "AWS::EC2::SecurityGroup"},
                            "Doors": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d", "VpcId": {"Ref": "Vpc"} } },
                            {{resources}} } }
                        """
                    )
                    .RootElement,
                new TemplateMistakes()
            )
        );
}
