namespace ElastiCache.Model.Judging;

/// <summary>The values that a run gives parameters of two templates.</summary>
/// <param name="Old">Those of the one that is deployed; null for none.</param>
/// <param name="New">Those of the one to deploy; null for none.</param>
internal readonly record struct GivenParameters(
    IReadOnlyDictionary<string, string>? Old,
    IReadOnlyDictionary<string, string>? New
)
{
    /// <summary>The same for both.</summary>
    public static GivenParameters OfBoth(IReadOnlyDictionary<string, string>? values) => new(values, values);
}
