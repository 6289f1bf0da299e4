namespace ElastiCache.Cli.Verbs.Nodes;

/// <summary>Which node types are wanted. What is null does not matter.</summary>
/// <param name="Engine">Those that run this engine.</param>
/// <param name="Version">Those that run this version, of <paramref name="Engine"/> or of whichever engine has it.</param>
/// <param name="Region">Those that this Region has.</param>
/// <param name="Family">Those of this family.</param>
/// <param name="All">Also those on which no new cache can be created.</param>
internal sealed record NodeFilter(string? Engine, string? Version, string? Region, string? Family, bool All)
{
    /// <summary>The rows of the node types that are wanted, in the order of the table.</summary>
    public List<NodeRow> Rows() =>
        [.. NodeFamily.All.Where(Wants).SelectMany(family => family.Sizes.Select(size => NodeRow.Of(family, size)))];

    private bool Wants(NodeFamily family) =>
        (All || family.Can(NodeCapabilities.Creatable))
        && (Family is null || family.Name == Family)
        && (Region is null || family.IsIn(Region) == true)
        && EngineName.All.Any(engine => (Engine ?? engine) == engine && Runs(family, engine));

    private bool Runs(NodeFamily family, string engine) =>
        family.FirstVersion(engine) is { } first
        && (
            Version is null
            || (
                CacheEngine.Of(engine, Version).IsKnown
                && CacheEngineVersion.Parse(Version) >= CacheEngineVersion.Parse(first)
            )
        );
}
