using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Judging;

public sealed class AnySpecificationTests
{
    // "X has no attribute Y", of a type and an attribute of one letter.
    private const int Shortest = 18;

    public static TheoryData<string> Names { get; } = [.. AnySpecification.Types.Select(type => type.Name)];

    [Fact]
    public void Every_kind_of_specification_is_generated() =>
        Assert.Superset(
            new HashSet<Type>
            {
                typeof(ReplicationGroupSpecification),
                typeof(CacheClusterSpecification),
                typeof(ServerlessCacheSpecification),
                typeof(UserSpecification),
                typeof(UserGroupSpecification),
                typeof(ParameterGroupSpecification),
                typeof(SubnetGroupSpecification),
                typeof(GlobalReplicationGroupSpecification),
                typeof(ScalableTargetSpecification),
                typeof(ScalingPolicySpecification),
                typeof(PlacementSpecification),
                typeof(ResourceSpecification),
                typeof(EndpointUseSpecification),
                typeof(PropertyNameSpecification),
            },
            AnySpecification.Types.ToHashSet()
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_a_specification_holds_no_rule_throws(string name) =>
        Always.Holds(
            AnySpecification.Of(TypeOf(name)),
            specification =>
            {
                Assert.All(AnySpecification.Judge(specification), IsReadable);
                return true;
            },
            times: 200
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_generated_breaks_rules_and_keeps_rules(string name)
    {
        var found = Always
            .Sample(AnySpecification.Of(TypeOf(name)), 100)
            .Select(specification =>
                string.Join(' ', AnySpecification.Judge(specification).Select(violation => violation.RuleId))
            );

        // A generator that always breaks the same rules would prove nothing.
        Assert.True(found.Distinct(StringComparer.Ordinal).Count() > 1);
    }

    private static Type TypeOf(string name) => AnySpecification.Types.Single(type => type.Name == name);

    private static void IsReadable(Violation violation)
    {
        Assert.True(violation.Message.Length > Shortest, $"{violation.RuleId} says too little: {violation.Message}");
        Assert.DoesNotContain("(absent)", violation.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Specification {", violation.Message, StringComparison.Ordinal);
    }
}
