using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes;

/// <summary>What an update does with a property that OLD has and NEW leaves out.</summary>
/// <param name="Type">The type of the resource.</param>
/// <param name="Property">The property.</param>
/// <param name="Stays">Whether the value stays as it was; false where the update is reported to fail; null where nobody says.</param>
/// <param name="Instead">What to write so that it does not stay.</param>
/// <param name="Evidence">How that is known.</param>
/// <param name="Source">Where it was learned.</param>
internal sealed record LeftOutMeaning(
    string Type,
    string Property,
    bool? Stays,
    string Instead,
    Evidence Evidence,
    string Source
)
{
    /// <summary>
    /// What shows whether it stayed, where nobody says and the update is made all the same. Default: none, and the update may
    /// be refused.
    /// </summary>
    public string? Shown { get; init; }
}
