namespace ElastiCache.Model.Resources;

/// <summary>A property that CloudFormation cannot change on a resource that exists.</summary>
/// <param name="Type">The type of the resource.</param>
/// <param name="Name">The property.</param>
/// <param name="RuleId">The rule of the catalogue.</param>
/// <param name="Source">Where it was learned.</param>
internal sealed record CreateOnlyProperty(string Type, string Name, string RuleId, string Source)
{
    /// <summary>What another source says against it, and how to find out; null where all agree.</summary>
    public string? Contradiction { get; init; }

    /// <summary>The value to which it changes in place, as to what is left out; null where every change replaces.</summary>
    public string? InPlaceTo { get; init; }
}
