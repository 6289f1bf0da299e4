namespace ElastiCache.Model.Tests.Facts;

/// <summary>The page about monitoring tells the alarms as they are.</summary>
public sealed class MonitoringPageTests
{
    private const string Start = "<!-- alarms: written by MonitoringPageTests with UPDATE_SNAPSHOTS=1 -->\n";
    private const string End = "<!-- end of alarms -->";

    private static readonly string Page = Repository.PathOf("docs", "monitoring.md");

    [Fact]
    public void It_lists_every_alarm_with_its_threshold_and_reason()
    {
        var text = File.ReadAllText(Page);
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(Page, text[..start] + AlarmTable.Markdown() + text[end..]);
            return;
        }

        Assert.Equal(AlarmTable.Markdown(), text[start..end]);
    }
}
