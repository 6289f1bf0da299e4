namespace ElastiCache.Cli.Reports;

/// <summary>One of several updates, each to be deployed by itself.</summary>
/// <param name="Summary">What it does, and what must be so before it.</param>
/// <param name="Changes">What to change in the template, a line each.</param>
internal sealed record ReportStep(string Summary, IReadOnlyList<string> Changes)
{
    /// <summary>What to look at in the account, and why, a sentence each. Default: nothing.</summary>
    public IReadOnlyList<string> Looks { get; init; } = [];

    /// <summary>All of it on one line.</summary>
    public string Line =>
        (Changes.Count == 0 ? Summary : $"{Summary}: {string.Join(", ", Changes)}")
        + string.Concat(Looks.Select(look => $"; {look}"));
}
