namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>The alarms that watch the caches.</summary>
internal static class AlarmSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ReportPage page, HtmlText html)
    {
        var alarms = page.Caches.SelectMany(cache => cache.Alarms.Select(alarm => (cache, alarm))).ToList();
        if (alarms.Count == 0)
        {
            html.Element("p", "No alarm of this template watches a cache.");
            return;
        }

        html.Table(
            "Alarms with their thresholds and reasons",
            ["cache", "metric", "goes off", "for", "why, and what to do"],
            alarms.Select(entry =>
                (IReadOnlyList<string>)
                    [
                        CacheNames.Of(entry.cache),
                        entry.alarm.Metric,
                        entry.alarm.Threshold,
                        entry.alarm.Minutes,
                        (entry.alarm.Notifies ? "" : "! It tells nobody. ") + (entry.alarm.Reason ?? "-"),
                    ]
            )
        );
    }
}
