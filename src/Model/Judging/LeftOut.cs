using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>A resource that was judged in part, because its parameters can be combined in too many ways.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="RuleIds">The rules that were not tried with every combination.</param>
/// <param name="Parameters">The parameters of which not every value was tried.</param>
internal sealed record LeftOut(
    TemplateResource Resource,
    IReadOnlyList<string> RuleIds,
    IReadOnlyList<string> Parameters
)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"judged in part: {Resource.LogicalId} depends on {string.Join(", ", Parameters)} in too many combinations for "
        + $"{string.Join(", ", RuleIds)}; give the values (--parameter NAME=VALUE) to judge them in full";
}
