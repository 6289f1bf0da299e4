using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Tests.Output;

public sealed class CellTests
{
    [Theory]
    [InlineData(true, "yes")]
    [InlineData(false, "-")]
    [InlineData(null, "?")]
    public void What_is_not_known_is_neither_yes_nor_no(bool? value, string cell) => Assert.Equal(cell, Cell.Of(value));

    [Theory]
    [InlineData(407, "407.00")]
    [InlineData(13.07, "13.07")]
    [InlineData(0.555, "0.555")]
    [InlineData(0, "-")]
    public void Memory_has_two_decimals_or_three(double value, string cell) => Assert.Equal(cell, Cell.OfGiB(value));
}
