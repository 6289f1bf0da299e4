namespace ElastiCache.Cli.Verbs.Nodes;

/// <summary>How a capability is called in the output.</summary>
/// <param name="Capability">The capability.</param>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Heading">Its heading in the table.</param>
internal sealed record CapabilityColumn(NodeCapabilities Capability, string Key, string Heading)
{
    /// <summary>A column for every capability.</summary>
    public static IReadOnlyList<CapabilityColumn> All { get; } =
    [
        new(NodeCapabilities.Creatable, "creatable", "creatable"),
        new(NodeCapabilities.DataTiering, "dataTiering", "data\ntiering"),
        new(NodeCapabilities.AutoScaling, "autoScaling", "auto\nscaling"),
        new(NodeCapabilities.GlobalDatastore, "globalDatastore", "global\ndatastore"),
        new(NodeCapabilities.Durability, "durability", "durability"),
        new(NodeCapabilities.IPv6, "ipv6", "IPv6"),
    ];

    /// <summary>Whether a node of the family and size has the capability.</summary>
    public bool IsOf(NodeFamily family, NodeSize size) => family.Can(Capability, size);
}
