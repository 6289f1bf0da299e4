namespace ElastiCache.Model.Facts;

/// <summary>One size of a node family.</summary>
/// <param name="Name">The size, such as <c>large</c>.</param>
/// <param name="VCpu">The number of vCPUs.</param>
/// <param name="MemoryGiB">The memory that the engine may use, in GiB, before reserved memory.</param>
/// <param name="SsdGiB">The SSD of a data-tiering node, in GiB; 0 on others.</param>
public sealed record NodeSize(string Name, int VCpu, double MemoryGiB, double SsdGiB = 0);
