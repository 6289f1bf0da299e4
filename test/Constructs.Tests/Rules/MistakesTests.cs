namespace ElastiCache.Cdk.Tests.Rules;

/// <summary>The mistakes that rules find in templates are found in the props too, under the same ids.</summary>
public sealed class MistakesTests
{
    // What else the props of a mistake cannot but break.
    private static readonly Dictionary<string, string[]> Besides = new(StringComparer.Ordinal)
    {
        ["P-05"] = ["CDK-1"],
        // The subnets of the tests stand in another Region than the stack.
        ["R-19"] = ["K-10"],
        ["O-02"] = ["K-10"],
    };

    public static TheoryData<string> OfGroups => [.. GroupMistakes.ByRule.Keys];

    public static TheoryData<string> OfMemcached => [.. OtherMistakes.OfMemcached.Keys];

    public static TheoryData<string> OfIngredients => [.. OtherMistakes.OfIngredients.Keys];

    [Theory]
    [MemberData(nameof(OfGroups))]
    public void A_replication_group_is_refused(string ruleId) =>
        Check(ruleId, "Stack/Sessions", Mistakes.OfGroup(GroupMistakes.ByRule[ruleId], Stacks.In("eu-central-1")));

    [Theory]
    [MemberData(nameof(OfMemcached))]
    public void A_Memcached_cluster_is_refused(string ruleId) =>
        Check(ruleId, "Stack/Objects", Mistakes.OfMemcached(OtherMistakes.OfMemcached[ruleId]));

    [Theory]
    [MemberData(nameof(OfIngredients))]
    public void A_group_of_parameters_or_subnets_is_refused(string ruleId) =>
        Check(
            ruleId,
            "Stack/Group",
            Assert.Throws<CacheConfigurationException>(() => OtherMistakes.OfIngredients[ruleId](Stacks.New(), "Group"))
        );

    [Fact]
    public void A_version_that_does_not_exist_is_one_mistake() =>
        Check(
            "E-11",
            "Stack/Sessions",
            Mistakes.OfGroup((props, _) => props with { Engine = CacheEngine.Of("redis", "8.0") })
        );

    private static void Check(string ruleId, string path, CacheConfigurationException refused)
    {
        Assert.Equal(path, refused.Path);
        Assert.Equal(
            Besides.GetValueOrDefault(ruleId, []).Append(ruleId).Order(StringComparer.Ordinal),
            // Each item that breaks a rule is told.
            refused.Violations.Select(violation => violation.RuleId).Distinct().Order(StringComparer.Ordinal)
        );
    }
}
