namespace ElastiCache.Model.Preflight;

/// <summary>Where a new cache is to stand.</summary>
/// <param name="LogicalId">The cache.</param>
/// <param name="SubnetIds">Its subnets, where they exist already and the template names them.</param>
/// <param name="SubnetGroup">The group of subnets, where it exists already; null where the subnets are named.</param>
internal sealed record CachePlacement(string LogicalId, IReadOnlyList<string> SubnetIds, string? SubnetGroup)
{
    /// <summary>How many addresses its new nodes take; of a serverless cache one in each subnet.</summary>
    public int Addresses { get; init; }

    /// <summary>Whether it is a serverless cache.</summary>
    public bool IsServerless { get; init; }

    /// <summary>The zones that the template names for its nodes.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>Whether its nodes are to stand in different zones.</summary>
    public bool IsMultiAZ { get; init; }

    /// <summary>Its security groups, where they exist already.</summary>
    public IReadOnlyList<string> SecurityGroups { get; init; } = [];
}
