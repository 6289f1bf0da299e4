using Mistake = System.Func<
    ElastiCache.Cdk.ReplicationGroupProps,
    Amazon.CDK.Stack,
    ElastiCache.Cdk.ReplicationGroupProps
>;

namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>Mistakes that the rules of the model find, in the words of the construct.</summary>
public sealed class ReplicationGroupMistakesTests
{
    internal static readonly Dictionary<string, (string RuleId, string Property, Mistake Mistake)> Cases = new(
        StringComparer.Ordinal
    )
    {
        ["Memcached in a replication group"] = (
            "E-01",
            "Engine",
            (props, _) => props with { Engine = CacheEngine.Memcached1_6_22 }
        ),
        ["a Redis version that never was"] = (
            "E-11",
            "Engine",
            (props, _) => props with { Engine = CacheEngine.Of("redis", "7.2") }
        ),
        ["a Valkey version before the first"] = (
            "E-11",
            "Engine",
            (props, _) => props with { Engine = CacheEngine.Of("valkey", "7.0") }
        ),
        ["a malformed node type"] = (
            "T-01",
            "NodeType",
            (props, _) => props with { NodeType = CacheNodeType.Of("r7g.large") }
        ),
        ["a previous generation"] = (
            "T-02",
            "NodeType",
            (props, _) => props with { NodeType = CacheNodeType.Of("cache.m3.medium") }
        ),
        ["an old engine on a new node"] = (
            "T-04",
            "NodeType",
            (props, _) => props with { Engine = CacheEngine.Redis6_0 }
        ),
        ["SSD without data tiering"] = (
            "T-09",
            "DataTiering",
            (props, _) => props with { NodeType = CacheNodeType.R6gdXlarge, DataTiering = false }
        ),
        ["data tiering without SSD"] = ("T-10", "DataTiering", (props, _) => props with { DataTiering = true }),
        ["too many replicas"] = (
            "R-01",
            "Topology.Replicated(replicas: 6)",
            (props, _) => props with { Topology = Topology.Replicated(replicas: 6) }
        ),
        ["failover without a replica"] = (
            "R-05",
            "AutomaticFailover",
            (props, _) => props with { Topology = Topology.SingleNode, AutomaticFailover = true }
        ),
        ["shards without failover"] = (
            "R-07",
            "AutomaticFailover",
            (props, _) =>
                props with
                {
                    Topology = Topology.Sharded(shards: 2),
                    AutomaticFailover = false,
                    MultiAz = false,
                }
        ),
        ["shards without replicas"] = (
            "R-08",
            "Topology.Sharded(shards: 2, replicasPerShard: 0)",
            (props, _) => props with { Topology = Topology.Sharded(shards: 2, replicasPerShard: 0) }
        ),
        ["shards in the compatible mode"] = (
            "R-25",
            "Topology.Sharded(shards: 2, replicasPerShard: 1)",
            (props, _) => props with { ClusterMode = ClusterMode.Compatible, Topology = Topology.Sharded(shards: 2) }
        ),
        ["the enabled mode without a replica"] = (
            "L-20",
            "ClusterMode",
            (props, _) => props with { ClusterMode = ClusterMode.Enabled, Topology = Topology.SingleNode }
        ),
        ["a parameter group of another mode"] = (
            "P-07",
            "ClusterMode",
            (props, stack) =>
                props with
                {
                    ClusterMode = ClusterMode.Disabled,
                    ParameterGroup = CacheParameterGroup.FromParameterGroupName(
                        stack,
                        "Parameters",
                        "default.valkey8.cluster.on"
                    ),
                }
        ),
        ["Multi-AZ without failover"] = (
            "R-09",
            "MultiAz",
            (props, _) => props with { AutomaticFailover = false, MultiAz = true }
        ),
        ["Multi-AZ in one zone"] = (
            "R-13",
            "MultiAz",
            (props, _) => props with { VpcSubnets = new SubnetSelection { Subnets = [props.Vpc.IsolatedSubnets[0]] } }
        ),
        ["a zone without a subnet"] = (
            "R-16",
            "Topology.Replicated(us-east-1a, us-east-1f)",
            (props, _) => props with { Topology = Topology.Replicated("us-east-1a", "us-east-1f") }
        ),
        ["slots with a gap"] = (
            "R-21",
            "Topology.Sharded(2 shards)",
            (props, _) =>
                props with
                {
                    Topology = Topology.Sharded(new Shard { Slots = "0-8191" }, new Shard { Slots = "8193-16383" }),
                }
        ),
        ["too many shards"] = (
            "R-23",
            "Topology.Sharded(shards: 501, replicasPerShard: 1)",
            (props, _) => props with { Topology = Topology.Sharded(shards: 501) }
        ),
        ["a port that is taken"] = ("B-16", "Port", (props, _) => props with { Port = 8005 }),
        ["IPv6 discovery without IPv6"] = (
            "L-05",
            "IpDiscovery",
            (props, _) => props with { IpDiscovery = IpDiscovery.Ipv6 }
        ),
        ["a token without TLS"] = (
            "S-05",
            "Authentication",
            (props, _) => props with { TransitEncryption = TransitEncryption.Disabled }
        ),
        ["a short token"] = (
            "S-07",
            "Authentication",
            (props, _) => props with { Authentication = Authentication.Token(SecretValue.UnsafePlainText("short")) }
        ),
        ["a token with a space"] = (
            "S-08",
            "Authentication",
            (props, _) =>
                props with
                {
                    Authentication = Authentication.Token(SecretValue.UnsafePlainText("a token with spaces")),
                }
        ),
        ["a TLS mode on an old engine"] = (
            "S-19",
            "TransitEncryption",
            (props, _) => props with { Engine = CacheEngine.Redis6_2, TransitEncryption = TransitEncryption.Preferred }
        ),
        ["snapshots for too long"] = (
            "B-01",
            "SnapshotRetention",
            (props, _) => props with { SnapshotRetention = Duration.Days(36) }
        ),
        ["half a day of snapshots"] = (
            "B-01",
            "SnapshotRetention",
            (props, _) => props with { SnapshotRetention = Duration.Hours(36) }
        ),
        ["a malformed snapshot window"] = (
            "B-03",
            "SnapshotWindow",
            (props, _) => props with { SnapshotWindow = "3-4" }
        ),
        ["a node to snapshot among shards"] = (
            "B-13",
            "SnapshottingClusterId",
            (props, _) => props with { Topology = Topology.Sharded(shards: 2), SnapshottingClusterId = "sessions-002" }
        ),
        ["overlapping windows"] = (
            "B-05",
            "SnapshotWindow",
            (props, _) =>
                props with
                {
                    SnapshotWindow = "05:30-06:30",
                    PreferredMaintenanceWindow = "sun:05:00-sun:06:00",
                }
        ),
        ["a short maintenance window"] = (
            "B-08",
            "PreferredMaintenanceWindow",
            (props, _) => props with { PreferredMaintenanceWindow = "sun:05:00-sun:05:30" }
        ),
        ["an RDB file that is none"] = (
            "B-12",
            "RestoreFrom",
            (props, _) => props with { RestoreFrom = SnapshotSource.RdbFiles("s3://bucket/file.rdb") }
        ),
        ["an id with an underscore"] = (
            "N-02",
            "ReplicationGroupId",
            (props, _) => props with { ReplicationGroupId = "shop_sessions" }
        ),
        ["a long description"] = (
            "N-16",
            "Description",
            (props, _) => props with { Description = new string('x', 256) }
        ),
        ["a reserved tag"] = (
            "N-20",
            "Tags",
            (props, _) =>
                props with
                {
                    Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["aws:name"] = "x" },
                }
        ),
        ["a parameter that AWS sets"] = (
            "P-12",
            "Parameters",
            (props, _) =>
                props with
                {
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["maxmemory"] = "1" },
                }
        ),
        ["a parameter group of another family"] = (
            "P-02",
            "ParameterGroup",
            (props, stack) =>
                props with
                {
                    ParameterGroup = new CacheParameterGroup(
                        stack,
                        "Parameters",
                        new CacheParameterGroupProps { Engine = CacheEngine.Valkey7_2 }
                    ),
                }
        ),
        ["a default group of another engine"] = (
            "P-04",
            "ParameterGroup",
            (props, stack) =>
                props with
                {
                    ParameterGroup = CacheParameterGroup.FromParameterGroupName(stack, "Parameters", "default.redis7"),
                }
        ),
        ["public subnets"] = (
            "K-07",
            "VpcSubnets",
            (props, stack) => props with { Vpc = Networks.Public(stack, "PublicVpc") }
        ),
        ["public subnets that were selected"] = (
            "K-07",
            "VpcSubnets",
            (props, stack) =>
                props with
                {
                    Vpc = Networks.With(
                        stack,
                        "MixedVpc",
                        vpc => (vpc.PublicSubnetIds, vpc.PrivateSubnetIds) = (Networks.Subnets, Networks.OtherSubnets)
                    ),
                    VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC },
                }
        ),
    };

    public static TheoryData<string> All => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_mistake_is_refused_with_its_rule_and_property(string mistake)
    {
        var (ruleId, property, make) = Cases[mistake];
        var refused = Mistakes.OfGroup(make);
        Assert.Equal("Stack/Sessions", refused.Path);
        Assert.Equal(
            (ruleId, property),
            Assert.Single(refused.Violations.Select(found => (found.RuleId, found.Property)))
        );
    }
}
