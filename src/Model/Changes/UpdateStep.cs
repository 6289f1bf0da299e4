namespace ElastiCache.Model.Changes;

/// <summary>One of several updates, each to be deployed by itself.</summary>
/// <param name="Summary">What the step does, and what must be so before it.</param>
/// <param name="Changes">What to change in the template of the step before.</param>
internal sealed record UpdateStep(string Summary, IReadOnlyList<TemplateChange> Changes)
{
    /// <summary>
    /// Where it is in place unless the account stands in the way: why, each with what to look at. Default: it is in place.
    /// </summary>
    public IReadOnlyList<UpdateReason> Unless { get; init; } = [];

    /// <summary>What of OLD stays in the template although NEW has it no longer, such as <c>Resources.User</c>. Default: nothing.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Changes.Count == 0 ? Summary : $"{Summary}: {string.Join(", ", Changes)}";
}
