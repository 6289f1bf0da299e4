using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Judging;

/// <summary>A rule and the resources that it judges.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="ResourceTypes">The types, as CloudFormation spells them.</param>
internal sealed record CatalogRule(Rule Rule, IReadOnlyList<string> ResourceTypes)
{
    /// <summary>Why the constructs cannot break the rule, in Markdown; null where they can, or where there are none.</summary>
    public string? RuledOutInConstructs =>
        RuledOut.ByConstructs.GetValueOrDefault(Rule.Id)
        ?? (RuledOut.Unset.TryGetValue(Rule.Id, out var property) ? $"No construct sets `{property}`." : null);
}
