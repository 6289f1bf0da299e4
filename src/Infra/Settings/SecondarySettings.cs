namespace Infra.Settings;

/// <summary>The global datastore of which a cache is a secondary.</summary>
internal sealed record SecondarySettings
{
    [Description(
        "The whole id of the datastore, such as ldgnf-orders: the parameter global-datastore of the primary. Changing it replaces the cache."
    )]
    public required string Id { get; set; }

    [Description("Whether the primary has shards. Default: false.")]
    public bool ClusterMode { get; set; }

    [Description(
        "The node type of the primary, from which the thresholds of alarms follow; it does not reach the template. Default: unknown, and alarms must be off."
    )]
    public string? NodeType { get; set; }

    [Description(
        "With clusterMode, the number of shards of the primary, 1 to 500, whose nodes the alarms watch; it does not reach the template. Default: unknown, and alarms must be off."
    )]
    public int? Shards { get; set; }

    [Description(
        "The ARN of the secret in this Region that holds the primary's AUTH token, for applications to read: that of the primary's secret, but for the Region. Default: none is published."
    )]
    public string? SecretArn { get; set; }
}
