namespace ElastiCache.Cli.Reports;

/// <summary>Findings of one file that say the same of several resources: they are told once.</summary>
/// <param name="Findings">The findings, at least one.</param>
internal sealed record FindingGroup(IReadOnlyList<ReportFinding> Findings)
{
    /// <summary>The first of them, which speaks for all.</summary>
    public ReportFinding First => Findings[0];

    /// <summary>Whether several resources have it.</summary>
    public bool IsShared => ResourceCount > 1;

    /// <summary>How many resources have it.</summary>
    public int ResourceCount => Findings.Select(finding => finding.Resource.Name).Distinct().Count();

    /// <summary>
    /// The resources with their lines, such as <c>Sessions (line 9), Carts (line 20)</c>, or <c>the template (line 2)</c>.
    /// </summary>
    public string Resources =>
        string.Join(
            ", ",
            Findings
                .Select(finding => (finding.Resource.Name, finding.Position))
                .Select(one => one.Position is { } at ? $"{one.Name} (line {at.Line})" : one.Name)
                .Distinct()
        );

    /// <summary>The findings of a file that nobody accepted; warnings that say the same of several resources together.</summary>
    public static IReadOnlyList<FindingGroup> Of(ReportFile file) =>
        [
            .. file
                .Findings.Where(finding => finding.IsOpen)
                .GroupBy(finding =>
                    finding is { Level: ReportLevel.Warning, Headline: null }
                        ? (object)(finding.Id, finding.Property, finding.Message)
                        : new object()
                )
                .Select(group => new FindingGroup([.. group])),
        ];
}
