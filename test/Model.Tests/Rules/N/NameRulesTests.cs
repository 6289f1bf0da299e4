using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.N;

public sealed class NameRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("N-01", "no characters", Group with { ReplicationGroupId = "" }),
        Keeps("N-01", "1 character", Group with { ReplicationGroupId = "a" }),
        Keeps("N-01", "40 characters", Group with { ReplicationGroupId = Text(40) }),
        Breaks("N-01", "41 characters", Group with { ReplicationGroupId = Text(41) }),
        Breaks("N-01", "41 characters of a wrong kind", Group with { ReplicationGroupId = Text(41, '_') }),
        Keeps("N-01", "left to CloudFormation", Group with { ReplicationGroupId = Value<string>.Absent }),
        Keeps("N-02", "letters, digits, hyphens", Group with { ReplicationGroupId = "my-cache-1" }),
        Breaks("N-02", "a digit first", Group with { ReplicationGroupId = "1cache" }),
        Breaks("N-02", "a hyphen first", Group with { ReplicationGroupId = "-cache" }),
        Breaks("N-02", "a hyphen last", Group with { ReplicationGroupId = "cache-" }),
        Breaks("N-02", "two hyphens together", Group with { ReplicationGroupId = "my--cache" }),
        Breaks("N-02", "an underscore", Group with { ReplicationGroupId = "my_cache" }),
        Breaks("N-02", "a letter outside ASCII", Group with { ReplicationGroupId = "caché" }),
        Breaks("N-02", "a line break last", Group with { ReplicationGroupId = "cache\n" }),
        Breaks("N-03", "upper case", Group with { ReplicationGroupId = "MyCache" }),
        Keeps("N-03", "lower case", Group with { ReplicationGroupId = "mycache" }),
        Breaks("N-04", "no characters", Memcached with { ClusterName = "" }),
        Keeps("N-04", "1 character", Memcached with { ClusterName = "a" }),
        Keeps("N-04", "50 characters", Memcached with { ClusterName = Text(50) }),
        Breaks("N-04", "51 characters", Memcached with { ClusterName = Text(51) }),
        Keeps("N-05", "letters and a hyphen", Memcached with { ClusterName = "cache-a" }),
        Breaks("N-05", "two hyphens together", Memcached with { ClusterName = "cache--a" }),
        Breaks("N-05", "a hyphen last", Memcached with { ClusterName = "cache-" }),
        Breaks("N-05", "a digit first", Memcached with { ClusterName = "1cache" }),
        Breaks("N-05", "upper case", Memcached with { ClusterName = "Cache-A" }),
        Breaks("N-16", "missing", Group with { ReplicationGroupDescription = Value<string>.Absent }),
        Breaks("N-16", "empty", Group with { ReplicationGroupDescription = "" }),
        Keeps("N-16", "1 character", Group with { ReplicationGroupDescription = "a" }),
        Keeps("N-16", "255 characters", Group with { ReplicationGroupDescription = Text(255) }),
        Breaks("N-16", "256 characters", Group with { ReplicationGroupDescription = Text(256) }),
        Keeps("N-19", "no tags", Group with { Tags = ManyTags(0) }),
        Keeps("N-19", "50 tags", Group with { Tags = ManyTags(50) }),
        Breaks("N-19", "51 tags", Group with { Tags = ManyTags(51) }),
        Breaks("N-19", "51 tags on a cluster", Memcached with { Tags = ManyTags(51) }),
        Breaks("N-20", "an empty key", Group with { Tags = Tags(("", "a")) }),
        Keeps("N-20", "a key of 1 character", Group with { Tags = Tags(("a", "a")) }),
        Keeps("N-20", "a key of 128 characters", Group with { Tags = Tags((Text(128), "a")) }),
        Breaks("N-20", "a key of 129 characters", Group with { Tags = Tags((Text(129), "a")) }),
        Breaks("N-20", "aws: in front", Group with { Tags = Tags(("aws:owner", "a")) }),
        Breaks("N-20", "AWS: in front", Group with { Tags = Tags(("AWS:owner", "a")) }),
        Keeps("N-20", "letters of any script on a group", Group with { Tags = Tags(("équipe", "a")) }),
        Keeps("N-20", "aws without a colon", Group with { Tags = Tags(("awsome", "a")) }),
        Keeps("N-21", "an empty value", Group with { Tags = Tags(("owner", "")) }),
        Keeps("N-21", "a value of 256 characters", Group with { Tags = Tags(("owner", Text(256))) }),
        Breaks("N-21", "a value of 257 characters", Group with { Tags = Tags(("owner", Text(257))) }),
        Breaks("N-22", "no value", Group with { Tags = [new TagSpecification("owner", Value<string>.Absent)] }),
        Breaks("N-22", "no key", Memcached with { Tags = [new TagSpecification(Value<string>.Absent, "orders")] }),
        Keeps(
            "N-22",
            "a value that is not known",
            Group with
            {
                Tags = [new TagSpecification("owner", Value<string>.Unresolved())],
            }
        ),
        Breaks("N-23", "a key twice", Group with { Tags = Tags(("env", "dev"), ("env", "prod")) }),
        Breaks(
            "N-23",
            "a key twice on a subnet group",
            SubnetGroup with
            {
                Tags = Tags(("env", "dev"), ("env", "prod")),
            }
        ),
        Keeps("N-23", "two cases of a key", Group with { Tags = Tags(("env", "dev"), ("Env", "prod")) }),
        Breaks("N-09", "a dot", ParameterGroup with { CacheParameterGroupName = "my.group" }),
        Breaks("N-09", "256 characters", ParameterGroup with { CacheParameterGroupName = Text(256) }),
        Keeps("N-09", "255 characters", ParameterGroup with { CacheParameterGroupName = Text(255) }),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_descriptions_and_tags(RuleCase example) => example.Check();
}
