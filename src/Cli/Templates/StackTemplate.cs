using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Templates;

/// <summary>The template of a stack.</summary>
/// <param name="Stack">The name of the stack.</param>
/// <param name="Template">The template.</param>
internal sealed record StackTemplate(string Stack, Template Template)
{
    /// <summary>The Region of the stack. Default: not known.</summary>
    public string? Region { get; init; }

    /// <summary>The templates behind a path: of a file, or of every stack of a <c>cdk.out</c> or of a folder.</summary>
    /// <param name="path">The path.</param>
    /// <param name="host">Where the standard input and relative paths come from.</param>
    /// <exception cref="UnreadableException">There is no template, or one cannot be read.</exception>
    public static IReadOnlyList<StackTemplate> Read(string path, HostEnvironment host) =>
        [.. new TemplateLoader(host, eachStack: true).Load([path]).Select(Of)];

    private static StackTemplate Of(LoadedTemplate loaded) =>
        loaded.Problems() is [var problem, ..]
            ? throw new UnreadableException(problem.Message, problem.At).In(loaded.Source.Name)
            : new StackTemplate(loaded.Source.Stack ?? loaded.Source.Name, loaded.Template!)
            {
                Region = loaded.Source.Region,
            };
}
