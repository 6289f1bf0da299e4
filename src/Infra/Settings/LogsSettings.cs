namespace Infra.Settings;

/// <summary>The logs of a cache.</summary>
internal sealed record LogsSettings
{
    [Description("Commands that took long: {} for a log group with all defaults. Default: no slow log.")]
    public LogSettings? Slow { get; set; }

    [Description("What the engine says of itself: {} for a log group with all defaults. Default: no engine log.")]
    public LogSettings? Engine { get; set; }
}
