using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>References to resources of another type than the property takes.</summary>
public sealed class ReferenceKindsTests
{
    private const string Others = """
        "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": ["subnet-1"]} },
        "Params": {"Type": "AWS::ElastiCache::ParameterGroup",
            "Properties": {"CacheParameterGroupFamily": "valkey8", "Description": "d"} },
        "Vpc": {"Type": "AWS::EC2::VPC"}, "Subnet": {"Type": "AWS::EC2::Subnet"}, "Nowhere": {"Type": "AWS::EC2::SecurityGroup"},
        "Access": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"VpcId": {"Ref": "Vpc"} } },
        "Somewhere": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"VpcId": {"Fn::ImportValue": "vpc"} } },
        "Topic": {"Type": "AWS::SNS::Topic"}, "Key": {"Type": "AWS::KMS::Key"}, "Alias": {"Type": "AWS::KMS::Alias"},
        "Role": {"Type": "AWS::IAM::Role"}, "Made": {"Type": "Custom::Thing"}, "Nested": {"Type": "AWS::CloudFormation::Stack"},
        "User": {"Type": "AWS::ElastiCache::User"}, "Group": {"Type": "AWS::ElastiCache::UserGroup"},
        "Database": {"Type": "AWS::RDS::DBSubnetGroup"}, "Name": {"Type": "AWS::SSM::Parameter"}
        """;

    [Theory]
    [InlineData("CacheSubnetGroupName", """{"Ref": "Subnets"}""", null)]
    [InlineData(
        "CacheSubnetGroupName",
        """{"Ref": "Params"}""",
        "takes an AWS::ElastiCache::SubnetGroup, and Params is an"
    )]
    [InlineData("CacheSubnetGroupName", """{"Fn::Sub": "${Params}"}""", "AWS::ElastiCache::SubnetGroup")]
    [InlineData("CacheSubnetGroupName", """{"Ref": "Database"}""", "Database is an AWS::RDS::DBSubnetGroup")]
    [InlineData("CacheSubnetGroupName", """{"Ref": "Made"}""", null)]
    [InlineData("CacheSubnetGroupName", """{"Fn::GetAtt": ["Nested", "Outputs.Group"]}""", null)]
    [InlineData("CacheSubnetGroupName", """{"Fn::GetAtt": ["Name", "Value"]}""", null)]
    [InlineData("CacheSubnetGroupName", """{"Fn::Sub": "${Params}-subnets"}""", null)]
    [InlineData("CacheParameterGroupName", """{"Ref": "Subnets"}""", "AWS::ElastiCache::ParameterGroup")]
    [InlineData("SecurityGroupIds", """[{"Ref": "Access"}]""", null)]
    [InlineData("SecurityGroupIds", """[{"Fn::GetAtt": ["Vpc", "DefaultSecurityGroup"]}]""", null)]
    [InlineData(
        "SecurityGroupIds",
        """["sg-1", {"Ref": "Subnet"}]""",
        "takes an AWS::EC2::SecurityGroup, and Subnet is"
    )]
    [InlineData("SecurityGroupIds", """[{"Ref": "Vpc"}]""", "AWS::EC2::SecurityGroup")]
    [InlineData("NotificationTopicArn", """{"Ref": "Topic"}""", null)]
    [InlineData("NotificationTopicArn", """{"Ref": "Key"}""", "AWS::SNS::Topic")]
    [InlineData("KmsKeyId", """{"Fn::GetAtt": ["Key", "Arn"]}""", null)]
    [InlineData("KmsKeyId", """{"Ref": "Alias"}""", null)]
    [InlineData(
        "KmsKeyId",
        """{"Fn::GetAtt": ["Role", "Arn"]}""",
        "takes an AWS::KMS::Key, and Role is an AWS::IAM::Role"
    )]
    [InlineData("NotificationTopicArn", """{"Fn::GetAtt": ["Topic", "TopicArn"]}""", null)]
    [InlineData(
        "NotificationTopicArn",
        """{"Fn::GetAtt": ["Topic", "TopicName"]}""",
        "got Topic.TopicName: write {Ref: Topic}"
    )]
    [InlineData(
        "NotificationTopicArn",
        """{"Fn::Sub": "arn:aws:sns:eu-west-1:111122223333:${Topic.TopicName}"}""",
        null
    )]
    [InlineData("SecurityGroupIds", """[{"Fn::GetAtt": ["Access", "GroupId"]}]""", null)]
    [InlineData("SecurityGroupIds", """[{"Fn::GetAtt": ["Access", "Id"]}]""", null)]
    [InlineData(
        "SecurityGroupIds",
        """[{"Fn::GetAtt": ["Access", "VpcId"]}]""",
        "by its id, got Access.VpcId: write {Fn::GetAtt: [Access, GroupId]}"
    )]
    [InlineData(
        "SecurityGroupIds",
        """[{"Fn::GetAtt": ["Access", "GroupName"]}]""",
        "by its id, got Access.GroupName: write {Fn::GetAtt: [Access, GroupId]}"
    )]
    [InlineData("UserGroupIds", """[{"Ref": "Params"}]""", "AWS::ElastiCache::UserGroup")]
    [InlineData(
        "SecurityGroupIds",
        """[{"Ref": "Nowhere"}]""",
        "and Ref of Nowhere, which has no VpcId, is its name: write {Fn::GetAtt: [Nowhere, GroupId]}"
    )]
    [InlineData("SecurityGroupIds", """[{"Fn::GetAtt": ["Nowhere", "GroupId"]}]""", null)]
    [InlineData("SecurityGroupIds", """[{"Ref": "Somewhere"}]""", null)]
    [InlineData("UserGroupIds", """[{"Ref": "Group"}]""", null)]
    [InlineData("UserGroupIds", """[{"Fn::GetAtt": ["Group", "Arn"]}]""", "got Group.Arn: write {Ref: Group}")]
    [InlineData("UserGroupIds", """[{"Fn::Sub": "${Group.Arn}"}]""", "got Group.Arn: write {Ref: Group}")]
    [InlineData("UserGroupIds", """[{"Fn::GetAtt": ["Group", "Status"]}]""", "got Group.Status: write {Ref: Group}")]
    [InlineData("UserGroupIds", """["arn:aws:elasticache:eu-west-1:111122223333:usergroup:app"]""", "write 'app'")]
    [InlineData(
        "UserGroupIds",
        """[{"Fn::Sub": "arn:aws:elasticache:${AWS::Region}:${AWS::AccountId}:usergroup:${Group}"}]""",
        "by its id, got the ARN 'arn:aws:elasticache:${AWS::Region}:${AWS::AccountId}:usergroup:${Group}'"
    )]
    [InlineData("UserGroupIds", """["app"]""", null)]
    [InlineData("CacheSubnetGroupName", "\"arn:aws:elasticache:eu-west-1:111122223333:subnetgroup:app\"", null)]
    public void A_reference_to_another_type_is_told(string property, string value, string? said)
    {
        var template = $$"""
            {"Resources": { {{Others}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "ReplicationGroupDescription": "d", "Engine": "valkey", "NumCacheClusters": 2, "{{property}}": {{value}} } } } }
            """;

        var found = TemplateJudge
            .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
            .SingleOrDefault(finding => finding.Violation.RuleId == "M-15")
            ?.Violation;

        Assert.Equal(said is null ? null : property, found?.Property);
        Assert.Contains(said ?? "", found?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "AWS::EC2::SecurityGroup::GroupName",
        "SecurityGroupIds",
        "[{0}]",
        "SecurityGroupIds.0: this takes an AWS::EC2::SecurityGroup by its id, and the parameter P is its name: give P the type AWS::EC2::SecurityGroup::Id"
    )]
    [InlineData(
        "List<AWS::EC2::SecurityGroup::GroupName>",
        "SecurityGroupIds",
        "{0}",
        "SecurityGroupIds: this takes an AWS::EC2::SecurityGroup by its id, and the parameter P is its name: give P the type List<AWS::EC2::SecurityGroup::Id>"
    )]
    [InlineData(
        "AWS::SSM::Parameter::Value<AWS::EC2::SecurityGroup::GroupName>",
        "SecurityGroupIds",
        "[{0}]",
        "SecurityGroupIds.0: this takes an AWS::EC2::SecurityGroup by its id, and the parameter P is its name: give P the type AWS::SSM::Parameter::Value<AWS::EC2::SecurityGroup::Id>"
    )]
    [InlineData(
        "AWS::EC2::Subnet::Id",
        "SecurityGroupIds",
        "[{0}]",
        "SecurityGroupIds.0: this takes an AWS::EC2::SecurityGroup, and the parameter P is an AWS::EC2::Subnet::Id: refer to the right one"
    )]
    [InlineData(
        "List<AWS::EC2::Subnet::Id>",
        "SecurityGroupIds",
        "{0}",
        "SecurityGroupIds: this takes an AWS::EC2::SecurityGroup, and the parameter P is a List<AWS::EC2::Subnet::Id>: refer to the right one"
    )]
    [InlineData(
        "AWS::EC2::VPC::Id",
        "CacheSubnetGroupName",
        "{0}",
        "CacheSubnetGroupName: this takes an AWS::ElastiCache::SubnetGroup, and the parameter P is an AWS::EC2::VPC::Id: refer to the right one"
    )]
    [InlineData("AWS::EC2::SecurityGroup::Id", "SecurityGroupIds", "[{0}]", null)]
    [InlineData("List<AWS::EC2::SecurityGroup::Id>", "SecurityGroupIds", "{0}", null)]
    [InlineData("String", "SecurityGroupIds", "[{0}]", null)]
    [InlineData("CommaDelimitedList", "SecurityGroupIds", "{0}", null)]
    [InlineData("AWS::SSM::Parameter::Value<String>", "SecurityGroupIds", "[{0}]", null)]
    [InlineData("String", "CacheSubnetGroupName", "{0}", null)]
    public void So_is_a_parameter_of_a_type_that_does_not_fit(string type, string property, string form, string? said)
    {
        var value = form.Replace("{0}", """{"Ref": "P"}""", StringComparison.Ordinal);
        var template = $$"""
            {"Parameters": {"P": {"Type": "{{type}}"} },
            "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "ReplicationGroupDescription": "d", "Engine": "valkey", "NumCacheClusters": 2, "{{property}}": {{value}} } } } }
            """;

        var found = TemplateJudge
            .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
            .Where(finding => finding.Violation.RuleId == "M-15")
            .Select(finding => finding.Violation);

        Assert.Equal(
            said is null ? [] : [said],
            found.Select(violation =>
                $"{violation.Place!["Resources.Cache.Properties.".Length..]}: {violation.Message}"
            )
        );
    }

    [Fact]
    public void A_parameter_that_is_a_name_is_told_once_whatever_its_default()
    {
        const string Written = """
            {"Parameters": {"P": {"Type": "AWS::EC2::SecurityGroup::GroupName", "Default": "cache-sg"} },
            "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "ReplicationGroupDescription": "d", "Engine": "valkey", "NumCacheClusters": 2, "SecurityGroupIds": [{"Ref": "P"}] } } } }
            """;

        Assert.Equal(
            ["M-15"],
            TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(Written).RootElement))
                .Select(finding => finding.Violation.RuleId)
                .Where(id => id is "M-15" or "K-14")
        );
    }

    [Theory]
    [InlineData("AWS::ElastiCache::UserGroup", "UserIds", """["a", {"Fn::GetAtt": ["User", "Arn"]}]""", "User")]
    [InlineData(
        "AWS::ElastiCache::UserGroup",
        "UserIds",
        """["a", "arn:aws:elasticache:eu-west-1:1:user:b"]""",
        "User"
    )]
    [InlineData(
        "AWS::ElastiCache::ServerlessCache",
        "UserGroupId",
        """{"Fn::GetAtt": ["Group", "Arn"]}""",
        "UserGroup"
    )]
    public void An_ARN_of_a_user_or_a_group_is_no_id(string type, string property, string value, string taken)
    {
        var template = $$"""
            {"Resources": { {{Others}}, "One": {"Type": "{{type}}", "Properties": {
            "Engine": "valkey", "{{property}}": {{value}} } } } }
            """;

        var found = TemplateJudge
            .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
            .Single(finding => finding.Violation.RuleId == "M-15")
            .Violation;

        Assert.Equal(property, found.Property);
        Assert.Contains($"takes an AWS::ElastiCache::{taken} by its id, got ", found.Message, StringComparison.Ordinal);
    }
}
