using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>The values that a run gives parameters of two templates.</summary>
/// <param name="Old">Those of the one that is deployed; null for none.</param>
/// <param name="New">Those of the one to deploy; null for none.</param>
internal readonly record struct GivenParameters(
    IReadOnlyDictionary<string, string>? Old,
    IReadOnlyDictionary<string, string>? New
)
{
    /// <summary>Where the one that is deployed is nested, and gets further values from. Default: nowhere.</summary>
    public OuterStack? OldOuter { get; init; }

    /// <summary>The same of the one to deploy.</summary>
    public OuterStack? NewOuter { get; init; }

    /// <summary>Those of the one to deploy for both: as they are once the first update is through.</summary>
    public GivenParameters Later => new(New, New) { OldOuter = NewOuter, NewOuter = NewOuter };

    /// <summary>The same for both.</summary>
    public static GivenParameters OfBoth(IReadOnlyDictionary<string, string>? values) => new(values, values);
}
