namespace ElastiCache.Model.Judging;

/// <summary>What the rules say of a template.</summary>
/// <param name="Findings">Every violation, in the order of the template.</param>
/// <param name="LeftOut">What was judged in part, because its parameters can be combined in too many ways.</param>
internal sealed record TemplateJudgement(IReadOnlyList<Finding> Findings, IReadOnlyList<LeftOut> LeftOut);
