using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Judging;

public sealed class MessageTests
{
    public static TheoryData<Example> Messages { get; } =
    [
        new Example(
            "NumNodeGroups: shards must be between 1 and 500, got 501 (R-23)",
            Sharded with
            {
                NumNodeGroups = 501,
            }
        ),
        new Example(
            "NumNodeGroups: a group has at most 500 nodes, got 540 (shards × (1 + replicas)): have fewer shards or fewer replicas (R-24)",
            Sharded with
            {
                NumNodeGroups = 90,
                ReplicasPerNodeGroup = 5,
            }
        ),
        new Example(
            "Port: the port must be between 1150 and 65535 and not 8005, got 8005 (B-16)",
            Group with
            {
                Port = 8005,
            }
        ),
        new Example(
            "AuthToken: an AUTH token has 16 to 128 characters, got 15 (S-07)",
            Group with
            {
                AuthToken = Text(15),
            }
        ),
        new Example(
            "AuthToken: an AUTH token consists of letters, digits and ! & # $ ^ < > -, got another character (S-08)",
            Group with
            {
                AuthToken = "p@ssword/12345678",
            }
        ),
        new Example(
            "Engine: a replication group runs valkey or redis, got 'memcached': use a Memcached cluster (E-01)",
            Group with
            {
                Engine = "memcached",
                EngineVersion = "1.6.22",
            }
        ),
        new Example(
            "Engine: the engine 'Valkey' is documented as 'valkey': write it so (E-01)",
            Group with
            {
                Engine = "Valkey",
            }
        ),
        new Example(
            "Engine: the engine 'Redis' is documented as 'redis': write it so (E-02)",
            RedisNode with
            {
                Engine = "Redis",
            }
        ),
        new Example(
            "Engine: a cache cluster runs memcached or redis, got 'valkey': use a replication group, of one node if need be (E-02)",
            RedisNode with
            {
                Engine = "valkey",
                EngineVersion = "8.2",
            }
        ),
        new Example(
            "EngineVersion: Redis OSS 7.4 cannot be created: the line is closed and has 4.0.10, 5.0.6, 6.0, 6.2, 7.0, 7.1; did you mean 7.1? (E-05)",
            Group.On("redis", "7.4")
        ),
        new Example(
            "EngineVersion: ElastiCache has Valkey from 7.2 on, got '6.9': take one of 7.2, 8.0, 8.1, 8.2, 9.0, 9.1 (E-06)",
            Group.On("valkey", "6.9")
        ),
        new Example(
            "CacheNodeType: cache.r6gd.large is not a size with SSD that is known; r6gd has xlarge, 2xlarge, 4xlarge, 8xlarge, 12xlarge, 16xlarge (T-11)",
            Group with
            {
                CacheNodeType = "cache.r6gd.large",
            }
        ),
        new Example(
            "CacheNodeType: cache.c7gn.large is not offered in eu-central-1; these families are: t4g, t3, m8g, m7g, m6g, m5, r8g, r7g, r6g, r6gd, r5, c8gn, m4, r4 (T-15)",
            Group with
            {
                CacheNodeType = "cache.c7gn.large",
                Region = "eu-central-1",
                PreferredCacheClusterAZs = Value<IReadOnlyList<Value<string>>>.Absent,
                SubnetGroup = null,
            }
        ),
        new Example(
            "CacheParameterGroupName: valkey 8.2 needs a parameter group of family valkey8, got valkey7 (P-02)",
            Group.WithParameters("default.valkey7")
        ),
        new Example(
            "SnapshotWindow: the snapshot window 05:00-09:00 and the maintenance window sun:06:00-sun:07:00 must not overlap; sun:09:00-sun:10:00 is free (B-05)",
            Group with
            {
                SnapshotWindow = "05:00-09:00",
                PreferredMaintenanceWindow = "sun:06:00-sun:07:00",
            }
        ),
        new Example(
            "SnapshotWindow: the snapshot window 05:00-06:00 and the maintenance window sun:05:30-sun:05:45 must not overlap; sun:06:00-sun:07:00 is free (B-05)",
            Group with
            {
                SnapshotWindow = "05:00-06:00",
                PreferredMaintenanceWindow = "sun:05:30-sun:05:45",
            }
        ),
        new Example(
            "SnapshotWindow: the snapshot window 06:00-05:30 and the maintenance window sun:05:00-sun:06:00 must not overlap: shorten the snapshot window, which leaves no hour of the day (B-05)",
            Group with
            {
                SnapshotWindow = "06:00-05:30",
            }
        ),
        new Example(
            "PreferredCacheClusterAZs: no subnet of the subnet group is in us-east-1d, only in us-east-1a, us-east-1b: add a subnet, or place the node elsewhere (R-16)",
            Group with
            {
                PreferredCacheClusterAZs = Of("us-east-1a", "us-east-1d"),
            }
        ),
        new Example(
            "NodeGroupConfiguration: slot 8191 belongs to no shard: all of 0 to 16383 must be covered (R-21)",
            Placed.WithShards((shard, index) => index == 0 ? shard with { Slots = "0-8190" } : shard)
        ),
        new Example(
            "NodeGroupConfiguration: slot 8192 is given twice, the second time by '8192-16383': give every slot to one shard (R-21)",
            Placed.WithShards((shard, index) => index == 0 ? shard with { Slots = "0-8192" } : shard)
        ),
        new Example(
            "NodeGroupConfiguration: slots are written first-last within 0 to 16383, such as 0-5460, got '0-20000' (R-21)",
            Placed.WithShards((shard, index) => index == 0 ? shard with { Slots = "0-20000" } : shard)
        ),
        new Example(
            "NodeGroupConfiguration: either every shard names its slots or none does, got them for 1 of 2 shards (R-21)",
            Placed.WithShards((shard, index) => index == 0 ? shard with { Slots = Value<string>.Absent } : shard)
        ),
        new Example(
            "ReplicationGroupId: ElastiCache stores names in lower case, so ARNs and metrics would differ from 'MyCache': write 'mycache' (N-03)",
            Group with
            {
                ReplicationGroupId = "MyCache",
            }
        ),
        new Example(
            "ReplicationGroupId: ElastiCache stores names in lower case, so ARNs and metrics would differ from 'ci-${Repo}-ElastiCache': write it in small letters, 'ci-${Repo}-elasticache' (N-03)",
            Group with
            {
                ReplicationGroupId = Value<string>.Unresolved("ci-${Repo}-ElastiCache"),
            }
        ),
    ];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Say_what_was_given_and_what_to_do(Example example) =>
        Assert.Equal(example.Message, RuleCase.Judge(example.Specification)[0].ToString());

    [Fact]
    public void Name_the_version_that_lowers_a_limit() =>
        Assert.Contains(
            "NumNodeGroups: shards must be between 1 and 250 on Redis OSS 4.0.10, got 251 (R-23)",
            Judge.Of(Sharded.On("redis", "4.0.10") with { NumNodeGroups = 251 }).Select(violation => $"{violation}")
        );

    public sealed record Example(string Message, object Specification)
    {
        public override string ToString() => Message;
    }
}
