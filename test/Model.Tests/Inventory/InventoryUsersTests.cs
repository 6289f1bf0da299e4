using ElastiCache.Model.Inventory;
using static ElastiCache.Model.Tests.Inventory.CacheTemplates;

namespace ElastiCache.Model.Tests.Inventory;

/// <summary>The users and secrets of a cache, as far as a template tells them.</summary>
public sealed class InventoryUsersTests
{
    [Theory]
    [InlineData("[\"default\"]", "1 user")]
    [InlineData("[\"default\",{\"Ref\":\"App\"}]", "2 users")]
    [InlineData("[\"default\",\"elsewhere\"]", "users")]
    [InlineData("[]", "users")]
    public void Users_are_counted_where_the_template_has_all_of_them(string ids, string said) =>
        Assert.Equal(said, OfUsers(ids, "\"AuthenticationMode\":{\"Type\":\"iam\"}").Authentication);

    [Theory]
    [InlineData("\"AuthenticationMode\":{\"Type\":\"iam\"}", "IAM")]
    [InlineData("\"AuthenticationMode\":{\"Type\":\"password\",\"Passwords\":[\"0123456789abcdef\"]}", "password")]
    [InlineData("\"AuthenticationMode\":{\"Type\":\"no-password-required\"}", "no password")]
    [InlineData("\"AuthenticationMode\":{\"Type\":{\"Fn::ImportValue\":\"type\"}}", "(known at deployment)")]
    [InlineData("\"NoPasswordRequired\":{\"Fn::ImportValue\":\"none\"}", "(known at deployment)")]
    public void How_a_user_authenticates_is_told_where_it_is_known(string how, string said) =>
        Assert.Equal(said, Assert.Single(OfUsers("[{\"Ref\":\"App\"}]", how).Users).Authentication);

    // The user group may be there or not, and so may its secrets.
    [Theory]
    [InlineData("[{\"Ref\":\"Users\"}]", "Token Password")]
    [InlineData("[{\"Ref\":\"Users\"},\"elsewhere\"]", "Token Password")]
    [InlineData("[{\"Fn::If\":[\"IsOff\",{\"Ref\":\"Users\"},{\"Ref\":\"AWS::NoValue\"}]}]", "Token")]
    [InlineData("[\"elsewhere\"]", "Token")]
    public void The_secrets_of_a_cache_are_its_own_and_those_of_its_users(string groups, string secrets)
    {
        var properties = """ "AuthToken":{"Fn::Sub":"{{resolve:secretsmanager:${Token}}}"},"UserGroupIds": """ + groups;
        var read = Read(
            $$$$"""
            {"Conditions":{"IsOff":{"Fn::Equals":["a","b"]}},"Resources":{
              {{{{Group(properties)}}}},
              "Users":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"valkey","UserIds":[{"Ref":"App"}]}},
              "App":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"a","UserName":"a","AccessString":"on ~* +@read","Engine":"valkey",
                "AuthenticationMode":{"Type":"password","Passwords":[{"Fn::Sub":"{{resolve:secretsmanager:${Password}}}"}]}}},
              "Token":{"Type":"AWS::SecretsManager::Secret"},
              "Password":{"Type":"AWS::SecretsManager::Secret"}}}
            """
        );

        Assert.Equal(secrets, string.Join(' ', Assert.Single(read.Caches).Secrets));
    }

    [Fact]
    public void A_user_group_that_may_be_absent_is_not_named()
    {
        const string property = """ "UserGroupIds":[{"Fn::If":["IsOurs","team",{"Ref":"AWS::NoValue"}]}] """;
        var read = Read(
            $$$"""
            {"Conditions":{"IsOurs":{"Fn::Equals":[{"Ref":"AWS::AccountId"},"123456789012"]}},"Resources":{ {{{Group(
                property
            )}}} } }
            """
        );

        Assert.Empty(Assert.Single(read.Caches).Users);
    }

    [Theory]
    [InlineData("{\"Fn::ImportValue\":{\"Fn::Join\":[\"-\",[\"a\",\"b\"]]}}", "(known at deployment)")]
    [InlineData("{\"Fn::Sub\":\"ops-${AWS::StackName}\"}", "ops-${AWS::StackName}")]
    [InlineData("{\"Fn::Sub\":\"${Other.Arn}\"}", "(known at deployment)")]
    public void A_user_of_whom_only_a_part_is_known_has_that_as_a_name(string id, string name) =>
        Assert.Equal(name, Assert.Single(OfUsers($"[{id}]", "\"AuthenticationMode\":{\"Type\":\"iam\"}").Users).Name);

    private static CacheEntry OfUsers(string ids, string how) =>
        Only(
            Group("\"UserGroupIds\":[{\"Ref\":\"Users\"}]"),
            $$"""
            "Users":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"valkey","UserIds":{{ids}} } }
            """,
            $$"""
            "App":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"a","UserName":"a","AccessString":"on ~* +@read","Engine":"valkey",{{how}} } }
            """
        );
}
