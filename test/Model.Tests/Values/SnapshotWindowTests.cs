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

    [Fact]
    public void Is_read_as_it_is_written() =>
        Always.Holds(Any, window => SnapshotWindow.TryParse(window.ToString(), out var read) && read == window);

    [Fact]
    public void Is_written_as_it_was_read() =>
        Always.Holds(Arbitrary.Text, text => !SnapshotWindow.TryParse(text, out var read) || read.ToString() == text);
}
