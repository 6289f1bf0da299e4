using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>The report of a drill for people.</summary>
internal static class DrillText
{
    /// <summary>Writes it.</summary>
    public static void Write(DrillReport report, TextWriter output)
    {
        var facts = DrillSentences.Facts(report).ToList();
        var width = facts.Max(fact => fact.Name.Length);
        string[] lines =
        [
            "",
            .. report.Events.Select(entry => $"{DrillSentences.Seconds(entry.At), 9}  {entry.Message}"),
            "",
            .. facts.Select(fact => $"{fact.Name.PadRight(width)}  {fact.Value}"),
            "",
            .. DrillSentences.Alarms(report),
            "",
            .. report.Remarks.Select(remark => $"Note: {remark}."),
        ];
        output.WriteLines(lines.Select(VisibleText.Of));
    }
}
