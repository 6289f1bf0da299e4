namespace Deploy.Tests;

public sealed class ProdTests(ProdLifecycle prod) : EnvironmentTests(prod), IClassFixture<ProdLifecycle>
{
    [Fact]
    public void Sessions_are_a_primary_and_two_replicas_for_web() =>
        AssertGroup(
            "sessions",
            3,
            highlyAvailable: true,
            35,
            "02:00-03:00",
            Tier("web", 6379),
            Rotation("AUTH token of the cache", "elasticache-prod-caches/sessions", 6379)
        );

    [Fact]
    public void The_catalog_is_three_shards_with_two_replicas_each_for_api_and_worker() =>
        AssertGroup(
            "catalog",
            9,
            highlyAvailable: true,
            15,
            "02:00-03:00",
            Tier("api", 6379),
            Tier("worker", 6379),
            Rotation("password of the cache user", "elasticache-prod-caches/catalog.users/api", 6379)
        );

    [Fact]
    public void The_leaderboard_is_a_primary_and_a_replica_on_its_own_port_for_api() =>
        AssertGroup(
            "leaderboard",
            2,
            highlyAvailable: true,
            35,
            "03:00-04:00",
            Tier("api", 6380),
            Rotation("AUTH token of the cache", "elasticache-prod-caches/leaderboard", 6380)
        );

    [Fact]
    public void Objects_are_three_memcached_nodes_for_web_and_api() =>
        AssertMemcached(3, Tier("web", 11211), Tier("api", 11211));

    [Fact]
    public void Applications_find_the_users_of_the_catalog()
    {
        Assert.Equal("api", prod.Deployed.Parameter("/elasticache/prod/catalog/users/api/name"));
        Assert.NotNull(prod.Deployed.Parameter("/elasticache/prod/catalog/users/worker/name"));
        Assert.Null(prod.Deployed.Parameter("/elasticache/prod/catalog/users/worker/secret-arn"));
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("catalog")]
    [InlineData("leaderboard")]
    [InlineData("objects")]
    public void Every_cache_is_watched_by_alarms(string cache) =>
        Assert.Contains(
            prod.Deployed.Alarms,
            alarm =>
                alarm!["AlarmName"]!.GetValue<string>().Contains(cache, StringComparison.Ordinal)
                && alarm["AlarmActions"]!.AsArray().Count == 1
        );

    // By name, since log groups outlive their caches: those of other tests are in the account too.
    [Fact]
    public void Logs_of_sessions_and_catalog_are_kept_for_as_long_as_the_settings_say() =>
        Assert.Equal(
            [365, 365, 365],
            prod.Deployed.LogGroups.Where(group =>
                    group!["logGroupName"]!
                        .GetValue<string>()
                        .StartsWith("/aws/vendedlogs/elasticache/elasticacheprod", StringComparison.Ordinal)
                )
                .Select(group => group!["retentionInDays"]!.GetValue<int>())
                .Order()
        );

    [Fact]
    public void Destroying_is_refused_while_the_stacks_are_protected() =>
        Assert.NotEqual(0, prod.DestroyedUnderProtection!.ExitCode);

    [Fact]
    public void Destroying_leaves_a_snapshot_of_each_group() => Assert.Equal(3, prod.SnapshotsLeft);
}
