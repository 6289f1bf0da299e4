using System.Text.Json;

namespace ElastiCache.Model.Tests.Twins;

/// <summary>What no twin is made of.</summary>
public sealed class TwinRefusalTests
{
    [Theory]
    [InlineData(
        "\"NumCacheClusters\": -3",
        "NumCacheClusters is -3, and ElastiCache takes a whole number from 1 to 500 at most: correct it"
    )]
    [InlineData(
        "\"NumCacheClusters\": 0",
        "NumCacheClusters is 0, and ElastiCache takes a whole number from 1 to 500 at most: correct it"
    )]
    [InlineData(
        "\"NumCacheClusters\": 2.5",
        "NumCacheClusters is 2.5, and ElastiCache takes a whole number from 1 to 500 at most: correct it"
    )]
    [InlineData(
        "\"ReplicasPerNodeGroup\": -1",
        "ReplicasPerNodeGroup is -1, and ElastiCache takes a whole number from 0 to 500 at most: correct it"
    )]
    [InlineData("\"ReplicasPerNodeGroup\": 0", "")]
    [InlineData("\"NumCacheClusters\": 500", "")]
    [InlineData(
        "\"NumNodeGroups\": 1000000000, \"ClusterMode\": \"enabled\"",
        "NumNodeGroups is 1000000000, and ElastiCache takes a whole number from 1 to 500 at most: correct it"
    )]
    [InlineData(
        "\"NumNodeGroups\": -1, \"ClusterMode\": \"enabled\"",
        "NumNodeGroups is -1, and ElastiCache takes a whole number from 1 to 500 at most: correct it"
    )]
    [InlineData(
        "\"NodeGroupConfiguration\": [{\"ReplicaCount\": -2}, {\"ReplicaCount\": 1}], \"ClusterMode\": \"enabled\"",
        "ReplicaCount is -2, and ElastiCache takes a whole number from 0 to 500 at most: correct it"
    )]
    public void Numbers_that_no_cache_has(string property, string expected) =>
        Assert.Equal(
            expected,
            Refused(
                $$"""{"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", {{property}} } } }"""
            )
        );

    [Fact]
    public void Nor_one_of_Memcached() =>
        Assert.Equal(
            "NumCacheNodes is -4, and ElastiCache takes a whole number from 1 to 500 at most: correct it",
            Refused(
                """{"Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "memcached", "NumCacheNodes": -4}}}"""
            )
        );

    [Theory]
    [InlineData("on ~app:* +@read", "")]
    [InlineData("on ~app:* +@read (~b:* +set)", "")]
    // Only the engine knows whether it has a command that is newer than what is known here.
    [InlineData("on ~app:* +newcommand", "")]
    [InlineData("on ~app:* +@read (~b:* +set", "U-05")]
    [InlineData("on ~* ~app:* +@read", "U-05")]
    [InlineData("on ~app:* +@reading", "U-06")]
    [InlineData("on ~app:* +@read >secret", "U-03")]
    [InlineData("reset on ~app:* +@read", "U-04")]
    [InlineData(" ", "U-02")]
    public void Users_whose_access_string_lint_refuses(string access, string rule)
    {
        var refused = Refused(WithUser(access));

        Assert.Equal(
            rule.Length > 0,
            refused.StartsWith(
                "the access string of the user api is wrong, and ElastiCache would refuse it: ",
                StringComparison.Ordinal
            )
        );
        Assert.EndsWith(rule.Length > 0 ? $" ({rule})" : "", refused);
    }

    [Fact]
    public void A_user_that_has_rights_to_data_types_of_ElastiCache_alone_is_made_without_them()
    {
        var cache = Plan(WithUser("on ~app:* +@read +json.get (~b +@search)")).Caches.Single();

        Assert.Equal("~app:* +@read (~b )", cache.Users.Single(user => user.Name == "api").Access);
        Assert.Equal(
            "+json.get, +@search of the user api are about data types that ElastiCache has and the engines here have not: left out",
            Assert.Single(cache.Differences).Message
        );
    }

    [Theory]
    [InlineData("memcached", "a serverless cache scales by itself; here it is one node")]
    [InlineData("valkey", "a serverless cache scales by itself; here it is one primary and one replica")]
    public void A_serverless_cache_is_described_as_it_runs(string engine, string expected) =>
        Assert.Equal(
            expected,
            Plan(
                $$"""{"Cache": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"Engine": "{{engine}}", "ServerlessCacheName": "c"} } }"""
            )
                .Caches.Single()
                .Differences.Single(difference => difference.Subject == "scaling")
                .Message
        );

    private static string WithUser(string access) =>
        $$"""
            {"Api": {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "api", "UserName": "api", "Engine": "valkey", "AccessString": "{{access}}", "Passwords": ["a-password-of-these-tests"]} },
             "People": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "people", "Engine": "valkey", "UserIds": [{"Ref": "Api"}]} },
             "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", "TransitEncryptionEnabled": true, "UserGroupIds": [{"Ref": "People"}]} } }
            """;

    private static string Refused(string resources) =>
        string.Join('\n', Plan(resources).Refused.Select(entry => entry.Reason.Message));

    private static TwinPlan Plan(string resources)
    {
        using var document = JsonDocument.Parse($$"""{"Resources": {{resources}} }""");
        return TwinTemplate.Plan(Template.Read(document.RootElement.Clone()));
    }
}
