using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>A violation in a template.</summary>
/// <param name="Resource">The resource that breaks the rule.</param>
/// <param name="Violation">What is wrong with it.</param>
internal sealed record Finding(TemplateResource Resource, Violation Violation)
{
    /// <summary>
    /// The conditions under which it is wrong, such as <c>where IsProd holds</c>. Default: null, it is wrong whatever they
    /// are.
    /// </summary>
    public string? Where { get; init; }

    /// <summary>
    /// Whether it is a warning only because parameters may have other values: it is an error where each has its default.
    /// Default: no.
    /// </summary>
    public bool IsErrorByDefault { get; init; }
}
