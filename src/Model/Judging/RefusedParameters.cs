using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>Values of parameters that the <c>Rules</c> of a template refuse, whatever its other parameters are.</summary>
internal static class RefusedParameters
{
    // More combinations than that are not tried: then the values count as allowed.
    private const int MostTries = 512;

    /// <summary>The rules that refuse; none where the values are allowed, or nobody can say.</summary>
    public static IReadOnlyList<TemplateRule> By(Template template, IReadOnlyDictionary<string, string> given)
    {
        var evaluation = new TemplateContext(template, given, isLenient: true).Evaluation;
        var outcomes = evaluation.Exploration.Explore(
            () => evaluation.Definitions.Rules.Where(rule => rule.Allows(evaluation) == false).ToList(),
            MostTries
        );
        return outcomes.LeftOut.Count == 0 && outcomes.All.All(outcome => outcome.Result.Count > 0)
            ? [.. outcomes.All.SelectMany(outcome => outcome.Result).Distinct()]
            : [];
    }
}
