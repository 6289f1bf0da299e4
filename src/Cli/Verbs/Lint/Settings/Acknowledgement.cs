namespace ElastiCache.Cli.Verbs.Lint.Settings;

/// <summary>Somebody's word that a finding is known and meant.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Subject">
/// The only resource that it is about, or the only part of the template, such as <c>Outputs.Name.Value</c>; null for all.
/// </param>
/// <param name="Reason">Why it is fine.</param>
/// <param name="Origin">Where it was given, for messages.</param>
internal sealed record Acknowledgement(string RuleId, string? Subject, string Reason, string Origin)
{
    /// <summary>Whether it was given in the template itself.</summary>
    public bool IsInSource { get; init; }

    /// <summary>The rule, and the resource where it is about one, as the command line writes them.</summary>
    public string Target => Subject is null ? RuleId : $"{RuleId}:{Subject}";

    /// <summary>Whether a violation is meant.</summary>
    /// <param name="violation">The violation.</param>
    /// <param name="resource">The resource with which it was found.</param>
    public bool Covers(Violation violation, TemplateResource resource) =>
        RuleId.Equals(violation.RuleId, StringComparison.OrdinalIgnoreCase)
        && (Subject is null || Subject == (violation.PartOfTemplate ?? resource.LogicalId));
}
