namespace ElastiCache.Model.RuleUnit;

/// <summary>How what breaks a rule is put right, where there is one right answer.</summary>
/// <typeparam name="T">The specification that the rule judges.</typeparam>
/// <param name="Does">What is done, as an imperative sentence.</param>
/// <param name="Edits">The changes; none where this case has no one answer. It is asked only where the rule is broken.</param>
internal sealed record Fix<T>(string Does, Func<T, IEnumerable<FixEdit>> Edits)
{
    /// <summary>Whether somebody has to decide: the answer is likely, but not the only one. Default: false.</summary>
    public bool IsUnsafe { get; init; }

    /// <summary>Whether somebody has to decide in this case, though not in every one. Default: never.</summary>
    public Func<T, bool> IsUnsafeFor { get; init; } = _ => false;

    /// <summary>What is to be done about one specification, or about one item of it.</summary>
    /// <param name="specification">The specification.</param>
    /// <param name="within">Where the item stands; null for the specification as a whole.</param>
    public ProposedFix For(T specification, string? within) =>
        new(
            Does,
            [
                .. Edits(specification)
                    .Where(edit => within is null || Holds(edit.Path, within) || Holds(within, edit.Path)),
            ],
            IsUnsafe || IsUnsafeFor(specification)
        );

    private static bool Holds(string path, string other) =>
        other == path || other.StartsWith($"{path}.", StringComparison.Ordinal);
}
