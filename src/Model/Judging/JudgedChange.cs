using ElastiCache.Model.Changes;

namespace ElastiCache.Model.Judging;

/// <summary>What happens to a resource, and what the rules said of it.</summary>
/// <param name="Update">What happens.</param>
/// <param name="Verdicts">What the rules said; of what one template has alone, what becomes of what is removed.</param>
internal sealed record JudgedChange(ResourceUpdate Update, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>What the rules said where each parameter has its default. Default: the same.</summary>
    public IReadOnlyList<Verdict> VerdictsByDefault { get; init; } = Verdicts;

    /// <summary>Whether it is refused since something goes on to use what it replaces. Default: no.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Why no backup of it is restored as what it is to be, under some values at least; null where one always is.</summary>
    public string? NotRestored { get; init; }

    /// <summary>Whether it is another thing under other values of the parameters, each of which was tried. Default: no.</summary>
    public bool IsDecidedByParameters { get; init; }

    /// <summary>
    /// How it turns out by the values of the parameters; null where the resource is not in both templates, or nothing is to be told.
    /// </summary>
    public ChangeWays? Ways { get; init; }
}
