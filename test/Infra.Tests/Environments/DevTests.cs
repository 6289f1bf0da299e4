namespace Infra.Tests.Environments;

/// <summary>What makes dev cheap, read from its templates.</summary>
public sealed class DevTests
{
    private static Synthesis Dev => DeployedEnvironment.Of("dev");

    private static JsonObject Sessions => Dev.Caches.Properties("sessions");

    private static JsonObject Objects => Dev.Caches.Properties("objects");

    [Fact]
    public void Its_nodes_are_of_the_cheapest_family() =>
        Assert.All(
            [Sessions, Objects],
            cache => Assert.StartsWith("cache.t4g.", cache["CacheNodeType"]!.GetValue<string>())
        );

    [Fact]
    public void Its_caches_have_one_node()
    {
        Assert.Equal(1, Sessions["NumCacheClusters"]!.GetValue<int>());
        Assert.Equal(1, Objects["NumCacheNodes"]!.GetValue<int>());
    }

    [Fact]
    public void It_has_no_Multi_AZ_and_no_failover()
    {
        Assert.False(Sessions["MultiAZEnabled"]!.GetValue<bool>());
        Assert.False(Sessions["AutomaticFailoverEnabled"]!.GetValue<bool>());
        Assert.Equal("single-az", Objects["AZMode"]!.GetValue<string>());
    }

    [Fact]
    public void It_keeps_backups_for_a_day() => Assert.Equal(1, Sessions["SnapshotRetentionLimit"]!.GetValue<int>());

    [Fact]
    public void It_leaves_nothing_behind() =>
        Assert.DoesNotContain(
            Dev.Caches.Json["Resources"]!.AsObject(),
            resource => resource.Value!["DeletionPolicy"]?.GetValue<string>() is "Retain" or "Snapshot"
        );

    [Theory]
    [InlineData("AWS::EC2::NatGateway")]
    [InlineData("AWS::EC2::EIP")]
    [InlineData("AWS::EC2::InternetGateway")]
    [InlineData("AWS::EC2::VPCEndpoint")]
    [InlineData("AWS::EC2::FlowLog")]
    public void It_has_nothing_that_is_billed_by_the_hour_besides_caches(string type) =>
        Assert.Empty(Dev.Network.All(type));

    [Fact]
    public void It_can_be_deleted() =>
        Assert.False(Dev.CachesArtifact["properties"]!["terminationProtection"]!.GetValue<bool>());

    [Fact]
    public void It_is_encrypted_and_authenticated_like_the_others()
    {
        Assert.True(Sessions["TransitEncryptionEnabled"]!.GetValue<bool>());
        Assert.True(Objects["TransitEncryptionEnabled"]!.GetValue<bool>());
        Assert.NotNull(Sessions["AuthToken"]);
        Assert.NotNull(Sessions["KmsKeyId"]);
    }
}
