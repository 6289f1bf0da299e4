using System.Text.Json;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Lint.Settings;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>Judges templates.</summary>
/// <param name="region">The Region to judge for; null for that of each stack.</param>
/// <param name="acknowledgements">What the command line says is known and meant.</param>
/// <param name="settings">Finds what the project says of a template.</param>
/// <param name="parameters">The values of parameters, by the use of a template.</param>
/// <param name="today">The day to judge for.</param>
internal sealed class Linter(
    string? region,
    IReadOnlyList<Acknowledgement> acknowledgements,
    SettingsFinder settings,
    PassedValues parameters,
    DateOnly today
)
{
    // Each cache may be compared with each other, so time grows faster than the file: 500 resources take a tenth of a
    // second.
    private const int MostResources = 1_000;

    // Of others only the names that they use are looked at: 20,000 take two seconds.
    private const int MostOfAll = 20_000;
    private const int MostSeconds = 30;

    private readonly HashSet<Acknowledgement> _used = new(ReferenceEqualityComparer.Instance);
    private readonly List<Acknowledgement> _inTemplates = [];

    /// <summary>Judges some templates.</summary>
    public LintResult Judge(IEnumerable<LoadedTemplate> templates)
    {
        var files = templates.Select(Judge).ToList();
        // What could not be read might have what was acknowledged.
        return new LintResult(
            files,
            files.Exists(file => file.Problems.Count > 0)
                ? []
                :
                [
                    .. acknowledgements
                        .Concat(settings.Acknowledgements)
                        .Concat(_inTemplates)
                        .Where(acknowledgement => !_used.Contains(acknowledgement)),
                ]
        );
    }

    /// <summary>Judges one template.</summary>
    /// <exception cref="UnreadableException">The settings of its project cannot be read.</exception>
    public LintedFile Judge(LoadedTemplate loaded)
    {
        var project = settings.For(loaded.Source.Path);
        var file = new LintedFile(loaded.Source with { Region = region ?? loaded.Source.Region });
        if (!loaded.IsRead)
        {
            return LintedFile.Unreadable(file.Source, loaded.Problems());
        }

        try
        {
            CheckSize(loaded.Template);
            var own = AcknowledgementReader.OfTemplate(loaded.Template, loaded.Mistakes);
            _inTemplates.AddRange(own);
            var (findings, leftOut) = InTime(() => Findings(loaded, file.Source.Region));
            return file with
            {
                // What is about the template as a whole stands between no two of its resources.
                Findings =
                [
                    .. Place(findings, loaded, own, project)
                        .OrderByDescending(finding => finding.Violation.IsOfTemplate),
                ],
                Problems = loaded.Problems(),
                Remarks = loaded.Remarks(),
                Notes =
                [
                    .. loaded.PassedOver(),
                    .. leftOut,
                    .. parameters.Note(loaded) is { } note ? [note] : (string[])[],
                ],
                Document = findings.Count > 0 ? loaded.Root.Document : null,
                IsEmpty = loaded.Root.IsEmpty,
            };
        }
        catch (UnreadableException exception)
        {
            return LintedFile.Unreadable(file.Source, [new TemplateProblem(exception.Message)]);
        }
    }

    // What is wrong with a template by itself and in each use is told once; anything else with the names of its uses.
    private (IReadOnlyList<Finding> Findings, IReadOnlyList<string> LeftOut) Findings(
        LoadedTemplate loaded,
        string? stackRegion
    )
    {
        var uses = parameters.Of(loaded);
        var judgements = uses.Select(use =>
                TemplateJudge.Judge(
                    loaded.Template!,
                    stackRegion,
                    use.Values,
                    today: today,
                    outer: use.Outer,
                    nested: Nested
                )
            )
            .ToList();
        string[] leftOut =
        [
            .. judgements.SelectMany(judgement => judgement.LeftOut).Select(left => left.ToString()).Distinct(),
        ];
        if (uses is [{ Name: null }])
        {
            return (judgements[0].Findings, leftOut);
        }

        var alone = TemplateJudge
            .Judge(loaded.Template!, stackRegion, parameters.Own(loaded), today: today, nested: Nested)
            .Findings.Select(What)
            .ToHashSet();
        return (
            [
                .. judgements
                    .Zip(uses, (judgement, use) => judgement.Findings.Select(finding => (finding, Use: use.Name!)))
                    .SelectMany(found => found)
                    .GroupBy(found => What(found.finding))
                    .Select(group =>
                        group.Count() == judgements.Count && alone.Contains(group.Key)
                            ? group.First().finding
                            : group.First().finding with
                            {
                                Where = Within(group.Select(found => found.Use), group.First().finding.Where),
                            }
                    ),
            ],
            leftOut
        );

        Template? Nested(TemplateResource stack) => parameters.Nested(loaded, stack);
    }

    private static (string, Violation, string?) What(Finding finding) =>
        (finding.Resource.LogicalId, finding.Violation, finding.Where);

    private static string Within(IEnumerable<string> uses, string? where) =>
        $"as {string.Join(", ", uses)}{(where is null ? "" : $", {where}")}";

    // What was made to take long is given up: the process ends without waiting for it.
    private static T InTime<T>(Func<T> judge)
    {
        var judging = Task.Run(judge);
        return Task.WaitAny([judging], TimeSpan.FromSeconds(MostSeconds)) == 0
            ? judging.GetAwaiter().GetResult()
            : throw new UnreadableException($"it takes more than {MostSeconds} seconds to judge: split it");
    }

    // Where none is judged, the others are not looked at either.
    private static void CheckSize(Template template)
    {
        var judged = template.Resources.Values.Count(resource => TemplateJudge.Judges(resource.Type));
        Check(
            judged,
            "resources that rules are about (caches, users, alarms, dashboards, scaling, nested stacks)",
            MostResources
        );
        Check(judged == 0 ? 0 : template.Resources.Count, "resources", MostOfAll);
    }

    private static void Check(int count, string what, int most)
    {
        if (count > most)
        {
            throw new UnreadableException(
                $"it has {count} {what}, and at most {most} are judged: CloudFormation takes 500 resources in all"
            );
        }
    }

    private IReadOnlyList<LintFinding> Place(
        IReadOnlyList<Finding> found,
        LoadedTemplate loaded,
        List<Acknowledgement> own,
        LintSettings project
    )
    {
        List<Finding> findings =
        [
            .. found
                .Select(finding =>
                    project.Of(finding.Violation) is { } violation ? finding with { Violation = violation } : null
                )
                .OfType<Finding>(),
        ];
        var places = loaded.Places(findings.Select(PathOf));
        return SharedFindings.WithOneAdvice(
            SharedFindings.Once([
                .. findings.Select(finding => new LintFinding(
                    finding.Resource,
                    finding.Violation,
                    places.Nearest(PathOf(finding)),
                    Acknowledged(finding, own, project)
                )
                {
                    Where = finding.Where,
                }),
            ])
        );
    }

    private static string PathOf(Finding finding)
    {
        var resource = $"Resources.{finding.Resource.LogicalId}";
        var path =
            finding.Violation.Place
            ?? $"{resource}.{(IsBeside(finding) ? "" : "Properties.")}{finding.Violation.Within ?? finding.Violation.Property}";
        // What a loop makes of given names the template as it was read does not know, but where it is written.
        return path.StartsWith($"{resource}.", StringComparison.Ordinal)
            ? finding.Resource.Path + path[resource.Length..]
            : path;
    }

    // What stands beside the properties, such as a policy, or a property that belongs into them. A type has properties that are
    // called Type and Properties.
    private static bool IsBeside(Finding finding)
    {
        var (property, body) = (finding.Violation.Property, finding.Resource.Body);
        return body.TryGetProperty(property, out _)
            && (property is not (ResourceKeys.Type or ResourceKeys.Properties) || !HasOwn(body, property));
    }

    private static bool HasOwn(JsonElement body, string property) =>
        JsonMember.Try(body, ResourceKeys.Properties, JsonValueKind.Object, out var properties)
        && properties.TryGetProperty(property, out _);

    private Acknowledgement? Acknowledged(Finding finding, List<Acknowledgement> own, LintSettings project)
    {
        Acknowledgement? first = null;
        foreach (var candidate in own.Concat(acknowledgements).Concat(project.Acknowledgements))
        {
            if (candidate.Covers(finding.Violation, finding.Resource))
            {
                _used.Add(candidate);
                first ??= candidate;
            }
        }

        return first;
    }
}
