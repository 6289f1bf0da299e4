using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>The report of a drill for people.</summary>
internal static class DrillText
{
    /// <summary>Writes it.</summary>
    public static void Write(DrillReport report, TextWriter output)
    {
        output.WriteLine();
        foreach (var entry in report.Events)
        {
            output.WriteLine(PlainText.Of($"{DrillSentences.Seconds(entry.At), 9}  {entry.Message}"));
        }

        output.WriteLine();
        var facts = DrillSentences.Facts(report).ToList();
        var width = facts.Max(fact => fact.Name.Length);
        foreach (var (name, value) in facts)
        {
            output.WriteLine(PlainText.Of($"{name.PadRight(width)}  {value}"));
        }

        output.WriteLine();
        foreach (var sentence in DrillSentences.Alarms(report))
        {
            output.WriteLine(PlainText.Of(sentence));
        }

        output.WriteLine();
        foreach (var remark in report.Remarks)
        {
            output.WriteLine(PlainText.Of($"Note: {remark}."));
        }
    }
}
