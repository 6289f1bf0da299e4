namespace ElastiCache.Model.Expressions;

/// <summary>A parameter or condition that was asked for, and what is assigned to it.</summary>
/// <param name="Name">The parameter, or the condition.</param>
/// <param name="Options">How it may turn out.</param>
/// <param name="Indices">
/// Which of them is assigned: one, or several that nothing which was asked for tells apart.
/// </param>
internal sealed record Choice(string Name, IReadOnlyList<Candidate> Options, IReadOnlyList<int> Indices)
{
    /// <summary>What is assigned; of several that nothing tells apart, the first.</summary>
    public Candidate Candidate => Options[Indices[0]];

    /// <summary>
    /// Which of them were left when branches had been decided by it, and its value itself was not asked for yet; null where
    /// it decides nothing.
    /// </summary>
    public IReadOnlyList<int>? Decided { get; init; }

    /// <summary>Whether it is a condition that cannot be decided by parameters.</summary>
    public bool IsCondition { get; init; }

    /// <summary>Whether it leaves a parameter its default; of a condition that nobody can decide, nothing is said.</summary>
    public bool AllowsDefault => IsCondition || Indices.Any(index => Options[index].IsDefault);

    /// <summary>Whether another choice is about the same parameter or condition.</summary>
    public bool IsAbout(Choice other) => Name == other.Name && IsCondition == other.IsCondition;

    /// <summary>Whether its value itself went into a property and tells assignments apart.</summary>
    public bool IsUsedAsValue => Decided?.Count != Indices.Count;
}
