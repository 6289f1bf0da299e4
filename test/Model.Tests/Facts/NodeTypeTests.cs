using System.Reflection;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Facts;

public sealed class NodeTypeTests
{
    private static readonly PropertyInfo[] Members =
    [
        .. typeof(CacheNodeType)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(CacheNodeType)),
    ];

    public static TheoryData<string> Names { get; } = [.. Members.Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_is_named_for_its_node_type(string name) =>
        Assert.Equal($"{Member(name).Family}{Member(name).Size!.Name}", name, ignoreCase: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_finds_the_entry_of_the_table(string name)
    {
        var type = Member(name);

        Assert.True(type.IsKnown);
        Assert.Equal(type, CacheNodeType.Of(type.Name));
        Assert.Contains(type, CacheNodeType.All);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_is_well_formed(string name) => Assert.True(CacheNodeType.IsWellFormed(Member(name).Name));

    [Fact]
    public void Every_entry_of_the_table_has_a_member() =>
        Assert.Equal(
            CacheNodeType.All.Select(type => type.Name).Order(StringComparer.Ordinal),
            Members.Select(member => Member(member.Name).Name).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("cache.t4g.micro", 2, 0.5, 0)]
    [InlineData("cache.r7g.large", 2, 13.07, 0)]
    [InlineData("cache.m7g.xlarge", 4, 12.93, 0)]
    [InlineData("cache.c7gn.16xlarge", 64, 105.81, 0)]
    [InlineData("cache.r5.24xlarge", 96, 635.61, 0)]
    [InlineData("cache.r8g.16xlarge", 64, 504.52, 0)]
    [InlineData("cache.r6gd.16xlarge", 64, 419.09, 1592.56)]
    public void Has_the_size_that_AWS_publishes(string name, int cpus, double memory, double ssd)
    {
        var size = CacheNodeType.Of(name).Size!;

        Assert.Equal((cpus, memory, ssd), (size.VCpu, size.MemoryGiB, size.SsdGiB));
    }

    [Fact]
    public void Of_opens_the_door_to_what_the_table_lacks()
    {
        var type = CacheNodeType.Of("cache.r9g.large");

        Assert.False(type.IsKnown);
        Assert.Equal("cache.r9g.large", type.ToString());
        Assert.Null(type.Family);
        Assert.Null(type.Size);
    }

    [Fact]
    public void Previous_generations_are_those_on_which_AWS_creates_nothing() =>
        Assert.All(
            CacheNodeType.All,
            type =>
                Assert.Equal(
                    !type.Family!.Can(NodeCapabilities.Creatable),
                    CacheNodeType.IsPreviousGeneration(type.Name)
                )
        );

    [Fact]
    public void Any_text_can_be_asked_about() =>
        Always.Holds(
            Arbitrary.Text,
            text =>
                !(CacheNodeType.IsWellFormed(text) && text.Contains('\n', StringComparison.Ordinal))
                && (!CacheNodeType.Of(text).IsKnown || CacheNodeType.IsWellFormed(text))
        );

    private static CacheNodeType Member(string name) =>
        (CacheNodeType)Members.Single(member => member.Name == name).GetValue(null)!;
}
