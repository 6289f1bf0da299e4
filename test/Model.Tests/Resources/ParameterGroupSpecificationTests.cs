using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Resources;

public sealed class ParameterGroupSpecificationTests
{
    public static TheoryData<string> Families { get; } = [.. ParameterGroupFamily.All];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_family_has_a_default_group_without_cluster_mode(string family)
    {
        var group = ParameterGroupSpecification.Default($"default.{family}")!;

        Assert.Equal(family, group.CacheParameterGroupFamily);
        Assert.False(group.ClusterEnabled);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_has_a_default_group_with_cluster_mode_where_it_has_that(string family) =>
        Assert.Equal(
            ParameterGroupFamily.HasClusterMode(family) ? true : null,
            ParameterGroupSpecification.Default($"default.{family}.cluster.on")?.ClusterEnabled
        );

    [Theory]
    [InlineData("default")]
    [InlineData("default.")]
    [InlineData("default.cluster.on")]
    [InlineData("default..cluster.on")]
    [InlineData("default.valkey8.cluster.off")]
    [InlineData("default.redis7.1")]
    [InlineData("Default.redis7")]
    [InlineData("valkey8")]
    [InlineData("")]
    public void No_other_name_is_one_of_a_default_group(string name) =>
        Assert.Null(ParameterGroupSpecification.Default(name));

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public void Switches_cluster_mode(string value, bool expected) =>
        Assert.Equal(
            expected,
            new ParameterGroupSpecification { Properties = Given.Settings(("cluster-enabled", value)) }.ClusterEnabled
        );

    [Fact]
    public void Leaves_cluster_mode_open_when_only_the_deployment_knows()
    {
        var group = new ParameterGroupSpecification
        {
            Properties = new Dictionary<string, Value<string>>(StringComparer.Ordinal)
            {
                ["cluster-enabled"] = Value<string>.Unresolved(),
            },
        };

        Assert.Null(group.ClusterEnabled);
    }
}
