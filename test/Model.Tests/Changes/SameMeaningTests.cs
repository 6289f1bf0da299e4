using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>What is written in the same words in both templates, whatever its parameters are.</summary>
public sealed class SameMeaningTests
{
    // Thousands of combinations: each of them is allowed.
    private const string Parameters = """
        "Nodes":{"Type":"Number","Default":2,"AllowedValues":[2,3,4,5,6]},
        "Version":{"Type":"String","Default":"8.0","AllowedValues":["8.0","8.1","8.2","9.0"]},
        "Type":{"Type":"String","Default":"cache.t4g.micro","AllowedValues":["cache.t4g.micro","cache.t4g.small","cache.r7g.large","cache.r7g.xlarge"]},
        "Failover":{"Type":"String","Default":"true","AllowedValues":["true","false"]},
        "Zones":{"Type":"String","Default":"true","AllowedValues":["true","false"]},
        "Window":{"Type":"String","Default":"sun:05:00-sun:06:00","AllowedValues":["sun:05:00-sun:06:00","mon:05:00-mon:06:00","tue:05:00-tue:06:00"]},
        "Backups":{"Type":"Number","Default":7,"AllowedValues":[1,7,35]},
        "Port":{"Type":"Number","Default":6379,"AllowedValues":[6379,6380,7000]}
        """;

    [Fact]
    public void What_is_the_same_is_unchanged_however_many_values_its_parameters_have()
    {
        var update = Templates.Only(Group("d"), Group("d"));

        Assert.Equal((UpdateEffect.Unchanged, 0), (update.Effect, update.Reasons.Count));
    }

    [Fact]
    public void Only_what_is_written_otherwise_is_told()
    {
        var update = Templates.Only(Group("d"), Group("e"));

        Assert.Equal(UpdateEffect.InPlace, update.Effect);
        Assert.Equal("ReplicationGroupDescription: d -> e", Assert.Single(update.Reasons).ToString());
    }

    [Theory]
    [InlineData("""{"Ref":"P"}""", "\"a\"", "\"b\"")]
    [InlineData("""{"Fn::Sub":"${P}-x"}""", "\"a\"", "\"b\"")]
    [InlineData("""{"Fn::FindInMap":["M","k","v"]}""", "\"m\"", "\"n\"")]
    [InlineData("""{"Fn::FindInMap":[{"Ref":"Map"},"k","v"]}""", "\"m\"", "\"n\"")]
    [InlineData("""{"Fn::If":["C","yes","no"]}""", """{"Fn::Equals":["1","1"]}""", """{"Fn::Equals":["1","2"]}""")]
    [InlineData("""{"Fn::If":["D","yes","no"]}""", """{"Fn::Equals":["1","1"]}""", """{"Fn::Equals":["1","2"]}""")]
    [InlineData("""{"Fn::If":["E","yes","no"]}""", "\"x\"", "\"y\"")]
    public void What_it_builds_on_may_change_it(string description, string old, string @new)
    {
        Assert.Equal(UpdateEffect.Unchanged, With(old, old).Effect);
        Assert.NotEqual(UpdateEffect.Unchanged, With(old, @new).Effect);

        ResourceUpdate With(string before, string after) =>
            Templates.Only(Template(description, before), Template(description, after));
    }

    [Fact]
    public void An_attribute_that_is_a_property_of_what_changes_may_change_it()
    {
        static Template Placed(string zone) =>
            Templates.Of(
                ("Subnet", Templates.Body("AWS::EC2::Subnet", $"\"AvailabilityZone\":\"{zone}\"")),
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        """
                        "NumCacheClusters":1,"PreferredCacheClusterAZs":[{"Fn::GetAtt":["Subnet","AvailabilityZone"]}]
                        """
                    )
                )
            );

        Assert.NotEqual(UpdateEffect.Unchanged, Templates.Only(Placed("us-east-1a"), Placed("us-east-1b")).Effect);
    }

    // One value takes the place of each thing that a description may build on.
    private static Template Template(string description, string value)
    {
        var isCondition = value.StartsWith('{');
        var text = isCondition ? "\"a\"" : value;
        return Read(
            """
            {"Parameters":{"P":{"Type":"String","Default":TEXT},"Map":{"Type":"String","Default":"M"}},
             "Mappings":{"M":{"k":{"v":TEXT}}},
             "Conditions":{"C":CONDITION,"D":{"Fn::Not":[{"Condition":"C"}]},"E":{"Fn::Equals":[{"Ref":"P"},"x"]}},
             "Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupDescription":DESCRIPTION}}}}
            """.Replace("TEXT", text, StringComparison.Ordinal).Replace(
                "CONDITION",
                isCondition ? value : """{"Fn::Equals":["1","1"]}""",
                StringComparison.Ordinal
            ).Replace("DESCRIPTION", description, StringComparison.Ordinal)
        );
    }

    private static Template Group(string description) =>
        Read(
            """
            {"Parameters":{PARAMETERS},"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{
              "ReplicationGroupDescription":"DESCRIPTION","Engine":"valkey","EngineVersion":{"Ref":"Version"},"CacheNodeType":{"Ref":"Type"},
              "NumCacheClusters":{"Ref":"Nodes"},"AutomaticFailoverEnabled":{"Ref":"Failover"},"MultiAZEnabled":{"Ref":"Zones"},
              "PreferredMaintenanceWindow":{"Ref":"Window"},"SnapshotRetentionLimit":{"Ref":"Backups"},"Port":{"Ref":"Port"},
              "CacheSubnetGroupName":"caches","TransitEncryptionEnabled":true}}}}
            """.Replace("PARAMETERS", Parameters, StringComparison.Ordinal).Replace(
                "DESCRIPTION",
                description,
                StringComparison.Ordinal
            )
        );

    private static Template Read(string json) =>
        ElastiCache.Model.Templates.Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
