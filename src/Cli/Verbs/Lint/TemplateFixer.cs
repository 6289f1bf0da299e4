using System.Text;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Lint.Fixing;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>
/// Puts right what has one right answer. A fix is kept only where the template has fewer findings with it than before, and
/// none that it did not have: each is judged before it is believed.
/// </summary>
/// <param name="judge">What lint says of a template.</param>
/// <param name="isUnsafe">Whether fixes that somebody has to decide on are made too.</param>
internal sealed class TemplateFixer(Func<LoadedTemplate, IReadOnlyList<LintFinding>> judge, bool isUnsafe)
{
    // A template that is not done by then is made to take long.
    private const int MostRounds = 500;

    /// <summary>A file with its fixes; null where nothing can be put right.</summary>
    /// <param name="source">The file.</param>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public FixedFile? Fix(TemplateSource source)
    {
        if (source is not { Path: { } path, Problem: null, IsInAssembly: false })
        {
            return null;
        }

        var before = TextOf(DocumentReader.Read(path, Files.Read(path)));
        var (text, fixes) = (before, new List<AppliedFix>());
        for (var index = 0; index < Count(source, text); index++)
        {
            text = Fix(source, text, index, fixes);
        }

        return fixes.Count == 0 ? null : new FixedFile(source.Name, path, before, text, fixes);
    }

    private static string TextOf(Document document) => document.Text;

    private static int Count(TemplateSource source, string text) => Roots(source, text).Count;

    // Of a template in a text within the file, such as a TemplateBody, the text is not that of the file.
    private static IReadOnlyList<TemplateRoot> Roots(TemplateSource source, string text)
    {
        var document = DocumentReader.Read(source.Path!, Encoding.UTF8.GetBytes(text));
        return [.. TemplateRoots.In(source.Name, document).Where(root => root.Document == document)];
    }

    private string Fix(TemplateSource source, string text, int index, List<AppliedFix> fixes)
    {
        var loaded = TemplateLoader.Load(source, Roots(source, text)[index]);
        if (!loaded.IsRead)
        {
            return text;
        }

        var findings = judge(loaded);
        var refused = new HashSet<(string, string, string, string)>();
        for (var round = 0; round < MostRounds; round++)
        {
            var candidates = findings.Where(finding => IsWanted(finding) && !refused.Contains(Key(finding))).ToList();
            if (candidates.Count == 0)
            {
                break;
            }

            // All at once, and one after the other only where that does not do.
            var chosen = candidates;
            var next = Try(source, loaded, index, chosen, findings);
            if (next is null)
            {
                chosen = [candidates[0]];
                next = candidates.Count == 1 ? null : Try(source, loaded, index, chosen, findings);
            }

            if (next is not var (better, left))
            {
                refused.Add(Key(candidates[0]));
                continue;
            }

            fixes.AddRange(chosen.Select(finding => new AppliedFix(finding, finding.Violation.Fix!.Does)));
            (loaded, findings) = (better, left);
        }

        return loaded.Root!.Document.Text;
    }

    private (LoadedTemplate Template, IReadOnlyList<LintFinding> Findings)? Try(
        TemplateSource source,
        LoadedTemplate loaded,
        int index,
        List<LintFinding> chosen,
        IReadOnlyList<LintFinding> findings
    )
    {
        var changes = chosen.Select(finding => (finding.Resource.LogicalId, finding.Violation.Fix!.Edits));
        if (TemplateEditor.Apply(loaded.Root!.Document, loaded.Root.Path, changes) is not { } text)
        {
            return null;
        }

        try
        {
            var roots = Roots(source, text);
            var better = TemplateLoader.Load(source, roots[index]);
            return
                better.IsRead
                && better.Mistakes.All.Count <= loaded.Mistakes.All.Count
                && judge(better) is { } left
                && IsBetter(findings, left, chosen)
                ? (better, left)
                : null;
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    // Nothing new, and what was to be put right is gone.
    private static bool IsBetter(
        IReadOnlyList<LintFinding> before,
        IReadOnlyList<LintFinding> after,
        List<LintFinding> chosen
    )
    {
        var left = before.CountBy(Place).ToDictionary();
        foreach (var (place, count) in after.CountBy(Place))
        {
            if (left.GetValueOrDefault(place) < count)
            {
                return false;
            }
        }

        var gone = chosen.Select(Key).ToHashSet();
        return !after.Any(finding => gone.Contains(Key(finding)));
    }

    private bool IsWanted(LintFinding finding) =>
        finding is { Acknowledgement: null, Where: null, Violation.Fix.Edits.Count: > 0 }
        && (isUnsafe || IsSafe(finding));

    // What the service refuses is on no cache that lives; of what it only advises against, a change may cost the data.
    private static bool IsSafe(LintFinding finding) =>
        finding.Violation.Fix is { IsUnsafe: false } fix
        && (
            !fix.IsOfAdvice
            || !fix.Edits.Any(edit =>
                CreateOnlyProperties.Of(finding.Resource.Type).Any(property => property.Name == edit.Property)
            )
        );

    private static (string, string, string) Place(LintFinding finding) =>
        (finding.RuleId, finding.Resource.LogicalId, finding.Violation.Place ?? "");

    private static (string, string, string, string) Key(LintFinding finding) =>
        (finding.RuleId, finding.Resource.LogicalId, finding.Violation.Property, finding.Violation.Message);
}
