namespace Deploy.Tests;

public sealed class StagingTests(StagingLifecycle staging) : EnvironmentTests(staging), IClassFixture<StagingLifecycle>
{
    [Fact]
    public void Sessions_are_a_primary_and_a_replica_for_web() =>
        AssertGroup("sessions", 2, highlyAvailable: true, 7, "03:00-04:00", Tier("web", 6379));

    [Fact]
    public void The_catalog_is_two_shards_with_a_replica_each_for_api() =>
        AssertGroup("catalog", 4, highlyAvailable: true, 7, "03:00-04:00", Tier("api", 6379));

    [Fact]
    public void Objects_are_two_memcached_nodes_for_web_and_api() =>
        AssertMemcached(2, Tier("web", 11211), Tier("api", 11211));

    [Fact]
    public void Destroying_leaves_a_snapshot_of_each_group() => Assert.Equal(2, staging.SnapshotsLeft);
}
