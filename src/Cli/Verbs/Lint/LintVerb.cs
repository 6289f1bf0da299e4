using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Reports;
using ElastiCache.Cli.Reports.Formats;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Lint.Settings;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary><c>elasticache lint</c>.</summary>
internal static class LintVerb
{
    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment environment)
    {
        var options = new LintOptions();
        var verb = new Verb(
            "lint",
            "Find what ElastiCache would refuse in CloudFormation templates.",
            "elasticache lint template.yaml --region eu-west-1",
            "elasticache lint cdk.out --strict --format github",
            "elasticache lint template.yaml --fix --diff",
            "elasticache lint - --acknowledge \"E-06:Cache=AWS added 9.3 last week\" < template.json"
        )
        {
            options.Paths,
        };
        foreach (var option in options.All)
        {
            verb.Add(option);
        }

        return verb.Does(parsed => Run(parsed, options, environment));
    }

    private static int Run(ParseResult parsed, LintOptions options, HostEnvironment environment)
    {
        var streams = parsed.InvocationConfiguration;
        options.Check(parsed);
        var paths = options.Given(parsed, environment.Folder());
        var values = options.Parameters.Read(parsed, environment);
        var region = Region(parsed.GetValue(options.Region), streams.Error);
        var acknowledged = options.Meant.Given(parsed);
        var templates = Load(paths, values, parsed.GetValue(options.SkipOthers), environment);
        Linter Linter() =>
            new(
                region,
                acknowledged,
                new SettingsFinder(environment, parsed.GetValue(options.Meant.Settings)),
                new PassedValues(templates, values),
                options.Today.Of(parsed)
            );

        if (parsed.GetValue(options.Fix))
        {
            var linter = Linter();
            var fixer = new TemplateFixer(loaded => linter.Judge(loaded).Findings, parsed.GetValue(options.Unsafe));
            var isDiff = parsed.GetValue(options.Diff);
            // Files are judged anew with their fixes.
            var isChanged = FixReport.Write(
                templates.Select(loaded => loaded.Source),
                fixer,
                streams,
                isDiff ? null : environment
            );
            if (isDiff)
            {
                var judged = Linter().Judge(templates);
                if (!isChanged && judged.Files.Any(file => file.Findings.Count > 0))
                {
                    streams.Error.Say("none of what is found has one safe right answer: lint without --fix tells it");
                }

                return Unread(judged, streams) ? ExitCode.Unreadable
                    : isChanged ? ExitCode.Found
                    : ExitCode.Fine;
            }

            templates = isChanged ? Load(paths, values, parsed.GetValue(options.SkipOthers), environment) : templates;
        }

        var result = Linter().Judge(templates);
        if (parsed.GetValue(options.Baseline) is { } baseline)
        {
            result = parsed.GetValue(options.WriteBaseline)
                ? Known(baseline, result, streams, environment)
                : Baseline.Apply(baseline, result, environment);
        }

        var isStrict = parsed.GetValue(options.Strict);
        ReportFormats.Write(
            LintReport.Of(result, isStrict),
            parsed.GetValue(options.Format),
            environment,
            streams.Output
        );
        Remarks(result).ForEach(streams.Error.Say);
        return result.ExitCode(isStrict);
    }

    // What could not be judged might have what the file says of it.
    private static LintResult Known(
        string baseline,
        LintResult result,
        InvocationConfiguration streams,
        HostEnvironment environment
    )
    {
        if (result.Files.Any(file => file.Problems.Count > 0))
        {
            streams.Error.Say($"{baseline} is not written, since not everything could be judged");
            return result;
        }

        var count = Baseline.Write(baseline, result, environment);
        streams.Error.Say($"{baseline} has {Sentences.Counted(count, "finding")} now");
        return Baseline.Apply(baseline, result, environment);
    }

    // A difference says nothing of what could not be judged.
    private static bool Unread(LintResult result, InvocationConfiguration streams)
    {
        var sentences = result.Files.Where(file => file.Problems.Count > 0).SelectMany(file => file.Sentences).ToList();
        sentences.ForEach(streams.Error.Say);
        return sentences.Count > 0;
    }

    private static List<string> Remarks(LintResult result) =>
        [
            .. result.Files.SelectMany(file => file.Sentences),
            .. result.Unused.Select(unused =>
                $"warning: the acknowledgement of {unused.Target} ({unused.Origin}) matches nothing: {KnownRules.WhyUnknown(unused.RuleId) ?? "remove it"}"
            ),
            .. result.GoneFromBaseline > 0
                ?
                [
                    $"{result.GoneFromBaseline} of the findings of the baseline {(result.GoneFromBaseline == 1 ? "is" : "are")} gone: write it anew with --write-baseline",
                ]
                : Array.Empty<string>(),
        ];

    // The values of parameters are checked against all templates before the first is judged, and one may nest another.
    private static List<LoadedTemplate> Load(
        string[] paths,
        ParameterValues parameters,
        bool skipsOthers,
        HostEnvironment environment
    )
    {
        var all = new TemplateLoader(environment, skipsOthers: skipsOthers).Load(paths).ToList();
        if (!parameters.IsEmpty)
        {
            parameters.Check(all);
        }

        return all;
    }

    private static string? Region(string? region, TextWriter error)
    {
        // An open door: a Region may be newer than the tables.
        if (region is not null && !AwsRegion.Exists(region))
        {
            error.Say(
                $"warning: --region '{region}' is not a Region that the tables know, so rules about Regions say nothing{Sentence.Meant(Nearest.Of(region, AwsRegion.All))}"
            );
        }

        return region;
    }
}
