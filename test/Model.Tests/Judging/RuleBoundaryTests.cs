using System.Text.Json.Nodes;
using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.LinkedCases;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Both sides of limits that the tables of the features leave out.</summary>
public sealed class RuleBoundaryTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("B-12", "an ARN, but of no S3 object", Group with { SnapshotArns = Of("arn:aws:sns:::a/b") }),
        Breaks("B-12", "an S3 object, but no ARN", Group with { SnapshotArns = Of("urn:aws:s3:::a/b") }),
        Keeps("B-12", "an S3 object", Group with { SnapshotArns = Of("arn:aws:s3:::a/b") }),
        Breaks("P-18", "one letter of three is wrong", Notifying("EQx")),
        Keeps("P-18", "letters", Notifying("Ex")),
        Breaks("P-18", "letters of the engine alone, and not only those", Notifying("Et")),
        Breaks("P-18", "letters of the engine beside a wrong one", Notifying("EQt")),
        Keeps(
            "L-20",
            "cluster mode disabled, no failover",
            Group with
            {
                ClusterMode = "disabled",
                AutomaticFailoverEnabled = false,
                MultiAZEnabled = false,
            }
        ),
        Keeps<GlobalReplicationGroupSpecification>(
            "G-14",
            """{"RegionalConfigurations": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1"}]}"""
        ),
        TemplateBreaks(
            "N-23",
            "the tags of a replication group",
            RuleExamples
                .Json(
                    ResourceTypes.ReplicationGroup,
                    """{"Tags": [{"Key": "a", "Value": "b"}, {"Key": "a", "Value": "c"}]}"""
                )
                .ToJsonString()
        ),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Limits(RuleCase example) => example.Check();

    [Fact]
    public void A_topology_has_zones_and_shards()
    {
        Assert.Throws<ArgumentNullException>("availabilityZones", () => Topology.Replicated((string[])null!));
        Assert.Throws<ArgumentNullException>("shards", () => Topology.Sharded((Shard[])null!));
    }

    [Theory]
    [InlineData("7.1", "7.2", -1)]
    [InlineData("7.2", "7.2", 0)]
    [InlineData("7.2", "7.1", 1)]
    public void Versions_are_older_newer_or_the_same(string left, string right, int order)
    {
        var (a, b) = (CacheEngineVersion.Parse(left), CacheEngineVersion.Parse(right));

        Assert.Equal((order > 0, order >= 0, order < 0, order <= 0), (a > b, a >= b, a < b, a <= b));
    }

    [Theory]
    [InlineData("enabled", null, null, true)]
    [InlineData("compatible", null, null, null)]
    [InlineData(null, 2, null, true)]
    [InlineData(null, 1, null, false)]
    [InlineData(null, null, 2, true)]
    [InlineData(null, null, 1, null)]
    public void Cluster_mode_shows_without_a_parameter_group(string? mode, int? shards, int? placed, bool? expected) =>
        Assert.Equal(
            expected,
            new ReplicationGroupSpecification
            {
                ClusterMode = mode,
                NumNodeGroups = shards is { } number ? number : Value<double>.Absent,
                NodeGroupConfiguration = placed is { } count
                    ? [.. Enumerable.Repeat(new NodeGroupSpecification(), count)]
                    : null,
            }.HasClusterMode
        );

    [Fact]
    public void Resources_of_other_services_may_take_snapshots() =>
        Assert.Empty(
            TemplateJudge.Judge(
                Example.Read(
                    JsonNode.Parse(
                        """{"Resources": {"Db": {"Type": "AWS::RDS::DBInstance", "DeletionPolicy": "Snapshot", "UpdateReplacePolicy": "Snapshot"}}}"""
                    )!
                )
            )
        );

    private static ParameterGroupSpecification Notifying(string events) =>
        ParameterGroup with
        {
            CacheParameterGroupFamily = "valkey8",
            Properties = Settings(("notify-keyspace-events", events)),
        };
}
