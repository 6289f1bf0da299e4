using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Versions by parameters: OLD was deployed with what AWS creates no more, and with its own defaults.</summary>
public sealed class VersionsThatOldHadTests
{
    // What AWS creates no more still runs where it was made.
    [Theory]
    [InlineData("redis", "5.0.5")]
    [InlineData("redis", "5.0.0")]
    [InlineData("redis", "3.2.10")]
    [InlineData("redis", "2.8.24")]
    public void A_version_that_is_created_no_more_was_deployed(string engine, string version)
    {
        foreach (var cluster in new[] { false, true })
        {
            Template Of(string byDefault) => Versioned(engine, byDefault, "", cluster);
            var update = Templates.Only(Of(version), Of("7.1"));

            Assert.Equal((UpdateEffect.NeedsSteps, "X-04"), (update.Effect, Templates.Rules(update)));
        }
    }

    [Fact]
    public void Of_a_list_a_version_that_is_created_no_more_may_stay()
    {
        static Template Of(string port) =>
            Versioned("redis", "7.1", ",\"AllowedValues\":[\"5.0.0\",\"7.1\"]", false, port);

        var update = Templates.Only(Of("6379"), Of("""{"Fn::If": ["IsNew", 6379, 6380]}"""));

        Assert.StartsWith(
            "where V is '5.0.0'",
            Assert.Single(update.Reasons, reason => reason.RuleId == "X-09").Message
        );
    }

    // Whatever lint says of it: a stack is deployed with it, unless somebody said otherwise.
    [Fact]
    public void The_default_of_OLD_stays_although_lint_refuses_it()
    {
        var update = Templates.Only(Versioned("valkey", "6.9", ""), Versioned("valkey", "8.0", ""));

        Assert.NotEqual(UpdateEffect.Unchanged, update.Effect);
    }

    [Fact]
    public void The_default_of_OLD_stays_beside_what_has_no_default()
    {
        const string Beside = "},\"P\":{\"Type\":\"Number\",\"AllowedValues\":[6379,6380]";

        var update = Templates.Only(
            Versioned("valkey", "6.9", Beside, port: """{"Ref": "P"}"""),
            Versioned("valkey", "8.0", Beside, port: """{"Ref": "P"}""")
        );

        Assert.NotEqual(UpdateEffect.Unchanged, update.Effect);
    }

    [Fact]
    public void Of_too_many_ways_those_with_a_value_that_OLD_cannot_have_are_left_out()
    {
        static Template Of(string port)
        {
            var ports = string.Join(',', Enumerable.Range(6379, 40));
            return Versioned(
                "valkey",
                "8.0",
                $"}},\"P\":{{\"Type\":\"Number\",\"AllowedValues\":[{ports}]}},\"Mode\":{{\"Type\":\"String\",\"Default\":\"disabled\",\"AllowedValues\":[\"disabled\",\"off\"]",
                port: port,
                more: "\"ClusterMode\":{\"Ref\":\"Mode\"},"
            );
        }

        var update = Templates.Only(Of("""{"Ref": "P"}"""), Of("""{"Fn::If": ["IsOff", 6379, {"Ref": "P"}]}"""));

        Assert.Equal(UpdateEffect.Unchanged, update.Effect);
    }

    private static Template Versioned(
        string engine,
        string version,
        string beside,
        bool cluster = false,
        string port = "6379",
        string more = ""
    ) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"V": {"Type": "String", "Default": "{{version}}"{{beside}} } },
                     "Conditions": {"IsNew": {"Fn::Equals": [{"Ref": "V"}, "7.1"]}, "IsOff": {"Fn::Equals": [{"Ref": "Mode"}, "off"]} },
                     "Resources": {"Cache": {"Type": "{{(
                        cluster ? Templates.Cluster : Templates.Group
                    )}}", "Properties": {
                        "Engine": "{{engine}}", "EngineVersion": {"Ref": "V"}, {{(
                        cluster ? "\"NumCacheNodes\": 1," : "\"NumCacheClusters\": 1,"
                    )}}
                        {{more}} "CacheNodeType": "cache.r5.large", "CacheSubnetGroupName": "caches", "Port": {{port}} } } } }
                    """
                )
                .RootElement
        );
}
