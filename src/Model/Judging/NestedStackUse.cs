using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Judging;

/// <summary>What a stack says of a stack that is nested in it, whatever its own parameters are.</summary>
internal sealed class NestedStackUse
{
    private readonly Evaluation _evaluation;
    private readonly Side? _stack;

    /// <summary>What a template says of a nested stack; nothing where it has none of that name.</summary>
    /// <param name="parent">The template of the outer stack.</param>
    /// <param name="id">The logical id of the nested stack.</param>
    /// <param name="given">The values that are given to the parameters of the outer stack.</param>
    /// <param name="outer">Where the outer stack is nested itself. Default: nowhere, or nobody knows.</param>
    public NestedStackUse(
        Template parent,
        string id,
        IReadOnlyDictionary<string, string> given,
        OuterStack? outer = null
    )
    {
        var context = new TemplateContext(parent, given, isLenient: true, outer: outer);
        _evaluation = context.Evaluation;
        _stack = context.Template.Resources.TryGetValue(id, out var stack) ? new Side(context, stack) : null;
    }

    /// <summary>The values of the nested stack's parameters by name, without those that only a deployment knows.</summary>
    public IReadOnlyDictionary<string, string> Constants =>
        (Passed is { HasFunction: false } passed ? passed.Entries.AsEnumerable() : [])
            .Select(entry =>
                (
                    entry.Key,
                    Text: _evaluation.Exploration.IsConstant(() => entry.Value.Evaluate(_evaluation), out var known)
                        ? PassedText.Of(known)
                        : null
                )
            )
            .Where(value => value.Text is not null)
            .ToDictionary(value => value.Key, value => value.Text!, StringComparer.Ordinal);

    /// <summary>The defaults that count since nothing is passed: nobody else gives a nested stack values.</summary>
    /// <param name="nested">The nested template.</param>
    public IReadOnlyDictionary<string, string> Defaults(Template nested)
    {
        return _stack is null || OuterStack.PassedBy(_stack.Resource) is not { } passed
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new TemplateContext(nested)
                .Evaluation.Definitions.Parameters.Values.Where(parameter =>
                    parameter is { TakesDefault: true, IsLookedUp: false }
                    && passed.GetValueOrDefault(parameter.Name) is null or RefExpression { Name: "AWS::NoValue" }
                )
                .ToDictionary(parameter => parameter.Name, parameter => parameter.Default!, StringComparer.Ordinal);
    }

    /// <summary>Whether nothing else is passed than some values that are known.</summary>
    /// <param name="known">The parameters whose values are known.</param>
    public bool PassesOnly(IEnumerable<string> known) =>
        _stack is null
        || OuterStack.PassedBy(_stack.Resource)?.Keys.Except(known, StringComparer.Ordinal).Any() == false;

    /// <summary>The last part of the template's address, such as <c>cache.yaml</c>; null where it is not known whole.</summary>
    /// <param name="property">The property that has the address.</param>
    public string? FileName(string property)
    {
        var address = _stack?.Text(property);
        var end =
            address is not { } written ? null
            : written.TryGet(out var whole) ? whole
            : TextWithGaps.Of(written)?.End;
        var file = end?.Split('?')[0].Split('/') is { Length: > 1 } parts ? parts[^1] : null;
        return file is "" ? null : file;
    }

    /// <summary>Whether a template declares all parameters that are passed: no other could be the nested one.</summary>
    public bool CanBe(Template template) =>
        Passed is not { HasFunction: false } passed
        || passed.Entries.Keys.All(name => template.Section("Parameters", name) is not null);

    private ObjectExpression? Passed => _stack?.Written("Parameters") as ObjectExpression;
}
