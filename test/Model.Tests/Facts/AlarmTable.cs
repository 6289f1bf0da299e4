namespace ElastiCache.Model.Tests.Facts;

/// <summary>The recommended alarms as the tables of docs/monitoring.md.</summary>
internal static class AlarmTable
{
    public static IReadOnlyList<(string Title, IReadOnlyList<CacheAlarm> Alarms)> Sections { get; } =
    [
        (
            "Valkey and Redis OSS",
            RecommendedCacheAlarms.For(
                new ReplicationGroupFacts
                {
                    NodeType = CacheNodeType.R7gXlarge,
                    HasReplicas = true,
                    Authenticates = true,
                }
            )
        ),
        ("Memcached", RecommendedCacheAlarms.ForMemcached),
        ("Serverless", RecommendedCacheAlarms.For(new ServerlessCacheFacts { Authenticates = true })),
    ];

    public static string Markdown() =>
        string.Join(
            '\n',
            Sections.SelectMany(section => (string[])[$"### {section.Title}", "", .. Rows(section.Alarms), ""])
        );

    private static IEnumerable<string> Rows(IReadOnlyList<CacheAlarm> alarms) =>
        [
            "| alarm | metric | threshold | minutes | why | what to do |",
            "|---|---|---|---|---|---|",
            .. alarms.Select(alarm =>
                $"| `{alarm.Kind}` | `{alarm.MetricName}` {(alarm.IsBelow ? "below" : "above")} | {alarm.Formula} | "
                + $"{alarm.DatapointsToAlarm} of {alarm.EvaluationPeriods} | {alarm.Why} | {alarm.Remedy} |"
            ),
        ];
}
