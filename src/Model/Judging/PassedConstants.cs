using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>What a stack passes to a stack that is nested in it, whatever its own parameters are.</summary>
internal static class PassedConstants
{
    /// <summary>The values of the nested stack's parameters by name, without those that only a deployment knows.</summary>
    /// <param name="parent">The template of the outer stack.</param>
    /// <param name="id">The logical id of the nested stack.</param>
    /// <param name="given">The values that are given to the parameters of the outer stack.</param>
    public static IReadOnlyDictionary<string, string> Of(
        Template parent,
        string id,
        IReadOnlyDictionary<string, string> given
    )
    {
        var context = new TemplateContext(parent, given, isLenient: true);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (
            context.Template.Resources.TryGetValue(id, out var stack)
            && new Side(context, stack).Written("Parameters") is ObjectExpression { HasFunction: false } passed
        )
        {
            foreach (var (name, written) in passed.Entries)
            {
                if (
                    context.Evaluation.Exploration.IsConstant(() => written.Evaluate(context.Evaluation), out var value)
                    && PassedText.Of(value) is { } text
                )
                {
                    values[name] = text;
                }
            }
        }

        return values;
    }
}
