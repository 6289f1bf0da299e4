using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Versions that only the deployment knows: each is one of the family of the parameter group.</summary>
public sealed class FamilyOfGroupTests
{
    private const string Tls = "\"TransitEncryptionEnabled\":true";

    [Theory]
    [InlineData("redis6.x", "S-21", UpdateWay.SecondCache)]
    [InlineData("redis5.0", "S-21", UpdateWay.SecondCache)]
    [InlineData("redis7", "S-20", UpdateWay.InPlace)]
    public void TLS_is_turned_on_as_each_version_of_the_family_does(string family, string rule, object way)
    {
        foreach (var engine in new[] { "\"redis\"", "{\"Ref\":\"E\"}" })
        {
            var update = Templates.Only(Read(engine, family, ""), Read(engine, family, Tls));

            Assert.Equal((way, true), (update.Way, Templates.Rules(update).Contains(rule, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void TLS_is_turned_on_as_the_default_group_has_it()
    {
        const string Group =
            "\"Engine\":\"redis\",\"EngineVersion\":{\"Ref\":\"V\"},\"CacheParameterGroupName\":\"default.redis6.x\"";

        Assert.Contains("S-21", Templates.Rules(Templates.Judge(Templates.Group, Group, $"{Group},{Tls}")));
    }

    [Fact]
    public void The_engine_goes_first_where_the_family_becomes_one_that_can()
    {
        var update = Templates.Only(Read("\"redis\"", "redis6.x", ""), Read("\"redis\"", "redis7", Tls, id: "Later"));

        Assert.DoesNotContain("S-21", Templates.Rules(update));
    }

    // The group that the cache has is of the family of its version.
    [Fact]
    public void A_group_that_is_left_out_is_of_its_family()
    {
        const string Group = "\"Engine\":\"redis\",\"EngineVersion\":";
        var update = Templates.Judge(
            Templates.Group,
            Group + "{\"Ref\":\"V\"},\"CacheParameterGroupName\":\"default.redis6.x\"",
            Group + "\"7.1\""
        );

        Assert.Contains("X-04", Templates.Rules(update), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Ref\":\"V\"}")]
    [InlineData("\"6.2\"")]
    public void Another_family_is_refused_while_the_version_stays(string version)
    {
        static string Of(string version, string group) =>
            $"\"Engine\":\"redis\",\"EngineVersion\":{version},\"CacheParameterGroupName\":\"{group}\"";

        var update = Templates.Judge(Templates.Group, Of(version, "default.redis6.x"), Of(version, "default.redis7"));

        Assert.Contains(
            "Keep a group of family redis6.x: one of another family comes with an engine version of that, in one update",
            Assert.Single(update.Reasons, reason => reason.RuleId == "X-04").Message,
            StringComparison.Ordinal
        );
    }

    private static Template Read(string engine, string family, string more, string id = "Parameters") =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$$"""
                    {"Parameters": {"V": {"Type": "String"}, "E": {"Type": "String"} },
                     "Resources": {
                       "{{{id}}}": {"Type": "{{{Templates.ParameterGroup}}}", "Properties": {"CacheParameterGroupFamily": "{{{family}}}", "Description": "d"} },
                       "Cache": {"Type": "{{{Templates.Group}}}", "Properties": {"Engine": {{{engine}}}, "EngineVersion": {"Ref": "V"},
                         {{{(more.Length > 0 ? $"{more}," : "")}}} "CacheParameterGroupName": {"Ref": "{{{id}}}"},
                         "NumCacheClusters": 2, "AutomaticFailoverEnabled": true, "CacheSubnetGroupName": "caches"} } } }
                    """
                )
                .RootElement
        );
}
