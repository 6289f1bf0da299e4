using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Whether a second cache is restored from a backup: all that differs decides, and not what the second cache is for.</summary>
public sealed class RestoringTests
{
    private const string Common =
        "\"ReplicationGroupDescription\":\"d\",\"AutomaticFailoverEnabled\":true,\"TransitEncryptionEnabled\":true";

    private const string Token = "\"AuthToken\":\"{{resolve:secretsmanager:orders}}\"";
    private const string Two = "\"NumCacheClusters\":2";
    private const string Large = "\"CacheNodeType\":\"cache.r7g.large\"";
    private const string Valkey8 = $"{Large},{Two},\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\"";
    private const string Shards =
        $"{Large},\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":1,\"CacheParameterGroupName\":\"default.valkey8.cluster.on\"";

    private const string Older = "AWS does not say that a backup is restored into an older engine";

    [Theory]
    [InlineData(
        $"{Two},\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r6gd.xlarge\",\"DataTieringEnabled\":true",
        Valkey8,
        "a backup of nodes with data tiering is only restored into such nodes"
    )]
    [InlineData(Shards, Valkey8, "a backup of a group with cluster mode is only restored into one with it")]
    [InlineData(Valkey8, $"{Large},{Two},\"Engine\":\"valkey\",\"EngineVersion\":\"7.2\"", Older)]
    [InlineData(Valkey8, $"{Large},{Two},\"Engine\":\"redis\",\"EngineVersion\":\"7.1\"", Older)]
    public void What_no_backup_is_restored_as_is_said_to_be_empty(string old, string @new, string why)
    {
        var steps = Templates.Steps(Templates.Judge(Templates.Group, $"{Common},{old}", $"{Common},{@new},{Token}"));

        Assert.EndsWith($"(its contents are not carried over: {why})", steps);
        Assert.DoesNotContain("SnapshotName", steps);
    }

    [Theory]
    [InlineData($"{Large},{Two},\"Engine\":\"redis\",\"EngineVersion\":\"7.1\"", Valkey8)]
    [InlineData($"{Large},{Two},\"Engine\":\"valkey\",\"EngineVersion\":\"7.2\"", Valkey8)]
    [InlineData(Shards, Shards)]
    [InlineData(Valkey8, Valkey8)]
    public void What_a_backup_is_restored_as_keeps_the_contents(string old, string @new) =>
        Assert.Contains(
            "SnapshotName: a backup of Cache",
            Templates.Steps(Templates.Judge(Templates.Group, $"{Common},{old}", $"{Common},{@new},{Token}"))
        );

    [Fact]
    public void Where_another_value_of_a_parameter_goes_back_nothing_is_promised()
    {
        const string version = "\"EngineVersion\":{\"Ref\":\"V\"}";
        var before = $"{Common},{Large},{Two},\"Engine\":\"valkey\"";
        var plan = UpdateJudge.Judge(
            OfVersions($"{before},{version}"),
            OfVersions($"{before},\"EngineVersion\":\"8.0\",{Token}")
        );

        Assert.DoesNotContain("SnapshotName", Templates.Steps(plan.Resources[0]));
    }

    private static Template OfVersions(string properties) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"V": {"Type": "String", "AllowedValues": ["8.0", "8.1"], "Default": "8.0"} },
                     "Resources": {"Cache": {{Templates.Body(Templates.Group, properties)}} } }
                    """
                )
                .RootElement
        );
}
