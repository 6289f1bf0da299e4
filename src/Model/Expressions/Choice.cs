namespace ElastiCache.Model.Expressions;

/// <summary>A parameter or condition that was asked for, and the candidate that is assigned to it.</summary>
/// <param name="Name">The parameter, or the condition.</param>
/// <param name="Options">How it may turn out.</param>
/// <param name="Index">Which of them is assigned.</param>
internal sealed record Choice(string Name, IReadOnlyList<Candidate> Options, int Index)
{
    /// <summary>What is assigned.</summary>
    public Candidate Candidate => Options[Index];

    /// <summary>Whether its value itself went into a property, and not only a decision between branches.</summary>
    public bool IsUsedAsValue { get; init; }

    /// <summary>Whether it is a condition that cannot be decided by parameters.</summary>
    public bool IsCondition { get; init; }
}
