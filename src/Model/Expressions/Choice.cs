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

    /// <summary>The same with numbers, each by itself, in place of some other value that nobody knows.</summary>
    /// <param name="parameter">The parameter that it is about.</param>
    /// <param name="numbers">The numbers; those that it names already stay what they are.</param>
    public Choice Spelled(Parameter parameter, IEnumerable<string> numbers)
    {
        List<Candidate> spelled =
        [
            .. Indices.Select(index => Options[index]).Where(option => !option.IsOther),
            .. numbers
                .Where(number => Options.All(option => option.IsOther || option.Value.Text != number))
                .Select(number => new Candidate(parameter.ValueOf(number), parameter.LabelOf(number))),
        ];
        return this with { Options = spelled, Indices = [.. Enumerable.Range(0, spelled.Count)], Decided = null };
    }

    /// <summary>Whether its value itself went into a property and tells assignments apart.</summary>
    public bool IsUsedAsValue => Decided?.Count != Indices.Count;
}
