using System.Globalization;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Facts;

public sealed class EngineSupportTests
{
    [Theory]
    [InlineData("6.2", "2026-01-30", EngineLifeCycle.Supported, 0)]
    [InlineData("6.2", "2026-01-31", EngineLifeCycle.Ending, 0)]
    [InlineData("6.2", "2027-01-31", EngineLifeCycle.Ending, 0)]
    [InlineData("6.2", "2027-02-01", EngineLifeCycle.Extended, 80)]
    [InlineData("6.2", "2029-01-31", EngineLifeCycle.Extended, 80)]
    [InlineData("6.2", "2029-02-01", EngineLifeCycle.Extended, 160)]
    [InlineData("6.2", "2030-01-31", EngineLifeCycle.Extended, 160)]
    [InlineData("6.2", "2030-02-01", EngineLifeCycle.Ended, 0)]
    [InlineData("5.0.6", "2026-01-31", EngineLifeCycle.Ending, 0)]
    [InlineData("5.0.6", "2026-02-01", EngineLifeCycle.Extended, 80)]
    [InlineData("4.0.10", "2028-01-31", EngineLifeCycle.Extended, 80)]
    [InlineData("4.0.10", "2028-02-01", EngineLifeCycle.Extended, 160)]
    [InlineData("4.0.10", "2029-02-01", EngineLifeCycle.Ended, 0)]
    [InlineData("7.1", "2035-01-01", EngineLifeCycle.Supported, 0)]
    public void Support_follows_from_the_day(string version, string day, EngineLifeCycle expected, int premium)
    {
        var support = CacheEngine.Of("redis", version).Support;

        Assert.Equal(expected, support.On(Day(day)));
        Assert.Equal(premium / 100m, support.PremiumOn(Day(day)));
    }

    [Theory]
    [InlineData("6.2", "2026-01-30", null)]
    [InlineData("6.2", "2026-11-28", "ends on 31 January 2027")]
    [InlineData("6.x", "2026-11-28", "ends on 31 January 2027")]
    [InlineData(
        "6.2",
        "2027-02-01",
        "(ended 31 January 2027) and charged as extended support, 80 % on top until 31 January 2029"
    )]
    [InlineData("6.2", "2029-02-01", "160 % on top until 31 January 2030")]
    [InlineData("6.2", "2030-02-01", "ended on 31 January 2030, and AWS moves such caches to the newest Valkey")]
    public void A_cache_is_judged_by_the_day(string version, string day, string? expected)
    {
        var said = Judge.Of(Valid.Group.On("redis", version) with { Today = Day(day) })
            .SingleOrDefault(violation => violation.RuleId == "E-12")
            ?.Message;

        Assert.Equal(expected is null, said is null);
        Assert.Contains(expected ?? "", said ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_is_today_where_none_is_given() =>
        Assert.InRange(
            new ReplicationGroupSpecification().Today.DayNumber - DateOnly.FromDateTime(DateTime.UtcNow).DayNumber,
            -1,
            0
        );

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
