namespace ElastiCache.Model.Changes;

/// <summary>Something for which a stack must wait as long as another one is deployed as it is.</summary>
/// <param name="Stack">The stack that has to wait.</param>
/// <param name="Holders">The stacks that stand in its way.</param>
/// <param name="Message">What would happen otherwise.</param>
/// <param name="Steps">What to do instead of deploying all stacks one after the other.</param>
internal sealed record StackConflict(
    string Stack,
    IReadOnlyList<string> Holders,
    string Message,
    IReadOnlyList<StackStep> Steps
)
{
    /// <summary>The resource of the stack that the export is of, which stands in its own way; null for none that is known.</summary>
    public string? Of { get; init; }

    /// <summary>What tells whether it stands in the way at all; null where it does.</summary>
    public string? Look { get; init; }

    /// <summary>What to do where it does not stand in the way.</summary>
    public IReadOnlyList<StackStep> Otherwise { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Stack}: {Message}";
}
