namespace ElastiCache.Model.Compliance;

/// <summary>What a policy asks of a cache, and which controls of the policy that stands for.</summary>
/// <param name="RuleId">The rule's id, such as <c>COMP-4</c>. One rule stands for controls of several policies.</param>
/// <param name="Statement">What the rule asks for, as one sentence.</param>
/// <param name="Controls">The controls, as the policy numbers them.</param>
public sealed record ComplianceControl(string RuleId, string Statement, string Controls);
