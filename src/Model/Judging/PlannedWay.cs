using ElastiCache.Model.Changes;

namespace ElastiCache.Model.Judging;

/// <summary>Updates that lead to NEW one after the other.</summary>
/// <param name="Steps">The updates.</param>
/// <param name="Losses">What they take from the cache, although it stays; none where it keeps everything.</param>
/// <param name="LockOuts">The clients that cannot log in any more after them; none where all can.</param>
internal sealed record PlannedWay(
    IReadOnlyList<UpdateStep> Steps,
    IReadOnlyList<Verdict> Losses,
    IReadOnlyList<Verdict> LockOuts
);
