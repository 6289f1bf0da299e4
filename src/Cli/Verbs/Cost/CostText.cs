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
            foreach (var unknown in group.Unknown)
            {
                output.WriteLine(PlainText.Of($"Not in the sum: {Full(group)}: {unknown}"));
            }

            foreach (var note in group.Notes)
            {
                output.WriteLine(PlainText.Of($"Note: {Full(group)}: {note}"));
            }
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
            table.Add(PlainText.Of(Full(group)), was ?? Cell.Nothing, will ?? Cell.Nothing, change);
        }

        table.Write(output);
        output.WriteLine();
        foreach (var before in difference.Groups.Select(entry => entry.Before).OfType<CostGroup>())
        {
            foreach (var unknown in before.IsUnknown ? before.Unknown : [])
            {
                output.WriteLine(PlainText.Of($"Not in the sum before: {Full(before)}: {unknown}"));
            }
        }
    }

    private static void Add(Table table, CostGroup group)
    {
        table.Add(PlainText.Of(Full(group)), PlainText.Of(group.About), group.Amount, "");
        foreach (var line in group.Lines)
        {
            table.Add(
                $"  {PlainText.Of(line.Item)}",
                line.Formula,
                Amount(line.PerMonth, line.IsEstimate),
                PlainText.Of(line.Source)
            );
        }
    }

    private static string Amount(decimal amount, bool isEstimate) => (isEstimate ? "~" : "") + Money.Text(amount);

    private static string Full(CostGroup group) => group.Stack is null ? group.Name : $"{group.Stack}/{group.Name}";
}
