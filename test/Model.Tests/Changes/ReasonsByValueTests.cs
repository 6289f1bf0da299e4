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

    // Each of the two ends of the range stands for others, and is told as one of these where they are alike.
    [Fact]
    public void The_ends_of_a_range_are_told_with_the_values_between()
    {
        var update = Nodes("{\"Ref\": \"Other\"}");

        Assert.StartsWith(
            "where Nodes is not '3': Ref Nodes -> Ref Other; ",
            Assert
                .Single(update.Reasons, reason => reason.Message.Contains("Nodes is not", StringComparison.Ordinal))
                .Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(update.Reasons, reason => reason.Message.Contains("'20'", StringComparison.Ordinal));
    }

    [Fact]
    public void An_end_of_a_range_that_is_told_for_itself_is_named_as_that()
    {
        var update = Nodes("5");

        Assert.Contains(
            update.Reasons,
            reason => reason.Message.StartsWith("where Nodes is '20' (its MaxValue): 20 -> 5", StringComparison.Ordinal)
        );
    }

    private static ResourceUpdate Nodes(string nodes)
    {
        static Template Of(string nodes) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Parameters": {"Nodes": {"Type": "Number", "Default": 3, "MinValue": 1, "MaxValue": 20}, "Other": {"Type": "Number"} },
                         "Resources": {"Cache": {"Type": "{{Templates.Cluster}}", "Properties": {"Engine": "memcached", "EngineVersion": "1.6.17",
                            "CacheNodeType": "cache.r7g.large", "CacheSubnetGroupName": "caches", "NumCacheNodes": {{nodes}} } } } }
                        """
                    )
                    .RootElement
            );

        return Templates.Only(Of("{\"Ref\": \"Nodes\"}"), Of(nodes));
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
        // M-30 tells the rest.
        Assert.Equal(["X-09", "M-30"], update.Reasons.Select(reason => reason.RuleId));
        Assert.StartsWith(
            "CacheSubnetGroupName: refers to S, and what becomes of that cannot be told",
            $"{update.Reasons[0]}"
        );
    }

    // With Y there is one node, and a stack has one name.
    [Theory]
    [InlineData("dev", nameof(UpdateEffect.InPlace), "AutomaticFailoverEnabled: where X holds: false -> true")]
    [InlineData("prod", nameof(UpdateEffect.Unclear), "AutomaticFailoverEnabled: where X holds: 'Automati")]
    public void What_cannot_be_so_together_stops_no_update(string name, string effect, string reason)
    {
        Template Of(string failover) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Conditions": {"X": {"Fn::Equals": [{"Ref": "AWS::StackName"}, "prod"]}, "Y": {"Fn::Equals": ["{{name}}", {"Ref": "AWS::StackName"}]} },
                         "Resources": {"G": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                            "ReplicationGroupDescription": "d", "Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.r7g.large",
                            "NumCacheClusters": {"Fn::If": ["Y", 1, 2]}, "AutomaticFailoverEnabled": {{failover}} } } } }
                        """
                    )
                    .RootElement
            );

        var update = Judge(Of("false"), Of("""{"Fn::If": ["X", true, false]}"""));

        Assert.Equal(effect, $"{update.Effect}");
        Assert.StartsWith(reason, $"{update.Reasons[0]}");
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
