namespace ElastiCache.Agreement.Tests.Judges;

/// <summary>What a judge says of many templates.</summary>
/// <param name="Judge">The judge and its version.</param>
/// <param name="Findings">All findings.</param>
internal sealed record Verdict(string Judge, IReadOnlyList<JudgeFinding> Findings)
{
    private readonly ILookup<string, JudgeFinding> _byTemplate = Findings.ToLookup(
        finding => finding.Template,
        StringComparer.Ordinal
    );

    /// <summary>What it says of one template.</summary>
    public IEnumerable<JudgeFinding> Of(string template) => _byTemplate[template];
}
