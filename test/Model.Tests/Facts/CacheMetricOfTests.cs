namespace ElastiCache.Model.Tests.Facts;

/// <summary>Metrics by the names that CloudWatch has for them.</summary>
public sealed class CacheMetricOfTests
{
    [Theory]
    [InlineData("CPUUtilization", CacheMetricUnit.Percent, CacheMetricStatistic.Average)]
    [InlineData("Evictions", CacheMetricUnit.Count, CacheMetricStatistic.Sum)]
    // One that is newer than the table.
    [InlineData("NobodyKnows", CacheMetricUnit.None, CacheMetricStatistic.Average)]
    public void One_that_is_known_is_that_of_the_table(
        string name,
        CacheMetricUnit unit,
        CacheMetricStatistic statistic
    )
    {
        var metric = CacheMetric.Of(name);

        Assert.Equal((name, unit, statistic), (metric.Name, metric.Unit, metric.Statistic));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void It_has_a_name(string? name) => Assert.ThrowsAny<ArgumentException>(() => CacheMetric.Of(name!));
}
