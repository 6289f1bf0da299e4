using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Reports.Formats;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary><c>elasticache lint</c>.</summary>
internal static class LintVerb
{
    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment environment)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A template (JSON or YAML), a folder such as cdk.out, or - for the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = ReportFormats.Option();
        var region = new Option<string?>("--region")
        {
            Description = "Judge for this Region. Default: in a cdk.out, each stack's.",
            HelpName = "REGION",
        };
        var acknowledge = new Option<string[]>("--acknowledge")
        {
            Description = "Accept ID or ID:LOGICAL-ID for a reason; repeatable.",
            HelpName = "ID=REASON",
        };
        var settings = new Option<string?>("--settings")
        {
            Description = $"Acknowledgements. Default: {AcknowledgementReader.DefaultSettings}, if it exists.",
            HelpName = "FILE",
        };
        var parameters = new ParameterOptions();
        var today = new TodayOption("The day to judge for: the support of engine versions ends.");
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 for warnings too." };
        var verb = new Verb(
            "lint",
            "Find what ElastiCache would refuse in CloudFormation templates.",
            "elasticache lint template.yaml --region eu-west-1",
            "elasticache lint cdk.out --strict --format github",
            "elasticache lint - --acknowledge \"E-06:Cache=AWS added 9.3 last week\" < template.json"
        )
        {
            paths,
            format,
            region,
            acknowledge,
            settings,
            parameters.Single,
            parameters.File,
            today,
            strict,
        };
        verb.SetAction(parsed =>
        {
            var streams = parsed.InvocationConfiguration;
            try
            {
                var given = Paths(parsed.GetValue(paths) ?? [], verb, environment);
                var values = parameters.Read(parsed, environment);
                var linter = new Linter(
                    Region(parsed.GetValue(region), streams.Error),
                    Acknowledgements(parsed.GetValue(acknowledge) ?? [], parsed.GetValue(settings), environment),
                    values,
                    today.Of(parsed)
                );
                var result = linter.Judge(Load(given, values, environment));
                Report(result, parsed.GetValue(strict), parsed.GetValue(format), streams, environment);
                return result.ExitCode(parsed.GetValue(strict));
            }
            catch (UnreadableException exception)
            {
                streams.Error.WriteLine($"{CommandInfo.Name}: {PlainText.Of(exception.Message)}");
                return ExitCode.BadUsage;
            }
        });
        return verb;
    }

    private static void Report(
        LintResult result,
        bool isStrict,
        string? format,
        InvocationConfiguration streams,
        HostEnvironment environment
    )
    {
        ReportFormats.Of(format, environment).Write(LintReport.Of(result, isStrict), streams.Output);
        foreach (var sentence in result.Files.SelectMany(file => file.Sentences))
        {
            streams.Error.WriteLine($"{CommandInfo.Name}: {PlainText.Of(sentence)}");
        }

        foreach (var unused in result.Unused)
        {
            streams.Error.WriteLine(
                PlainText.Of(
                    $"{CommandInfo.Name}: warning: the acknowledgement of {unused.Target} ({unused.Origin}) matches nothing: remove it"
                )
            );
        }
    }

    // The values of parameters are checked against all templates, before the first is judged.
    private static IEnumerable<LoadedTemplate> Load(
        string[] paths,
        ParameterValues parameters,
        HostEnvironment environment
    )
    {
        var templates = new TemplateLoader(environment).Load(paths);
        if (parameters.IsEmpty)
        {
            return templates;
        }

        var all = templates.ToList();
        parameters.Check(all);
        return all;
    }

    // The parser takes an option that it does not know for a path.
    private static string[] Paths(string[] paths, Verb verb, HostEnvironment environment)
    {
        if (paths.Length == 0)
        {
            throw new UnreadableException(
                "lint needs a path: a template, a folder such as cdk.out, or - for the standard input"
            );
        }

        foreach (var path in paths)
        {
            if (path.Length == 0)
            {
                throw new UnreadableException("a path is empty: lint needs a template, a folder, or -");
            }

            if (path is ['-', _, ..] && !Path.Exists(Path.Join(environment.Folder(), path)))
            {
                string[] allowed = [.. verb.Options.Select(option => option.Name).Union(["--help"])];
                throw new UnreadableException(
                    Sentence.Unknown($"'{path}' is not an option of lint", allowed, Nearest.Of(path, allowed))
                );
            }
        }

        return paths;
    }

    private static string? Region(string? region, TextWriter error)
    {
        if (region is null || AwsRegion.Exists(region))
        {
            return region;
        }

        var near = Nearest.Of(region, AwsRegion.All) is { } meant ? $"; did you mean {meant}?" : "";
        // An open door: a Region may be newer than the tables.
        error.WriteLine(
            PlainText.Of(
                $"{CommandInfo.Name}: warning: --region '{region}' is not a Region that the tables know, so rules about Regions may say nothing{near}"
            )
        );
        return region;
    }

    private static List<Acknowledgement> Acknowledgements(
        string[] options,
        string? settings,
        HostEnvironment environment
    )
    {
        var name = settings ?? AcknowledgementReader.DefaultSettings;
        var path = Path.Join(environment.Folder(), name);
        path = Path.IsPathRooted(name) ? name : path;
        try
        {
            return
            [
                .. options.Select(AcknowledgementReader.OfOption),
                .. settings is null && !File.Exists(path) ? [] : AcknowledgementReader.OfSettings(name, path),
            ];
        }
        catch (UnreadableException exception) when (!exception.Message.StartsWith("--", StringComparison.Ordinal))
        {
            throw exception.In(name);
        }
    }
}
