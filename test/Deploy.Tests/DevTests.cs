namespace Deploy.Tests;

public sealed class DevTests(DevLifecycle dev) : EnvironmentTests(dev), IClassFixture<DevLifecycle>
{
    [Fact]
    public void Sessions_are_one_node_with_a_day_of_backups_for_web() =>
        AssertGroup("sessions", 1, highlyAvailable: false, 1, "03:00-04:00", Tier("web", 6379));

    [Fact]
    public void Objects_are_one_memcached_node_for_web_and_api() =>
        AssertMemcached(1, Tier("web", 11211), Tier("api", 11211));

    [Fact]
    public void Destroying_leaves_no_snapshot() => Assert.Equal(0, dev.SnapshotsLeft);
}
