namespace ElastiCache.Model.Tests.Changes;

public sealed class CreateOnlyPropertiesTests
{
    // What sources do not agree about cannot be told.
    public static TheoryData<string, string> Rows =>
        new(
            CreateOnlyProperties
                .All.Where(property => property.Contradiction is null)
                .Select(property => (property.Type, property.Name))
        );

    public static TheoryData<string, string> Names =>
        new(
            CreateOnlyProperties
                .All.Where(property => property.Contradiction is null)
                .Where(property => CreateOnlyProperties.NameOf(property.Type) is { } name && name != property.Name)
                .Select(property => (property.Type, property.Name))
        );

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_change_replaces(string type, string property)
    {
        // Resources of other services are not reported: what refers to them is.
        if (!type.StartsWith("AWS::ElastiCache::", StringComparison.Ordinal))
        {
            Assert.Equal(UpdateEffect.Replaced, OfServerlessIn(type, property).Effect);
            return;
        }

        var update = Templates.Judge(type, $"\"{property}\":\"a\"", $"\"{property}\":\"b\"");

        Assert.Equal(UpdateEffect.Replaced, update.Effect);
        Assert.Contains(update.Reasons, reason => reason.Property == property && reason.RuleId is not null);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Adding_or_removing_replaces_and_the_same_in_other_words_does_not(string type, string property)
    {
        if (!type.StartsWith("AWS::ElastiCache::", StringComparison.Ordinal))
        {
            return;
        }

        var set = $"\"{property}\":\"1\"";
        Assert.Equal(UpdateEffect.Replaced, Effect(type, "", set));
        Assert.Equal(UpdateEffect.Replaced, Effect(type, set, ""));
        Assert.Equal(UpdateEffect.Unchanged, Effect(type, set, $"\"{property}\":1"));
    }

    // Without lint, which refuses most of these values.
    private static UpdateEffect Effect(string type, string old, string @new) =>
        new ChangeJudge(
            Templates.Of(("Cache", Templates.Body(type, old))),
            Templates.Of(("Cache", Templates.Body(type, @new))),
            default
        )
            .Of("Cache")
            .Update.Effect;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_under_a_fixed_name_is_refused(string type, string property)
    {
        var name = $"\"{CreateOnlyProperties.NameOf(type)}\":\"fixed\"";

        var update = Templates.Judge(type, $"{name},\"{property}\":\"a\"", $"{name},\"{property}\":\"b\"");

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Equal("M-09", update.Reasons[0].RuleId);
        Assert.Contains("'already exists'", update.Reasons[0].Message);
        Assert.Contains("Write another name in the same update", update.Reasons[0].Message);
        Assert.Empty(update.Steps);
    }

    [Fact]
    public void What_sources_contradict_each_other_about_cannot_be_told()
    {
        var update = Templates.Judge(
            Templates.Group,
            "\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":1",
            "\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":2"
        );

        Assert.Equal((UpdateEffect.Unclear, true), (update.Effect, update.IsHarmful));
        Assert.All(
            ["registry schema", "cloudformation-coverage-roadmap#918", "create-change-set", "describe-change-set"],
            words => Assert.Contains(words, update.Reasons[0].Message)
        );
    }

    [Fact]
    public void Every_row_names_a_rule_and_a_source_and_stands_once()
    {
        Assert.All(CreateOnlyProperties.All, property => Assert.Matches("^[A-Z]-[0-9]{2}$", property.RuleId));
        Assert.All(CreateOnlyProperties.All, property => Assert.NotEmpty(property.Source));
        Assert.Equal(
            CreateOnlyProperties.All.Count,
            CreateOnlyProperties.All.DistinctBy(property => (property.Type, property.Name)).Count()
        );
    }

    private static ResourceUpdate OfServerlessIn(string type, string property)
    {
        var cache = Templates.Body(Templates.Serverless, """ "SubnetIds":[{"Ref":"Other"}] """);
        return Templates.Only(
            Templates.Of(("Cache", cache), ("Other", Templates.Body(type, $"\"{property}\":\"a\""))),
            Templates.Of(("Cache", cache), ("Other", Templates.Body(type, $"\"{property}\":\"b\"")))
        );
    }
}
