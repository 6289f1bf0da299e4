namespace ElastiCache.Model.Changes;

/// <summary>A property that does not change while something is attached to the resource.</summary>
/// <param name="Type">The type of the resource.</param>
/// <param name="Property">The property, or the parameter of a parameter group.</param>
/// <param name="While">What is attached, as a sentence would say it after <c>while</c>.</param>
/// <param name="RuleId">The rule of the catalogue.</param>
/// <param name="WayOut">What to do instead.</param>
/// <param name="Source">Where it was learned.</param>
internal sealed record HeldProperty(
    string Type,
    string Property,
    string While,
    string RuleId,
    string WayOut,
    string Source
);
