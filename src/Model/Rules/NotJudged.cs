using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules;

/// <summary>A row of the catalogue that no rule of its own judges, and why.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Statement">What it says.</param>
/// <param name="Reason">Why nothing judges it, or what does.</param>
internal sealed partial record NotJudged(string Id, string Statement, string Reason)
{
    /// <summary>What would break it, in a few words.</summary>
    public string Example { get; init; } = "";

    /// <summary>Where it was learned. Default: AWS documentation.</summary>
    public Evidence Evidence { get; init; } = Evidence.Documentation;

    /// <summary>The address of the page that states it; null where none does.</summary>
    public string? Source { get; init; }
}
