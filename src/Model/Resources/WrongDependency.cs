namespace ElastiCache.Model.Resources;

/// <summary>What stands in <c>DependsOn</c> and is no name of another resource.</summary>
/// <param name="Path">Where it stands, such as <c>DependsOn.1</c>.</param>
/// <param name="Given">The text, or the function.</param>
/// <param name="Names">The names that are meant; empty where nobody knows.</param>
internal sealed record WrongDependency(string Path, string Given, IReadOnlyList<string> Names)
{
    /// <summary>Whether it is a function.</summary>
    public bool IsFunction { get; init; }

    /// <summary>Whether it is the resource itself.</summary>
    public bool IsItself { get; init; }
}
