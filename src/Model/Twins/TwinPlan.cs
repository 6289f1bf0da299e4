namespace ElastiCache.Model.Twins;

/// <summary>Every cache of a template or an app as it is to run on this machine.</summary>
/// <param name="Caches">The caches, in the order of the templates.</param>
internal sealed record TwinPlan(IReadOnlyList<TwinCache> Caches)
{
    /// <summary>The caches whose condition does not hold with the defaults of the parameters, so that they are not there.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>What ElastiCache would refuse, and a twin cannot have either.</summary>
    public IReadOnlyList<(TwinCache Cache, TwinDifference Reason)> Refused =>
        [
            .. Caches.SelectMany(cache =>
                cache.Differences.Where(difference => difference.IsRefused).Select(difference => (cache, difference))
            ),
        ];

    /// <summary>The cache of a name; null where there is none.</summary>
    public TwinCache? Find(string name) =>
        Caches.FirstOrDefault(cache => cache.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? Caches.FirstOrDefault(cache => cache.LogicalId == name);
}
