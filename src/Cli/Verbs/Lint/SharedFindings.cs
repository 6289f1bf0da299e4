namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>
/// What is wrong with something that several resources use, such as a security group: it is told with the first of them, which
/// names the others.
/// </summary>
internal static class SharedFindings
{
    private const int MostNamed = 3;
    private const int MostWithAdvice = 5;

    /// <summary>Some findings, each of those once. What is acknowledged stays with its resource.</summary>
    public static IReadOnlyList<LintFinding> Once(IReadOnlyList<LintFinding> findings)
    {
        var shared = findings
            .Where(finding => finding is { Violation.About: not null, Acknowledgement: null })
            .GroupBy(finding => finding.Violation with { Property = "" })
            .SelectMany(same =>
                // Where it always holds, nothing is added by where else it does.
                same.FirstOrDefault(finding => finding.Where is null)
                    is { } always
                    ? [(Told: always, All: same.ToList())]
                    : same.GroupBy(finding => finding.Where).Select(where => (Told: where.First(), All: where.ToList()))
            )
            .ToDictionary<(LintFinding Told, List<LintFinding> All), LintFinding, List<LintFinding>>(
                entry => entry.Told,
                entry => entry.All,
                ReferenceEqualityComparer.Instance
            );
        return
        [
            .. findings
                .Where(finding =>
                    finding.Violation.About is null
                    || finding.Acknowledgement is not null
                    || shared.ContainsKey(finding)
                )
                .Select(finding =>
                    shared.TryGetValue(finding, out var all)
                        ? WithOthers(finding, [.. all.Select(one => one.Resource.LogicalId).Distinct()])
                        : finding
                ),
        ];
    }

    /// <summary>
    /// Some findings, of which the first of many of a rule at a resource says how to acknowledge them: that is for all of them,
    /// as in a resource that is written in words of another tool.
    /// </summary>
    public static IReadOnlyList<LintFinding> WithOneAdvice(IReadOnlyList<LintFinding> findings)
    {
        var first = findings
            .GroupBy(finding => (finding.Resource, finding.RuleId))
            .ToDictionary(same => same.Key, same => (First: same.First(), IsMany: same.Count() > MostWithAdvice));
        return
        [
            .. findings.Select(finding =>
                first[(finding.Resource, finding.RuleId)] is { IsMany: true } many
                && !ReferenceEquals(many.First, finding)
                    ? finding with
                    {
                        IsOneOfMany = true,
                    }
                    : finding
            ),
        ];
    }

    private static LintFinding WithOthers(LintFinding finding, IReadOnlyList<string> resources)
    {
        List<string> others = [.. resources.Where(id => id != finding.Resource.LogicalId)];
        if (others.Count == 0)
        {
            return finding;
        }

        var (named, last) =
            others.Count > MostNamed
                ? (others[..MostNamed], $"{others.Count - MostNamed} more")
                : (others[..^1], others[^1]);
        return finding with
        {
            Violation = finding.Violation with
            {
                Message =
                    $"{finding.Violation.Message} (so for {string.Join(", ", named)}{(named.Count > 0 ? " and " : "")}{last})",
            },
        };
    }
}
