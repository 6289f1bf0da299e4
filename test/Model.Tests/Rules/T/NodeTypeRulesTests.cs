using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.T;

public sealed class NodeTypeRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        Keeps("T-01", "family and size", On("cache.r7g.large")),
        Breaks("T-01", "no prefix", On("r7g.large")),
        Breaks("T-01", "a prefix of RDS", On("db.r7g.large")),
        Breaks("T-01", "no size", On("cache.r7g")),
        Breaks("T-01", "a family without a number", On("cache.zz.huge")),
        Breaks("T-01", "upper case", On("cache.R7g.large")),
        Breaks("T-01", "a line break last", On("cache.r7g.large\n")),
        Breaks("T-01", "nothing", On("")),
        Breaks("T-01", "no prefix of a cluster", Memcached with { CacheNodeType = "r7g.large" }),
        Breaks("T-16", "a size that no family has", On("cache.r7g.huge")),
        Keeps("T-11", "xlarge", Group with { CacheNodeType = "cache.r6gd.xlarge", DataTieringEnabled = true }),
        Breaks("T-13", "r6gd", RedisNode with { CacheNodeType = "cache.r6gd.xlarge" }),
        Keeps("T-13", "r6g", RedisNode with { CacheNodeType = "cache.r6g.xlarge" }),
        Breaks("T-11", "a size that this family lacks", On("cache.r6gd.large")),
        Breaks("T-16", "a family of the future", On("cache.r9g.large")),
        Keeps("T-16", "a smallest size", On("cache.t4g.micro")),
        Breaks("T-02", "m3", On("cache.m3.medium")),
        Breaks("T-02", "t2", On("cache.t2.micro")),
        Breaks("T-02", "t1", On("cache.t1.micro")),
        Breaks("T-02", "a size that m3 never had", On("cache.m3.small")),
        Breaks("T-02", "r3", On("cache.r3.large")),
        Breaks("T-02", "t2 where it never was", On("cache.t2.micro") with { Region = "eu-north-1" }),
        Breaks("T-02", "t2 with IPv6", On("cache.t2.micro") with { NetworkType = "dual_stack" }),
        Breaks("T-02", "t2 with an old Memcached", Cluster("1.4.5", "cache.t2.micro")),
        Keeps("T-02", "m4, old but creatable", On("cache.m4.large")),
        Breaks("T-03", "r8g with Redis OSS", On("cache.r8g.large", "redis", "7.1")),
        Breaks("T-03", "m8g with Redis OSS", On("cache.m8g.large", "redis", "7.1")),
        Breaks("T-03", "c8gn with a Redis OSS node", RedisNode with { CacheNodeType = "cache.c8gn.large" }),
        Keeps("T-03", "r8g with Valkey", On("cache.r8g.large", "valkey", "7.2")),
        Keeps("T-03", "r7g with Redis OSS", On("cache.r7g.large", "redis", "7.1")),
        Breaks("T-04", "r7g with Redis OSS 6.0", On("cache.r7g.large", "redis", "6.0"), "E-12"),
        Breaks("T-04", "c7gn with Redis OSS 6.0", On("cache.c7gn.large", "redis", "6.0"), "E-12"),
        Keeps("T-04", "r7g with Redis OSS 6.2", On("cache.r7g.large", "redis", "6.2"), "E-12"),
        Keeps("T-04", "r7g with the newest Redis OSS 6", On("cache.r7g.large", "redis", "6.x"), "E-12"),
        Breaks("T-05", "r6g with Redis OSS 4.0.10", On("cache.r6g.large", "redis", "4.0.10"), "E-12"),
        Keeps("T-05", "r6g with Redis OSS 5.0.6", On("cache.r6g.large", "redis", "5.0.6"), "E-12"),
        Keeps("T-05", "r5 with Redis OSS 4.0.10", On("cache.r5.large", "redis", "4.0.10"), "E-12"),
        Breaks("T-06", "r6g with Memcached 1.5.10", Cluster("1.5.10", "cache.r6g.large")),
        Keeps("T-06", "r6g with Memcached 1.5.16", Cluster("1.5.16", "cache.r6g.large")),
        Breaks("T-06", "c7gn with Memcached 1.5.16", Cluster("1.5.16", "cache.c7gn.large")),
        Keeps("T-06", "c7gn with Memcached 1.6.6", Cluster("1.6.6", "cache.c7gn.large")),
        Breaks("T-06", "r6gd with Memcached", Cluster("1.6.22", "cache.r6gd.xlarge")),
        Breaks("T-06", "m4 with Memcached 1.4.34", Cluster("1.4.34", "cache.m4.large")),
        Keeps("T-06", "m4 with Memcached 1.5.16", Cluster("1.5.16", "cache.m4.large")),
        Breaks("T-09", "r6gd, tiering unsaid", On("cache.r6gd.xlarge")),
        Breaks("T-09", "r6gd, tiering off", On("cache.r6gd.xlarge") with { DataTieringEnabled = false }),
        Keeps("T-09", "r6gd, tiering on", On("cache.r6gd.xlarge") with { DataTieringEnabled = true }),
        Breaks("T-10", "t4g, tiering on", On("cache.t4g.micro") with { DataTieringEnabled = true }),
        Keeps("T-10", "t4g, tiering off", On("cache.t4g.micro") with { DataTieringEnabled = false }),
        Breaks("T-12", "Redis OSS 6.0", Tiered("redis", "6.0"), "E-12"),
        Keeps("T-12", "Redis OSS 6.2", Tiered("redis", "6.2"), "E-12"),
        Keeps("T-12", "Valkey 7.2", Tiered("valkey", "7.2")),
        Breaks("T-15", "c7gn in Frankfurt", On("cache.c7gn.large") with { Region = "eu-central-1" }),
        Keeps("T-15", "c7gn in Virginia", On("cache.c7gn.large") with { Region = "us-east-1" }),
        Keeps("T-15", "c7gn in a Region of the future", On("cache.c7gn.large") with { Region = "eu-central-9" }),
        Keeps("T-15", "a node type of the future", On("cache.r9g.large") with { Region = "eu-central-1" }, "T-16"),
        Breaks(
            "T-15",
            "c7gn of a cluster in Frankfurt",
            Cluster("1.6.22", "cache.c7gn.large") with
            {
                Region = "eu-central-1",
                PreferredAvailabilityZones = Value<IReadOnlyList<Value<string>>>.Absent,
            }
        ),
    ];

    // One page of AWS names a first version of Memcached for these, and another page does not.
    [Theory]
    [InlineData("cache.m4.large", Severity.Warning)]
    [InlineData("cache.t3.micro", Severity.Warning)]
    [InlineData("cache.m6g.large", Severity.Error)]
    public void What_two_pages_contradict_each_other_about_is_a_warning(string nodeType, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleCase.Judge(Cluster("1.4.34", nodeType))).Severity);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Node_types(RuleCase example) => example.Check();

    private static ReplicationGroupSpecification On(string type, string engine = "valkey", string version = "8.2") =>
        Group.On(engine, version) with
        {
            CacheNodeType = type,
            TransitEncryptionMode = Value<string>.Absent,
            // The zones of the valid group are of one Region, and the cases of many.
            PreferredCacheClusterAZs = Value<IReadOnlyList<Value<string>>>.Absent,
            SubnetGroup = null,
        };

    private static ReplicationGroupSpecification Tiered(string engine, string version) =>
        On("cache.r6gd.xlarge", engine, version) with
        {
            DataTieringEnabled = true,
        };

    private static CacheClusterSpecification Cluster(string version, string type) =>
        Memcached.On("memcached", version) with
        {
            CacheNodeType = type,
            TransitEncryptionEnabled = false,
        };

    [Theory]
    [InlineData("cache.r6dg.xlarge", "; did you mean cache.r6gd.xlarge?")]
    [InlineData("cache.r7g.lagre", "; did you mean cache.r7g.large?")]
    [InlineData("cache.r7g.2xlage", "; did you mean cache.r7g.2xlarge?")]
    // Another generation, and what is as near to several, is no slip.
    [InlineData("cache.r9g.large", "; the families are t4g, ")]
    [InlineData("cache.x7g.large", "; the families are t4g, ")]
    [InlineData("cache.r7g.3xlarge", "; r7g has large, xlarge, ")]
    [InlineData("cache.r7g.huge", "; r7g has large, xlarge, ")]
    public void A_slip_in_a_node_type_is_told_with_what_was_meant(string type, string said) =>
        Assert.Contains(
            $"{type} is not a node type that is known{said}",
            Assert.Single(RuleCase.Judge(On(type)), violation => violation.RuleId == "T-16").Message,
            StringComparison.Ordinal
        );

    // What never was cannot be what somebody has.
    [Theory]
    [InlineData("cache.t2.micro", "AWS creates no new nodes of cache.t2.micro: ")]
    [InlineData(
        "cache.t2.nano",
        "there never was a cache.t2.nano (t2 had micro, small, medium), and AWS creates no new t2 "
    )]
    [InlineData("cache.m3.small", "there never was a cache.m3.small (m3 had medium, large, xlarge, 2xlarge)")]
    [InlineData("cache.t1.small", "there never was a cache.t1.small (t1 had micro)")]
    public void A_size_that_an_old_family_never_had_is_told_so(string type, string said) =>
        Assert.StartsWith(said, RuleCase.Judge(On(type)).Single(violation => violation.RuleId == "T-02").Message);
}
