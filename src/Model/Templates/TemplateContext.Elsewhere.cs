using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

// Resources of the templates around this one, and of those that are nested in it.
internal sealed partial class TemplateContext
{
    private const string Output = "Outputs.";

    // Stacks that pass one another what they have of one another are refused.
    private const int MostHops = 8;

    private readonly Dictionary<string, TemplateContext?> _inner = new(StringComparer.Ordinal);

    /// <summary>The template of a stack that is nested in this one, where it is known. Default: none is.</summary>
    public Func<TemplateResource, Template?> NestedTemplate { get; set; } = static _ => null;

    /// <summary>
    /// The resource of a type that a value stands for, with the template that has it: this one, one around that passes it, or a
    /// nested one that has it as an output. Null for none of them.
    /// </summary>
    public (TemplateContext Template, TemplateResource Resource)? Sought(Evaluated value, string type) =>
        Behind(value) is var (template, there) && template.Referenced(there, type) is { } resource
            ? (template, resource)
            : null;

    /// <summary>The same, or the resource of this template that has a value as its physical name.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of the resource.</param>
    /// <param name="nameProperty">The property that holds the physical name of such a resource.</param>
    public (TemplateContext Template, TemplateResource Resource)? SoughtOrNamed(
        Evaluated value,
        string type,
        string nameProperty
    ) =>
        Sought(value, type)
        ?? (value.Text is { } name && Named(name, type, nameProperty) is { } named ? (this, named) : null);

    /// <summary>What stands behind a value, as the template has it from which it comes.</summary>
    public (TemplateContext Template, Evaluated Value) Behind(Evaluated value)
    {
        var (template, there) = (this, value);
        for (var hop = 0; hop < MostHops && template.Next(there) is var (next, passed); hop++)
        {
            (template, there) = (next, passed);
        }

        return (template, there);
    }

    /// <summary>What a resource is called where another template is judged: <c>Topic of root.yaml</c> for one around it.</summary>
    /// <param name="resource">A resource of this template.</param>
    public string NameOf(TemplateResource resource) => Evaluation.Called(resource.LogicalId);

    /// <summary>The template that is nested by a stack of this one; null where it is not known.</summary>
    /// <param name="stack">The stack, as a resource of this template.</param>
    public TemplateContext? Inner(TemplateResource stack)
    {
        if (!_inner.TryGetValue(stack.LogicalId, out var inner))
        {
            inner = NestedTemplate(stack) is { } template ? Nested(template, stack) : null;
            _inner[stack.LogicalId] = inner;
        }

        return inner;
    }

    private (TemplateContext, Evaluated)? Next(Evaluated value) =>
        value.Around is { } around && Outer is not null ? (Outer, around)
        : value is { Parameter: { } name, OtherValueOf: not null } && PassedTo(name) is { Reference: not null } passed
            ? (Outer!, passed)
        : value.Reference is { } reference
        && reference.Attribute.StartsWith(Output, StringComparison.Ordinal)
        && Template.Resources.GetValueOrDefault(reference.LogicalId) is { } stack
        && ResourceTypes.IsStack(stack.Type)
        && Inner(stack) is { } inner
        && inner.Template.Outputs.FirstOrDefault(output => output.Name == reference.Attribute[Output.Length..])
            is { } output
        && output.Written is ObjectExpression written
        && written.Entry("Value") is { } shown
            ? (inner, inner.Evaluate(shown))
        : null;

    // Nobody else gives it values: what is not passed has its default.
    private TemplateContext Nested(Template template, TemplateResource stack)
    {
        var nesting = NestingOf(stack);
        return new TemplateContext(
            isLenient: true,
            template,
            new TemplateContext(template, isLenient: true)
                .Evaluation.Definitions.Parameters.Values.Where(parameter =>
                    parameter is { TakesDefault: true, IsLookedUp: false } && !nesting.Passed.Has(parameter.Name)
                )
                .ToDictionary(parameter => parameter.Name, parameter => parameter.Default!, StringComparer.Ordinal),
            Evaluation.Exploration,
            nesting,
            stack.LogicalId
        )
        {
            NestedTemplate = static _ => null,
        };
    }
}
