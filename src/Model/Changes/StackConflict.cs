namespace ElastiCache.Model.Changes;

/// <summary>Something for which CloudFormation refuses a stack as long as another one is deployed as it is.</summary>
/// <param name="Stack">The stack that is refused.</param>
/// <param name="Holders">The stacks that stand in its way.</param>
/// <param name="Message">What is refused, and why.</param>
/// <param name="Steps">What to do instead of deploying all stacks one after the other.</param>
internal sealed record StackConflict(
    string Stack,
    IReadOnlyList<string> Holders,
    string Message,
    IReadOnlyList<StackStep> Steps
)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Stack}: {Message}";
}
