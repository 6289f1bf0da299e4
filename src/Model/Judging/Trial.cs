using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Judging;

/// <summary>A rule that is tried on a resource.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Implies">The rules whose violations only follow from its own.</param>
/// <param name="Judge">Tries it under what is assigned to the parameters at present.</param>
internal sealed record Trial(string Id, IReadOnlyList<string> Implies, Func<IReadOnlyList<Violation>> Judge)
{
    /// <summary>Whether it is tried also where the resource is not there: it is about what else names that.</summary>
    public bool IsOfOthers { get; init; }

    /// <summary>
    /// The same, a trial for each rule, where several are tried as one: for what only some of them read there may be too many
    /// combinations.
    /// </summary>
    public IReadOnlyList<Trial> Parts { get; init; } = [];
}
