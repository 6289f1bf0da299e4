namespace ElastiCache.Model.Verification;

/// <summary>A resource as the service describes it.</summary>
/// <param name="Facts">Its properties in their normal form. What the service did not tell is not among them.</param>
/// <param name="Problem">Why it is not usable: missing, or a state that is not available; null where it is.</param>
internal sealed record ObservedResource(IReadOnlyDictionary<string, string> Facts, string? Problem = null)
{
    /// <summary>One that does not exist.</summary>
    public static ObservedResource Missing { get; } =
        new(new Dictionary<string, string>(StringComparer.Ordinal), "it does not exist");
}
