namespace ElastiCache.Cdk.Tests.Network.Tiers;

/// <summary>Whoever asks, and wherever things stand: exactly the tier is admitted, and no stacks depend on each other in a circle.</summary>
public sealed class AppTierTests
{
    public static TheoryData<TierScenario> InOneStack => [.. Scenarios(apart: false)];

    public static TheoryData<TierScenario> InStacksOfTheirOwn => [.. Scenarios(apart: true)];

    [Theory]
    [MemberData(nameof(InOneStack))]
    public void In_one_stack_exactly_the_tier_is_admitted(TierScenario scenario) =>
        Assert.Equal(scenario.ExpectedRules(), NetworkRule.Of(scenario.Synthesize()));

    [Theory]
    [MemberData(nameof(InStacksOfTheirOwn))]
    public void In_stacks_of_their_own_exactly_the_tier_is_admitted(TierScenario scenario) =>
        Assert.Equal(scenario.ExpectedRules(), NetworkRule.Of(scenario.Synthesize()));

    private static IEnumerable<TierScenario> Scenarios(bool apart) =>
        from call in Enum.GetValues<Call>()
        from allowAllOutbound in (bool[])[true, false]
        from tierInNetworkStack in (bool[])(apart ? [false, true] : [false])
        from order in apart ? Enum.GetValues<Order>() : [Order.Unsaid]
        // Memcached takes the same path: once is enough.
        from memcached in (bool[])(order == Order.Unsaid && allowAllOutbound ? [false, true] : [false])
        select new TierScenario
        {
            Apart = apart,
            Call = call,
            AllowAllOutbound = allowAllOutbound,
            TierInNetworkStack = tierInNetworkStack,
            Order = order,
            Memcached = memcached,
        };
}
