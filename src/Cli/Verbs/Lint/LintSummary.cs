namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>The closing line.</summary>
internal static class LintSummary
{
    /// <summary>How much was found, in a sentence.</summary>
    public static string Of(LintResult result)
    {
        string?[] parts =
        [
            Some(result.Errors, "error"),
            Some(result.Warnings, "warning"),
            result.Acknowledged > 0 ? $"{result.Acknowledged} acknowledged" : null,
            result.InBaseline is > 0 and var known ? $"{known} in the baseline" : null,
            result.JudgedInPart > 0 ? $"{result.JudgedInPart} judged only in part" : null,
            result.Unreadable > 0 ? $"{result.Unreadable} could not be read" : null,
        ];
        var found = string.Join(", ", parts.Where(part => part is not null));
        return $"{(found.Length > 0 ? found : "Nothing found")}; {Sentences.Counted(result.Judged, "template")} judged.";
    }

    private static string? Some(int count, string noun) => count > 0 ? Sentences.Counted(count, noun) : null;
}
