using System.Reflection;
using System.Runtime.CompilerServices;

namespace ElastiCache.Cdk.Tests;

/// <summary>A property that nobody tests, neither its default nor its effect, is not finished.</summary>
public sealed class PropsAreTestedTests
{
    public static TheoryData<string> Properties =>
        [.. PublicProps().SelectMany(type => type.GetProperties().Select(property => $"{type.Name}.{property.Name}"))];

    public static TheoryData<string> OptionalProperties =>
        [
            .. PublicProps()
                .SelectMany(type =>
                    type.GetProperties()
                        .Where(property => !property.IsDefined(typeof(RequiredMemberAttribute)))
                        .Select(property => $"{type.Name}.{property.Name}")
                ),
        ];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_property_has_a_test_of_its_effect(string property) =>
        Assert.Contains(property, Covered(typeof(EffectOfAttribute<>)));

    [Theory]
    [MemberData(nameof(OptionalProperties))]
    public void Every_optional_property_has_a_test_of_its_default(string property) =>
        Assert.Contains(property, Covered(typeof(DefaultOfAttribute<>)));

    [Fact]
    public void No_test_is_about_a_property_that_is_gone() =>
        Assert.Empty(
            Covered(typeof(DefaultOfAttribute<>))
                .Concat(Covered(typeof(EffectOfAttribute<>)))
                .Except(Properties.Select(row => row.Data))
        );

    private static IEnumerable<Type> PublicProps() =>
        typeof(ReplicationGroupProps)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.Name.EndsWith("Props", StringComparison.Ordinal)
                || type.Name.EndsWith("Attributes", StringComparison.Ordinal)
            );

    private static HashSet<string> Covered(Type attribute) =>
        [
            .. Assembly
                .GetExecutingAssembly()
                .GetTypes()
                .SelectMany(type => type.GetMethods())
                .SelectMany(method => method.GetCustomAttributes<CoversAttribute>())
                .Where(covers => covers.GetType().GetGenericTypeDefinition() == attribute)
                .Select(covers => $"{covers.Props.Name}.{covers.Property}"),
        ];
}
