using ElastiCache.Model.Pictures;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>The backups of each cache.</summary>
internal static class BackupSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ReportPage page, HtmlText html) =>
        html.Table(
            "Backups of each cache",
            ["cache", "backups", "when it is deleted"],
            page.Caches.Select(cache =>
            {
                var facts = CacheWords.Facts(cache);
                return (IReadOnlyList<string>)
                    [
                        CacheNames.Of(cache),
                        facts.First(fact => fact.Title == "backups").Value,
                        facts.First(fact => fact.Title == "when it is deleted").Value,
                    ];
            })
        );
}
