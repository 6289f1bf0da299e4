namespace ElastiCache.Model.Verification;

/// <summary>A resource of a template that is held against the account.</summary>
/// <param name="LogicalId">Its logical id.</param>
/// <param name="Type">Its type.</param>
/// <param name="PhysicalId">Its name in the account.</param>
/// <param name="Facts">What is declared of it and known before the deployment.</param>
internal sealed record DeclaredResource(string LogicalId, string Type, string PhysicalId, IReadOnlyList<LiveFact> Facts)
{
    /// <summary>The properties that are declared, those among them whose values only the deployment knows.</summary>
    public IReadOnlyCollection<string> Declared { get; init; } = [];

    /// <summary>Whether all of it is known: false where some depends on a parameter whose value nobody told.</summary>
    public bool IsWhole { get; init; } = true;
}
