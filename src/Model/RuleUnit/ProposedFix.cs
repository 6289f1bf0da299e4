namespace ElastiCache.Model.RuleUnit;

/// <summary>How one violation would be put right.</summary>
/// <param name="Does">What is done, as an imperative sentence.</param>
/// <param name="Edits">The changes; none where there is no one answer.</param>
/// <param name="IsUnsafe">Whether somebody has to decide.</param>
internal sealed record ProposedFix(string Does, IReadOnlyList<FixEdit> Edits, bool IsUnsafe)
{
    /// <summary>
    /// Whether the rule only advises, so that a cache that lives may break it. Default: false, the service refuses what breaks
    /// it.
    /// </summary>
    public bool IsOfAdvice { get; init; }

    /// <summary>Violations are told apart by what is wrong, not by what to do about it.</summary>
    public bool Equals(ProposedFix? other) => other is not null;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
