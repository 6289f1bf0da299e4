namespace Deploy.Tests;

/// <summary>The example that is scaled, deployed: what Application Auto Scaling knows of it.</summary>
[Collection(ExamplesLifecycle.Collection)]
public sealed class SaleWeekendTests(ExamplesLifecycle examples)
{
    private const string Shards = "elasticache:replication-group:NodeGroups";
    private const string Replicas = "elasticache:replication-group:Replicas";
    private const string Nodes = "elasticache:cache-cluster:Nodes";

    [Theory]
    [InlineData(Shards, 3, 10)]
    [InlineData(Replicas, 1, 4)]
    [InlineData(Nodes, 2, 6)]
    public void A_dimension_of_a_cache_that_is_there_is_registered_with_its_limits(
        string dimension,
        int least,
        int most
    )
    {
        var target = Assert.Single(
            examples.Deployed.ScalableTargets,
            target => (string?)target["ScalableDimension"] == dimension
        );

        Assert.Equal(CacheOf(dimension), (string?)target["ResourceId"]);
        Assert.Equal((least, most), ((int)target["MinCapacity"]!, (int)target["MaxCapacity"]!));
        Assert.EndsWith(
            "/AWSServiceRoleForApplicationAutoScaling_ElastiCacheRG",
            (string?)target["RoleARN"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Shards, "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage", 60)]
    [InlineData(Replicas, "ElastiCacheReplicaEngineCPUUtilization", 50)]
    [InlineData(Nodes, "CPUUtilization", 60)]
    public void It_follows_a_metric(string dimension, string metric, double percent)
    {
        var policy = Assert.Single(
            examples.Deployed.ScalingPolicies,
            policy => (string?)policy["ScalableDimension"] == dimension
        );
        var tracking = policy["TargetTrackingScalingPolicyConfiguration"]!;

        Assert.Equal(CacheOf(dimension), (string?)policy["ResourceId"]);
        Assert.Equal(percent, (double)tracking["TargetValue"]!);
        Assert.Equal(
            metric,
            (string?)(
                tracking["PredefinedMetricSpecification"]?["PredefinedMetricType"]
                ?? tracking["CustomizedMetricSpecification"]!["MetricName"]
            )
        );
    }

    [Theory]
    [InlineData(Shards, 6, 3)]
    [InlineData(Nodes, 4, 2)]
    public void A_sale_raises_the_least_number_from_Friday_to_Monday(string dimension, int during, int after) =>
        Assert.Equal(
            [("SaleBegins", "cron(0 18 ? * FRI *)", during), ("SaleEnds", "cron(0 4 ? * MON *)", after)],
            examples
                .Deployed.ScheduledActions.Where(action =>
                    (string?)action["ScalableDimension"] == dimension
                    && (string?)action["ResourceId"] == CacheOf(dimension)
                )
                .Select(action =>
                    (
                        (string)action["ScheduledActionName"]!,
                        (string)action["Schedule"]!,
                        (int)action["ScalableTargetAction"]!["MinCapacity"]!
                    )
                )
                .Order()
        );

    private string CacheOf(string dimension) =>
        dimension == Nodes
            ? $"cache-cluster/{examples.Deployed.Memcached("saleweekend")["CacheClusterId"]}"
            : $"replication-group/{examples.Deployed.Group("SaleWeekend/Catalog")["ReplicationGroupId"]}";
}
