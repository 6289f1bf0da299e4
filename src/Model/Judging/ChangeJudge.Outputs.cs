using System.Text.Json;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

// What a nested stack hands on to the stacks beside it.
internal sealed partial class ChangeJudge
{
    /// <summary>An output of the stack; null for one that a template has not.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="inner">The outputs of stacks that are nested in this one, by logical id and name.</param>
    public NestedOutput? Output(string name, Func<string, string, NestedOutput?> inner)
    {
        if (ValueOf(_old, name) is not { } before || ValueOf(_new, name) is not { } after)
        {
            return null;
        }

        if (OutputReference.Of(after) is { } handed && handed == OutputReference.Of(before))
        {
            return inner(handed.Stack, handed.Name);
        }

        var (was, wasFixed) = Evaluate(_old, before);
        var (now, nowFixed) = Evaluate(_new, after);
        var isKnown = was is not null && now is not null && wasFixed && nowFixed;
        return new NestedOutput(
            was,
            now,
            wasFixed && nowFixed,
            isKnown
                ? was != now
                : new Canonical(_old.Evaluation).Of(before, name) != new Canonical(_new.Evaluation).Of(after, name)
                    || References
                        .In(after)
                        .Any(reference =>
                            EffectOn(reference) is UpdateEffect.Replaced or UpdateEffect.Unclear
                            || (
                                OutputReference.Of(reference) is { } other
                                && inner(other.Stack, other.Name)?.Changes == true
                            )
                        )
        )
        {
            IsOther = AreOthers(before, after),
        };
    }

    /// <summary>Whether a value that is a resource surely is another one after: that is replaced, or it is another resource.</summary>
    public bool AreOthers(Expression before, Expression after) =>
        (before, after) is (RefExpression { Name: var from }, RefExpression { Name: var to })
        && _old.Template.Resources.ContainsKey(from)
        && _new.Template.Resources.ContainsKey(to)
        && (from != to || EffectOn(new Reference(to)) == UpdateEffect.Replaced);

    /// <summary>The resource of one of the templates that a value is as a whole, with what is written out of it; null for none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isNew">Whether it is that of NEW.</param>
    public (TemplateContext Template, TemplateResource Resource)? Written(Expression value, bool isNew) =>
        (isNew ? _new : _old) is var context
        && value is RefExpression { Name: var name }
        && context.Template.Resources.TryGetValue(name, out var resource)
        && resource.Part("Condition").ValueKind == JsonValueKind.Undefined
        && resource.Written.Entry("Properties") is { } properties
        && References
            .All(properties)
            .All(part => part is LiteralExpression or ListExpression or ObjectExpression { HasFunction: false })
            ? (context, resource)
            : null;

    private static Expression? ValueOf(TemplateContext context, string name) =>
        (context.Template.Outputs.FirstOrDefault(output => output.Name == name)?.Written as ObjectExpression)?.Entry(
            "Value"
        );

    private static (string? Text, bool IsFixed) Evaluate(TemplateContext context, Expression written)
    {
        var isFixed = context.Evaluation.Exploration.IsConstant(
            () => written.Evaluate(context.Evaluation),
            out var value
        );
        return (PassedText.Of(value), isFixed);
    }
}
