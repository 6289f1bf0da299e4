using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Lint;

/// <summary>Judges templates.</summary>
/// <param name="surroundings">Where the standard input and relative paths come from.</param>
/// <param name="region">The Region to judge for; null for that of each stack.</param>
/// <param name="acknowledgements">What is known and meant.</param>
internal sealed class Linter(Surroundings surroundings, string? region, IReadOnlyList<Acknowledgement> acknowledgements)
{
    private readonly HashSet<Acknowledgement> _used = new(ReferenceEqualityComparer.Instance);
    private readonly List<Acknowledgement> _inTemplates = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>Judges everything behind some paths.</summary>
    public LintResult Judge(IEnumerable<string> paths)
    {
        var finder = new TemplateFinder(surroundings.Folder());
        var files = paths.Distinct(StringComparer.Ordinal).SelectMany(finder.Find).SelectMany(Judge).ToList();
        // What could not be read might have what was acknowledged.
        return new LintResult(
            files,
            files.Exists(file => file.Problems.Count > 0)
                ? []
                : [.. acknowledgements.Concat(_inTemplates).Where(acknowledgement => !_used.Contains(acknowledgement))]
        );
    }

    // The template and those of its nested stacks; each once, whoever names it.
    private IEnumerable<LintedFile> Judge(TemplateSource source)
    {
        var waiting = new Queue<TemplateSource>([source]);
        while (waiting.TryDequeue(out var next))
        {
            if (next.Problem is not null)
            {
                yield return LintedFile.Unreadable(next, new LintProblem(next.Problem));
            }
            else if (next.Path is null || _visited.Add(next.Path))
            {
                yield return JudgeOne(next, waiting);
            }
        }
    }

    private LintedFile JudgeOne(TemplateSource source, Queue<TemplateSource> waiting)
    {
        var file = new LintedFile(source with { Region = region ?? source.Region, Document = null });
        Document? document = null;
        try
        {
            document =
                source.Document
                ?? DocumentReader.Read(
                    source.Path ?? "",
                    source.Path is null ? Files.Read(surroundings.Input()) : Files.Read(source.Path)
                );
            if (source.IsInAssembly)
            {
                foreach (var nested in CloudAssembly.Nested(source, document.Root))
                {
                    waiting.Enqueue(nested);
                }
            }

            var mistakes = new TemplateMistakes();
            var template = Template.Read(document.Root, mistakes);
            CheckSize(template);
            var own = template
                .Resources.Values.SelectMany(resource => AcknowledgementReader.OfResource(resource, mistakes))
                .ToList();
            _inTemplates.AddRange(own);
            var findings = InTime(() => TemplateJudge.Judge(template, file.Source.Region));
            return file with { Findings = Place(findings, document, own), Problems = Problems(mistakes, document) };
        }
        catch (UnreadableException exception)
        {
            return LintedFile.Unreadable(file.Source, new LintProblem(exception.Message, exception.Position));
        }
        catch (TemplateException exception)
        {
            return LintedFile.Unreadable(file.Source, new LintProblem(exception.Message));
        }
    }

    // What was made to take long is given up: the process ends without waiting for it.
    private static T InTime<T>(Func<T> judge)
    {
        var judging = Task.Run(judge);
        return Task.WaitAny([judging], TimeSpan.FromSeconds(Limits.Seconds)) == 0
            ? judging.GetAwaiter().GetResult()
            : throw new UnreadableException($"it takes more than {Limits.Seconds} seconds to judge: split it");
    }

    // Each cache may be compared with each other, so time grows faster than the file.
    private static void CheckSize(Template template)
    {
        var count = template.Resources.Values.Count(resource => TemplateJudge.Judges(resource.Type));
        if (count > Limits.Judged)
        {
            throw new UnreadableException(
                $"it has {count} resources of ElastiCache, and at most {Limits.Judged} are judged: CloudFormation takes 500 resources in all"
            );
        }
    }

    // A sentence for each mistake, but nobody reads thousands.
    private static List<LintProblem> Problems(TemplateMistakes mistakes, Document document)
    {
        var shown = mistakes.All.Take(Limits.Mistakes).ToList();
        var positions =
            shown.Count == 0
                ? new Dictionary<string, Position>(StringComparer.Ordinal)
                : document.Positions(
                    shown.Select(mistake => LogicalId(mistake.Path)).OfType<string>().ToHashSet(StringComparer.Ordinal)
                );
        var problems = shown.ConvertAll(mistake => new LintProblem(mistake.Message, Nearest(positions, mistake.Path)));
        if (mistakes.All.Count > shown.Count)
        {
            problems.Add(new LintProblem($"there are {mistakes.All.Count - shown.Count} more mistakes of this kind"));
        }

        return problems;
    }

    private List<LintFinding> Place(IReadOnlyList<Finding> findings, Document document, List<Acknowledgement> own)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var positions = document.Positions(
            findings.Select(finding => finding.Resource.LogicalId).ToHashSet(StringComparer.Ordinal)
        );
        return
        [
            .. findings.Select(finding => new LintFinding(
                finding.Resource,
                finding.Violation,
                Nearest(positions, $"Resources.{finding.Resource.LogicalId}.Properties.{finding.Violation.Property}"),
                Acknowledged(finding, own)
            )
            {
                Where = finding.Where,
            }),
        ];
    }

    private Acknowledgement? Acknowledged(Finding finding, List<Acknowledgement> own)
    {
        Acknowledgement? first = null;
        foreach (var candidate in own.Concat(acknowledgements))
        {
            if (candidate.Covers(finding.Violation.RuleId, finding.Resource.LogicalId))
            {
                _used.Add(candidate);
                first ??= candidate;
            }
        }

        return first;
    }

    private static string? LogicalId(string path) => path.Split('.') is ["Resources", var id, ..] ? id : null;

    // The place of the property, or of what it would stand in.
    private static Position? Nearest(IReadOnlyDictionary<string, Position> positions, string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
        {
            if (positions.TryGetValue(path[..end], out var position))
            {
                return position;
            }
        }

        return null;
    }
}
