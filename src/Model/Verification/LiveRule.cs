using ElastiCache.Model.Twins;

namespace ElastiCache.Model.Verification;

/// <summary>Something that must hold of a running cache.</summary>
/// <param name="Id">Its id, such as <c>D-06</c>.</param>
/// <param name="Statement">What must hold.</param>
/// <param name="Why">What it means when it does not.</param>
internal sealed record LiveRule(string Id, string Statement, string Why)
{
    /// <summary>That it does not hold of a cache.</summary>
    public LiveFinding Broken(TwinCache cache, string subject, string message) =>
        new(this, cache.Name, subject, message) { LogicalId = cache.LogicalId };
}
