using ElastiCache.Cli.Output;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Cost;

/// <summary>Costs as text.</summary>
internal static class CostText
{
    /// <summary>Writes every cache with its lines, what is not in the sum, and the sum.</summary>
    public static void Write(CostResult result, TextWriter output)
    {
        if (result.After.Groups.Count > 0)
        {
            var table = new Table([new(""), new(""), new("USD a month", IsNumber: true), new("price from")]);
            foreach (var group in result.After.Groups)
            {
                Add(table, group);
            }

            table.Write(output);
            output.WriteLine();
        }

        foreach (var group in result.After.Groups)
        {
            var name = CostResult.NameOf(group);
            output.WriteLines(group.Unknown.Select(unknown => VisibleText.Of($"Not in the sum: {name}: {unknown}")));
            output.WriteLines(group.Notes.Select(note => VisibleText.Of($"Note: {name}: {note}")));
        }

        if (result.Difference is { } difference)
        {
            output.WriteLine();
            Write(difference, output);
        }

        if (result.After.IsEstimate || result.Before?.IsEstimate == true)
        {
            output.WriteLine("~ is an estimate: elasticache prices update asks AWS.");
        }

        output.WriteLine(result.Summary);
    }

    private static void Write(CostDifference difference, TextWriter output)
    {
        var table = new Table([
            new("USD a month"),
            new("before", IsNumber: true),
            new("after", IsNumber: true),
            new("difference", IsNumber: true),
        ]);
        foreach (var (group, before, after) in difference.Groups)
        {
            var (was, will, change) = CostDifference.Texts(before, after);
            table.Add(VisibleText.Of(CostResult.NameOf(group)), was ?? Cell.Nothing, will ?? Cell.Nothing, change);
        }

        table.Write(output);
        output.WriteLine();
        output.WriteLines(
            from before in difference.Groups.Select(entry => entry.Before).OfType<CostGroup>()
            where before.IsUnknown
            from unknown in before.Unknown
            select VisibleText.Of($"Not in the sum before: {CostResult.NameOf(before)}: {unknown}")
        );
    }

    private static void Add(Table table, CostGroup group)
    {
        table.Add(VisibleText.Of(CostResult.NameOf(group)), VisibleText.Of(group.About), group.Amount, "");
        foreach (var line in group.Lines)
        {
            table.Add(
                $"  {VisibleText.Of(line.Item)}",
                line.Formula,
                CostResult.Amount(line),
                VisibleText.Of(line.Source)
            );
        }
    }
}
