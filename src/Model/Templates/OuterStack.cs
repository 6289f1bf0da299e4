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
);
