namespace ElastiCache.Cli.Verbs.Explain;

/// <summary>The rows of the catalogue that lint does not judge, as text for people.</summary>
internal static class RowExplanation
{
    /// <summary>Writes a row about a change: what it says, an example, what becomes of the update.</summary>
    public static void Write(UpdateRule row, TextWriter output)
    {
        output.WriteLine($"{row.Id}  {row.ResourceType}");
        Explanation.Paragraph(output, row.Statement);
        Explanation.Titled(output, "Before", row.Before);
        Explanation.Titled(output, "After", row.After);
        output.WriteLine();
        output.WriteLine(
            $"Judged by elasticache diff: {Of(row.Effect)}{(row.ReportedAs == row.Id ? "" : $", reported as {row.ReportedAs}")}"
        );
        Evidence(row.Evidence, row.Source, output);
        Explanation.Page(row.Id, output);
    }

    /// <summary>Writes what does not change while something is attached, and what to do instead.</summary>
    public static void Write(HeldProperty held, TextWriter output)
    {
        output.WriteLine($"{held.RuleId}  {held.Type}");
        Explanation.Paragraph(output, $"{held.Property} does not change while {held.While}.");
        Explanation.Titled(output, "What to do", held.WayOut);
        output.WriteLine();
        output.WriteLine($"Judged by elasticache diff: {Of(UpdateEffect.Refused)}");
        output.WriteLine($"Source:   {held.Source}");
        Explanation.Page(held.RuleId, output);
    }

    /// <summary>Writes a row that nothing judges, and why.</summary>
    public static void Write(NotJudged row, TextWriter output)
    {
        output.WriteLine(row.Id);
        Explanation.Paragraph(output, row.Statement);
        Explanation.Titled(output, "Not judged", row.Reason);
        output.WriteLine();
        Evidence(row.Evidence, row.Source, output);
        Explanation.Page(row.Id, output);
    }

    private static string Of(UpdateEffect effect) =>
        effect switch
        {
            UpdateEffect.Replaced => "the resource is replaced",
            UpdateEffect.NeedsSteps => "it takes several updates, which diff lists",
            UpdateEffect.InPlace => "it is changed in place, with a warning",
            UpdateEffect.InPlaceUnless => "it is changed in place unless the account stands in the way",
            UpdateEffect.Unclear => "the templates cannot tell",
            _ => "the update is refused",
        };

    private static void Evidence(Evidence evidence, string? source, TextWriter output)
    {
        output.WriteLine($"Evidence: {Explanation.Of(evidence)}");
        if (source is not null)
        {
            output.WriteLine($"Source:   {source}");
        }
    }
}
