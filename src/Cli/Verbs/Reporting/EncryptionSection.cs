using ElastiCache.Model.Pictures;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>Encryption, keys and secrets.</summary>
internal static class EncryptionSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ReportPage page, HtmlText html) =>
        html.Table(
            "Keys and secrets",
            ["cache", "in transit", "at rest", "secrets"],
            page.Caches.Select(cache =>
                (IReadOnlyList<string>)
                    [
                        CacheNames.Of(cache),
                        cache.Transit,
                        CacheWords.Facts(cache).First(fact => fact.Title == "at rest").Value,
                        cache.Secrets.Count == 0 ? "none in this template" : string.Join(", ", cache.Secrets),
                    ]
            )
        );
}
