namespace ElastiCache.Cdk;

/// <summary>Properties of a <see cref="CacheParameterGroup"/>.</summary>
public sealed record CacheParameterGroupProps
{
    /// <summary>The engine version whose family the group has.</summary>
    public required CacheEngine Engine { get; init; }

    /// <summary>
    /// The parameters that differ from the family's defaults, by the names that the engine gives them.
    /// Default: none. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether caches that use the group run in cluster mode. Default: no.</summary>
    public bool ClusterMode { get; init; }

    /// <summary>What the group is for. Default: the path of the construct.</summary>
    public string? Description { get; init; }
}
