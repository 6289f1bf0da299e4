using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes;

/// <summary>One of several updates, each to be deployed by itself.</summary>
/// <param name="Summary">What the step does, and what must be so before it.</param>
/// <param name="Changes">What to change in the template of the step before.</param>
internal sealed record UpdateStep(string Summary, IReadOnlyList<TemplateChange> Changes)
{
    /// <summary>A step of a few changes.</summary>
    internal static UpdateStep Of(string summary, params (string Property, string? Value)[] changes) =>
        new(summary, [.. changes.Select(change => new TemplateChange(change.Property, change.Value))]);

    /// <inheritdoc/>
    public override string ToString() => Changes.Count == 0 ? Summary : $"{Summary}: {string.Join(", ", Changes)}";
}
