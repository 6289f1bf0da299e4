using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk.Tests.Rules;

/// <summary>
/// A mistake in the props of a replication group for each rule that they can break, beside those of
/// ReplicationGroupMistakesTests, in a stack in eu-central-1.
/// </summary>
internal static class GroupMistakes
{
    private static readonly CacheEngine OldRedis = CacheEngine.Redis6_0;

    public static readonly IReadOnlyDictionary<
        string,
        Func<ReplicationGroupProps, Stack, ReplicationGroupProps>
    > ByRule = new Dictionary<string, Func<ReplicationGroupProps, Stack, ReplicationGroupProps>>(StringComparer.Ordinal)
    {
        ["N-01"] = (props, _) => props with { ReplicationGroupId = new string('a', 41) },
        ["N-19"] = (props, _) =>
            props with
            {
                Tags = Enumerable
                    .Range(1, 51)
                    .ToDictionary(number => $"key-{number}", _ => "a", StringComparer.Ordinal),
            },
        ["N-21"] = (props, _) => props with { Tags = One("owner", new string('a', 257)) },
        ["E-05"] = (props, _) => props with { Engine = CacheEngine.Of("redis", "7.4") },
        ["E-06"] = (props, _) => props with { Engine = CacheEngine.Of("valkey", "6.9") },
        ["E-08"] = (props, _) => props with { Engine = CacheEngine.Of("redis", "7.1.0") },
        ["E-09"] = (props, _) => props with { Engine = CacheEngine.Of("valkey", "8.2.0") },
        ["P-03"] = (props, stack) => props with { ParameterGroup = Imported(stack, "default.valkey8.2") },
        ["P-05"] = (props, stack) =>
            props with
            {
                Topology = Topology.Sharded(shards: 2),
                ParameterGroup = Imported(stack, "default.valkey8"),
            },
        ["P-07"] = (props, stack) =>
            props with
            {
                ClusterMode = ClusterMode.Compatible,
                ParameterGroup = Imported(stack, "default.valkey8"),
            },
        ["P-14"] = Parameter("databases", "20000"),
        ["P-15"] = Parameter("maxmemory-policy", "lru"),
        ["P-16"] = (props, _) =>
            props with
            {
                NodeType = CacheNodeType.R6gdXlarge,
                Parameters = One("maxmemory-policy", "volatile-ttl"),
            },
        ["P-17"] = Parameter("timeout", "10"),
        ["P-18"] = Parameter("notify-keyspace-events", "Q"),
        ["P-19"] = Parameter("reserved-memory-percent", "101"),
        ["P-20"] = Parameter("active-defrag-cycle-max", "76"),
        ["P-21"] = Parameter("client-query-buffer-limit", "1048575"),
        ["P-22"] = Parameter("proto-max-bulk-len", "536870913"),
        ["P-23"] = Parameter("repl-backlog-size", "16383"),
        ["P-24"] = Parameter("active-expire-effort", "11"),
        ["P-25"] = Parameter("acl-pubsub-default", "none"),
        ["P-26"] = Parameter("cluster-preferred-endpoint-type", "hostname"),
        ["P-27"] = (props, _) =>
            props with
            {
                Engine = CacheEngine.Valkey9_0,
                Parameters = One("cluster-databases", "10001"),
            },
        ["P-28"] = Parameter("maxmemory-samples", "65"),
        ["P-29"] = Parameter("search-default-timeout-ms", "0"),
        ["P-30"] = Parameter("rename-commands", "keys"),
        ["P-31"] = Parameter("hash-max-ziplist-entries", "512"),
        ["P-36"] = Parameter("appendonly", "yes"),
        ["P-37"] = Parameter("latency-tracking", "on"),
        ["P-38"] = Parameter("hash-max-listpack-entries", "-1"),
        ["P-39"] = Parameter("commandlog-large-reply-max-len", "1025"),
        ["P-40"] = Parameter("slowlog-log-slower-than", "10ms"),
        ["P-41"] = Parameter("search-fanout-target-mode", "all"),
        ["K-10"] = (props, _) => props with { Topology = Topology.Replicated("us-east-1a", "us-east-1b") },
        ["T-03"] = (props, _) =>
            props with
            {
                Engine = CacheEngine.Redis7_1,
                NodeType = CacheNodeType.Of("cache.r8g.large"),
            },
        ["T-05"] = (props, _) =>
            props with
            {
                Engine = CacheEngine.Of("redis", "4.0.10"),
                NodeType = CacheNodeType.Of("cache.r6g.large"),
            },
        ["T-12"] = (props, _) => props with { Engine = OldRedis, NodeType = CacheNodeType.R6gdXlarge },
        ["T-15"] = (props, _) => props with { NodeType = CacheNodeType.Of("cache.c7gn.large") },
        ["R-02"] = (props, _) => props with { Topology = Topology.Sharded(shards: 2, replicasPerShard: 6) },
        ["R-10"] = (props, _) => props with { Topology = Topology.ShardedWithoutReplicas(shards: 2), MultiAz = true },
        ["R-18"] = (props, _) => props with { Topology = Topology.Sharded(new Shard { Id = "first" }, new Shard()) },
        ["R-19"] = (props, _) =>
            props with
            {
                Topology = Topology.Sharded(
                    new Shard { Replicas = 2, ReplicaAvailabilityZones = ["us-east-1a"] },
                    new Shard()
                ),
            },
        ["R-20"] = (props, _) => props with { Topology = Topology.Sharded(new Shard { Replicas = 6 }, new Shard()) },
        ["R-22"] = (props, _) =>
            props with
            {
                Topology = Topology.Sharded(shards: 2),
                RestoreFrom = SnapshotSource.RdbFiles("arn:aws:s3:::bucket/1.rdb", "arn:aws:s3:::bucket/2.rdb"),
            },
        ["R-24"] = (props, _) => props with { Topology = Topology.Sharded(shards: 300) },
        ["R-25"] = (props, _) =>
            props with
            {
                ClusterMode = ClusterMode.Disabled,
                Topology = Topology.Sharded(shards: 3),
            },
        ["S-25"] = (props, stack) =>
            props with
            {
                AtRestEncryption = AtRestEncryption.WithKey(
                    Key.FromKeyArn(
                        stack,
                        "Key",
                        "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
                    )
                ),
            },
        ["S-27"] = (props, stack) =>
            props with
            {
                SecurityGroups =
                [
                    SecurityGroup.FromSecurityGroupId(stack, "First", "sg-0123456789abcdef0"),
                    SecurityGroup.FromSecurityGroupId(stack, "Second", "sg-0123456789abcdef0"),
                ],
            },
        ["B-04"] = (props, _) => props with { SnapshotWindow = "03:00-03:30" },
        ["B-07"] = (props, _) => props with { PreferredMaintenanceWindow = "sunday:05:00-06:00" },
        ["B-17"] = (props, stack) =>
            props with
            {
                NotificationTopic = Topic.FromTopicArn(stack, "Topic", "arn:aws:sns:us-east-1:123456789012:events"),
            },
        ["L-02"] = (props, _) =>
            props with
            {
                Engine = OldRedis,
                NodeType = CacheNodeType.Of("cache.r5.large"),
                NetworkType = CacheNetworkType.DualStack,
            },
        ["L-03"] = (props, _) =>
            props with
            {
                NodeType = CacheNodeType.Of("cache.r4.large"),
                NetworkType = CacheNetworkType.DualStack,
            },
        ["S-11"] = (props, stack) => Users(props, stack) with { TransitEncryption = TransitEncryption.Disabled },
        ["S-12"] = (props, stack) =>
            Users(props, stack, EngineName.Redis) with
            {
                Engine = CacheEngine.Redis5_0_6,
                NodeType = CacheNodeType.R5Large,
            },
        ["S-15"] = (props, stack) => Users(props, stack) with { TransitEncryption = TransitEncryption.Preferred },
        ["S-16"] = (props, stack) => Users(props, stack) with { Engine = CacheEngine.Redis7_1 },
        ["S-17"] = (props, stack) =>
            Users(props, stack, EngineName.Redis, user => user with { Authentication = UserAuthentication.Iam }) with
            {
                Engine = CacheEngine.Redis6_2,
            },
        ["U-08"] = (props, stack) =>
            Users(props, stack, change: user => user with { Access = UserAccess.On.AllKeys().Databases(0) }),
        ["N-24"] = (props, _) =>
            props with
            {
                SlowLog = LogDestination.Firehose("arn:aws:firehose:eu-central-1:123456789012:deliverystream/logs"),
            },
        ["L-12"] = (props, _) =>
            props with
            {
                Engine = CacheEngine.Redis5_0_6,
                NodeType = CacheNodeType.R5Large,
                SlowLog = LogDestination.CloudWatchLogs(),
            },
        ["L-13"] = (props, _) =>
            props with
            {
                Engine = OldRedis,
                NodeType = CacheNodeType.R5Large,
                EngineLog = LogDestination.CloudWatchLogs(),
            },
        ["L-18"] = (props, _) => props with { Engine = CacheEngine.Redis6_2, ClusterMode = ClusterMode.Compatible },
        ["L-20"] = (props, _) => props with { ClusterMode = ClusterMode.Compatible, Topology = Topology.SingleNode },
        ["L-22"] = (props, _) => Durable(props) with { Engine = CacheEngine.Valkey8_2 },
        ["L-23"] = (props, _) => Durable(props) with { Topology = Topology.Replicated() },
        ["L-24"] = (props, _) => Durable(props) with { AtRestEncryption = AtRestEncryption.Disabled },
        ["L-25"] = (props, _) => Durable(props) with { NodeType = CacheNodeType.T4gMedium },
        ["L-26"] = (props, _) => Durable(props) with { NodeType = CacheNodeType.R6gdXlarge },
        ["O-02"] = (props, stack) =>
            props with
            {
                Topology = Topology.Replicated("us-west-2-lax-1a", "us-west-2-lax-1b"),
                SubnetGroup = CacheSubnetGroup.FromSubnetGroupName(stack, "Subnets", "cache-subnets"),
            },
    };

    private static ReplicationGroupProps Users(
        ReplicationGroupProps props,
        Stack stack,
        string engine = EngineName.Valkey,
        Func<CacheUserProps, CacheUserProps>? change = null
    )
    {
        var user = new CacheUserProps { Engine = engine, Access = UserAccess.On.AllKeys() };
        return props with
        {
            Authentication = Authentication.Users(
                new CacheUserGroup(
                    stack,
                    "Users",
                    new CacheUserGroupProps
                    {
                        Engine = engine,
                        Users = [new CacheUser(stack, "User", change?.Invoke(user) ?? user)],
                    }
                )
            ),
        };
    }

    private static ReplicationGroupProps Durable(ReplicationGroupProps props) =>
        props with
        {
            Engine = CacheEngine.Of("valkey", "9.0"),
            Topology = Topology.Sharded(shards: 3),
            Durability = Durability.Sync,
        };

    private static Func<ReplicationGroupProps, Stack, ReplicationGroupProps> Parameter(string name, string value) =>
        (props, _) => props with { Parameters = One(name, value) };

    private static ICacheParameterGroup Imported(Stack stack, string name) =>
        CacheParameterGroup.FromParameterGroupName(stack, "Parameters", name);

    private static Dictionary<string, string> One(string name, string value) =>
        new(StringComparer.Ordinal) { [name] = value };
}
