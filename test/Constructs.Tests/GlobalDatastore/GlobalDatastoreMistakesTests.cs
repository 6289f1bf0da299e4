namespace ElastiCache.Cdk.Tests.Global;

public sealed class GlobalDatastoreMistakesTests
{
    private static readonly Dictionary<string, (string RuleId, Action<Stack, IVpc> Mistake)> Cases = new(
        StringComparer.Ordinal
    )
    {
        ["a primary that is too small"] = (
            "G-04",
            (stack, vpc) =>
                Global(stack, Primary(stack, vpc, props => props with { NodeType = CacheNodeType.T4gMedium }))
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
                        NodeType = CacheNodeType.T4gMedium,
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
        ["another node type than the primary's"] = (
            "CDK-1",
            (stack, vpc) => Copy(stack, vpc, props => props with { PrimaryNodeType = CacheNodeType.R7gXlarge })
        ),
        ["shards without cluster mode"] = (
            "CDK-1",
            (stack, vpc) => Copy(stack, vpc, props => props with { PrimaryShards = 3 })
        ),
        ["other shards than the primary's"] = (
            "CDK-1",
            (stack, vpc) => Copy(stack, vpc, props => props with { ClusterMode = true, PrimaryShards = 4 }, shards: 3)
        ),
        ["a primary with shards, and no cluster mode"] = (
            "CDK-1",
            (stack, vpc) => Copy(stack, vpc, props => props, shards: 3)
        ),
        ["the Region of its primary"] = (
            "G-17",
            (stack, vpc) =>
                Secondary(stack, vpc, Datastore(stack, Primary(stack, vpc, props => props), "Datastore"), "Wrong")
        ),
        ["the Region of another secondary"] = (
            "G-17",
            (stack, vpc) =>
            {
                var datastore = Elsewhere(stack, props => props);
                Secondary(stack, vpc, datastore, "Right");
                Secondary(stack, vpc, datastore, "Wrong");
            }
        ),
        ["no shards"] = ("R-23", (stack, vpc) => CopyOfShards(stack, vpc, 0)),
        ["half a shard"] = ("R-23", (stack, vpc) => CopyOfShards(stack, vpc, 1.5)),
        ["too many shards"] = ("R-23", (stack, vpc) => CopyOfShards(stack, vpc, 501)),
        ["too many nodes"] = ("R-24", (stack, vpc) => CopyOfShards(stack, vpc, 251)),
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
                        SubnetGroup = CacheSubnetGroup.FromSubnetGroupName(stack, "Shared", "shared"),
                        VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
                    }
                )
        ),
    };

    public static TheoryData<string> Mistakes => [.. Cases.Keys];

    public static IEnumerable<string> RuleIds => Cases.Values.Select(mistake => mistake.RuleId);

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
                NodeType = CacheNodeType.R7gXlarge,
            }
        );

        Assert.Contains(
            Warnings.Of(stack, "Wrong"),
            warning => warning.Contains("elasticache:G-11", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Two_Regions_that_only_the_deployment_knows_may_be_two()
    {
        var stack = Stacks.New();
        Secondary(stack, Networks.Isolated(stack), Elsewhere(stack, props => props), "Copy");

        Assert.Empty(Warnings.Of(stack, "Copy"));
    }

    [Theory]
    [InlineData("us-east-1", true)]
    [InlineData("eu-west-1", false)]
    public void A_datastore_by_its_id_tells_where_it_was_created(string region, bool isWarned)
    {
        var stack = Stacks.In(region);
        Secondary(stack, Networks.Isolated(stack), Imported(stack), "Copy");

        Assert.Equal(
            isWarned,
            Warnings.Of(stack, "Copy").Any(warning => warning.Contains("elasticache:G-17", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Shards_of_a_secondary_cannot_be_scaled() =>
        Assert.DoesNotContain(
            typeof(CacheScalingExtensions).GetMethods(),
            method =>
                method.GetParameters().Any(parameter => parameter.ParameterType == typeof(SecondaryReplicationGroup))
        );

    private static void CopyOfShards(Stack stack, IVpc vpc, double shards) =>
        Copy(
            stack,
            vpc,
            props => props with { GlobalDatastore = Imported(stack), ClusterMode = true, PrimaryShards = shards }
        );

    private static void Copy(
        Stack stack,
        IVpc vpc,
        Func<SecondaryReplicationGroupProps, SecondaryReplicationGroupProps> change,
        double? shards = null
    ) =>
        _ = new SecondaryReplicationGroup(
            stack,
            "Wrong",
            change(
                new SecondaryReplicationGroupProps
                {
                    GlobalDatastore = Elsewhere(
                        stack,
                        props => props with { Topology = shards is { } count ? Topology.Sharded(count) : null }
                    ),
                    Vpc = vpc,
                }
            )
        );

    private static void Secondary(Stack stack, IVpc vpc, IGlobalDatastore datastore, string id) =>
        _ = new SecondaryReplicationGroup(
            stack,
            id,
            new SecondaryReplicationGroupProps { GlobalDatastore = datastore, Vpc = vpc }
        );

    // A datastore whose primary stands in another stack.
    private static GlobalDatastore Elsewhere(Stack stack, Func<ReplicationGroupProps, ReplicationGroupProps> change)
    {
        var elsewhere = new Stack((App)stack.Node.Root, "Elsewhere");
        return Datastore(elsewhere, Primary(elsewhere, Networks.Isolated(elsewhere), change), "Datastore");
    }

    private static GlobalDatastore Datastore(
        Stack stack,
        ReplicationGroup primary,
        string id,
        string suffix = "orders"
    ) => new(stack, id, new GlobalDatastoreProps { Primary = primary, GlobalReplicationGroupIdSuffix = suffix });

    private static IGlobalDatastore Imported(Stack stack) =>
        GlobalDatastore.FromGlobalReplicationGroupId(stack, "Global", "ldgnf-orders");

    private static void Global(Stack stack, ReplicationGroup primary, string suffix = "orders") =>
        _ = Datastore(stack, primary, "Wrong", suffix);

    private static ReplicationGroup Primary(
        Stack stack,
        IVpc vpc,
        Func<ReplicationGroupProps, ReplicationGroupProps> change
    ) => new(stack, "Orders", change(new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }));
}
