using Constructs;

namespace ElastiCache.Cdk.Tests.Rules;

/// <summary>What gives a warning, for each rule that can: how to make a cache of it.</summary>
internal static class Doubts
{
    private static int Number;

    public static readonly IReadOnlyDictionary<string, Func<Stack, IVpc, string, IConstruct>> ByRule = new Dictionary<
        string,
        Func<Stack, IVpc, string, IConstruct>
    >(StringComparer.Ordinal)
    {
        ["N-03"] = Group(props => props with { ReplicationGroupId = $"Sessions{Number++}" }),
        ["N-05"] = Memcached(props => props with { ClusterName = $"Objects{Number++}" }),
        ["N-07"] = (stack, vpc, id) =>
            new CacheSubnetGroup(stack, id, new CacheSubnetGroupProps { Vpc = vpc, SubnetGroupName = id }),
        ["K-03"] = (stack, vpc, id) => OtherMistakes.WithSubnets(stack, vpc, id, 21),
        ["E-06"] = Group(props => props with { Engine = CacheEngine.Of("valkey", "10.0", "valkey9") }),
        ["E-07"] = Memcached(props => props with { Engine = CacheEngine.Of("memcached", "1.6.99") }),
        ["R-18"] = Group(props =>
            props with
            {
                Topology = Topology.Sharded(new Shard { Id = "0001" }, new Shard { Id = "0001" }),
            }
        ),
        ["B-17"] = (stack, vpc, id) =>
            Group(props =>
                props with
                {
                    NotificationTopic = Amazon.CDK.AWS.SNS.Topic.FromTopicArn(
                        stack,
                        $"{id}Topic",
                        "arn:aws:sns:eu-centrl-1:123456789012:events"
                    ),
                }
            )(stack, vpc, id),
        ["E-12"] = Group(props => props with { Engine = CacheEngine.Redis6_2 }),
        ["P-01"] = (stack, _, id) =>
            new CacheParameterGroup(
                stack,
                id,
                new CacheParameterGroupProps { Engine = CacheEngine.Of("valkey", "10.0") }
            ),
        ["P-11"] = Group(props => props with { Parameters = One("maxmemory_policy", "allkeys-lru") }),
        ["P-16"] = Group(props =>
            props with
            {
                Engine = CacheEngine.Redis6_2,
                NodeType = CacheNodeType.R6gdXlarge,
                Parameters = One("maxmemory-policy", "allkeys-lfu"),
            }
        ),
        ["P-20"] = Group(props => props with { Parameters = One("active-defrag-ignore-bytes", "1048576") }),
        ["P-27"] = Group(props =>
            props with
            {
                Engine = CacheEngine.Valkey9_0,
                Parameters = One("cluster-databases", "0"),
            }
        ),
        ["P-43"] = Group(props =>
            props with
            {
                NodeType = CacheNodeType.R6gdXlarge,
                Parameters = One("search-default-timeout-ms", "1000"),
            }
        ),
        ["P-44"] = Group(props =>
            props with
            {
                Engine = CacheEngine.Valkey8_1,
                Parameters = One("search-default-timeout-ms", "1000"),
            }
        ),
        ["P-45"] = Group(props =>
            props with
            {
                NodeType = CacheNodeType.T4gMicro,
                Parameters = One("search-default-timeout-ms", "1000"),
            }
        ),
        ["T-06"] = Memcached(props =>
            props with
            {
                NodeType = CacheNodeType.Of("cache.m5.large"),
                Engine = CacheEngine.Of("memcached", "1.5.10"),
                TransitEncryption = false,
            }
        ),
        ["P-18"] = Group(props => props with { Parameters = One("notify-keyspace-events", "Etd") }),
        ["P-18-off"] = Group(props => props with { Parameters = One("notify-keyspace-events", "gx") }),
        ["P-30"] = Group(props => props with { Parameters = One("rename-commands", "flushal blocked") }),
        ["T-11"] = Group(props => props with { NodeType = CacheNodeType.Of("cache.r6gd.large"), DataTiering = true }),
        ["T-16"] = Group(props => props with { NodeType = CacheNodeType.Of("cache.t4g.large") }),
        ["R-24-quota"] = Group(props => props with { Topology = Topology.Sharded(shards: 46) }),
        ["S-29"] = Group(props =>
            props with
            {
                Authentication = Authentication.Token(SecretValue.UnsafePlainText("abcDEF123456789!")),
            }
        ),
        ["S-15"] = Group(props => props with { TransitEncryption = TransitEncryption.Preferred }),
        ["B-18"] = Group(props => props with { SnapshotRetention = Duration.Days(0), SnapshotWindow = "03:00-04:00" }),
        ["L-06"] = Group(props =>
            props with
            {
                NetworkType = CacheNetworkType.DualStack,
                IpDiscovery = IpDiscovery.Ipv6,
            }
        ),
        ["U-08"] = (stack, vpc, id) =>
            Group(props =>
                props with
                {
                    NodeType = CacheNodeType.R6gdXlarge,
                    Authentication = OfOne(stack, id, "on ~* +@search"),
                }
            )(stack, vpc, id),
        ["U-28"] = (stack, vpc, id) =>
            Group(props =>
                props with
                {
                    Topology = Topology.Sharded(shards: 2),
                    Authentication = OfOne(stack, id, "on ~* +@read"),
                }
            )(stack, vpc, id),
        ["K-10"] = (stack, vpc, id) =>
            Group(props =>
                props with
                {
                    Topology = Topology.Replicated("us-est-1a", "us-est-1b"),
                    SubnetGroup = CacheSubnetGroup.FromSubnetGroupName(stack, $"{id}Subnets", "cache-subnets"),
                }
            )(stack, vpc, id),
        ["C-02-quota"] = Memcached(props => props with { Nodes = 41 }),
        ["K-08"] = (stack, vpc, id) =>
            Group(props =>
                props with
                {
                    SubnetGroup = CacheSubnetGroup.FromSubnetGroupName(stack, $"{id}Subnets", "default"),
                }
            )(stack, vpc, id),
        ["O-02-zone"] = (stack, vpc, id) =>
            Group(props =>
                props with
                {
                    NodeType = CacheNodeType.Of("cache.r5.large"),
                    Topology = Topology.Replicated("us-east-1-bos-1a", "us-east-1-bos-1a"),
                    SubnetGroup = CacheSubnetGroup.FromSubnetGroupName(stack, $"{id}Subnets", "cache-subnets"),
                }
            )(stack, vpc, id),
    };

    private static Func<Stack, IVpc, string, IConstruct> Group(
        Func<ReplicationGroupProps, ReplicationGroupProps> change
    ) =>
        (stack, vpc, id) =>
            new ReplicationGroup(
                stack,
                id,
                change(new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge })
            );

    private static Func<Stack, IVpc, string, IConstruct> Memcached(
        Func<MemcachedClusterProps, MemcachedClusterProps> change
    ) =>
        (stack, vpc, id) =>
            new MemcachedCluster(
                stack,
                id,
                change(new MemcachedClusterProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge })
            );

    private static Authentication OfOne(Stack stack, string id, string access) =>
        Authentication.Users(
            new CacheUserGroup(
                stack,
                $"{id}Users",
                new CacheUserGroupProps
                {
                    Users = [new CacheUser(stack, $"{id}User", new CacheUserProps { Access = UserAccess.Of(access) })],
                }
            )
        );

    private static Dictionary<string, string> One(string name, string value) =>
        new(StringComparer.Ordinal) { [name] = value };
}
