using System.Globalization;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>What a report says, in sentences that the text and the page share.</summary>
internal static class DrillSentences
{
    /// <summary>The outcome, fact by fact.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(DrillReport report)
    {
        yield return ("cache", report.Cache);
        yield return ("ran on", report.Setting);
        yield return (
            "client",
            report.Client
                ?? $"a command of yours{(report.ClientExit is { } code ? $", which ended with exit code {code}" : "")}"
        );
        yield return (
            "promoted",
            report.PromotedAt is { } at ? $"a replica after {Seconds(at)}"
            : report.PrimaryCameBack ? "nobody: the primary was back before it counted as failed"
            : "nobody: the shard stayed without a primary"
        );
        if (report.Writes is { } writes && report.Reads is { } reads)
        {
            yield return ("without writes", Outage(writes));
            yield return ("without reads", Outage(reads));
            yield return ("errors of writes", Errors(writes));
            yield return ("errors of reads", Errors(reads));
            yield return (
                "lost",
                report.Lost is { } lost
                    ? $"{lost} of {report.Acknowledged} acknowledged writes{(report.LostRemark.Length > 0 ? $"; {report.LostRemark}" : "")}"
                    : $"cannot be told: {report.LostRemark}"
            );
        }
    }

    /// <summary>What the alarms would have said, a sentence each; one sentence where there are none.</summary>
    public static IEnumerable<string> Alarms(DrillReport report)
    {
        if (report.Fault == FaultKind.TestFailover)
        {
            yield return "The alarms of the account were not looked at: aws cloudwatch describe-alarm-history tells which fired.";
            yield break;
        }

        if (report.Alarms.Count == 0)
        {
            yield return "The template has no alarm that watches this cache.";
            yield break;
        }

        var judged = report.Alarms.Where(alarm => alarm.IsJudged).ToList();
        var fired = judged.Where(alarm => alarm.FiredAt is not null).ToList();
        yield return judged.Count == 0 ? "None of the alarms of the template can be judged here."
        : fired.Count == 0
            ? $"None of the {judged.Count} alarms of the template{Here(report, judged.Count)} would have fired: only the event of the failover tells of it."
        : $"{fired.Count} of the {judged.Count} alarms of the template{Here(report, judged.Count)} would have fired.";
        foreach (var alarm in fired.OrderBy(alarm => alarm.FiredAt))
        {
            yield return $"{alarm.Alarm.LogicalId} ({alarm.Alarm.Metric}) after {Seconds(alarm.FiredAt!.Value)}.";
        }

        foreach (
            var group in report
                .Alarms.Where(alarm => alarm.FiredAt is null)
                .GroupBy(alarm => (alarm.IsJudged, alarm.Reason))
                .OrderByDescending(group => group.Key.IsJudged)
        )
        {
            yield return $"{(group.Key.IsJudged ? "Not" : "Not judged:")} {string.Join(", ", group.Select(alarm => alarm.Alarm.LogicalId))}: {group.Key.Reason}.";
        }
    }

    private static string Here(DrillReport report, int judged) =>
        judged < report.Alarms.Count ? " that can be judged here" : "";

    /// <summary>Milliseconds as seconds.</summary>
    public static string Seconds(double milliseconds) =>
        // Nothing is added so that what is a little less than nothing has no sign.
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(milliseconds / 1000, 2) + 0.0:0.00} s");

    private static string Outage(DrillOutage outage) =>
        outage.Recovered
            ? $"{Seconds(outage.Milliseconds)} from {Seconds(outage.From)} on"
            : $"from {Seconds(outage.From)} until the end of the drill, {Seconds(outage.Milliseconds)}";

    private static string Errors(DrillOutage outage) =>
        outage.Errors.Count == 0
            ? "none"
            : string.Join(", ", outage.Errors.Select(error => $"{error.Count} {error.Kind}"));
}
