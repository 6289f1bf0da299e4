namespace Infra.Settings;

/// <summary>A cache without nodes, and what it may use.</summary>
internal sealed record ServerlessSettings
{
    [Description(
        "How much data is set aside, and charged even when less is stored, in GiB: 1 to 5000. 0 removes what a cache has that lives. Default: none."
    )]
    public int? MinDataGb { get; set; }

    [Description(
        "How much data the cache may hold, in GiB: 1 to 5000. It bounds the bill. 0 removes the limit of a cache that lives. Default: no limit."
    )]
    public int? MaxDataGb { get; set; }

    [Description(
        "How many ECPUs a second are set aside, and charged: 1000 to 15000000. 0 removes what a cache has that lives. Default: none."
    )]
    public int? MinEcpuPerSecond { get; set; }

    [Description(
        "How many ECPUs a second the cache may use, 1000 to 15000000; more is throttled. It bounds the bill. 0 removes the limit of a cache that lives. Default: no limit."
    )]
    public int? MaxEcpuPerSecond { get; set; }

    [Description("When the daily snapshot is made, in UTC. Default: 03:00.")]
    public string? SnapshotTime { get; set; }
}
