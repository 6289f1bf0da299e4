namespace ElastiCache.Cdk.Tests.Global;

public sealed class GlobalDatastoreMistakesTests
{
    private static readonly Dictionary<string, (string RuleId, Action<Stack, IVpc> Mistake)> Cases = new(
        StringComparer.Ordinal
    )
    {
        ["a primary that is too small"] = (
            "G-04",
            (stack, vpc) => Global(stack, Primary(stack, vpc, props => props with { NodeType = NodeType.T4gMedium }))
        ),
        ["a node type that is too small for every member"] = (
            "G-04",
            (stack, vpc) =>
                _ = new GlobalDatastore(
                    stack,
                    "Wrong",
                    new GlobalDatastoreProps
                    {
                        Primary = Primary(stack, vpc, props => props),
                        GlobalReplicationGroupIdSuffix = "orders",
                        NodeType = NodeType.T4gMedium,
                    }
                )
        ),
        ["a primary that speaks IPv6"] = (
            "G-06",
            (stack, vpc) =>
                Global(stack, Primary(stack, vpc, props => props with { NetworkType = CacheNetworkType.DualStack }))
        ),
        ["no suffix"] = ("N-15", (stack, vpc) => Global(stack, Primary(stack, vpc, props => props), suffix: "")),
        ["too many replicas"] = (
            "R-01",
            (stack, vpc) =>
                _ = new SecondaryReplicationGroup(
                    stack,
                    "Wrong",
                    new SecondaryReplicationGroupProps
                    {
                        GlobalDatastore = Imported(stack),
                        Vpc = vpc,
                        Replicas = 6,
                    }
                )
        ),
        ["subnets said twice"] = (
            "CDK-1",
            (stack, vpc) =>
                _ = new SecondaryReplicationGroup(
                    stack,
                    "Wrong",
                    new SecondaryReplicationGroupProps
                    {
                        GlobalDatastore = Imported(stack),
                        Vpc = vpc,
                        SubnetGroup = SubnetGroup.FromSubnetGroupName(stack, "Shared", "shared"),
                        VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
                    }
                )
        ),
    };

    public static TheoryData<string> Mistakes => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_refused_by_its_rule(string mistake)
    {
        var stack = Stacks.New();
        var vpc = Networks.Isolated(stack);

        var refused = Assert.Throws<CacheConfigurationException>(() => Cases[mistake].Mistake(stack, vpc));

        Assert.Equal("Stack/Wrong", refused.Path);
        Assert.Equal(Cases[mistake].RuleId, Assert.Single(refused.Violations).RuleId);
    }

    [Fact]
    public void Changing_the_members_on_creation_is_a_warning()
    {
        var stack = Stacks.New();
        _ = new GlobalDatastore(
            stack,
            "Wrong",
            new GlobalDatastoreProps
            {
                Primary = Primary(stack, Networks.Isolated(stack), props => props),
                GlobalReplicationGroupIdSuffix = "orders",
                NodeType = NodeType.R7gXlarge,
            }
        );

        Assert.Contains(
            Warnings.Of(stack, "Wrong"),
            warning => warning.Contains("elasticache:G-11", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Shards_of_a_secondary_cannot_be_scaled() =>
        Assert.DoesNotContain(
            typeof(CacheScalingExtensions).GetMethods(),
            method =>
                method.GetParameters().Any(parameter => parameter.ParameterType == typeof(SecondaryReplicationGroup))
        );

    private static IGlobalDatastore Imported(Stack stack) =>
        GlobalDatastore.FromGlobalReplicationGroupId(stack, "Global", "ldgnf-orders");

    private static void Global(Stack stack, ReplicationGroup primary, string suffix = "orders") =>
        _ = new GlobalDatastore(
            stack,
            "Wrong",
            new GlobalDatastoreProps { Primary = primary, GlobalReplicationGroupIdSuffix = suffix }
        );

    private static ReplicationGroup Primary(
        Stack stack,
        IVpc vpc,
        Func<ReplicationGroupProps, ReplicationGroupProps> change
    ) => new(stack, "Orders", change(new ReplicationGroupProps { Vpc = vpc, NodeType = NodeType.R7gLarge }));
}
