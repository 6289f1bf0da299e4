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

        if (result.After.IsEstimate)
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
            table.Add(
                PlainText.Of(Full(group)),
                before is { } was ? Money.Text(was) : Cell.Nothing,
                after is { } will ? Money.Text(will) : Cell.Nothing,
                Money.Signed((after ?? 0) - (before ?? 0))
            );
        }

        table.Write(output);
        output.WriteLine();
    }

    private static void Add(Table table, CostGroup group)
    {
        table.Add(PlainText.Of(Full(group)), PlainText.Of(group.About), Amount(group.PerMonth, group.IsEstimate), "");
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
