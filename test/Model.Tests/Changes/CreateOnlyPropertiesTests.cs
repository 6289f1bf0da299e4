namespace ElastiCache.Model.Tests.Changes;

public sealed class CreateOnlyPropertiesTests
{
    public static TheoryData<string, string> Rows =>
        new(CreateOnlyProperties.All.Select(property => (property.Type, property.Name)));

    public static TheoryData<string, string> Names =>
        new(
            CreateOnlyProperties
                .All.Where(property => CreateOnlyProperties.NameOf(property.Type) is { } name && name != property.Name)
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
        Assert.Equal(UpdateEffect.Replaced, Templates.Judge(type, "", set).Effect);
        Assert.Equal(UpdateEffect.Replaced, Templates.Judge(type, set, "").Effect);
        Assert.Equal(UpdateEffect.Unchanged, Templates.Judge(type, set, $"\"{property}\":1").Effect);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_under_a_fixed_name_is_refused(string type, string property)
    {
        var name = $"\"{CreateOnlyProperties.NameOf(type)}\":\"fixed\"";

        var update = Templates.Judge(type, $"{name},\"{property}\":\"a\"", $"{name},\"{property}\":\"b\"");

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Equal("M-09", update.Reasons[0].RuleId);
        Assert.Contains("'already exists'", update.Reasons[0].Message);
        Assert.Equal(
            $"Deploy NEW with another name: {CreateOnlyProperties.NameOf(type)}: anything but fixed",
            Templates.Steps(update).Split('\n')[0]
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
