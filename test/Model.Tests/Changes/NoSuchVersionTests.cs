using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>An engine and a version that do not go together: that is the cause, and no parameter group is advised for them.</summary>
public sealed class NoSuchVersionTests
{
    [Theory]
    [InlineData("redis", "7.0", "redis", "8.1", "E-11")]
    [InlineData("redis", "7.0", "redis", "8.7", "E-05")]
    [InlineData("valkey", "7.2", "valkey", "6.2", "X-01")]
    public void What_there_is_not_is_refused_as_that(string from, string old, string to, string @new, string rule)
    {
        var update = Templates.Judge(
            Templates.Group,
            $"\"Engine\":\"{from}\",\"EngineVersion\":\"{old}\"",
            $"\"Engine\":\"{to}\",\"EngineVersion\":\"{@new}\""
        );

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Contains(rule, Templates.Rules(update), StringComparison.Ordinal);
        Assert.DoesNotContain("X-04", Templates.Rules(update), StringComparison.Ordinal);
        Assert.Single(update.Reasons, reason => reason.RuleId == rule);
    }

    // Each is right with another value of the other parameter.
    [Fact]
    public void What_defaults_come_to_that_do_not_go_together_is_refused_as_that()
    {
        var update = Templates.Only(Defaulting("redis", "7.0"), Defaulting("valkey", "8.1"));

        var reason = Assert.Single(update.Reasons, reason => reason.RuleId == "E-11");
        Assert.StartsWith("where E is 'redis' and V is '8.1', its default: ", reason.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("default.redis8", string.Join('\n', update.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_acknowledged_is_not_refused()
    {
        var @new = Defaulting("valkey", "8.1");
        @new.IsMeant = (_, violation) => violation.RuleId == "E-11";

        Assert.DoesNotContain("E-11", Templates.Rules(Templates.Only(Defaulting("redis", "7.0"), @new)));
    }

    private static Template Defaulting(string engine, string version) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$$"""
                    {"Parameters": {"E": {"Type": "String", "Default": "{{{engine}}}", "AllowedValues": ["redis", "valkey"]},
                       "V": {"Type": "String", "Default": "{{{version}}}"} },
                     "Resources": {"Cache": {"Type": "{{{Templates.Group}}}", "Properties": {"Engine": {"Ref": "E"}, "EngineVersion": {"Ref": "V"},
                         "NumCacheClusters": 1, "CacheSubnetGroupName": "caches"} } } }
                    """
                )
                .RootElement
        );
}
