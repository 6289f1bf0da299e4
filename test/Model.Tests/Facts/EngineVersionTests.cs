using ElastiCache.Model.Tests.Support;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Facts;

public sealed class EngineVersionTests
{
    [Theory]
    [InlineData("8.2", 8, 2, 0)]
    [InlineData("1.6.22", 1, 6, 22)]
    [InlineData("6.x", 6, int.MaxValue, 0)]
    public void Is_two_or_three_numbers(string text, int major, int minor, int patch) =>
        Assert.Equal(new CacheEngineVersion(major, minor, patch), CacheEngineVersion.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("8.")]
    [InlineData(".8")]
    [InlineData("8.2.1.0")]
    [InlineData("8.-2")]
    [InlineData("+8.2")]
    [InlineData(" 8.2")]
    [InlineData("8.2\n")]
    [InlineData("1.6.x")]
    [InlineData("x.2")]
    [InlineData("99999999999.1")]
    public void Is_nothing_else(string? text) => Assert.False(CacheEngineVersion.TryParse(text, out _));

    [Fact]
    public void Says_what_it_could_not_read() =>
        Assert.Equal(
            "'latest' is not an engine version such as 8.2 or 1.6.22.",
            Assert.Throws<FormatException>(() => CacheEngineVersion.Parse("latest")).Message
        );

    [Fact]
    public void No_text_makes_it_throw() =>
        Always.Holds(
            Arbitrary.Text,
            text => CacheEngineVersion.TryParse(text, out _) || !CacheEngineVersion.TryParse(text, out _)
        );

    [Theory]
    [InlineData("7.2", "8.0")]
    [InlineData("8.9", "8.10")]
    [InlineData("5.0.5", "5.0.6")]
    [InlineData("5.0", "5.0.1")]
    [InlineData("6.2", "6.x")]
    [InlineData("6.x", "7.0")]
    public void Is_ordered_by_number(string older, string newer)
    {
        var (left, right) = (CacheEngineVersion.Parse(older), CacheEngineVersion.Parse(newer));

        Assert.True(left < right && left <= right && right > left && right >= left);
        Assert.False(left > right || left >= right || right < left || right <= left);
    }

    [Fact]
    public void Is_neither_older_nor_newer_than_itself() =>
        Always.Holds(
            Gen.Choose(0, 20).Three(),
            numbers =>
            {
                var (one, other) = (Of(numbers), Of(numbers));
                return one <= other && one >= other && !(one < other) && !(one > other);
            }
        );

    private static CacheEngineVersion Of((int Major, int Minor, int Patch) numbers) =>
        new(numbers.Major, numbers.Minor, numbers.Patch);
}
