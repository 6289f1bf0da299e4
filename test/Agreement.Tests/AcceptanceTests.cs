using System.Text.Json.Nodes;
using ElastiCache.Agreement.Tests.Judges;
using ElastiCache.Agreement.Tests.Plausible;

namespace ElastiCache.Agreement.Tests;

/// <summary>What our lint accepts, others accept: random resources that somebody could write.</summary>
public sealed class AcceptanceTests
{
    // One stack of them all takes moto a few seconds.
    private const int Created = 60;

    private const string Pair = """
        {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
          "ReplicationGroupDescription": "orders", "Engine": "valkey", "EngineVersion": "8.2",
          "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true,
          "TransitEncryptionEnabled": true, "AuthToken": "abcDEF1234567890"}}
        """;

    public static TheoryData<string> Types { get; } =
    ["ReplicationGroup", "CacheCluster", "ServerlessCache", "User", "ParameterGroup", "SubnetGroup"];

    [Fact]
    public async Task What_our_lint_accepts_the_others_accept_but_for_what_they_do_not_know_yet()
    {
        var made = await Acceptance.Made();
        Assert.Empty(
            made.Refusals.Where(refusal =>
                    !KnownRefusal.All.Any(known => known.Covers(refusal.Verdict, refusal.Finding))
                )
                .Select(refusal => $"{refusal.Verdict.Judge}: {refusal.Finding}")
        );
    }

    [Fact]
    public async Task Every_known_refusal_still_occurs()
    {
        var made = await Acceptance.Made();
        Assert.All(
            KnownRefusal.All,
            known =>
                Assert.Contains(
                    made.Refusals,
                    refusal =>
                        Path.GetFileNameWithoutExtension(refusal.Finding.Template) == known.Id
                        && known.Covers(refusal.Verdict, refusal.Finding)
                )
        );
    }

    [Fact]
    public void Our_lint_accepts_what_others_are_known_to_refuse() =>
        Assert.All(
            KnownRefusal.All,
            known => Assert.True(PlausibleTemplates.IsAccepted(PlausibleTemplates.Template([known.Resource])), known.Id)
        );

    [Fact]
    public async Task What_our_lint_accepts_is_created()
    {
        var resources = PlausibleTemplates
            .Accepted(Created)
            .Concat(KnownRefusal.All.Select(known => known.Resource))
            .ToList();

        var stack = await SimulatedAws.Create(Surroundings.Region, PlausibleTemplates.Template(resources));

        Assert.Empty(stack["failures"]!.AsArray().Select(failure => (string)failure!));
        Assert.Equal("CREATE_COMPLETE", (string)stack["status"]!);
        Assert.Superset(
            resources.Select(resource => resource.Key).ToHashSet(),
            stack["shown"]!.AsObject().Select(shown => shown.Key).ToHashSet()
        );
        Assert.All(stack["shown"]!.AsObject(), shown => Assert.NotEmpty((string)shown.Value!));
    }

    [Fact]
    public async Task What_the_service_is_known_to_refuse_is_not_created()
    {
        var resource = JsonNode.Parse(Pair)!.AsObject();

        var stack = await SimulatedAws.Create(
            Surroundings.Region,
            PlausibleTemplates.Template([KeyValuePair.Create("Cache", resource)])
        );

        // An AUTH token without a subnet group: S-06, which would have kept it from the sample.
        Assert.Equal("ROLLBACK_COMPLETE", (string)stack["status"]!);
        Assert.Contains(
            "Redis Auth can only be enabled within an Amazon VPC",
            (string)stack["failures"]![0]!,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_sample_has_resources_of_every_type(string type) =>
        Assert.Contains(
            PlausibleTemplates.Accepted(Created),
            resource => (string)resource.Value["Type"]! == $"AWS::ElastiCache::{type}"
        );

    [Theory]
    [InlineData("NumCacheClusters")]
    [InlineData("NumNodeGroups")]
    [InlineData("NodeGroupConfiguration")]
    [InlineData("UserGroupIds")]
    [InlineData("AuthToken")]
    [InlineData("KmsKeyId")]
    [InlineData("SnapshotWindow")]
    [InlineData("PreferredMaintenanceWindow")]
    [InlineData("LogDeliveryConfigurations")]
    [InlineData("DataTieringEnabled")]
    [InlineData("PreferredCacheClusterAZs")]
    [InlineData("TransitEncryptionMode")]
    public void The_sample_has_replication_groups_with(string property) =>
        Assert.Contains(
            PlausibleTemplates.Accepted(Acceptance.Count),
            resource =>
                (string)resource.Value["Type"]! == "AWS::ElastiCache::ReplicationGroup"
                && resource.Value["Properties"]!.AsObject().ContainsKey(property)
        );

    [Fact]
    public void The_sample_is_the_same_in_every_run() =>
        Assert.Equal(
            PlausibleTemplates.Samples(20).Select(sample => sample.Value.ToJsonString()),
            PlausibleTemplates.Samples(20).Select(sample => sample.Value.ToJsonString())
        );
}
