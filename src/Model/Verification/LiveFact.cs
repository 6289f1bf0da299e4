namespace ElastiCache.Model.Verification;

/// <summary>A fact of a resource, in the normal form that the service answers in.</summary>
/// <param name="Rule">The rule that it is held against.</param>
/// <param name="Property">What it is about, as CloudFormation calls it.</param>
/// <param name="Value">The value.</param>
internal sealed record LiveFact(LiveRule Rule, string Property, string Value);
