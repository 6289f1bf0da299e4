using ElastiCache.Model.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Values;

public sealed class MaintenanceWindowTests
{
    private const int Day = 24 * 60;
    private const int Week = 7 * Day;

    private static Gen<MaintenanceWindow> Any { get; } =
        Gen.Zip(Gen.Choose(0, Week - 1), Gen.OneOf(Gen.Choose(0, 180), Gen.Choose(0, Week - 1)))
            .Select(numbers => new MaintenanceWindow(numbers.Item1, numbers.Item2));

    [Theory]
    [InlineData("mon:00:00-mon:01:00", 0, 60)]
    [InlineData("sun:05:00-sun:06:00", (6 * Day) + 300, 60)]
    [InlineData("Sun:05:00-SUN:06:00", (6 * Day) + 300, 60)]
    [InlineData("tue:23:30-wed:00:30", (2 * Day) - 30, 60)]
    [InlineData("sun:23:30-mon:00:30", Week - 30, 60)]
    [InlineData("sun:05:00-sun:05:00", (6 * Day) + 300, 0)]
    [InlineData("mon:01:00-mon:00:00", 60, Week - 60)]
    public void Is_a_start_and_a_length(string text, int start, int length)
    {
        Assert.True(MaintenanceWindow.TryParse(text, out var window));
        Assert.Equal(new MaintenanceWindow(start, length), window);
    }

    [Fact]
    public void Is_read_as_it_is_written() =>
        Always.Holds(Any, window => MaintenanceWindow.TryParse(window.ToString(), out var read) && read == window);

    [Fact]
    public void Is_written_as_it_was_read() =>
        Always.Holds(
            Arbitrary.Text,
            text => !MaintenanceWindow.TryParse(text, out var read) || read.ToString() == text
        );

    [Fact]
    public void Overlaps_where_a_minute_belongs_to_both() =>
        Always.Holds(
            Gen.Zip(Any, SnapshotWindowTests.Any),
            windows => windows.Item1.Overlaps(windows.Item2) == ShareAMinute(windows.Item1, windows.Item2),
            times: 2000
        );

    [Fact]
    public void Does_not_overlap_what_ends_where_it_begins() =>
        Always.Holds(
            SnapshotWindowTests.Any,
            snapshots => !new MaintenanceWindow(snapshots.Start + snapshots.Length, 1).Overlaps(snapshots)
        );

    [Fact]
    public void Keeps_clear_of_every_snapshot_window_that_leaves_an_hour() =>
        Always.Holds(
            SnapshotWindowTests.Any.Where(snapshots => snapshots.Length <= Day - 60),
            snapshots => !ShareAMinute(MaintenanceWindow.ClearOf(snapshots), snapshots),
            times: 2000
        );

    [Fact]
    public void Keeps_clear_of_a_snapshot_window_that_leaves_exactly_an_hour() =>
        Assert.All(
            Enumerable.Range(0, Day).Select(start => new SnapshotWindow(start, Day - 60)),
            snapshots => Assert.False(MaintenanceWindow.ClearOf(snapshots).Overlaps(snapshots))
        );

    [Theory]
    [InlineData("03:00-04:00", "sun:05:00-sun:06:00")]
    [InlineData("04:00-05:00", "sun:05:00-sun:06:00")]
    [InlineData("05:30-06:30", "sun:07:00-sun:08:00")]
    [InlineData("05:00-23:00", "sun:23:00-mon:00:00")]
    [InlineData("05:00-00:00", "sun:00:00-sun:01:00")]
    [InlineData("05:30-04:30", "sun:04:30-sun:05:30")]
    [InlineData("00:15-23:15", "sun:23:15-mon:00:15")]
    [InlineData("00:15-23:16", "sun:05:00-sun:06:00")]
    public void Keeps_clear_on_a_Sunday_from_five(string snapshots, string expected)
    {
        Assert.True(SnapshotWindow.TryParse(snapshots, out var window));
        Assert.Equal(expected, MaintenanceWindow.ClearOf(window).ToString());
    }

    [Theory]
    [InlineData("tue:02:00-tue:04:30", "04:00-05:00", "tue:05:00-tue:07:30")]
    [InlineData("tue:02:15-tue:03:15", "02:00-03:00", "tue:03:00-tue:04:00")]
    [InlineData("sun:23:00-mon:00:00", "23:00-00:00", "sun:22:00-sun:23:00")]
    [InlineData("mon:23:30-tue:01:00", "00:00-01:00", "mon:22:00-mon:23:30")]
    [InlineData("sun:05:00-sun:06:00", "05:30-04:30", null)]
    [InlineData("wed:00:00-wed:20:00", "19:00-22:00", null)]
    // What ends at midnight crosses it as little as what is moved.
    [InlineData("wed:22:00-thu:00:00", "22:00-23:00", "wed:20:00-wed:22:00")]
    [InlineData("wed:01:00-wed:02:00", "01:00-23:00", "wed:23:00-thu:00:00")]
    [InlineData("wed:01:00-wed:03:00", "01:00-23:00", null)]
    [InlineData("wed:23:00-thu:01:00", "22:00-23:30", "wed:20:00-wed:22:00")]
    [InlineData("wed:22:00-thu:01:00", "18:00-22:30", "wed:23:00-thu:02:00")]
    // From where it is, where that is free.
    [InlineData("wed:05:00-wed:06:00", "07:00-08:00", "wed:05:00-wed:06:00")]
    [InlineData("wed:05:00-wed:06:00", "05:00-06:00", "wed:06:00-wed:07:00")]
    public void Moves_on_its_day_and_keeps_its_length(string maintenance, string snapshots, string? expected)
    {
        Assert.True(MaintenanceWindow.TryParse(maintenance, out var window));
        Assert.True(SnapshotWindow.TryParse(snapshots, out var daily));
        Assert.Equal(expected, window.MovedClearOf(daily)?.ToString());
    }

    [Theory]
    [InlineData("sun:05:00-sun:06:00", "SUN", 6)]
    [InlineData("sun:05:00-sun:06:01", "SUN", 7)]
    [InlineData("wed:21:30-wed:22:30", "WED", 23)]
    [InlineData("wed:22:00-wed:23:01", "THU", 0)]
    [InlineData("sun:23:45-mon:00:45", "MON", 1)]
    [InlineData("sun:22:30-sun:23:30", "MON", 0)]
    public void The_hour_after_it_is_the_first_whole_one(string window, string day, int hour)
    {
        Assert.True(MaintenanceWindow.TryParse(window, out var parsed));
        Assert.Equal((day, hour), parsed.HourAfter());
    }

    [Theory]
    [InlineData("sunday:5:00-6:00", "sun:05:00-sun:06:00")]
    [InlineData("Sun:5:00 - Monday:6:30", "sun:05:00-mon:06:30")]
    [InlineData("tues:05:00-thurs:06:00", "tue:05:00-thu:06:00")]
    [InlineData("wednesday:23:00-thu:0:30", "wed:23:00-thu:00:30")]
    [InlineData(" sat:05:00-06:00 ", "sat:05:00-sat:06:00")]
    [InlineData("sun:25:00-26:00", null)]
    [InlineData("5:00-6:00", null)]
    [InlineData("someday:5:00-6:00", null)]
    public void What_was_meant_by_another_form_is_read(string text, string? expected) =>
        Assert.Equal(expected, MaintenanceWindow.Meant(text)?.ToString());

    [Theory]
    [InlineData("sun:05:00-sun:05:30", "sun:05:00-sun:06:00")]
    [InlineData("sun:05:00-sun:06:00", "sun:05:00-sun:06:00")]
    [InlineData("sun:05:00-sun:07:00", "sun:05:00-sun:07:00")]
    public void It_is_made_as_long_as_ElastiCache_takes(string text, string expected)
    {
        Assert.True(MaintenanceWindow.TryParse(text, out var window));
        Assert.Equal(expected, window.LongEnough.ToString());
    }

    private static bool ShareAMinute(MaintenanceWindow maintenance, SnapshotWindow snapshots)
    {
        var daily = new bool[Day];
        for (var minute = 0; minute < snapshots.Length; minute++)
        {
            daily[(snapshots.Start + minute) % Day] = true;
        }

        return Enumerable.Range(maintenance.Start, maintenance.Length).Any(minute => daily[minute % Week % Day]);
    }
}
