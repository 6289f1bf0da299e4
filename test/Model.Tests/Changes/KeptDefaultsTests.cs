using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Plans where the default of a parameter changes: deployments keep the value that they have, and go through the steps too.</summary>
public sealed class KeptDefaultsTests
{
    private const string Version = "{\"Ref\":\"V\"}";

    [Theory]
    [InlineData(Version, "")]
    [InlineData("\"7.2\"", "")]
    [InlineData(Version, ",\"AllowedValues\":[\"7.2\",\"8.0\"]")]
    public void No_step_is_planned_that_is_refused_where_the_value_is_kept(string before, string allowed)
    {
        var update = Templates.Only(Of("7.2", before, allowed), Of("8.0", Version, allowed));

        Assert.Empty(update.Steps);
        Assert.Equal(UpdateEffect.Unclear, update.Effect);
        Assert.Contains(UpdateEffect.Refused, update.Perhaps);
    }

    [Fact]
    public void A_step_that_is_good_for_the_value_that_is_kept_is_planned() =>
        Assert.NotEmpty(
            Templates
                .Only(
                    Of("7.2", Version, "", "\"NumCacheClusters\":1"),
                    Of("7.2", Version, "", "\"NumCacheClusters\":2,\"AutomaticFailoverEnabled\":true", window: "b")
                )
                .Steps
        );

    [Fact]
    public void Where_the_value_is_given_the_steps_are_planned() =>
        Assert.NotEmpty(
            UpdateJudge
                .Judge(
                    Of("7.2", Version, ""),
                    Of("8.0", Version, ""),
                    new GivenParameters(
                        new Dictionary<string, string> { ["V"] = "7.2" },
                        new Dictionary<string, string> { ["V"] = "8.0" }
                    )
                )
                .Resources[0]
                .Steps
        );

    [Fact]
    public void What_depends_on_a_default_that_may_be_kept_is_said() =>
        Assert.Equal(
            "parameters: no steps are good for all values of V: a deployment keeps its value or takes the new default. Compare with "
                + "--deployed STACK, where --parameter V=VALUE gives that of NEW alone; without, it holds for OLD, too",
            Templates.Only(Of("7.2", Version, ""), Of("8.0", Version, "")).Reasons[^1].ToString()
        );

    [Fact]
    public void What_depends_on_a_value_is_said_with_the_way_to_give_it()
    {
        const string allowed = ",\"AllowedValues\":[\"true\",\"false\"]";
        static string Tls(string value) => $"\"NumCacheClusters\":1,\"TransitEncryptionEnabled\":{value}";

        Assert.Equal(
            "parameters: no steps are good for all values of V: give its value to have the steps (--parameter V=VALUE)",
            Templates
                .Only(
                    Of("false", "\"8.0\"", allowed, Tls("false")),
                    Of("false", "\"8.0\"", allowed, Tls("{\"Ref\":\"V\"}"))
                )
                .Reasons[^1]
                .ToString()
        );
    }

    private static Template Of(
        string @default,
        string version,
        string allowed,
        string rest = "\"NumCacheClusters\":1",
        string window = "a"
    ) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"V": {"Type": "String", "Default": "{{@default}}"{{allowed}} }, "W": {"Type": "String", "Default": "{{window}}"} },
                     "Resources": {"Cache": {{Templates.Body(
                        Templates.Group,
                        $"\"Engine\":\"valkey\",\"EngineVersion\":{version},\"CacheNodeType\":\"cache.r7g.large\",\"CacheSubnetGroupName\":\"caches\","
                            + "\"ReplicationGroupDescription\":\"d\",\"AtRestEncryptionEnabled\":true,\"Tags\":[{\"Key\":\"w\",\"Value\":{\"Ref\":\"W\"} }],"
                            + (rest.Contains("TransitEncryptionEnabled", StringComparison.Ordinal) ? "" : "\"TransitEncryptionEnabled\":true,")
                            + rest
                    )}} } }
                    """
                )
                .RootElement
        );
}
