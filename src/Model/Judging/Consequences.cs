using System.Globalization;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Judging;

/// <summary>What only follows from a value of the wrong kind at the same place.</summary>
internal static class Consequences
{
    // A list that is none of texts, and a reference to something else than the property takes.
    private const string List = "M-21";
    private const string Kind = "M-15";

    // Whether what is referred to is there is another matter than what it is.
    private const string Absence = "M-30";

    private const string Branch = $".{FunctionName.If}";
    private const string Properties = ".Properties.";

    /// <summary>
    /// The findings of a resource without those that follow: what is said of a list as a whole, where it is no list of texts,
    /// and of a value, where that names another kind of thing.
    /// </summary>
    public static List<Finding> LeftOut(List<Finding> findings)
    {
        List<(string Path, string? Where)> causes =
        [
            .. findings
                .Where(finding => finding.Violation.RuleId is List or Kind)
                .Select(finding => (PathOf(finding), finding.Where)),
        ];
        return causes.Count == 0
            ? findings
            : findings.FindAll(finding =>
                finding.Violation.RuleId is List or Kind or Absence
                || !causes.Exists(cause =>
                    cause.Path == (finding.Violation.Within ?? finding.Violation.Property)
                    && (cause.Where is null || cause.Where == finding.Where)
                )
            );
    }

    private static string PathOf(Finding finding)
    {
        var violation = finding.Violation;
        var path =
            violation.Place is { } place && place.IndexOf(Properties, StringComparison.Ordinal) is >= 0 and var at
                ? place[(at + Properties.Length)..]
                : violation.Property;
        return violation.RuleId == Kind ? path : WithoutItem(path.Split(Branch)[0]);
    }

    private static string WithoutItem(string path) =>
        path.LastIndexOf('.') is > 0 and var dot
        && int.TryParse(path[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? path[..dot]
            : path;
}
