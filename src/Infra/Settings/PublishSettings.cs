namespace Infra.Settings;

/// <summary>Where else applications find the cache.</summary>
internal sealed record PublishSettings
{
    [Description(
        "The path of more parameters of Systems Manager, such as /shop/sessions. Default: only those below /elasticache."
    )]
    public string? Parameters { get; set; }

    [Description("What the names of exports of the stack begin with, such as shop-sessions. Default: no exports.")]
    public string? Exports { get; set; }
}
