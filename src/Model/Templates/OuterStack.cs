using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>Where a template is nested.</summary>
/// <param name="Template">The template that nests it.</param>
/// <param name="Name">What that one is called, such as its file.</param>
/// <param name="StackId">The logical id of the nested stack in it.</param>
/// <param name="Given">The values of its parameters that are known.</param>
/// <param name="Outer">Where that one is nested itself; null for nowhere.</param>
internal sealed record OuterStack(
    Template Template,
    string Name,
    string StackId,
    IReadOnlyDictionary<string, string> Given,
    OuterStack? Outer
)
{
    /// <summary>The template of a stack that is nested in that one, where it is known. Default: none is.</summary>
    public Func<TemplateResource, Template?> Nested { get; init; } = static _ => null;

    private static readonly Dictionary<string, Expression> Nothing = new(StringComparer.Ordinal);

    /// <summary>What a stack passes to the template that is nested by it, by parameter; null where a function may pass anything.</summary>
    /// <param name="stack">The stack, as a resource.</param>
    public static IReadOnlyDictionary<string, Expression>? PassedBy(TemplateResource stack) =>
        stack.Written.Entry("Properties") switch
        {
            null => Nothing,
            ObjectExpression properties when properties.Entry("Parameters") is { } written => written
                is ObjectExpression { HasFunction: false } passed
                ? passed.Entries
                : null,
            ObjectExpression { HasFunction: false } => Nothing,
            _ => null,
        };
}
