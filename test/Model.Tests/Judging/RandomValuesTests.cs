using ElastiCache.Model.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Judging;

public sealed class RandomValuesTests
{
    private static readonly Gen<ReplicationGroupSpecification> Groups = Gen.OneOf(
        Arbitrary.Specification(Valid.Group),
        Arbitrary.Specification(Valid.Sharded),
        Arbitrary.Specification(Valid.Placed)
    );

    private static readonly Gen<CacheClusterSpecification> Clusters = Gen.OneOf(
        Arbitrary.Specification(Valid.Memcached),
        Arbitrary.Specification(Valid.RedisNode)
    );

    [Fact]
    public void No_replication_group_makes_a_rule_throw() =>
        Always.Holds(Groups, group => AreReadable(Judge.Of(group)));

    [Fact]
    public void No_cache_cluster_makes_a_rule_throw() =>
        Always.Holds(Clusters, cluster => AreReadable(Judge.Of(cluster)));

    [Fact]
    public void No_subnet_group_makes_a_rule_throw() =>
        Always.Holds(Arbitrary.Specification(Valid.SubnetGroup), group => AreReadable(Judge.Of(group)));

    [Fact]
    public void No_parameter_group_makes_a_rule_throw() =>
        Always.Holds(Arbitrary.Specification(Valid.ParameterGroup), group => AreReadable(Judge.Of(group)));

    [Fact]
    public void A_replication_group_of_which_nothing_is_known_breaks_no_rule() =>
        Always.Holds(
            Groups.Select(Unknowns.HideAll),
            group =>
                Judge
                    .Of(group with { Tags = [], NodeGroupConfiguration = null, LogDeliveryConfigurations = null })
                    .Count == 0
        );

    [Fact]
    public void A_cache_cluster_of_which_nothing_is_known_breaks_no_rule() =>
        Always.Holds(
            Clusters.Select(Unknowns.HideAll),
            cluster =>
                Judge
                    .Of(
                        cluster with
                        {
                            Tags = [],
                            LogDeliveryConfigurations = null,
                            MisplacedProperties = [],
                            ParameterGroup = null,
                        }
                    )
                    .Count == 0
        );

    [Fact]
    public void No_message_repeats_the_AUTH_token() =>
        Always.Holds(
            Groups,
            group =>
            {
                var token = $"§{group.AuthToken.Raw}§";
                var thrown = new CacheConfigurationException("Stack/Cache", Judge.Of(group with { AuthToken = token }));
                return !thrown.ToString().Contains(token, StringComparison.Ordinal);
            }
        );

    private static bool AreReadable(IReadOnlyList<Violation> violations) =>
        violations.All(violation =>
            violation.Message.Length > 20
            && !violation.Message.Contains("(absent)", StringComparison.Ordinal)
            && violation.ToString().StartsWith($"{violation.Property}: ", StringComparison.Ordinal)
        );
}
