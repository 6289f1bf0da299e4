using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Backup;

/// <summary>What becomes of a group, and of what only makes sense beside it.</summary>
public sealed class RemovalPolicyTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Theory]
    [EffectOf<Props>(nameof(Props.RemovalPolicy))]
    [InlineData("Snapshot", "Snapshot", "RetainExceptOnCreate", "Delete")]
    [InlineData("Destroyed", "Delete", "Delete", "Delete")]
    [InlineData("Retained", "Retain", "RetainExceptOnCreate", "Retain")]
    [InlineData("RetainedUnlessNew", "RetainExceptOnCreate", "RetainExceptOnCreate", "Retain")]
    public void Key_and_secret_follow_the_group(string cache, string group, string key, string secret)
    {
        Assert.Equal(group, DeletionPolicy(cache));
        Assert.Equal(key, DeletionPolicy($"{cache}/Key"));
        Assert.Equal(secret, DeletionPolicy($"{cache}/AuthToken"));
    }

    [Theory]
    [EffectOf<MemcachedClusterProps>(nameof(MemcachedClusterProps.RemovalPolicy))]
    [InlineData("Objects", "Delete")]
    [InlineData("RetainedObjects", "Retain")]
    public void A_Memcached_cluster_is_destroyed_or_retained(string cache, string expected) =>
        Assert.Equal(expected, DeletionPolicy(cache));

    [Fact]
    public void A_policy_can_be_applied_afterwards_as_to_any_construct() =>
        Assert.Equal("Delete", DeletionPolicy("Changed"));

    private string? DeletionPolicy(string path) => (string?)_template.Resource(path)["DeletionPolicy"];

    /// <summary>One cache for each policy.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Group("Snapshot");
            Group("Destroyed", props => props with { RemovalPolicy = RemovalPolicy.DESTROY });
            Group("Retained", props => props with { RemovalPolicy = RemovalPolicy.RETAIN });
            Group(
                "RetainedUnlessNew",
                props => props with { RemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE }
            );
            Memcached("Objects");
            Memcached("RetainedObjects", props => props with { RemovalPolicy = RemovalPolicy.RETAIN });
            Group("Changed").ApplyRemovalPolicy(RemovalPolicy.DESTROY);
        }
    }
}
