namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>The controls that a cache breaks.</summary>
internal static class ComplianceSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ReportPage page, HtmlText html)
    {
        html.Table(
            "How many controls of each policy a cache breaks",
            ["cache", .. CompliancePolicy.All.Select(policy => policy.Title)],
            page.Caches.Select(cache =>
                (IReadOnlyList<string>)
                    [
                        CacheNames.Of(cache),
                        .. CompliancePolicy.All.Select(policy =>
                            cache.Compliance(policy).Count is > 0 and var broken ? $"! {broken} broken" : "none broken"
                        ),
                    ]
            )
        );
        html.List([
            .. page.Caches.SelectMany(cache =>
                CompliancePolicy.All.SelectMany(policy =>
                    cache.Compliance(policy).Select(violation => $"{CacheNames.Of(cache)}: {violation.Message}")
                )
            ),
        ]);
    }
}
