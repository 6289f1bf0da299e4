namespace ElastiCache.Model.Facts;

/// <summary>A family of node types: what its sizes share.</summary>
/// <param name="Name">The family, such as <c>r7g</c>.</param>
public sealed partial record NodeFamily(string Name)
{
    /// <summary>Where sizes, memory, capabilities and engine versions are from.</summary>
    public const string Source =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html";

    /// <summary>Where the Regions are from.</summary>
    public const string RegionSource = "the node types per Region that aws-cdk-lib 2.276.0 ships";

    /// <summary>The day on which <see cref="Source"/> was read.</summary>
    public static DateOnly ReadOn { get; } = new(2026, 11, 21);

    /// <summary>Every family of the table.</summary>
    public static IReadOnlyList<NodeFamily> All => Families;

    /// <summary>Every Region of the table.</summary>
    public static IReadOnlyList<string> Regions => KnownRegions;

    /// <summary>The sizes, smallest first.</summary>
    public required IReadOnlyList<NodeSize> Sizes { get; init; }

    /// <summary>What its nodes can do.</summary>
    public required NodeCapabilities Capabilities { get; init; }

    /// <summary>The first Redis OSS version that runs on it; null when none does.</summary>
    public required string? FirstRedis { get; init; }

    /// <summary>The first Memcached version that runs on it; null when none does.</summary>
    public required string? FirstMemcached { get; init; }

    /// <summary>The Regions of the table that lack the family.</summary>
    public required IReadOnlyList<string> MissingRegions { get; init; }

    /// <summary>Whether the family can do <paramref name="capability"/>.</summary>
    public bool Can(NodeCapabilities capability) => Capabilities.HasFlag(capability);

    /// <summary>Whether a node of the family and of a size can do <paramref name="capability"/>: some stop at a size.</summary>
    public bool Can(NodeCapabilities capability, NodeSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        return Can(capability) && Has(capability, size.Name);
    }

    /// <summary>The first version of an engine that runs on it; null when none does.</summary>
    public string? FirstVersion(string engine) =>
        engine switch
        {
            EngineName.Valkey => "7.2",
            EngineName.Redis => FirstRedis,
            EngineName.Memcached => FirstMemcached,
            _ => null,
        };

    /// <summary>Whether a Region has the family; null for a Region that is not in the table.</summary>
    public bool? IsIn(string region) => Regions.Contains(region) ? !MissingRegions.Contains(region) : null;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
