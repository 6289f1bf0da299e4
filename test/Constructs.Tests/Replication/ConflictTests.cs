using Mistake = System.Func<
    ElastiCache.Cdk.ReplicationGroupProps,
    Amazon.CDK.Stack,
    ElastiCache.Cdk.ReplicationGroupProps
>;

namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>Two properties that say different things about one matter.</summary>
public sealed class ConflictTests
{
    private static readonly Dictionary<string, (string Expected, Mistake Mistake)> Cases = new(StringComparer.Ordinal)
    {
        ["subnets twice"] = (
            "VpcSubnets: SubnetGroup already says which subnets: leave one out (CDK-1)",
            (props, stack) =>
                props with
                {
                    SubnetGroup = CacheSubnetGroup.FromSubnetGroupName(stack, "Subnets", "shop"),
                    VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
                }
        ),
        ["parameters and a group"] = (
            "ParameterGroup: the parameters of a group of yours belong into it: leave Purpose and Parameters out (CDK-1)",
            (props, stack) =>
                props with
                {
                    ParameterGroup = CacheParameterGroup.FromParameterGroupName(stack, "Parameters", "shop"),
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["timeout"] = "1" },
                }
        ),
        ["a purpose and a group"] = (
            "ParameterGroup: the parameters of a group of yours belong into it: leave Purpose and Parameters out (CDK-1)",
            (props, stack) =>
                props with
                {
                    ParameterGroup = CacheParameterGroup.FromParameterGroupName(stack, "Parameters", "shop"),
                    Purpose = Purpose.Leaderboard,
                }
        ),
        ["cluster mode as a parameter"] = (
            "Parameters: cluster-enabled follows from the topology, or from ClusterMode: leave it out (CDK-1)",
            (props, _) =>
                props with
                {
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["cluster-enabled"] = "yes" },
                }
        ),
        ["a group with cluster mode and no shards"] = (
            "ParameterGroup: the topology needs a parameter group with cluster-enabled no (CDK-1)",
            (props, stack) =>
                props with
                {
                    ParameterGroup = new CacheParameterGroup(
                        stack,
                        "Parameters",
                        new CacheParameterGroupProps { Engine = CacheEngine.Valkey8_2, ClusterMode = true }
                    ),
                }
        ),
        ["a version that only the deployment knows, without its family"] = (
            "Engine: the parameter group family of valkey cannot be told from a version that is known only at deployment: name it in CacheEngine.Of(name, version, family) (CDK-1)",
            (props, stack) =>
                props with
                {
                    Engine = CacheEngine.Of("valkey", new CfnParameter(stack, "Version").ValueAsString),
                }
        ),
    };

    public static TheoryData<string> All => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_conflict_is_refused(string conflict)
    {
        var (expected, make) = Cases[conflict];
        Assert.Equal($"Stack/Sessions: {expected}", Mistakes.OfGroup(make).Message);
    }

    [Fact]
    public void A_group_without_cluster_mode_does_not_fit_shards()
    {
        var refused = Mistakes.OfGroup(
            (props, stack) =>
                props with
                {
                    Topology = Topology.Sharded(shards: 2),
                    ParameterGroup = CacheParameterGroup.FromParameterGroupName(stack, "Parameters", "default.valkey8"),
                }
        );
        Assert.Equal(["CDK-1", "P-05"], refused.Violations.Select(violation => violation.RuleId));
    }

    [Fact]
    public void A_parameter_group_by_itself_needs_a_family_too()
    {
        var stack = Stacks.New();
        var version = new CfnParameter(stack, "Version").ValueAsString;
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new CacheParameterGroup(
                stack,
                "Parameters",
                new CacheParameterGroupProps { Engine = CacheEngine.Of("valkey", version) }
            )
        );
        Assert.Equal(
            "Stack/Parameters: Engine: the parameter group family of valkey cannot be told from a version that is known only at deployment: name it in CacheEngine.Of(name, version, family) (CDK-1)",
            refused.Message
        );
    }
}
