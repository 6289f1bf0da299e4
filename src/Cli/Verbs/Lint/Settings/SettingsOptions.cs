using System.CommandLine;

namespace ElastiCache.Cli.Verbs.Lint.Settings;

/// <summary>The options that say what of the rules is known and meant.</summary>
internal sealed class SettingsOptions
{
    /// <summary>What is known and meant.</summary>
    public Option<string[]> Acknowledge { get; } =
        new("--acknowledge")
        {
            Description = "Accept ID or ID:LOGICAL-ID for a reason; repeatable.",
            HelpName = "ID=REASON",
        };

    /// <summary>The settings of the project.</summary>
    public Option<string?> Settings { get; } =
        new("--settings")
        {
            Description =
                $"Severities and acknowledgements. Default: {AcknowledgementReader.DefaultSettings} beside the template or above it.",
            HelpName = "FILE",
        };
}
