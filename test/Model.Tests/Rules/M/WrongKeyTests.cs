using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Keys of a resource that there are not.</summary>
public sealed class WrongKeyTests
{
    private const string Cluster =
        """ "Engine": "memcached", "EngineVersion": "1.6.22", "CacheNodeType": "cache.r7g.large", "NumCacheNodes": 2, "CacheSubnetGroupName": "a", "TransitEncryptionEnabled": true """;

    [Theory]
    [InlineData("DependOn", "DependsOn")]
    [InlineData("dependsOn", "DependsOn")]
    [InlineData("depends_on", "DependsOn")]
    [InlineData("Metadatas", "Metadata")]
    [InlineData("Conditions", "Condition")]
    [InlineData("DeletePolicy", "DeletionPolicy")]
    [InlineData("UpdateReplacementPolicy", "UpdateReplacePolicy")]
    [InlineData("type", "Type", "which stands there too, so leave type out")]
    public void It_is_told_with_what_was_meant(string name, string meant, string? more = null)
    {
        var violation = Assert.Single(Judge($$""" "{{name}}": "Delete", "Properties": { {{Cluster}} } """));

        Assert.Equal(
            ("M-24", name, $"Resources.Cache.{name}"),
            (violation.RuleId, violation.Property, violation.Place)
        );
        Assert.Equal(
            more is null
                ? $"{name} is no key of a resource; did you mean {meant}?"
                : $"{name} is no key of a resource: it is called {meant}, {more}",
            violation.Message
        );
    }

    [Theory]
    [InlineData("type")]
    [InlineData("Typ")]
    public void A_cache_is_one_though_its_type_stands_under_another_name(string name)
    {
        var found = TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""{"Resources": {"Cache": {"{{name}}": "AWS::ElastiCache::CacheCluster", "Properties": { {{Cluster}} } } } }"""
                    )
                    .RootElement
            )
        );

        Assert.Equal($"{name} is no key of a resource; did you mean Type?", Assert.Single(found).Violation.Message);
    }

    [Theory]
    [InlineData("properties")]
    [InlineData("Propertys")]
    [InlineData("Propertie")]
    public void What_stands_in_properties_of_another_name_is_not_missing(string name) =>
        Assert.Equal(
            $"{name} is no key of a resource; did you mean Properties?",
            Assert.Single(Judge($$""" "{{name}}": { {{Cluster}} } """)).Message
        );

    [Fact]
    public void Nor_is_the_dependency_that_stands_there() =>
        Assert.Equal(
            ["M-24"],
            TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                $$"""
                                {"Resources": {
                                  "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"CacheSubnetGroupName": "a", "Description": "a", "SubnetIds": ["subnet-1", "subnet-2"]} },
                                  "Cache": {"Type": "AWS::ElastiCache::CacheCluster", "DependOn": "Subnets", "Properties": { {{Cluster}} } }
                                } }
                                """
                            )
                            .RootElement
                    )
                )
                .Select(finding => finding.Violation.RuleId)
        );

    [Fact]
    public void A_slip_in_a_property_beside_is_told_as_that() =>
        Assert.Equal(
            "engineversion is no key of a resource; did you mean EngineVersion? As a property of the AWS::ElastiCache::CacheCluster it stands within Properties",
            Assert.Single(Judge($$""" "engineversion": "1.6.22", "Properties": { {{Cluster}} } """)).Message
        );

    [Fact]
    public void Where_nothing_is_meant_all_keys_are_named() =>
        Assert.StartsWith(
            "Outputs is no key of a resource, which has Type, Properties, DependsOn,",
            Assert.Single(Judge($$""" "Outputs": {}, "Properties": { {{Cluster}} } """)).Message
        );

    [Theory]
    [InlineData(
        """ "DependsOn": [], "Metadata": {}, "CreationPolicy": {}, "UpdatePolicy": {}, "DeletionPolicy": "Delete", "UpdateReplacePolicy": "Delete" """
    )]
    [InlineData(""" "Connectors": {}, "IgnoreGlobals": "*" """)]
    [InlineData(""" "Fn::Transform": {"Name": "Mine"}, "Wanted": 1 """)]
    [InlineData(""" "Fn::ForEach::Tags": ["T", ["a"], {"Tag${T}": 1}] """)]
    [InlineData(""" "${self:custom.policy}": "Delete" """)]
    public void What_may_be_there_is_not_told(string beside) =>
        Assert.Empty(Judge($$""" {{beside}}, "Properties": { {{Cluster}} } """));

    private static IEnumerable<Violation> Judge(string body) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""{"Transform": "AWS::LanguageExtensions", "Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", {{body}} } } }"""
                        )
                        .RootElement
                )
            )
            .Select(finding => finding.Violation);
}
