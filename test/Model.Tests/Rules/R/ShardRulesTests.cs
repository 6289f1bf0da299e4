using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.R;

public sealed class ShardRulesTests
{
    private static readonly Value<IReadOnlyList<Value<string>>> Rdb = Of(
        "arn:aws:s3:::bucket/a.rdb",
        "arn:aws:s3:::bucket/b.rdb"
    );

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("R-17", "2 described of 3", Placed with { NumNodeGroups = 3 }),
        Keeps("R-17", "2 described of 2", Placed with { NumNodeGroups = 2 }),
        Keeps("R-17", "2 described, uncounted", Placed with { NumNodeGroups = Value<double>.Absent }),
        Breaks("R-18", "letters", WithId("shard1")),
        Breaks("R-18", "5 digits", WithId("12345")),
        Breaks("R-18", "no digits", WithId("")),
        Breaks("R-18", "digits outside ASCII", WithId("٠٠٠١")),
        Keeps("R-18", "1 digit", WithId("1")),
        Keeps("R-18", "4 digits", WithId("9999")),
        Breaks("R-18", "the same id twice", WithIds("0001", "0001")),
        Keeps("R-18", "two ids", WithIds("0001", "0002")),
        Keeps("R-18", "two ways to write a number", WithIds("1", "0001")),
        Breaks(
            "R-19",
            "1 zone for 2 replicas",
            Placed.WithShards((shard, _) => shard with { ReplicaCount = 2 }),
            "R-19"
        ),
        Breaks("R-19", "1 zone for 2 replicas of every shard", Uncounted(2), "R-19"),
        Keeps("R-19", "1 zone for 1 replica", Placed),
        Keeps("R-19", "1 zone for 1 replica of every shard", Uncounted(1)),
        Keeps(
            "R-19",
            "no zones",
            Placed.WithShards(
                (shard, _) => shard with { ReplicaAvailabilityZones = Value<IReadOnlyList<Value<string>>>.Absent }
            )
        ),
        Breaks("R-20", "-1 replicas", WithReplicas(-1)),
        Keeps("R-20", "0 replicas", WithReplicas(0) with { MultiAZEnabled = false }, "R-08"),
        Keeps("R-20", "5 replicas", WithReplicas(5)),
        Breaks("R-20", "6 replicas", WithReplicas(6)),
        Keeps("R-21", "halves", WithSlots("0-8191", "8192-16383")),
        Keeps("R-21", "halves in another order", WithSlots("8192-16383", "0-8191")),
        Keeps("R-21", "several ranges and single slots", WithSlots("0,2-8191", "1,8192-16383")),
        Keeps("R-21", "left to ElastiCache", WithSlots(Value<string>.Absent, Value<string>.Absent)),
        Breaks("R-21", "beyond the last slot", WithSlots("0-8191", "8192-16384")),
        Breaks("R-21", "far beyond the last slot", WithSlots("0-8191", "8192-99999")),
        Breaks("R-21", "an overlap", WithSlots("0-8192", "8192-16383")),
        Breaks("R-21", "an overlap within a shard", WithSlots("0-8191,5", "8192-16383")),
        Breaks("R-21", "a gap", WithSlots("0-8190", "8192-16383")),
        Breaks("R-21", "a gap at the end", WithSlots("0-8191", "8192-16382")),
        Breaks("R-21", "backwards", WithSlots("8191-0", "8192-16383")),
        Breaks("R-21", "words", WithSlots("first half", "second half")),
        Breaks("R-21", "digits outside ASCII", WithSlots("٠-8191", "8192-16383")),
        Breaks("R-21", "nothing", WithSlots("", "0-16383")),
        Breaks("R-21", "for one shard only", WithSlots("0-16383", Value<string>.Absent)),
        Breaks("R-22", "files without shards", Sharded with { SnapshotArns = Rdb }),
        Breaks(
            "R-22",
            "files without slots",
            WithSlots(Value<string>.Absent, Value<string>.Absent) with
            {
                SnapshotArns = Rdb,
            }
        ),
        Keeps("R-22", "files with slots", Placed with { SnapshotArns = Rdb }),
        Keeps("R-22", "files without cluster mode", Group with { SnapshotArns = Of("arn:aws:s3:::bucket/a.rdb") }),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Shards_one_by_one(RuleCase example) => example.Check();

    private static ReplicationGroupSpecification WithIds(string first, string second) =>
        Placed.WithShards((shard, index) => shard with { NodeGroupId = index == 0 ? first : second });

    private static ReplicationGroupSpecification WithId(string id) =>
        Placed.WithShards((shard, index) => index == 1 ? shard with { NodeGroupId = id } : shard);

    private static ReplicationGroupSpecification WithReplicas(double replicas) =>
        Placed.WithShards(
            (shard, index) =>
                index == 0
                    ? shard
                    : shard with
                    {
                        ReplicaCount = replicas,
                        ReplicaAvailabilityZones = Value<IReadOnlyList<Value<string>>>.Absent,
                    }
        );

    private static ReplicationGroupSpecification Uncounted(double replicasPerShard) =>
        Placed.WithShards((shard, _) => shard with { ReplicaCount = Value<double>.Absent }) with
        {
            ReplicasPerNodeGroup = replicasPerShard,
        };

    private static ReplicationGroupSpecification WithSlots(params Value<string>[] slots) =>
        Placed.WithShards((shard, index) => shard with { Slots = slots[index] });
}
