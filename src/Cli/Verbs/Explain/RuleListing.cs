using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Explain;

/// <summary>Rules as a list: a line each, or objects for programs.</summary>
internal static class RuleListing
{
    /// <summary>Writes a table with a line for each rule.</summary>
    public static void WriteTable(IReadOnlyList<RuleRow> rows, TextWriter output)
    {
        if (rows.Count == 0)
        {
            output.WriteLine("No rule fits.");
            return;
        }

        var table = new Table([new("rule"), new("severity"), new("statement")]);
        // A rule that holds for several types has a row for each, with the same words.
        var lines = rows.Select(row => (row.Id, row.Severity, row.Statement)).Distinct().ToList();
        foreach (var (id, severity, statement) in lines)
        {
            table.Add(id, severity, statement);
        }

        table.Write(output);
        output.WriteLine(
            $"{lines.Count} {(lines.Count == 1 ? "rule" : "rules")}; severity update: elasticache diff judges it, none: nobody does."
        );
    }

    /// <summary>Writes a list of objects.</summary>
    public static void WriteJson(IReadOnlyList<RuleRow> rows, TextWriter output) =>
        output.WriteJson(
            rows,
            (json, row) =>
            {
                json.WriteString("id", row.Id);
                json.WriteString("severity", row.Severity);
                json.Texts("types", row.Types);
                json.WriteString("property", row.Property);
                json.WriteString("statement", row.Statement);
                json.WriteString("why", row.Why);
                json.WriteString("fails", row.Fails);
                json.WriteString("passes", row.Passes);
                json.WriteString("source", row.Source);
            }
        );
}
