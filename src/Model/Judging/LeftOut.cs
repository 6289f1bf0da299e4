using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>A resource that was judged in part, because its parameters can be combined in too many ways, or a loop runs over
/// what is not known.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="RuleIds">The rules that were not tried with every combination.</param>
/// <param name="Parameters">The parameters of which not every value was tried.</param>
internal sealed record LeftOut(
    TemplateResource Resource,
    IReadOnlyList<string> RuleIds,
    IReadOnlyList<string> Parameters
)
{
    /// <summary>What a loop around it runs over, whose values are not known. Default: null, there is no such loop.</summary>
    public string? Collection { get; init; }

    /// <summary>The template of its own that it makes stacks of, in words. Default: null, it has none.</summary>
    public string? OwnTemplate { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        OwnTemplate is not null
            ? $"judged in part: {Resource.LogicalId} makes stacks of {OwnTemplate}, which is not judged with it: judge that template by itself"
        : Collection is not null
            ? $"judged in part: {Resource.LogicalId} stands in a loop over {Collection}, whose values are not known"
                + (
                    Parameters.Count == 0
                        ? ""
                        : $"; give {string.Join(" and ", Parameters)} (--parameter NAME=VALUE) to judge each of what it makes"
                )
        : $"judged in part: {Resource.LogicalId} depends on {string.Join(", ", Parameters)} in too many combinations for "
            + $"{string.Join(", ", RuleIds)}; give the values (--parameter NAME=VALUE) to judge them in full";
}
