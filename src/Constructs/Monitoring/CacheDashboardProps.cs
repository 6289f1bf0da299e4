namespace ElastiCache.Cdk;

/// <summary>Properties of a <see cref="CacheDashboard"/>.</summary>
public sealed record CacheDashboardProps
{
    /// <summary>
    /// The name: letters, digits, hyphens and underscores. Default: CloudFormation makes one that no other dashboard has.
    /// </summary>
    public string? DashboardName { get; init; }
}
