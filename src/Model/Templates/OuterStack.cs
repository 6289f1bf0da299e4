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

    /// <summary>Whether a stack passes anything to the template that is nested by it.</summary>
    /// <param name="stack">The stack, as a resource.</param>
    /// <param name="passed">What it passes, by parameter; null where a function stands for that, so that it may be anything.</param>
    public static bool Passes(TemplateResource stack, out IReadOnlyDictionary<string, Expression>? passed)
    {
        passed = null;
        if (stack.Written.Entry("Properties") is not { } properties)
        {
            return false;
        }

        var (entries, isOpen) = Entries(properties);
        if (entries?.GetValueOrDefault("Parameters") is not { } written)
        {
            return isOpen;
        }

        (passed, isOpen) = Entries(written);
        passed = isOpen ? null : passed;
        return isOpen || passed?.Count > 0;
    }

    // The entries that are written out, and whether a function may bring others.
    private static (IReadOnlyDictionary<string, Expression>? Entries, bool IsOpen) Entries(Expression written) =>
        written is ObjectExpression plain ? (plain.Entries, plain.HasFunction) : (null, true);
}
