using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Reports.Formats;

/// <summary>Every way to write reports, by the names that <c>--format</c> takes.</summary>
internal static class ReportFormats
{
    private const string Text = "text";

    private static readonly Dictionary<string, Func<HostEnvironment, Action<Report, TextWriter>>> All = new(
        StringComparer.Ordinal
    )
    {
        [Text] = environment => new TextFormat(environment.Colour(), environment.IsTerminal()).Write,
        ["json"] = _ => (report, output) => output.WriteJson(report.Json),
        ["sarif"] = _ => SarifFormat.Write,
        ["github"] = _ => GithubFormat.Write,
        ["markdown"] = _ => MarkdownFormat.Write,
        ["gitlab"] = _ => GitLabFormat.Write,
        ["junit"] = _ => JUnitFormat.Write,
    };

    /// <summary>The names.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>The option that chooses one.</summary>
    public static ChoiceOption Option() =>
        new("--format", $"{string.Join(", ", All.Keys)}. Default: {Text}.", [.. All.Keys]) { HelpName = "FORMAT" };

    /// <summary>Writes a report in the format of a name; as text for none.</summary>
    public static void Write(Report report, string? name, HostEnvironment environment, TextWriter output) =>
        All[name ?? Text](environment)(report, output);
}
