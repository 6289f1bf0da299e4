namespace ElastiCache.Model.Tests.Expressions;

/// <summary>Which numbers stand for all of a range.</summary>
public sealed class SampledNumbersTests
{
    [Theory]
    [InlineData(36, 36)]
    [InlineData(-3, 100)]
    [InlineData(1, 240)]
    public void Each_of_a_short_range_is_tried(long least, long most) =>
        Assert.Equal(
            Enumerable.Range(0, (int)(most - least) + 1).Select(index => least + index),
            SampledNumbers.Of(least, most, [7]).Order()
        );

    [Theory]
    [InlineData(1000L, 100_000L, new long[] { 1000, 1059, 99_941, 100_000, 6389, 6390, 6391, 1024, 65_535, 12_000 })]
    [InlineData(36L, null, new long[] { 36, 95, 6390, 2_147_483_648 })]
    [InlineData(null, 1000L, new long[] { 1000, 941, 59, 0, -1, -1024, -2_147_483_648 })]
    [InlineData(5_000_000_000L, null, new long[] { 5_000_000_000, 5_000_000_059 })]
    [InlineData(null, -5_000_000_000L, new long[] { -5_000_000_000, -5_000_000_059 })]
    public void Of_a_wide_one_the_ends_and_the_usual_limits_are_tried(long? least, long? most, long[] some)
    {
        var tried = SampledNumbers.Of(least, most, [6390]);

        Assert.Empty(some.Except(tried));
        Assert.Equal(tried.Distinct(), tried);
        Assert.InRange(tried.Count, 60, 900);
    }

    [Theory]
    [InlineData(1L, 1_000_000L)]
    [InlineData(null, 1000L)]
    [InlineData(2000L, null)]
    public void None_is_outside_of_the_range(long? least, long? most) =>
        Assert.All(
            SampledNumbers.Of(least, most, [0, 1_000_001, 1500]),
            number => Assert.True(!(number < least) && !(number > most))
        );

    [Fact]
    public void An_empty_range_has_none() => Assert.Empty(SampledNumbers.Of(2, 1, [1, 2]));
}
