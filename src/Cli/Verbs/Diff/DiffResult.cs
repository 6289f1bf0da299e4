namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>What an update does to the stacks of OLD and NEW, and what of it is allowed.</summary>
/// <param name="Diffs">What it does, stack by stack.</param>
/// <param name="Allow">What the user insists on.</param>
/// <param name="Conflicts">What stands between the stacks.</param>
/// <param name="Notes">What else is to be known, a sentence each.</param>
/// <param name="IsStrict">Whether to stop for what depends on the account too.</param>
internal sealed record DiffResult(
    IReadOnlyList<StackDiff> Diffs,
    AllowOption Allow,
    IReadOnlyList<StackConflict> Conflicts,
    IReadOnlyList<string> Notes,
    bool IsStrict
)
{
    /// <summary>Every resource to which something happens, with the stack.</summary>
    public IEnumerable<(StackDiff Diff, ResourceUpdate Update)> Changed =>
        Diffs.SelectMany(diff => diff.Plan.Changed.Select(update => (diff, update)));

    /// <summary>What is to be told, with the stack: of each template itself, then of its resources.</summary>
    public IEnumerable<(StackDiff Diff, ResourceUpdate Update)> Told =>
        Diffs.SelectMany(diff => diff.Plan.Told.Select(update => (diff, update)));

    /// <summary>How many ElastiCache resources stay as they are.</summary>
    public int Unchanged => Diffs.Sum(diff => diff.Plan.Resources.Count - diff.Plan.Changed.Count());

    /// <summary>
    /// How many changes are to stop for: they do harm, and nobody allowed it, or a stack is refused; what has the same way out
    /// counts once.
    /// </summary>
    public int Stops =>
        Conflicts
            .Where(conflict => !IsToldAsRemoval(conflict))
            .Select(conflict => (conflict.Stack, string.Join(' ', conflict.Holders), string.Join(' ', conflict.Steps)))
            .Distinct()
            .Count() + Told.Count(entry => IsStop(entry.Diff, entry.Update));

    // The way out destroys what then stops as removed: that is one cause.
    private bool IsToldAsRemoval(StackConflict conflict) =>
        conflict
            .Steps.Where(step => step.Verb == StackVerb.Destroy)
            .Any(step =>
                Changed.Any(entry => step.Stacks.Contains(entry.Diff.Stack) && IsStop(entry.Diff, entry.Update))
            );

    /// <summary>Whether nothing is to stop for.</summary>
    public bool Passes => Stops == 0;

    /// <summary>Whether a change does harm that nobody allowed.</summary>
    public bool IsStop(StackDiff diff, ResourceUpdate update) =>
        IsMeantToStop(update) && Allow.Allows(diff.Stack, update) is null;

    /// <summary>Whether a change stops unless somebody allows it.</summary>
    public bool IsMeantToStop(ResourceUpdate update) => update.IsHarmful || (IsStrict && update.IsToLookAt);

    /// <summary>How many changes there are to look at in the account before they are deployed, which do not stop.</summary>
    public int Looks => Changed.Count(entry => entry.Update.IsToLookAt && !IsMeantToStop(entry.Update));
}
