namespace ElastiCache.Model.Expressions;

/// <summary>
/// A question that was asked of a parameter or a condition: the ways in which the answer falls out, and which of them is
/// being tried.
/// </summary>
/// <param name="Name">The parameter, or the condition.</param>
/// <param name="IsCondition">Whether it is a condition that cannot be decided by parameters.</param>
/// <param name="Options">How it may turn out.</param>
/// <param name="Ways">For each answer, the options that give it.</param>
/// <param name="Way">Which of the ways is being tried.</param>
internal sealed record Step(
    string Name,
    bool IsCondition,
    IReadOnlyList<Candidate> Options,
    IReadOnlyList<IReadOnlyList<int>> Ways,
    int Way
)
{
    /// <summary>The options that are left.</summary>
    public IReadOnlyList<int> Indices => Ways[Way];

    /// <summary>Whether there is a way that comes after this one.</summary>
    public bool HasNext => Way + 1 < Ways.Count;

    /// <summary>Whether it decides between branches, and the value itself goes into no property by it.</summary>
    public bool IsDecision { get; init; }

    /// <summary>A step that was taken already.</summary>
    public static Step Of(Choice choice) =>
        new(choice.Name, choice.IsCondition, choice.Options, [choice.Indices], 0)
        {
            IsDecision = !choice.IsUsedAsValue,
        };

    /// <summary>What the steps together assign. A later step about the same parameter has fewer options left.</summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<Step> steps)
    {
        List<Choice> choices = [];
        foreach (var step in steps)
        {
            var choice = new Choice(step.Name, step.Options, step.Indices)
            {
                IsCondition = step.IsCondition,
                Decided = step.IsDecision ? step.Indices : null,
            };
            var earlier = choices.FindIndex(choice.IsAbout);
            if (earlier < 0)
            {
                choices.Add(choice);
            }
            else
            {
                choices[earlier] = choice with { Decided = choice.Decided ?? choices[earlier].Decided };
            }
        }

        return choices;
    }
}
