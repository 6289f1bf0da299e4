namespace ElastiCache.Model.Expressions;

/// <summary>What something came to under one assignment.</summary>
/// <param name="Result">What it came to.</param>
/// <param name="Choices">The parameters and conditions that it asked for, in that order, with what was assigned.</param>
internal sealed record Outcome<T>(T Result, IReadOnlyList<Choice> Choices)
{
    /// <summary>Whether all parameters that it asked for have their defaults.</summary>
    public bool IsByDefault => Choices.All(choice => choice.AllowsDefault);
}
