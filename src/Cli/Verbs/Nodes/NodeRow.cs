using System.Text.Json.Serialization;

namespace ElastiCache.Cli.Verbs.Nodes;

/// <summary>A node type as the output shows it.</summary>
/// <param name="Name">The node type, such as <c>cache.r7g.large</c>.</param>
/// <param name="Family">Its family.</param>
/// <param name="Size">Its size.</param>
/// <param name="VCpu">The number of vCPUs.</param>
/// <param name="MemoryGiB">Its memory in GiB.</param>
/// <param name="SsdGiB">Its SSD in GiB, 0 for none.</param>
/// <param name="Capabilities">What it can do, by the keys of <see cref="CapabilityColumn"/>.</param>
/// <param name="FirstVersions">The first version of each engine that runs on it; null where none does.</param>
internal sealed record NodeRow(
    string Name,
    string Family,
    string Size,
    [property: JsonPropertyName("vCpu")] int VCpu,
    [property: JsonPropertyName("memoryGiB")] double MemoryGiB,
    [property: JsonPropertyName("ssdGiB")] double SsdGiB,
    IReadOnlyDictionary<string, bool> Capabilities,
    IReadOnlyDictionary<string, string?> FirstVersions
)
{
    /// <summary>The row of a size of a family.</summary>
    public static NodeRow Of(NodeFamily family, NodeSize size) =>
        new(
            $"cache.{family.Name}.{size.Name}",
            family.Name,
            size.Name,
            size.VCpu,
            size.MemoryGiB,
            size.SsdGiB,
            CapabilityColumn.All.ToDictionary(column => column.Key, column => column.IsOf(family, size)),
            EngineName.All.ToDictionary(engine => engine, family.FirstVersion)
        );
}
