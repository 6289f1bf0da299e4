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
    // Each judges the whole template, which takes a tenth of a second where it has hundreds of resources.
    private const int MostTries = 200;

    // Of more fixes than these, one for each resource, none is tried alone where each makes its own resource worse.
    private const int FewEnough = 8;

    // What hides another finding is seldom hidden itself.
    private const int LongestChain = 5;

    private bool _takesUnsafe;
    private int _tries;
    private int _untried;

    /// <summary>A file with its fixes; null where nothing can be put right.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public FixedFile? Fix(TemplateSource source)
    {
        if (source is not { Path: { } path, Problem: null, IsInAssembly: false })
        {
            return null;
        }

        var bytes = Files.Read(path);
        var before = DocumentReader.ReadTemplate(path, bytes).Text;
        (_tries, _untried) = (0, 0);
        var fixes = new List<string>();
        // What is safe comes first, so that nothing of it is lost for what is not.
        _takesUnsafe = false;
        var text = Fix(source, before, fixes);
        if (isUnsafe)
        {
            _takesUnsafe = true;
            text = Fix(source, text, fixes);
        }

        return fixes.Count == 0 && _untried == 0
            ? null
            : new FixedFile(source.Name, path, before, text, fixes)
            {
                HasMark = bytes.Span.StartsWith(Encoding.UTF8.Preamble),
                Untried = _untried,
            };
    }

    // Of a template in a text within the file, such as a TemplateBody, the text is not that of the file.
    private static TemplateRoot? Root(TemplateSource source, string text)
    {
        var document = DocumentReader.ReadTemplate(source.Path!, Encoding.UTF8.GetBytes(text));
        var root = TemplateRoots.In(source.Name, document);
        return root.Document == document ? root : null;
    }

    private string Fix(TemplateSource source, string text, List<string> fixes)
    {
        if (Root(source, text) is not { } root || TemplateLoader.Load(source, root) is not { IsRead: true } loaded)
        {
            return text;
        }

        var findings = judge(loaded);
        var refused = new HashSet<(string, string, string, string)>();
        // What was put right may show what was hidden behind it, and may let in what was refused before.
        for (var isNew = false; ; )
        {
            if (Wanted(findings, refused) is not { Count: > 0 } candidates)
            {
                if (!isNew || refused.Count == 0)
                {
                    break;
                }

                refused.Clear();
                isNew = false;
                continue;
            }

            // All at once, and smaller parts of them only where that does not do.
            var waiting = new Stack<IReadOnlyList<LintFinding>>([candidates]);
            while (waiting.TryPop(out var part))
            {
                var keys = part.Select(Key).ToHashSet();
                var chosen = findings.Where(finding => keys.Contains(Key(finding))).ToList();
                if (chosen.Count == 0)
                {
                    continue;
                }

                if (_tries++ >= MostTries)
                {
                    _untried += chosen.Count + waiting.Sum(left => left.Count);
                    return loaded.Root!.Document.Text;
                }

                var worse = new HashSet<string>(StringComparer.Ordinal);
                if (Try(source, loaded, chosen, findings, worse) is { } done)
                {
                    fixes.AddRange(done.Fixed.Select(Said));
                    (loaded, findings) = (done.Template, done.Findings);
                    isNew = true;
                    continue;
                }

                var parts = Parts(chosen, worse);
                if (parts.Count == 0)
                {
                    refused.UnionWith(chosen.Select(Key));
                }

                // The first comes next.
                foreach (var smaller in Enumerable.Reverse(parts))
                {
                    waiting.Push(smaller);
                }
            }
        }

        return loaded.Root!.Document.Text;
    }

    private List<LintFinding> Wanted(
        IReadOnlyList<LintFinding> findings,
        HashSet<(string, string, string, string)> refused
    ) => [.. findings.Where(finding => IsWanted(finding) && !refused.Contains(Key(finding)))];

    // What is tried instead of some fixes that do not do together; nothing where they are not to be made.
    private static List<List<LintFinding>> Parts(List<LintFinding> chosen, HashSet<string> worse)
    {
        if (chosen.Count == 1)
        {
            return [];
        }

        var guilty = chosen.ToLookup(finding => worse.Contains(finding.Resource.LogicalId));
        if (guilty.Count > 1)
        {
            return
            [
                [.. guilty[false]],
                [.. guilty[true]],
            ];
        }

        var rules = chosen.GroupBy(finding => finding.RuleId).Select(rule => rule.ToList()).ToList();
        if (rules.Count > 1)
        {
            return rules;
        }

        return
            chosen.Count > FewEnough
            && guilty.Contains(true)
            && chosen.DistinctBy(finding => finding.Resource.LogicalId).Count() == chosen.Count
            ? []
            : [chosen[..(chosen.Count / 2)], chosen[(chosen.Count / 2)..]];
    }

    // What a fix shows that was hidden behind what it puts right is put right with it, as far as that goes; only what is left
    // in the end decides whether all of it is kept.
    private Attempt? Try(
        TemplateSource source,
        LoadedTemplate loaded,
        List<LintFinding> chosen,
        IReadOnlyList<LintFinding> findings,
        HashSet<string> worse
    )
    {
        var (template, next) = (loaded, chosen);
        List<LintFinding> done = [];
        for (var step = 0; step < LongestChain; step++)
        {
            if ((step > 0 && _tries++ >= MostTries) || Applied(source, template, next, worse) is not { } better)
            {
                return null;
            }

            done.AddRange(next);
            var left = judge(better);
            worse.Clear();
            worse.UnionWith(Worse(findings, left, done));
            if (worse.Count == 0)
            {
                return new Attempt(better, left, done);
            }

            next = Shown(findings, left);
            if (next.Count == 0)
            {
                return null;
            }

            template = better;
        }

        return null;
    }

    private static LoadedTemplate? Applied(
        TemplateSource source,
        LoadedTemplate loaded,
        List<LintFinding> chosen,
        HashSet<string> worse
    )
    {
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var changes = chosen.Select(finding => (finding.Resource.LogicalId, finding.Violation.Fix!.Edits));
        if (TemplateEditor.Apply(loaded.Root!, changes, refused) is not { } text)
        {
            worse.UnionWith(refused);
            return null;
        }

        try
        {
            var better = TemplateLoader.Load(source, Root(source, text)!);
            return better.IsRead && better.Mistakes.All.Count <= loaded.Mistakes.All.Count ? better : null;
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    // What can be put right of what was not there before.
    private List<LintFinding> Shown(IReadOnlyList<LintFinding> before, IReadOnlyList<LintFinding> after)
    {
        var known = before.Select(Key).ToHashSet();
        return [.. after.Where(finding => IsWanted(finding) && !known.Contains(Key(finding)))];
    }

    // The resources that have something new, or what was to be put right.
    private static IEnumerable<string> Worse(
        IReadOnlyList<LintFinding> before,
        IReadOnlyList<LintFinding> after,
        List<LintFinding> chosen
    )
    {
        var left = before.CountBy(Place).ToDictionary();
        var gone = chosen.Select(Key).ToHashSet();
        return after
            .CountBy(Place)
            .Where(place => left.GetValueOrDefault(place.Key) < place.Value)
            .Select(place => place.Key.Resource)
            .Concat(after.Where(finding => gone.Contains(Key(finding))).Select(finding => finding.Resource.LogicalId));
    }

    private bool IsWanted(LintFinding finding) =>
        finding is { Acknowledgement: null, Where: null, Violation.Fix.Edits.Count: > 0 }
        && (_takesUnsafe || IsSafe(finding));

    // What the service refuses is on no cache that lives; of what it only advises against, a change may cost the data.
    private static bool IsSafe(LintFinding finding) =>
        finding.Violation.Fix is { IsUnsafe: false } fix
        && (
            !fix.IsOfAdvice
            || !fix.Edits.Any(edit =>
                CreateOnlyProperties.Of(finding.Resource.Type).Any(property => property.Name == edit.Property)
            )
        );

    private static string Said(LintFinding finding) =>
        $"{finding.RuleId} {finding.Resource.LogicalId}.{finding.Violation.Property}: {finding.Violation.Fix!.Does}";

    private static (string Rule, string Resource, string Place) Place(LintFinding finding) =>
        (finding.RuleId, finding.Resource.LogicalId, finding.Violation.Place ?? "");

    private static (string, string, string, string) Key(LintFinding finding) =>
        (finding.RuleId, finding.Resource.LogicalId, finding.Violation.Property, finding.Violation.Message);

    private sealed record Attempt(
        LoadedTemplate Template,
        IReadOnlyList<LintFinding> Findings,
        IReadOnlyList<LintFinding> Fixed
    );
}
