namespace ElastiCache.Cli.Verbs.Explain;

/// <summary>A row of the catalogue, as lists and programs see it.</summary>
/// <param name="Id">The id, such as <c>R-05</c>.</param>
/// <param name="Severity">What it is when it is broken: one of <see cref="Severities"/>.</param>
/// <param name="Types">The types of resources that it is about.</param>
/// <param name="Statement">What it says.</param>
internal sealed record RuleRow(string Id, string Severity, IReadOnlyList<string> Types, string Statement)
{
    private const string Error = "error";
    private const string Warning = "warning";
    private const string Update = "update";
    private const string Nobody = "none";

    /// <summary>An error or a warning of lint, a matter of diff, or judged by nobody.</summary>
    public static IReadOnlyList<string> Severities { get; } = [Error, Warning, Update, Nobody];

    /// <summary>Every row: the rules of lint, then those of diff, then what nobody judges.</summary>
    public static IReadOnlyList<RuleRow> All { get; } =
    [
        .. Explained.All.Select(entry => new RuleRow(
            entry.Rule.Id,
            entry.Rule.Severity == Model.RuleUnit.Severity.Warning ? Warning : Error,
            entry.Types,
            entry.Rule.Statement
        )
        {
            Property = entry.Property,
            Why = entry.Rule.Why,
            Fails = entry.Rule.Breaks,
            Passes = entry.Rule.Keeps,
            Source = entry.Rule.Source,
        }),
        .. RuleCatalog.Updates.Select(row => new RuleRow(row.Id, Update, [row.ResourceType], row.Statement)
        {
            Fails = row.After,
            Passes = row.Before,
            Source = row.Source,
        }),
        .. RuleCatalog.NotJudged.Select(row => new RuleRow(row.Id, Nobody, [], row.Statement)
        {
            Why = row.Reason,
            Source = row.Source,
        }),
    ];

    /// <summary>Every type that a row is about.</summary>
    public static IReadOnlyList<string> AllTypes { get; } =
    [.. All.SelectMany(row => row.Types).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The property that it is about; null where it is about several or none.</summary>
    public string? Property { get; init; }

    /// <summary>Why it exists; empty where that goes without saying.</summary>
    public string Why { get; init; } = "";

    /// <summary>An example that breaks it, or how a resource is after an update that does.</summary>
    public string Fails { get; init; } = "";

    /// <summary>The same put right, or how the resource was before.</summary>
    public string Passes { get; init; } = "";

    /// <summary>The page that states it; null where none does.</summary>
    public string? Source { get; init; }
}
