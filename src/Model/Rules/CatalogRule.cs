namespace ElastiCache.Model;

/// <summary>A rule and the resources that it judges.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="ResourceTypes">The types, as CloudFormation spells them.</param>
public sealed record CatalogRule(Rule Rule, IReadOnlyList<string> ResourceTypes);
