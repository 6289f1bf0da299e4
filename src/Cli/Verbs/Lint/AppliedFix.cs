namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>A finding that was put right.</summary>
/// <param name="Finding">What it was.</param>
/// <param name="Does">What was done.</param>
internal sealed record AppliedFix(LintFinding Finding, string Does)
{
    /// <summary>Both, on one line.</summary>
    public override string ToString() =>
        $"{Finding.RuleId} {Finding.Resource.LogicalId}.{Finding.Violation.Property}: {Does}";
}
