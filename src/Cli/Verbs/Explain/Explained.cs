namespace ElastiCache.Cli.Verbs.Explain;

/// <summary>A rule as it is explained: the same words for several types of resources are said once.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Types">The types of resources that it is about.</param>
/// <param name="Sources">The pages that state it, of each type its own.</param>
internal sealed record Explained(Rule Rule, IReadOnlyList<string> Types, IReadOnlyList<string> Sources)
{
    /// <summary>Every rule, in the order of the catalogue.</summary>
    public static IReadOnlyList<Explained> All { get; } =
    [
        .. RuleCatalog
            .All.GroupBy(entry => Words(entry.Rule))
            .Select(same => new Explained(
                same.First().Rule,
                [.. same.SelectMany(entry => entry.ResourceTypes).Distinct(StringComparer.Ordinal)],
                [.. same.Select(entry => entry.Rule.Source).OfType<string>().Distinct(StringComparer.Ordinal)]
            )),
    ];

    /// <summary>
    /// The property that it is about, where templates have one of this name; null where it is about several, or about something
    /// else, such as what stands beside them.
    /// </summary>
    public string? Property =>
        Types.Any(type =>
            KnownProperties.Of(type) is { } known
                ? known.Names.Contains(Rule.Property)
                : Rule.Breaks.Contains($"\"{Rule.Property}\"", StringComparison.Ordinal)
        ) || (Rule.Property != ResourceKeys.Properties && ResourceKeys.All.Contains(Rule.Property))
            ? Rule.Property
            : null;

    private static object Words(Rule rule) =>
        (
            rule.Id,
            rule.Property,
            (rule.Statement, rule.Why, rule.Breaks, rule.Keeps),
            rule.HowFixed,
            (rule.Severity, rule.SeverityReason),
            rule.Evidence
        );
}
