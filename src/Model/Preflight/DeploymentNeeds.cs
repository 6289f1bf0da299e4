namespace ElastiCache.Model.Preflight;

/// <summary>What a template needs of the account that it is deployed to.</summary>
internal sealed record DeploymentNeeds
{
    /// <summary>What has to be asked, with the resource that needs it.</summary>
    public required IReadOnlyList<(AccountQuestion Question, string LogicalId)> Questions { get; init; }

    /// <summary>How much of each quota the deployment adds.</summary>
    public required IReadOnlyDictionary<AccountQuota, int> Added { get; init; }

    /// <summary>The most that one cache takes of quotas that count each cache by itself, with the cache.</summary>
    public required IReadOnlyDictionary<AccountQuota, (int Needed, string LogicalId)> Largest { get; init; }

    /// <summary>Where new caches are to stand.</summary>
    public required IReadOnlyList<CachePlacement> Placements { get; init; }

    /// <summary>What only the deployment knows and therefore cannot be asked, as the resource with the property.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }
}
