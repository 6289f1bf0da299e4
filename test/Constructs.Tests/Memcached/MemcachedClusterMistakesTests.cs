using Mistake = System.Func<
    ElastiCache.Cdk.MemcachedClusterProps,
    Amazon.CDK.Stack,
    ElastiCache.Cdk.MemcachedClusterProps
>;

namespace ElastiCache.Cdk.Tests.Memcached;

/// <summary>Mistakes that the rules of the model find, in the words of the construct.</summary>
public sealed class MemcachedClusterMistakesTests
{
    internal static readonly Dictionary<string, (string RuleId, string Property, Mistake Mistake)> Cases = new(
        StringComparer.Ordinal
    )
    {
        ["another engine"] = ("E-02", "Engine", (props, _) => props with { Engine = CacheEngine.Valkey8_2 }),
        ["snapshots"] = ("M-01", "RemovalPolicy", (props, _) => props with { RemovalPolicy = RemovalPolicy.SNAPSHOT }),
        ["a purpose of others"] = ("CDK-1", "Purpose", (props, _) => props with { Purpose = Purpose.Leaderboard }),
        ["no nodes"] = ("C-02", "Nodes", (props, _) => props with { Nodes = 0 }),
        ["one node in several zones"] = ("C-04", "CrossAz", (props, _) => props with { Nodes = 1, CrossAz = true }),
        ["several zones in one subnet"] = (
            "K-05",
            "CrossAz",
            (props, _) => props with { VpcSubnets = new SubnetSelection { Subnets = [props.Vpc.IsolatedSubnets[0]] } }
        ),
        ["fewer zones than nodes"] = (
            "C-05",
            "AvailabilityZones",
            (props, _) => props with { AvailabilityZones = ["us-east-1a"] }
        ),
        ["TLS on an old version"] = (
            "C-10",
            "TransitEncryption",
            (props, _) => props with { Engine = CacheEngine.Memcached1_6_6 }
        ),
        ["a parameter that AWS sets"] = (
            "P-33",
            "Parameters",
            (props, _) =>
                props with
                {
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["config_max"] = "1" },
                }
        ),
        ["a name with two hyphens"] = ("N-05", "ClusterName", (props, _) => props with { ClusterName = "objects--a" }),
    };

    public static TheoryData<string> All => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_mistake_is_refused_with_its_rule_and_property(string mistake)
    {
        var (ruleId, property, make) = Cases[mistake];
        var refused = Mistakes.OfMemcached(make);
        Assert.Equal("Stack/Objects", refused.Path);
        Assert.Equal(
            (ruleId, property),
            Assert.Single(refused.Violations.Select(found => (found.RuleId, found.Property)))
        );
    }
}
