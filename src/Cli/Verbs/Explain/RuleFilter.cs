namespace ElastiCache.Cli.Verbs.Explain;

/// <summary>Which rules are wanted. What is null does not matter.</summary>
/// <param name="Ids">Those of these ids; empty for all.</param>
/// <param name="Type">Those about this type of resource, as CloudFormation spells it.</param>
/// <param name="Severity">Those of this severity: <c>error</c>, <c>warning</c>, <c>update</c> or <c>none</c>.</param>
internal sealed record RuleFilter(IReadOnlyList<string> Ids, string? Type, string? Severity)
{
    /// <summary>The rows that are wanted, in the order of the catalogue.</summary>
    public IReadOnlyList<RuleRow> Rows() =>
        [
            .. RuleRow.All.Where(row =>
                (Ids.Count == 0 || Ids.Contains(row.Id, StringComparer.OrdinalIgnoreCase))
                && (Type is null || row.Types.Contains(Type))
                && (Severity is null || row.Severity == Severity)
            ),
        ];
}
