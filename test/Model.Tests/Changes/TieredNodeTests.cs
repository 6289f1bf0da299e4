namespace ElastiCache.Model.Tests.Changes;

/// <summary>Smaller nodes with data tiering, which hold data in memory and on SSD.</summary>
public sealed class TieredNodeTests
{
    [Fact]
    public void What_the_SSD_holds_counts_too() => Assert.Contains("(about 119.07 GiB, its SSD", Smaller().Message);

    [Fact]
    public void The_metric_is_told_with_its_dimension() =>
        Assert.Contains(
            "BytesUsedForCache of each node, with the dimension Tier Memory and SSD together,",
            Smaller().Check!.Before
        );

    [Fact]
    public void No_metric_of_the_account_answers_it() => Assert.Null(Smaller().Check!.Question);

    private static UpdateReason Smaller() =>
        Templates
            .Judge(
                Templates.Group,
                "\"DataTieringEnabled\":true,\"CacheNodeType\":\"cache.r6gd.2xlarge\"",
                "\"DataTieringEnabled\":true,\"CacheNodeType\":\"cache.r6gd.xlarge\""
            )
            .Reasons.Single(reason => reason.RuleId == "X-12");
}
