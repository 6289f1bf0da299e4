using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Properties that stand one level too high.</summary>
public sealed class PropertyBesideTests
{
    [Theory]
    [InlineData("CacheNodeType", "\"cache.r7g.large\"")]
    [InlineData("Engine", "\"memcached\"")]
    [InlineData("Tags", "[]")]
    public void It_is_told_where_it_stands_and_is_not_missing(string name, string value)
    {
        var found = Judge(
            "CacheCluster",
            $$"""
            "{{name}}": {{value}}, "DeletionPolicy": "Delete",
            "Properties": {
              {{(name == "Engine" ? "" : """ "Engine": "memcached", """)}}
              {{(name == "CacheNodeType" ? "" : """ "CacheNodeType": "cache.r7g.large", """)}}
              "EngineVersion": "1.6.22", "NumCacheNodes": 2, "CacheSubnetGroupName": "a", "TransitEncryptionEnabled": true
            }
            """
        );

        var violation = Assert.Single(found);
        Assert.Equal(
            ("M-18", name, $"Resources.Cache.{name}"),
            (violation.RuleId, violation.Property, violation.Place)
        );
    }

    [Fact]
    public void Nothing_is_missing_where_all_of_them_stand_there() =>
        Assert.Equal(
            Enumerable.Repeat("M-18", 5),
            Judge(
                    "CacheCluster",
                    """ "Engine": "memcached", "EngineVersion": "1.6.22", "CacheNodeType": "cache.r7g.large", "NumCacheNodes": 2, "CacheSubnetGroupName": "a" """
                )
                .Select(violation => violation.RuleId)
        );

    [Theory]
    [InlineData(
        "ParameterGroup",
        """ "Properties": {"CacheParameterGroupFamily": "valkey8", "Description": "a", "Properties": {} } """
    )]
    [InlineData(
        "SubnetGroup",
        """ "Metadata": {}, "UpdateReplacePolicy": "Delete", "Properties": {"Description": "a", "SubnetIds": ["subnet-1"]} """
    )]
    [InlineData(
        "SubnetGroup",
        """ "Fn::Transform": {"Name": "Mine"}, "Tags": [], "Properties": {"Description": "a", "SubnetIds": ["subnet-1"]} """
    )]
    public void What_belongs_there_is_not_told(string type, string body) => Assert.Empty(Judge(type, body));

    [Theory]
    [InlineData("AWS::ElastiCache::SecurityGroup")]
    [InlineData("AWS::ElastiCache::SecurityGroupIngress")]
    public void Types_of_ec2_classic_are_told(string type) =>
        Assert.Equal("S-28", Assert.Single(Judge(type[18..], """ "Properties": {} """)).RuleId);

    private static IEnumerable<Violation> Judge(string type, string body) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse($$"""{"Resources": {"Cache": {"Type": "AWS::ElastiCache::{{type}}", {{body}} } } }""")
                        .RootElement
                )
            )
            .Select(finding => finding.Violation);
}
