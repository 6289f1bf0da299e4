using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.U;

/// <summary>Users whose id only the deployment knows are called by their name in the template.</summary>
public sealed class NamedUserTests
{
    [Theory]
    [InlineData("U-28", "AWS::ElastiCache::ReplicationGroup", "the user Reader may not ask for the topology")]
    [InlineData("U-28", "AWS::ElastiCache::ServerlessCache", "the user Reader may not ask for the topology")]
    [InlineData(
        "U-20",
        "AWS::ElastiCache::UserGroup",
        "a redis group takes redis users only, but Reader is a valkey user"
    )]
    public void A_sentence_about_a_user_names_it(string rule, string type, string told)
    {
        var template = """
            {"Parameters": {"Name": {"Type": "String"} }, "Resources": {
              "Reader": {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": {"Fn::ImportValue": "id"}, "UserName": {"Ref": "Name"}, "Engine": "valkey",
                "AccessString": "on ~a:* +@read", "AuthenticationMode": {"Type": "password", "Passwords": ["{{resolve:secretsmanager:reader}}"]} } },
              "Users": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "users", "Engine": "ENGINE", "UserIds": [{"Ref": "Reader"}]} },
              "Group": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d", "Engine": "valkey", "EngineVersion": "8.2",
                "CacheParameterGroupName": "default.valkey8.cluster.on", "NumNodeGroups": 2, "TransitEncryptionEnabled": true, "UserGroupIds": [{"Ref": "Users"}]} },
              "Cache": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": "c", "Engine": "valkey", "UserGroupId": {"Ref": "Users"} } } } }
            """.Replace("ENGINE", rule == "U-20" ? "redis" : "valkey", StringComparison.Ordinal);

        Assert.StartsWith(
            told,
            Assert
                .Single(
                    TemplateJudge.Judge(Template.Read(JsonDocument.Parse(template).RootElement)),
                    finding =>
                        finding.Violation.RuleId.StartsWith(rule, StringComparison.Ordinal)
                        && finding.Resource.Type == type
                )
                .Violation.Message,
            StringComparison.Ordinal
        );
    }
}
