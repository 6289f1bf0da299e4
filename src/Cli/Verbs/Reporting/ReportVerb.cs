using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Cost;
using ElastiCache.Cli.Verbs.Diff;
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
        var first = new Argument<string>("TEMPLATE")
        {
            Description = "A template (JSON or YAML), or a folder such as cdk.out.",
        };
        var second = new Argument<string?>("NEW")
        {
            Description = "What it is to become: the same. What the update does is told.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var region = RegionOption.Create();
        var parameters = new ParameterOptions();
        var options = new CostOption();
        var format = new ChoiceOption(
            "--format",
            "html, markdown. Default: what the name of --output ends in, or html.",
            [.. Formats.Keys]
        )
        {
            HelpName = "FORMAT",
        };
        var output = new Option<string?>("--output")
        {
            Description = "Write it here instead of to the standard output.",
            HelpName = "FILE",
        };
        var verb = new Verb(
            "report",
            "Write a page to decide by: the picture, findings, what an update does, cost, access, keys, alarms, backups.",
            "elasticache report cdk.out --output report.html",
            "elasticache report deployed.json cdk.out/Shop.template.json --format markdown"
        )
        {
            first,
            second,
            region,
            parameters.Single,
            parameters.File,
            format,
            output,
        };
        foreach (var option in options.All)
        {
            verb.Add(option);
        }

        verb.SetAction(parsed =>
        {
            var streams = parsed.InvocationConfiguration;
            try
            {
                var page = Page(
                    parsed.GetValue(second) is null ? null : parsed.GetValue(first),
                    parsed.GetValue(second) ?? parsed.GetValue(first)!,
                    parsed.GetValue(region),
                    parameters.Read(parsed, environment),
                    options.Read(parsed, environment),
                    environment
                );
                var file = parsed.GetValue(output);
                var text = Formats[Format(parsed.GetValue(format), file)](page);
                if (file is null)
                {
                    streams.Output.Write(text);
                }
                else
                {
                    OutputFile.Write(file, text, environment);
                }

                return ExitCode.Fine;
            }
            catch (UnreadableException exception)
            {
                streams.Error.WriteLine($"{CommandInfo.Name}: {PlainText.Of(exception.Message)}");
                return ExitCode.BadUsage;
            }
        });
        return verb;
    }

    private static string Format(string? format, string? output) =>
        format ?? (Path.GetExtension(output)?.ToLowerInvariant() is ".md" or ".markdown" ? "markdown" : "html");

    private static ReportPage Page(
        string? old,
        string @new,
        string? region,
        ParameterValues parameters,
        CostOptions options,
        HostEnvironment environment
    )
    {
        var before = old is null ? null : InventoryInput.Read(old, region, parameters, environment);
        var after = InventoryInput.Read(@new, region, parameters, environment);
        parameters.Check([.. before?.Templates ?? [], .. after.Templates]);
        if (!after.Caches.Any())
        {
            throw new UnreadableException($"{@new}: there is no cache in it to report on");
        }

        var judged = after
            .Templates.Select(template =>
                (Template: template, Judgement: Judge(template, region, parameters, options.Today))
            )
            .ToList();
        return new ReportPage
        {
            Subject = old is null ? @new : $"{@new}, compared with {old}",
            Inventories = after.Inventories,
            Findings =
            [
                .. judged.SelectMany(entry =>
                    entry.Judgement.Findings.Select(finding => new PageFinding(
                        judged.Count > 1 ? entry.Template.Source.Stack ?? entry.Template.Source.Name : null,
                        finding.Resource.LogicalId,
                        finding.Violation,
                        finding.Where
                    ))
                ),
            ],
            Notes = [.. judged.SelectMany(entry => entry.Judgement.LeftOut).Select(left => left.ToString())],
            Updates = old is null ? null : Updates(old, @new, parameters, environment),
            Costs = new CostResult(
                CostSheet.Of(after.Inventories, options),
                before is null ? null : CostSheet.Of(before.Inventories, options),
                options.Today
            ),
        };
    }

    private static TemplateJudgement Judge(
        LoadedTemplate template,
        string? region,
        ParameterValues parameters,
        DateOnly today
    ) =>
        TemplateJudge.Judge(
            template.Template!,
            region ?? template.Source.Region,
            parameters.Of(template),
            today: today
        );

    private static List<(string Stack, ResourceUpdate Update)> Updates(
        string old,
        string @new,
        ParameterValues parameters,
        HostEnvironment environment
    )
    {
        var (before, after) = (DiffInput.Read(old, environment), DiffInput.Read(@new, environment));
        var diffs =
            before.HasMany && after.HasMany
                ? StackDiff.ByName(before.Stacks, after.Stacks, parameters)
                : [StackDiff.Of(after.Only().Stack, before.Only().Template, after.Only().Template, parameters)];
        return [.. diffs.SelectMany(diff => diff.Plan.Resources.Select(update => (diff.Stack, update)))];
    }
}
