namespace ElastiCache.Model.Judging;

/// <summary>What comes in an update of its own.</summary>
/// <param name="Properties">What it is about.</param>
/// <param name="Together">What goes with it.</param>
/// <param name="IsAlone">Whether nothing else may change; otherwise what touches no node may.</param>
/// <param name="Source">Who says so.</param>
internal sealed record OwnUpdate(
    IReadOnlyList<string> Properties,
    IReadOnlyList<string> Together,
    bool IsAlone,
    string Source
)
{
    /// <summary>Whether a property belongs to it.</summary>
    public bool Has(string property) => Properties.Contains(property) || Together.Contains(property);
}
