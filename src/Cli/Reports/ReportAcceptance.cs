namespace ElastiCache.Cli.Reports;

/// <summary>Somebody's word that a finding is meant.</summary>
/// <param name="Reason">Why it is fine.</param>
/// <param name="Origin">Where it was given, such as <c>--acknowledge</c>.</param>
/// <param name="IsInSource">Whether it was given in the template itself.</param>
internal sealed record ReportAcceptance(string Reason, string Origin, bool IsInSource);
