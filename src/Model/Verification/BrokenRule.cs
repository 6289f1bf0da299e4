using ElastiCache.Model.Twins;

namespace ElastiCache.Model.Verification;

/// <summary>What is found where a rule of running caches does not hold.</summary>
internal static class BrokenRule
{
    /// <summary>That it does not hold of a cache.</summary>
    public static LiveFinding Broken(this LiveRule rule, TwinCache cache, string subject, string message) =>
        new(rule, cache.Name, subject, message) { LogicalId = cache.LogicalId };
}
