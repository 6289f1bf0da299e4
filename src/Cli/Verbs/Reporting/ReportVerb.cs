using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Cost;
using ElastiCache.Cli.Verbs.Diff;
using ElastiCache.Cli.Verbs.Lint.Settings;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary><c>elasticache report</c>.</summary>
internal static class ReportVerb
{
    private static readonly Dictionary<string, Func<ReportPage, string>> Formats = new(StringComparer.Ordinal)
    {
        ["html"] = HtmlReport.Of,
        ["markdown"] = MarkdownReport.Of,
    };

    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment environment)
    {
        var arguments = new CacheArguments(
            Formats.Keys,
            "html, markdown. Default: what the name of --output ends in, or html.",
            update: "What it is to become: the same. What the update does is told.",
            hasOutput: true
        );
        var options = new CostOption();
        var verb = new Verb(
            "report",
            "Write a page to decide by: the picture, findings, what an update does, cost, access, keys, alarms, backups.",
            "elasticache report cdk.out --output report.html",
            "elasticache report deployed.json cdk.out/Shop.template.json --format markdown"
        );
        arguments.AddTo(verb, options.All);
        return verb.Does(parsed =>
        {
            var how = options.Read(parsed, environment);
            var page = Page(arguments.Read(parsed, environment), how, environment);
            var format = arguments.Format(
                parsed,
                (".html", "html"),
                (".htm", "html"),
                (".md", "markdown"),
                (".markdown", "markdown")
            );
            arguments.Write(parsed, Formats[format](page), environment);
            return ExitCode.Fine;
        });
    }

    private static ReportPage Page(CacheInput input, CostOptions options, HostEnvironment environment)
    {
        // An update that removes the last cache is worth a page.
        if (!input.Caches.Caches.Any() && input.Old?.Caches.Any() != true)
        {
            throw new UnreadableException($"{input.Path}: there is no cache in it to report on");
        }

        var judged = input
            .Caches.Templates.Select(template => (Template: template, Judgement: Judge(template, input, options.Today)))
            .ToList();
        var meant = Acknowledgements.OfProject(environment);
        var findings = judged
            .SelectMany(entry =>
            {
                var taken = meant.In(entry.Template);
                return entry.Judgement.Findings.Select(finding =>
                    (entry.Template, Finding: finding, Violation: taken(finding.Resource, finding.Violation))
                );
            })
            .ToList();
        return new ReportPage
        {
            Subject = input.OldPath is null
                ? Name(input.Path)
                : $"{Name(input.Path)}, compared with {Name(input.OldPath)}",
            Inventories = input.Caches.Inventories,
            Before = input.Old?.Inventories ?? [],
            Findings =
            [
                .. findings
                    .Where(finding => finding.Violation is not null)
                    .Select(finding => new PageFinding(
                        judged.Count > 1 ? finding.Template.Source.StackOrName : null,
                        finding.Finding.Violation.IsOfTemplate ? null : finding.Finding.Resource.LogicalId,
                        finding.Violation!,
                        finding.Finding.Where
                    )),
            ],
            Acknowledged = findings.Count(finding => finding.Violation is null),
            Notes = [.. judged.SelectMany(entry => entry.Judgement.LeftOut).Select(left => left.ToString())],
            Updates = input is { OldPath: { } path, Old: { } old } ? Updates(path, old, input, environment) : null,
            Costs = CostResult.Of(input, options),
        };
    }

    private static string Name(string path) => path == TemplateFinder.Input ? "the standard input" : path;

    private static TemplateJudgement Judge(LoadedTemplate template, CacheInput input, DateOnly today) =>
        TemplateJudge.Judge(
            template.Template!,
            input.Region ?? template.Source.Region,
            input.Parameters.Of(template),
            today: today
        );

    private static List<(string Stack, ResourceUpdate Update)> Updates(
        string path,
        InventoryInput old,
        CacheInput input,
        HostEnvironment environment
    )
    {
        var meant = Acknowledgements.OfProject(environment);
        var (before, after) = (
            DiffInput.Of(path, old.Templates, meant, environment),
            DiffInput.Of(input.Path, input.Caches.Templates, meant, environment)
        );
        var diffs =
            before.HasMany && after.HasMany
                ? StackDiff.ByName(before.Stacks, after.Stacks, input.Parameters)
                : [StackDiff.Single(before, after, input.Parameters)];
        return [.. diffs.SelectMany(diff => diff.Plan.All.Select(update => (diff.Stack, update)))];
    }
}
