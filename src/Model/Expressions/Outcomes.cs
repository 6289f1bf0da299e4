using ElastiCache.Model.Judging;

namespace ElastiCache.Model.Expressions;

/// <summary>What something comes to under every assignment that matters to it.</summary>
/// <param name="All">One for each assignment of what was asked for.</param>
/// <param name="LeftOut">The parameters and conditions that were not tried in full, because it would be too much.</param>
internal sealed record Outcomes<T>(IReadOnlyList<Outcome<T>> All, IReadOnlyList<string> LeftOut);
