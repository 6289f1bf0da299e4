using ElastiCache.Cli.Verbs.Lint.Settings;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>What was found in all files.</summary>
/// <param name="Files">The files, in the order in which they were given.</param>
/// <param name="Unused">Acknowledgements of what nobody found.</param>
internal sealed record LintResult(IReadOnlyList<LintedFile> Files, IReadOnlyList<Acknowledgement> Unused)
{
    private readonly IReadOnlyList<LintFinding> _all = [.. Files.SelectMany(file => file.Findings)];

    /// <summary>How many files were judged.</summary>
    public int Judged => Files.Count(file => file is { IsJudged: true, IsEmpty: false });

    /// <summary>How many files could not be read.</summary>
    public int Unreadable => Files.Count(file => !file.IsJudged);

    /// <summary>How many files could be judged, but not all of them.</summary>
    public int JudgedInPart =>
        Files.Count(file =>
            file is { IsJudged: true, IsEmpty: false } && (file.Problems.Count > 0 || file.Notes.Count > 0)
        );

    /// <summary>How many errors nobody acknowledged.</summary>
    public int Errors => _all.Count(finding => finding is { IsError: true, Acknowledgement: null });

    /// <summary>How many warnings nobody acknowledged.</summary>
    public int Warnings => _all.Count(finding => finding is { IsError: false, Acknowledgement: null });

    /// <summary>How many findings are acknowledged.</summary>
    public int Acknowledged => _all.Count(finding => finding.Acknowledgement is not null);

    /// <summary>How many findings the baseline has, and are not told; null without a baseline.</summary>
    public int? InBaseline { get; init; }

    /// <summary>How many findings of the baseline are no more.</summary>
    public int GoneFromBaseline { get; init; }

    /// <summary>The result without the findings that are no news.</summary>
    /// <param name="isKnown">Whether a finding is none; asked once for each that nobody acknowledged.</param>
    /// <param name="countGone">How many known findings were not found, asked after all others.</param>
    public LintResult Without(Func<LintedFile, LintFinding, bool> isKnown, Func<int> countGone)
    {
        List<LintedFile> files =
        [
            .. Files.Select(file =>
                file with
                {
                    Findings =
                    [
                        .. file.Findings.Where(finding =>
                            finding.Acknowledgement is not null || !isKnown(file, finding)
                        ),
                    ],
                }
            ),
        ];
        return new LintResult(files, Unused)
        {
            InBaseline = _all.Count - files.Sum(file => file.Findings.Count),
            GoneFromBaseline = countGone(),
        };
    }

    /// <summary>What to tell the shell.</summary>
    /// <param name="strict">Whether warnings count as errors.</param>
    public int ExitCode(bool strict) =>
        Files.Any(file => file.Problems.Count > 0) ? Hosting.ExitCode.Unreadable
        : Errors > 0 || (strict && Warnings > 0) ? Hosting.ExitCode.Found
        : Hosting.ExitCode.Fine;
}
