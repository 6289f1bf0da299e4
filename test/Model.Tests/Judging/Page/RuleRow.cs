namespace ElastiCache.Model.Tests.Judging.Page;

/// <summary>A row of docs/rules.md.</summary>
internal static class RuleRow
{
    /// <summary>The heading of a table of rows.</summary>
    public const string Heading = """
        | id | severity | what it says | breaks it | evidence | remarks |
        |---|---|---|---|---|---|

        """;

    /// <summary>The row of an id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="remark">A further remark.</param>
    public static string Of(string id, string? remark = null) =>
        RuleCatalog.Find(id) is { Count: > 0 } rules ? OfRules(id, rules, remark)
        : RuleCatalog.Updates.FirstOrDefault(row => row.Id == id) is { } update ? OfUpdate(update)
        : RuleCatalog.NotJudged.FirstOrDefault(row => row.Id == id) is { } row ? OfNotJudged(row)
        : throw new ArgumentException($"{id} is no row of the catalogue.", nameof(id));

    private static string OfRules(string id, IReadOnlyList<CatalogRule> rules, string? remark) =>
        Row(
            id,
            Each(rules.Select(entry => Of(entry.Rule.Severity))),
            Each(rules.Select(entry => entry.Rule.Statement)),
            Each(rules.Select(entry => BriefExample.Of(entry.Rule))),
            Each(rules.Select(entry => Of(entry.Rule.Evidence, entry.Rule.Source))),
            Each([
                .. remark is null ? Array.Empty<string>() : [remark],
                .. rules.Select(entry => entry.Rule.SeverityReason),
                .. rules.Select(entry => Constructs(entry.RuledOutInConstructs)),
                .. rules.Select(entry => Fix(entry.Rule)),
            ])
        );

    private static string OfUpdate(UpdateRule row) =>
        Row(
            row.Id,
            $"update: {Of(row.Effect)}",
            row.Statement,
            $"{BriefExample.Of(row.Before)} → {BriefExample.Of(row.After)}",
            Of(row.Evidence, row.Source),
            row.ReportedAs == row.Id
                ? "Judged by [elasticache diff](diff.md)."
                : $"Judged by [elasticache diff](diff.md), which reports {row.ReportedAs}."
        );

    private static string OfNotJudged(NotJudged row) =>
        Row(row.Id, "not judged", row.Statement, row.Example, Of(row.Evidence, row.Source), row.Reason);

    private static string Row(params string[] cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";

    // Several rules of one id say each thing once.
    private static string Each(IEnumerable<string> texts) =>
        string.Join("<br>", texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));

    private static string Constructs(string? reason) => reason is null ? "" : $"In the constructs: {reason}";

    private static string Fix(Rule rule) =>
        rule.HowFixed is var (does, isUnsafe) ? $"[`--fix{(isUnsafe ? " --unsafe" : "")}`](fixes.md): {does}" : "";

    private static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Unknown => "unknown",
            _ => "warning",
        };

    private static string Of(UpdateEffect effect) =>
        effect switch
        {
            UpdateEffect.NeedsSteps => "several updates",
            UpdateEffect.InPlace => "in place",
            _ => effect.ToString().ToLowerInvariant(),
        };

    private static string Of(Evidence evidence, string? source)
    {
        var kind = evidence switch
        {
            Evidence.ServiceError => "service error",
            Evidence.Schema => "schema",
            Evidence.Documentation => "documentation",
            Evidence.Tool => "other tool",
            _ => "inferred",
        };
        return source is null ? kind : $"{kind}, [{Path.GetFileNameWithoutExtension(source)}]({source})";
    }
}
