namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>Who is let in, and who may log in.</summary>
internal static class AccessSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ReportPage page, HtmlText html)
    {
        html.Table(
            "What the security groups let in",
            ["cache", "from", "ports", "why"],
            page.Caches.SelectMany(cache =>
                cache.Access switch
                {
                    null =>
                    [
                        [CacheNames.Of(cache), "security groups of another template", "-", "-"],
                    ],
                    { Count: 0 } =>
                    [
                        [CacheNames.Of(cache), "nobody", "-", "-"],
                    ],
                    var access => access.Select(entry =>
                        (IReadOnlyList<string>)
                            [
                                CacheNames.Of(cache),
                                entry.IsEverybody ? $"! {entry.From}: the internet" : entry.From,
                                entry.Ports,
                                entry.Description ?? "-",
                            ]
                    ),
                }
            )
        );
        html.Table(
            "Who may log in, and what they may do",
            ["cache", "user", "proof", "may"],
            page.Caches.SelectMany(cache =>
                cache.Users.Count == 0
                    ?
                    [
                        // Which users a deployment chooses, it alone knows.
                        [
                            CacheNames.Of(cache),
                            "everybody who is let in",
                            cache.Authentication,
                            cache.Authentication == "users" ? "the template does not say" : "everything",
                        ],
                    ]
                    : cache.Users.Select(user =>
                        (IReadOnlyList<string>)[CacheNames.Of(cache), user.Name, user.Authentication, user.AccessString]
                    )
            )
        );
    }
}
