using ElastiCache.Cli.Output;
using ElastiCache.Cli.Reports.Formats;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Cost;

/// <summary>Costs for a comment on a pull request, which replaces the comment of the last run.</summary>
internal static class CostMarkdown
{
    /// <summary>Writes the comment.</summary>
    public static void Write(CostResult result, TextWriter output)
    {
        output.WriteLine(MarkdownFormat.Marker("cost"));
        output.WriteLine($"### elasticache cost\n\n**{MarkdownText.Of(result.Summary)}**\n");
        Write(result, output, "####");
    }

    /// <summary>Writes the tables.</summary>
    /// <param name="result">The costs.</param>
    /// <param name="output">Receives them.</param>
    /// <param name="heading">What a heading begins with.</param>
    public static void Write(CostResult result, TextWriter output, string heading)
    {
        if (result.Difference is { } difference)
        {
            output.WriteLine("| | before | after | difference |\n|---|--:|--:|--:|");
            foreach (var (group, before, after) in difference.Groups)
            {
                var (was, will, change) = CostDifference.Texts(before, after);
                output.WriteLine(
                    $"| {Name(group)} | {MarkdownText.Of(was ?? "-")} | {MarkdownText.Of(will ?? "-")} | {MarkdownText.Of(change)} |"
                );
            }

            output.WriteLine();
        }

        foreach (var group in result.After.Groups)
        {
            output.WriteLine($"{heading} {Name(group)}: {MarkdownText.Of(group.Amount)} a month\n");
            output.WriteLine($"{MarkdownText.Of(group.About)}\n");
            if (group.Lines.Count > 0)
            {
                output.WriteLine("| | | USD a month | price from |\n|---|---|--:|---|");
                output.WriteLines(
                    group.Lines.Select(line =>
                        $"| {MarkdownText.Of(line.Item)} | {MarkdownText.Of(line.Formula)} | {MarkdownText.Of(CostResult.Amount(line))} | {MarkdownText.Of(line.Source)} |"
                    )
                );
                output.WriteLine();
            }

            output.WriteLines(group.Unknown.Select(unknown => $"- Not in the sum: {MarkdownText.Of(unknown)}"));
            output.WriteLines(group.Notes.Select(note => $"- {MarkdownText.Of(note)}"));
            output.WriteLine();
        }
    }

    private static string Name(CostGroup group) => MarkdownText.Of(CostResult.NameOf(group));
}
