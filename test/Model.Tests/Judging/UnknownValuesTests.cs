using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Judging;

public sealed class UnknownValuesTests
{
    private static readonly Dictionary<string, object> Specifications = new(StringComparer.Ordinal)
    {
        ["a replication group"] = Valid.Group,
        ["a sharded group"] = Valid.Sharded,
        ["a placed group"] = Valid.Placed,
        ["a Memcached cluster"] = Valid.Memcached,
        ["a Redis OSS node"] = Valid.RedisNode,
        ["the least cluster"] = new CacheClusterSpecification
        {
            Engine = "memcached",
            EngineVersion = "1.6.22",
            CacheNodeType = "cache.r7g.large",
            NumCacheNodes = 1,
            CacheSubnetGroupName = "cache-subnets",
        },
        ["a subnet group"] = Valid.SubnetGroup,
        ["a parameter group"] = Valid.ParameterGroup,
    };

    public static TheoryData<string> Names { get; } = [.. Specifications.Keys];

    public static TheoryData<string, string> NamesAndProperties { get; } =
        new(
            Specifications.SelectMany(entry =>
                Unknowns.ValueProperties(entry.Value.GetType()).Select(property => (entry.Key, property.Name))
            )
        );

    public static TheoryData<string> ShardProperties { get; } =
    [.. Unknowns.ValueProperties(typeof(NodeGroupSpecification)).Select(property => property.Name)];

    public static TheoryData<string> SubnetGroupProperties { get; } =
    [.. Unknowns.ValueProperties(typeof(SubnetGroupSpecification)).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_valid_breaks_no_rule(string name) => Assert.Empty(RuleCase.Judge(Specifications[name]));

    [Theory]
    [MemberData(nameof(NamesAndProperties))]
    public void A_value_that_is_not_known_breaks_no_rule(string name, string property)
    {
        var valid = Specifications[name];

        var hidden = Unknowns.Hide(valid, valid.GetType().GetProperty(property)!);

        Assert.Empty(RuleCase.Judge(hidden));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_known_breaks_no_rule(string name)
    {
        var valid = Specifications[name];

        var hidden = Unknowns.Hide(valid, Unknowns.ValueProperties(valid.GetType()));

        Assert.Empty(RuleCase.Judge(hidden));
    }

    [Theory]
    [MemberData(nameof(ShardProperties))]
    public void A_property_of_every_shard_that_is_not_known_breaks_no_rule(string property)
    {
        var hidden = Valid.Placed.WithShards(
            (shard, _) =>
                (NodeGroupSpecification)Unknowns.Hide(shard, typeof(NodeGroupSpecification).GetProperty(property)!)
        );

        Assert.Empty(Judge.Of(hidden));
    }

    [Theory]
    [MemberData(nameof(ShardProperties))]
    public void A_property_of_one_shard_that_is_not_known_breaks_no_rule(string property)
    {
        var hidden = Valid.Placed.WithShards(
            (shard, index) =>
                index == 0
                    ? shard
                    : (NodeGroupSpecification)
                        Unknowns.Hide(shard, typeof(NodeGroupSpecification).GetProperty(property)!)
        );

        Assert.Empty(Judge.Of(hidden));
    }

    [Theory]
    [MemberData(nameof(SubnetGroupProperties))]
    public void A_property_of_the_subnet_group_that_is_not_known_breaks_no_rule(string property)
    {
        var subnets = (SubnetGroupSpecification)
            Unknowns.Hide(Valid.SubnetGroup, typeof(SubnetGroupSpecification).GetProperty(property)!);

        Assert.Empty(Judge.Of(Valid.Group with { SubnetGroup = subnets }));
        Assert.Empty(Judge.Of(Valid.Memcached with { SubnetGroup = subnets }));
    }

    [Fact]
    public void Zones_that_are_not_known_one_by_one_break_no_rule()
    {
        var zones = Value<IReadOnlyList<Value<string>>>.Known([Value<string>.Unresolved(), Value<string>.Unresolved()]);
        var subnets = Valid.SubnetGroup with { AvailabilityZones = zones };

        Assert.Empty(Judge.Of(Valid.Group with { PreferredCacheClusterAZs = zones }));
        Assert.Empty(Judge.Of(Valid.Group with { SubnetGroup = subnets }));
    }

    [Fact]
    public void A_parameter_group_of_which_nothing_is_known_breaks_no_rule()
    {
        var parameters = Unknowns.HideAll(
            new ParameterGroupSpecification
            {
                Properties = new Dictionary<string, Value<string>>(StringComparer.Ordinal)
                {
                    ["cluster-enabled"] = Value<string>.Unresolved(),
                },
            }
        );

        Assert.Empty(Judge.Of(parameters));
        Assert.Empty(Judge.Of(Valid.Group with { ParameterGroup = parameters }));
        Assert.Empty(Judge.Of(Valid.Sharded with { ParameterGroup = parameters }));
    }

    [Fact]
    public void What_stands_for_an_unknown_value_is_not_judged()
    {
        var group = Valid.Group with
        {
            ReplicationGroupId = Value<string>.Unresolved("${Token[TOKEN.12]}"),
            EngineVersion = Value<string>.Unresolved("${Token[TOKEN.13]}"),
            CacheNodeType = Value<string>.Unresolved("${Token[TOKEN.14]}"),
            SnapshotWindow = Value<string>.Unresolved("${Token[TOKEN.15]}"),
            AuthToken = Value<string>.Unresolved("{{resolve:secretsmanager:token}}"),
            Port = Value<double>.Unresolved(-1.8881545897087626e289),
            NumCacheClusters = Value<double>.Unresolved(-1.8881545897087627e289),
        };

        Assert.Empty(Judge.Of(group));
    }

    [Fact]
    public void No_example_of_a_rule_throws_when_one_of_its_values_is_not_known()
    {
        foreach (var example in RuleCoverageTests.Cases)
        {
            foreach (var property in Unknowns.ValueProperties(example.Specification.GetType()))
            {
                _ = RuleCase.Judge(Unknowns.Hide(example.Specification, property));
            }
        }
    }
}
