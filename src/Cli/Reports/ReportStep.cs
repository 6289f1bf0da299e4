namespace ElastiCache.Cli.Reports;

/// <summary>One of several updates, each to be deployed by itself.</summary>
/// <param name="Summary">What it does, and what must be so before it.</param>
/// <param name="Changes">What to change in the template, a line each.</param>
internal sealed record ReportStep(string Summary, IReadOnlyList<string> Changes);
