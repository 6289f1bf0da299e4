namespace Infra.Settings;

/// <summary>A topic of the environment that hears of failovers, maintenance and nodes.</summary>
internal sealed record EventSettings
{
    [Description("Who gets an e-mail, after confirming once. Default: nobody.")]
    public string? Email { get; set; }
}
