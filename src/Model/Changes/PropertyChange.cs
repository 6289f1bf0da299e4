namespace ElastiCache.Model.Changes;

/// <summary>A property that the two templates do not have the same.</summary>
/// <param name="Name">The property.</param>
/// <param name="IsCertain">Whether the values surely differ; false where only the deployment knows them.</param>
/// <param name="Because">What differs where the text is the same: what the property refers to, and what happens to that.</param>
internal sealed record PropertyChange(string Name, bool IsCertain, string? Because = null)
{
    /// <summary>How a reason begins that is about what the property refers to.</summary>
    public const string Refers = "refers to ";

    /// <summary>The parameter whose other default changes it; null where something else does.</summary>
    public string? ByDefaultOf { get; init; }
}
