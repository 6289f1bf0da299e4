namespace ElastiCache.Cli.Verbs.Lint.Settings;

/// <summary>What an <c>elasticache.json</c> says.</summary>
/// <param name="Acknowledgements">What is known and meant.</param>
/// <param name="Severities">How severe the findings of a rule are taken, by its id in capitals.</param>
internal sealed record LintSettings(
    IReadOnlyList<Acknowledgement> Acknowledgements,
    IReadOnlyDictionary<string, RuleSeverity> Severities
)
{
    /// <summary>Nothing is said.</summary>
    public static LintSettings None { get; } =
        new([], new Dictionary<string, RuleSeverity>(StringComparer.OrdinalIgnoreCase));

    /// <summary>A finding as severe as it is to be taken; null where it is not to be told.</summary>
    public Violation? Of(Violation violation) =>
        !Severities.TryGetValue(violation.RuleId, out var severity) ? violation
        : severity == RuleSeverity.Off ? null
        : violation with { Severity = severity == RuleSeverity.Error ? Severity.Error : Severity.Warning };
}
