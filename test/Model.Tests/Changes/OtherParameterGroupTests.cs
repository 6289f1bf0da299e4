namespace ElastiCache.Model.Tests.Changes;

/// <summary>Parameters that a cache takes when it is created.</summary>
public sealed class OtherParameterGroupTests
{
    private const string Default = "default";
    private const string None = "none";

    [Theory]
    [InlineData("databases", "32", "64", UpdateEffect.Refused)]
    [InlineData("databases", "32", "32", UpdateEffect.InPlace)]
    [InlineData("databases", "32", Default, UpdateEffect.Refused)]
    [InlineData("databases", "16", Default, UpdateEffect.InPlace)]
    [InlineData("databases", Default, "32", UpdateEffect.Refused)]
    [InlineData("databases", None, "32", UpdateEffect.Refused)]
    [InlineData("activerehashing", "no", Default, UpdateEffect.Refused)]
    [InlineData("activerehashing", "yes", Default, UpdateEffect.InPlace)]
    [InlineData("timeout", "10", "20", UpdateEffect.InPlace)]
    public void Another_group_agrees_in_them(string name, string old, string @new, object effect)
    {
        var update = Templates.Only(With(name, old, "Old"), With(name, @new, "New"));

        Assert.Equal(effect, update.Effect);
    }

    // What is left out stays, whatever the default group has.
    [Fact]
    public void A_group_that_is_left_out_takes_nothing_from_the_default_one() =>
        Assert.DoesNotContain(
            Templates.Only(With("databases", "32", "Old"), With("databases", None, "New")).Reasons,
            reason => reason.Message.StartsWith("databases is", StringComparison.Ordinal)
        );

    [Fact]
    public void A_family_without_the_parameter_says_nothing() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Templates
                .Only(
                    With("activerehashing", "no", "Old"),
                    Templates.Of(("Cache", Cache("\"default.valkey8\"", "\"valkey\"", "8.0")))
                )
                .Effect
        );

    // The engine that stays, whatever it is, needs the family that it has.
    [Theory]
    [InlineData("")]
    [InlineData("\"EngineVersion\":{\"Fn::ImportValue\":\"version\"},")]
    public void A_group_of_another_family_is_refused_where_the_version_stays(string version)
    {
        var update = Templates.Judge(
            Templates.Group,
            $"{version}\"Engine\":\"valkey\",\"CacheParameterGroupName\":\"default.valkey8\"",
            $"{version}\"Engine\":\"valkey\",\"CacheParameterGroupName\":\"default.valkey9\""
        );

        Assert.Equal((UpdateEffect.Refused, "X-04"), (update.Effect, Templates.Rules(update)));
    }

    [Fact]
    public void Of_two_defaults_that_change_together_neither_stays_behind()
    {
        static Template With(string version, string family) =>
            Template.Read(
                System
                    .Text.Json.JsonDocument.Parse(
                        $$$"""
                    {"Parameters": {"V": {"Type": "String", "Default": "{{{version}}}"}, "M": {"Type": "String", "Default": "{{{family}}}"}},
                     "Resources": {"Cache": {{{Templates.Body(
                        Templates.Group,
                        """
                        "Engine":"valkey","EngineVersion":{"Ref":"V"},"CacheParameterGroupName":{"Fn::Sub":"default.valkey${M}"},
                        "CacheSubnetGroupName":"caches","NumCacheClusters":2,"AutomaticFailoverEnabled":true
                        """
                    )}}} } }
                    """
                    )
                    .RootElement
            );

        Assert.Equal(
            ["where V is '9.0', its default and M is not '9'", "where V is not '9.0' and M is '9', its default"],
            Templates
                .Only(With("8.0", "8"), With("9.0", "9"))
                .Reasons.Where(reason => reason.RuleId == "X-04")
                .Select(reason => reason.Message.Split(':')[0])
        );
    }

    [Fact]
    public void In_a_group_in_use_activerehashing_does_not_change()
    {
        static Template Used(string value) =>
            Templates.Of(("Cache", Own("activerehashing", value)), ("User", Cache("{\"Ref\":\"Cache\"}")));

        Assert.Equal(UpdateEffect.Refused, Templates.Only(Used("yes"), Used("no")).Effect);
    }

    [Theory]
    [InlineData("databases", "16", "32")]
    [InlineData("cluster-enabled", "no", "yes")]
    public void A_group_changes_only_once_a_cache_has_left_it(string name, string old, string @new)
    {
        var update = UpdateJudge
            .Judge(Left(Own(name, old), "P"), Left(Own(name, @new), "Q"))
            .Resources.Single(one => one.LogicalId == "P");

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.StartsWith(
            $"{old} -> {@new}; it only changes while no cache uses the group, and User may use it still",
            update.Reasons[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_group_changes_only_once_the_cache_that_used_it_is_gone() =>
        Assert.Equal(
            UpdateEffect.NeedsSteps,
            UpdateJudge
                .Judge(Left(Own("databases", "16"), "P"), Templates.Of(("P", Own("databases", "32"))))
                .Resources.Single(one => one.LogicalId == "P")
                .Effect
        );

    [Fact]
    public void A_group_that_no_cache_used_changes_in_place() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            UpdateJudge
                .Judge(Left(Own("databases", "16"), "Q"), Left(Own("databases", "32"), "Q"))
                .Resources.Single(one => one.LogicalId == "P")
                .Effect
        );

    private static Template Left(string group, string used) =>
        Templates.Of(("P", group), ("Q", Own("timeout", "30")), ("User", Cache($"{{\"Ref\":\"{used}\"}}")));

    // A group of OLD and one of NEW, under different logical ids.
    private static Template With(string name, string value, string id) =>
        value == Default ? Templates.Of(("Cache", Cache("\"default.redis6.x\"")))
        : value == None ? Templates.Of(("Cache", Cache(null)))
        : Templates.Of((id, Own(name, value)), ("Cache", Cache($"{{\"Ref\":\"{id}\"}}")));

    private static string Own(string name, string value) =>
        Templates.Body(
            Templates.ParameterGroup,
            $"\"CacheParameterGroupFamily\":\"redis6.x\",\"Description\":\"d\",\"Properties\":{{\"{name}\":\"{value}\"}}"
        );

    private static string Cache(string? group, string engine = "\"redis\"", string version = "6.2") =>
        Templates.Body(
            Templates.Group,
            $"\"NumCacheClusters\":2,\"TransitEncryptionEnabled\":false,\"Engine\":{engine},\"EngineVersion\":\"{version}\"{(group is null ? "" : $",\"CacheParameterGroupName\":{group}")},"
                + (
                    group is null || group.Contains("default", StringComparison.Ordinal)
                        ? "\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]"
                        : "\"Tags\":[]"
                )
        );
}
