using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Reports.Formats;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Lint.Settings;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>The options of <c>elasticache lint</c>.</summary>
internal sealed class LintOptions
{
    /// <summary>What to judge.</summary>
    public Argument<string[]> Paths { get; } =
        new("PATH")
        {
            Description = "A template (JSON or YAML), a folder such as cdk.out, or - for the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };

    /// <summary>How to write it.</summary>
    public Option<string?> Format { get; } = ReportFormats.Option();

    /// <summary>The Region.</summary>
    public Option<string?> Region { get; } =
        RegionOption.Create("Judge for this Region. Default: in a cdk.out, each stack's.");

    /// <summary>What is known and meant.</summary>
    public SettingsOptions Meant { get; } = new();

    /// <summary>The values of parameters.</summary>
    public ParameterOptions Parameters { get; } = new();

    /// <summary>The day to judge for.</summary>
    public TodayOption Today { get; } = new("The day to judge for: the support of engine versions ends.");

    /// <summary>Whether warnings stop the command too.</summary>
    public Option<bool> Strict { get; } = Options.Flag("--strict", "Exit with 1 for warnings too.");

    /// <summary>Whether to put right what has one right answer.</summary>
    public Option<bool> Fix { get; } = Options.Flag("--fix", "Put right what has one right answer.");

    /// <summary>Whether to put right what is likely to be meant, too.</summary>
    public Option<bool> Unsafe { get; } = Options.Flag("--unsafe", "With --fix: also what somebody should look at.");

    /// <summary>Whether to show what would be put right.</summary>
    public Option<bool> Diff { get; } = Options.Flag("--diff", "With --fix: show the changes, write nothing.");

    /// <summary>Whether files that are no templates are none of its business.</summary>
    public Option<bool> SkipOthers { get; } =
        Options.Flag("--skip-others", "Pass over files that are no templates, as in a folder.");

    /// <summary>The findings that are no news.</summary>
    public Option<string?> Baseline { get; } =
        Options.Text("--baseline", "FILE", "Tell only what is not in this file.");

    /// <summary>Whether to write them.</summary>
    public Option<bool> WriteBaseline { get; } =
        Options.Flag("--write-baseline", "Write what is found now into the file of --baseline.");

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All =>
        [
            Format,
            Region,
            Meant.Acknowledge,
            Meant.Settings,
            Parameters.Single,
            Parameters.File,
            Today,
            Strict,
            SkipOthers,
            Fix,
            Unsafe,
            Diff,
            Baseline,
            WriteBaseline,
        ];

    /// <summary>Refuses options that mean nothing without another.</summary>
    /// <exception cref="UnreadableException">One does.</exception>
    public void Check(ParseResult parsed)
    {
        OptionPairs.Need(parsed, Fix, Unsafe, Diff);
        OptionPairs.Exclude(parsed, Diff, Format, Baseline, WriteBaseline);
        if (parsed.GetValue(WriteBaseline) && parsed.GetValue(Baseline) is null)
        {
            throw new UnreadableException("--write-baseline goes with --baseline FILE, which says where to");
        }
    }

    /// <summary>The paths to judge. The parser takes an option that it does not know for one.</summary>
    /// <exception cref="UnreadableException">There is none, or one is no path.</exception>
    public string[] Given(ParseResult parsed, string folder)
    {
        var paths = parsed.GetValue(Paths) ?? [];
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

            if (path is ['-', _, ..] && !Path.Exists(Path.Join(folder, path)))
            {
                string[] allowed = [.. All.Select(option => option.Name).Union(["--help"])];
                throw new UnreadableException(Sentence.NotIn(allowed, path, $"'{path}' is not an option of lint"));
            }
        }

        return paths;
    }
}
