using System.Text.Json;

namespace ElastiCache.Model.Tests.Twins;

/// <summary>The caches of templates.</summary>
public sealed class TwinTemplateTests
{
    [Fact]
    public void A_cache_is_called_like_its_construct_or_its_logical_id_without_the_hash() =>
        Assert.Equal(
            ["sessions", "catalog", "Plain", "sessions-2", "sessions-3"],
            Plan(
                """
                {"Resources": {
                  "A": {"Type": "AWS::ElastiCache::ReplicationGroup", "Metadata": {"aws:cdk:path": "stack/sessions/Resource"}},
                  "catalog3F0047B1": {"Type": "AWS::ElastiCache::CacheCluster"},
                  "Plain": {"Type": "AWS::ElastiCache::ServerlessCache"},
                  "sessions6DDB0D3F": {"Type": "AWS::ElastiCache::ReplicationGroup"},
                  "sessions6DDB0D30": {"Type": "AWS::ElastiCache::ServerlessCache"},
                  "Topic": {"Type": "AWS::SNS::Topic"}
                }}
                """
            )
                .Caches.Select(cache => cache.Name)
        );

    [Fact]
    public void A_cache_is_found_by_its_name_in_any_case_and_by_its_logical_id()
    {
        var plan = Plan("""{"Resources": {"catalog3F0047B1": {"Type": "AWS::ElastiCache::CacheCluster"}}}""");

        Assert.Same(plan.Caches[0], plan.Find("Catalog"));
        Assert.Same(plan.Caches[0], plan.Find("catalog3F0047B1"));
        Assert.Null(plan.Find("other"));
    }

    [Fact]
    public void Of_two_caches_the_one_of_that_name_counts_before_the_one_of_that_logical_id()
    {
        var plan = Plan(
            """
            {"Resources": {
              "jobs": {"Type": "AWS::ElastiCache::CacheCluster", "Metadata": {"aws:cdk:path": "stack/first/Resource"}},
              "A": {"Type": "AWS::ElastiCache::CacheCluster", "Metadata": {"aws:cdk:path": "stack/jobs/Resource"}}
            }}
            """
        );

        Assert.Equal("A", plan.Find("jobs")!.LogicalId);
    }

    [Theory]
    [InlineData("eu-west-1", new[] { "Here" })]
    [InlineData("us-east-1", new string[0])]
    public void A_condition_may_ask_for_the_Region(string region, string[] caches)
    {
        using var document = JsonDocument.Parse(
            """
            {"Conditions": {"Home": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]}},
             "Resources": {"Here": {"Type": "AWS::ElastiCache::ReplicationGroup", "Condition": "Home"}}}
            """
        );

        Assert.Equal(
            caches,
            TwinTemplate.Plan(Template.Read(document.RootElement.Clone()), region).Caches.Select(cache => cache.Name)
        );
    }

    [Theory]
    [InlineData("dev", "Small", "Big")]
    [InlineData("prod", "Big", "Small")]
    public void A_cache_whose_condition_does_not_hold_is_not_there(string env, string runs, string absent)
    {
        var plan = Plan(
            $$"""
            {"Parameters": {"Env": {"Type": "String", "Default": "{{env}}"} },
             "Conditions": {"Prod": {"Fn::Equals": [{"Ref": "Env"}, "prod"]}, "Dev": {"Fn::Not": [{"Condition": "Prod"}]} },
             "Resources": {
              "Big": {"Type": "AWS::ElastiCache::ReplicationGroup", "Condition": "Prod"},
              "Small": {"Type": "AWS::ElastiCache::ReplicationGroup", "Condition": "Dev"} } }
            """
        );

        Assert.Equal([runs], plan.Caches.Select(cache => cache.Name));
        Assert.Equal([absent], plan.Absent);
    }

    [Fact]
    public void A_value_that_is_given_wins_over_the_default()
    {
        using var document = JsonDocument.Parse(
            """
            {"Parameters": {"Nodes": {"Type": "Number", "Default": 1} },
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup",
               "Properties": {"NumCacheClusters": {"Ref": "Nodes"} } } } }
            """
        );
        var given = new Dictionary<string, string> { ["Nodes"] = "3" };

        var plan = TwinTemplate.Plan([(Template.Read(document.RootElement.Clone()), null, given)]);

        Assert.Equal(3, plan.Caches[0].Shards[0].Nodes);
    }

    private static TwinPlan Plan(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TwinTemplate.Plan(Template.Read(document.RootElement.Clone()));
    }
}
