using ElastiCache.Model.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Values;

public sealed class SnapshotWindowTests
{
    private const int Day = 24 * 60;

    /// <summary>Every window that can be written.</summary>
    internal static Gen<SnapshotWindow> Any { get; } =
        Gen.Zip(Gen.Choose(0, Day - 1), Gen.Choose(0, Day - 1))
            .Select(numbers => new SnapshotWindow(numbers.Item1, numbers.Item2));

    [Theory]
    [InlineData("03:00-04:00", 180, 60)]
    [InlineData("00:00-23:59", 0, 1439)]
    [InlineData("23:30-00:30", 1410, 60)]
    [InlineData("05:00-05:00", 300, 0)]
    [InlineData("05:01-05:00", 301, 1439)]
    public void Is_a_start_and_a_length(string text, int start, int length)
    {
        Assert.True(SnapshotWindow.TryParse(text, out var window));
        Assert.Equal(new SnapshotWindow(start, length), window);
    }

    [Theory]
    [InlineData("03:00-03:30", "03:00-04:00")]
    [InlineData("03:00-04:00", "03:00-04:00")]
    [InlineData("03:00-05:00", "03:00-05:00")]
    public void It_is_made_as_long_as_ElastiCache_takes(string text, string expected)
    {
        Assert.True(SnapshotWindow.TryParse(text, out var window));
        Assert.Equal(expected, window.LongEnough.ToString());
    }

    [Theory]
    [InlineData("3:00 - 4:00", "03:00-04:00")]
    [InlineData(" 03:00-4:30 ", "03:00-04:30")]
    [InlineData("24:00-1:00", null)]
    [InlineData("3-4", null)]
    public void What_was_meant_by_another_form_is_read(string text, string? expected) =>
        Assert.Equal(expected, SnapshotWindow.Meant(text)?.ToString());

    [Fact]
    public void Is_read_as_it_is_written() =>
        Always.Holds(Any, window => SnapshotWindow.TryParse(window.ToString(), out var read) && read == window);

    [Fact]
    public void Is_written_as_it_was_read() =>
        Always.Holds(Arbitrary.Text, text => !SnapshotWindow.TryParse(text, out var read) || read.ToString() == text);
}
