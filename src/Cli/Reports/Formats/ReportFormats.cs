using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Reports.Formats;

/// <summary>Every way to write reports, by the names that <c>--format</c> takes.</summary>
internal static class ReportFormats
{
    private const string Text = "text";

    private static readonly Dictionary<string, Func<HostEnvironment, IReportFormat>> All = new(StringComparer.Ordinal)
    {
        [Text] = environment => new TextFormat(environment.Colour(), environment.IsTerminal()),
        ["json"] = _ => new JsonFormat(),
        ["sarif"] = _ => new SarifFormat(),
        ["github"] = _ => new GithubFormat(),
        ["markdown"] = _ => new MarkdownFormat(),
        ["gitlab"] = _ => new GitLabFormat(),
        ["junit"] = _ => new JUnitFormat(),
    };

    /// <summary>The names.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>The option that chooses one.</summary>
    public static ChoiceOption Option() =>
        new("--format", $"{string.Join(", ", All.Keys)}. Default: {Text}.", [.. All.Keys]) { HelpName = "FORMAT" };

    /// <summary>The format of a name; text for none.</summary>
    public static IReportFormat Of(string? name, HostEnvironment environment) => All[name ?? Text](environment);
}
