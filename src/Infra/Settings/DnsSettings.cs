namespace Infra.Settings;

/// <summary>Names of your own for the endpoints, in a private zone of Route 53.</summary>
internal sealed record DnsSettings
{
    [Description("The id of the private hosted zone, such as Z0123456789ABCDEFGHIJ.")]
    public required string ZoneId { get; set; }

    [Description("The name of the zone, such as caches.internal.")]
    public required string ZoneName { get; set; }

    [Description(
        "The name of the endpoint within the zone; the reader's has -ro behind it. Default: that of the cache."
    )]
    public string? Name { get; set; }
}
