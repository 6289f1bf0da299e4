using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Reasons that hold under some values of a parameter, and those that hold under all of them.</summary>
public sealed class ReasonsByValueTests
{
    [Fact]
    public void What_a_reference_does_holds_where_the_resource_that_it_names_is_replaced()
    {
        var update = Judge(Read("prod", "redis", true), Read("staging", "redis", true));

        Assert.All(
            update.Reasons,
            reason => Assert.StartsWith("where Env is 'staging', its default: ", reason.Message)
        );
        Assert.Contains(
            update.Reasons,
            reason =>
                reason.Message.EndsWith(
                    "refers to S, which is replaced; it can only be set at creation",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void A_name_that_is_made_of_a_parameter_is_told_once()
    {
        var update = Judge(Read("prod", "redis", true), Read("prod", "redis", false));

        Assert.Equal(
            "the replacement would have the same fixed name (${Env}-cache) as what it replaces: 'already exists'. Write another name "
                + "in the same update, or leave what is create-only as it is",
            Assert.Single(update.Reasons, reason => reason.RuleId == "M-09").Message
        );
    }

    // A subnet group asks what becomes of the caches in it, and a cache what becomes of its subnet group.
    [Fact]
    public void What_asks_for_each_other_is_told_by_value()
    {
        static Template Of(string name, int port) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Parameters": {"Env": {"Type": "String", "AllowedValues": ["test", "prod"]} },
                         "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Env"}, "prod"]} }, "Resources": {
                            "S": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": ["{{name}}"],
                                "CacheSubnetGroupName": {"Fn::If": ["IsProd", "{{name}}", "s"]} } },
                            "C": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "redis", "CacheSubnetGroupName": {"Ref": "S"},
                                "Port": {"Fn::If": ["IsProd", {{port}}, 6379]} } },
                            "G": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"KmsKeyId": {"Fn::Sub": "${C}-key"} } } } }
                        """
                    )
                    .RootElement
            );

        Assert.Equal(
            "KmsKeyId: where Env is 'prod': refers to C, which is replaced; it can only be set at creation (X-09)",
            $"{Judge(Of("a", 6380), Of("b", 6381)).Reasons[0]}"
        );
    }

    // Whether the subnet group stays hangs on the name of the stack, whatever Env is.
    [Fact]
    public void What_a_reference_does_is_not_known_where_the_resource_that_it_names_may_go()
    {
        static Template Of(string condition) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Conditions": {"IsHome": {"Fn::Equals": [{"Ref": "AWS::StackName"}, "home"]} }, "Resources": {
                            "S": {"Type": "AWS::ElastiCache::SubnetGroup", {{condition}} "Properties": {"Description": "d", "SubnetIds": ["subnet-1"]} },
                            "G": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheSubnetGroupName": {"Ref": "S"} } } } }
                        """
                    )
                    .RootElement
            );

        var update = Judge(Of(""), Of("\"Condition\": \"IsHome\","));

        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.StartsWith(
            "CacheSubnetGroupName: refers to S, and what becomes of that cannot be told",
            $"{Assert.Single(update.Reasons)}"
        );
    }

    private static ResourceUpdate Judge(Template old, Template @new) =>
        UpdateJudge.Judge(old, @new).Resources.Single(update => update.LogicalId == "G");

    private static Template Read(string environment, string subnets, bool isEncrypted) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"Env": {"Type": "String", "Default": "{{environment}}", "AllowedValues": ["dev", "staging", "prod"]} },
                     "Resources": {
                        "S": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": ["subnet-1", "subnet-2"],
                            "CacheSubnetGroupName": {"Fn::Sub": "${Env}-{{subnets}}"} } },
                        "G": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                            "CacheSubnetGroupName": {"Ref": "S"}, "ReplicationGroupId": {"Fn::Sub": "${Env}-cache"},
                            "ReplicationGroupDescription": "d", "Engine": "redis", "EngineVersion": "7.0", "CacheNodeType": "cache.t3.micro",
                            "NumCacheClusters": 2, "AutomaticFailoverEnabled": true,
                            "AtRestEncryptionEnabled": {{(isEncrypted ? "true" : "false")}} } } } }
                    """
                )
                .RootElement
        );
}
