using Mistake = System.Func<
    ElastiCache.Cdk.ServerlessCacheProps,
    Amazon.CDK.Stack,
    ElastiCache.Cdk.ServerlessCacheProps
>;

namespace ElastiCache.Cdk.Tests.Serverless;

/// <summary>Mistakes that the rules of the model find, in the words of the construct.</summary>
public sealed class ServerlessCacheMistakesTests
{
    private static readonly Dictionary<string, (string RuleId, string Property, Mistake Mistake)> Cases = new(
        StringComparer.Ordinal
    )
    {
        ["another engine"] = (
            "E-03",
            "Engine",
            (props, _) => props with { Engine = ServerlessCacheEngine.Of("dragonfly", "7") }
        ),
        ["too much data"] = ("V-01", "UsageLimits", (props, _) => props with { UsageLimits = Data(null, 5001) }),
        ["part of a GiB"] = (
            "V-01",
            "UsageLimits",
            (props, _) =>
                props with
                {
                    UsageLimits = new CacheUsageLimits { DataStorageMaximum = Size.Mebibytes(1500) },
                }
        ),
        ["more data at least than at most"] = (
            "V-02",
            "UsageLimits",
            (props, _) => props with { UsageLimits = Data(10, 5) }
        ),
        ["too few requests"] = ("V-04", "UsageLimits", (props, _) => props with { UsageLimits = Ecpu(null, 999) }),
        ["more requests at least than at most"] = (
            "V-05",
            "UsageLimits",
            (props, _) => props with { UsageLimits = Ecpu(5001, 5000) }
        ),
        ["users of Memcached"] = (
            "V-06",
            "UserGroup",
            (props, stack) =>
                props with
                {
                    Engine = ServerlessCacheEngine.Memcached1_6,
                    UserGroup = CacheUserGroup.FromUserGroupId(stack, "Users", "app-users"),
                }
        ),
        ["Valkey users of Redis OSS"] = (
            "V-07",
            "UserGroup",
            (props, stack) =>
                props with
                {
                    Engine = ServerlessCacheEngine.Redis7,
                    UserGroup = new CacheUserGroup(stack, "Users"),
                }
        ),
        ["snapshots for too long"] = (
            "V-09",
            "SnapshotRetention",
            (props, _) => props with { SnapshotRetention = Duration.Days(36) }
        ),
        ["a window for a time"] = (
            "V-10",
            "DailySnapshotTime",
            (props, _) => props with { DailySnapshotTime = "03:00-04:00" }
        ),
        ["a snapshot that is no ARN"] = (
            "V-11",
            "RestoreFrom",
            (props, _) => props with { RestoreFrom = SnapshotSource.FromArn("nightly") }
        ),
        ["a snapshot by its name"] = (
            "CDK-1",
            "RestoreFrom",
            (props, _) => props with { RestoreFrom = SnapshotSource.Snapshot("nightly") }
        ),
        ["a public cache in a VPC"] = ("CDK-1", "Vpc", (props, stack) => Public(props, stack) with { Vpc = props.Vpc }),
        ["a public cache of Valkey 8"] = (
            "V-15",
            "ConnectionType",
            (props, stack) => Public(props, stack) with { Engine = ServerlessCacheEngine.Valkey8 }
        ),
        ["a public cache without users"] = (
            "V-15",
            "ConnectionType",
            (props, stack) => Public(props, stack) with { UserGroup = null }
        ),
        ["a public cache with a security group"] = (
            "V-15",
            "ConnectionType",
            (props, stack) =>
                Public(props, stack) with
                {
                    SecurityGroups = [SecurityGroup.FromSecurityGroupId(stack, "Guard", "sg-0123456789abcdef0")],
                }
        ),
        ["no VPC"] = ("CDK-1", "Vpc", (props, _) => props with { Vpc = null }),
        ["no encryption"] = (
            "CDK-1",
            "AtRestEncryption",
            (props, _) => props with { AtRestEncryption = AtRestEncryption.Disabled }
        ),
        ["a last snapshot of what is destroyed"] = (
            "CDK-1",
            "FinalSnapshotName",
            (props, _) => props with { RemovalPolicy = RemovalPolicy.DESTROY, FinalSnapshotName = "last" }
        ),
        ["a wrong name of the last snapshot"] = (
            "V-21",
            "FinalSnapshotName",
            (props, _) => props with { FinalSnapshotName = "my--snap" }
        ),
        ["a wrong name"] = (
            "N-06",
            "ServerlessCacheName",
            (props, _) => props with { ServerlessCacheName = "My Cache" }
        ),
        ["a tag in the description"] = ("N-17", "Description", (props, _) => props with { Description = "<carts>" }),
        ["a tag of AWS"] = (
            "N-20",
            "Tags",
            (props, _) =>
                props with
                {
                    Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["aws:team"] = "shop" },
                }
        ),
        ["public subnets"] = (
            "K-07",
            "VpcSubnets",
            (props, stack) => props with { Vpc = Networks.Public(stack, "PublicVpc") }
        ),
        ["a subnet twice"] = (
            "V-12",
            "VpcSubnets",
            (props, _) =>
                props with
                {
                    VpcSubnets = new SubnetSelection
                    {
                        Subnets = [props.Vpc!.IsolatedSubnets[0], props.Vpc.IsolatedSubnets[0]],
                    },
                }
        ),
    };

    public static TheoryData<string> All => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_mistake_is_refused_with_its_rule_and_property(string mistake)
    {
        var (ruleId, property, make) = Cases[mistake];
        var refused = Mistakes.OfServerless(make);
        Assert.Equal("Stack/Carts", refused.Path);
        Assert.Equal(
            (ruleId, property),
            Assert.Single(refused.Violations.Select(found => (found.RuleId, found.Property)))
        );
    }

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(
            ["N-06", "V-09", "CDK-1"],
            Mistakes
                .OfServerless(
                    (props, _) =>
                        props with
                        {
                            ServerlessCacheName = "1",
                            SnapshotRetention = Duration.Days(99),
                            AtRestEncryption = AtRestEncryption.Disabled,
                        }
                )
                .Violations.Select(found => found.RuleId)
        );

    [Theory]
    [InlineData("V-12-one", "VpcSubnets")]
    [InlineData("E-10", "Engine")]
    [InlineData("V-10", "DailySnapshotTime")]
    public void What_may_be_right_is_a_warning(string ruleId, string property)
    {
        var stack = Stacks.New();
        var vpc = Networks.Isolated(stack);
        var cache = new ServerlessCache(
            stack,
            "Carts",
            new ServerlessCacheProps
            {
                Vpc = vpc,
                Engine = ServerlessCacheEngine.Of("valkey", "10"),
                VpcSubnets = new SubnetSelection { Subnets = [vpc.IsolatedSubnets[0]] },
                DailySnapshotTime = "03:00",
                SnapshotRetention = Duration.Days(0),
            }
        );
        Assert.Single(
            Warnings.Of(cache),
            warning =>
                warning.StartsWith($"{property}: ", StringComparison.Ordinal)
                && warning.Contains($"elasticache:{ruleId}]", StringComparison.Ordinal)
        );
    }

    private static ServerlessCacheProps Public(ServerlessCacheProps props, Stack stack) =>
        props with
        {
            Vpc = null,
            ConnectionType = CacheConnectionType.Public,
            Engine = ServerlessCacheEngine.Valkey9,
            UserGroup = CacheUserGroup.FromUserGroupId(stack, "Users", "default.iam-user-group"),
        };

    private static CacheUsageLimits Data(double? minimum, double maximum) =>
        new()
        {
            DataStorageMinimum = minimum is { } least ? Size.Gibibytes(least) : null,
            DataStorageMaximum = Size.Gibibytes(maximum),
        };

    private static CacheUsageLimits Ecpu(double? minimum, double maximum) =>
        new() { EcpuPerSecondMinimum = minimum, EcpuPerSecondMaximum = maximum };
}
