namespace ElastiCache.Model.Tests.Verification;

/// <summary>What counts as a difference between what is declared and what a service says.</summary>
public sealed class ControlPlaneJudgeTests
{
    private static readonly DeclaredResource Declared = new(
        "It",
        "AWS::ElastiCache::ParameterGroup",
        "it",
        [new LiveFact(ControlPlaneRules.Tags, "Tags.team", "checkout")]
    )
    {
        Declared = ["Tags.team", "secret"],
    };

    [Theory]
    [InlineData("checkout", "")]
    [InlineData("search", "I-15 Tags.team is declared checkout, and is search")]
    [InlineData("", "I-15 Tags.team is declared checkout, and is empty")]
    public void Another_value_is_a_difference(string value, string expected) =>
        Assert.Equal(expected, Judge(Observed(("Tags.team", value))));

    [Fact]
    public void What_a_service_does_not_tell_is_none() => Assert.Equal("", Judge(Observed()));

    [Fact]
    public void What_is_missing_where_a_service_tells_everything_is_one() =>
        Assert.Equal(
            "I-15 Tags.team is declared checkout, and is not set",
            Judge(Observed() with { Complete = ["Tags."] })
        );

    [Fact]
    public void What_is_complete_is_only_what_begins_so() =>
        Assert.Equal("", Judge(Observed() with { Complete = ["LogDelivery."] }));

    [Fact]
    public void What_nobody_declared_was_added_by_hand_where_there_are_no_defaults()
    {
        var observed = Observed(("Tags.team", "checkout"), ("timeout", "60"), ("secret", "x"));

        Assert.Equal("", Judge(observed));
        // What is declared with a value that only the deployment knows is declared all the same.
        Assert.Equal("I-08 timeout is not declared, and is 60", Judge(observed with { HasNoDefaults = true }));
    }

    [Fact]
    public void What_does_not_exist_is_told_with_its_name() =>
        Assert.Equal("I-01 it: it does not exist", Judge(ObservedResource.Missing));

    private static ObservedResource Observed(params (string Property, string Value)[] facts) =>
        new(facts.ToDictionary(fact => fact.Property, fact => fact.Value, StringComparer.Ordinal));

    private static string Judge(ObservedResource observed) =>
        string.Join(
            '\n',
            ControlPlaneJudge.Judge(Declared, observed).Select(finding => $"{finding.Rule.Id} {finding.Message}")
        );
}
