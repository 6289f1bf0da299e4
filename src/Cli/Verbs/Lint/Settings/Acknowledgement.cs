namespace ElastiCache.Cli.Verbs.Lint.Settings;

/// <summary>Somebody's word that a finding is known and meant.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="LogicalId">The only resource that it is about; null for all.</param>
/// <param name="Reason">Why it is fine.</param>
/// <param name="Origin">Where it was given, for messages.</param>
internal sealed record Acknowledgement(string RuleId, string? LogicalId, string Reason, string Origin)
{
    /// <summary>Whether it was given in the template itself.</summary>
    public bool IsInSource { get; init; }

    /// <summary>The rule, and the resource where it is about one, as the command line writes them.</summary>
    public string Target => LogicalId is null ? RuleId : $"{RuleId}:{LogicalId}";

    /// <summary>Whether a violation of a rule by a resource is meant.</summary>
    public bool Covers(string ruleId, string logicalId) =>
        RuleId.Equals(ruleId, StringComparison.OrdinalIgnoreCase) && (LogicalId is null || LogicalId == logicalId);
}
