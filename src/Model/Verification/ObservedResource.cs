namespace ElastiCache.Model.Verification;

/// <summary>A resource as the service describes it.</summary>
/// <param name="Facts">Its properties in their normal form.</param>
/// <param name="Problem">Why it is not usable: missing, or a state that is not available; null where it is.</param>
internal sealed record ObservedResource(IReadOnlyDictionary<string, string> Facts, string? Problem = null)
{
    /// <summary>One that does not exist.</summary>
    public static ObservedResource Missing { get; } =
        new(new Dictionary<string, string>(StringComparer.Ordinal), "it does not exist");

    /// <summary>
    /// What the names of properties begin with that the service lists in full, so that one that it does not tell is not
    /// there. Of all other properties nothing is known where it does not tell them.
    /// </summary>
    public IReadOnlyList<string> Complete { get; init; } = [];

    /// <summary>Whether a property that nobody declared was added by hand. Default: services have defaults.</summary>
    public bool HasNoDefaults { get; init; }
}
