using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Verbs.Lint.Settings;

/// <summary>The options that say what of the rules is known and meant.</summary>
internal sealed class SettingsOptions
{
    /// <summary>What is known and meant.</summary>
    public Option<string[]> Acknowledge { get; } =
        Options.Texts("--acknowledge", "ID=REASON", "Accept ID or ID:LOGICAL-ID for a reason; repeatable.");

    /// <summary>The settings of the project.</summary>
    public Option<string?> Settings { get; } =
        Options.Text(
            "--settings",
            "FILE",
            $"Severities and acknowledgements. Default: {AcknowledgementReader.DefaultSettings} beside the template or above it."
        );

    /// <summary>What the command line says is known and meant.</summary>
    /// <exception cref="UnreadableException">One has no id or no reason.</exception>
    public IReadOnlyList<Acknowledgement> Given(ParseResult parsed) =>
        [.. (parsed.GetValue(Acknowledge) ?? []).Select(AcknowledgementReader.OfOption)];
}
