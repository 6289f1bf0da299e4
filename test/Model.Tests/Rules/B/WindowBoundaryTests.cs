namespace ElastiCache.Model.Tests.Rules.B;

public sealed class WindowBoundaryTests
{
    [Theory]
    [InlineData("00:00-01:00")]
    [InlineData("03:00-04:30")]
    [InlineData("23:30-00:30")]
    public void A_snapshot_window_is_written_as_it_was_read(string text)
    {
        Assert.True(SnapshotWindow.TryParse(text, out var window));
        Assert.Equal(text, window.ToString());
    }

    [Theory]
    [InlineData("mon:00:00-mon:01:00")]
    [InlineData("sun:23:30-mon:00:30")]
    public void A_maintenance_window_is_written_as_it_was_read(string text)
    {
        Assert.True(MaintenanceWindow.TryParse(text, out var window));
        Assert.Equal(text, window.ToString());
    }
}
