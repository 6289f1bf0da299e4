using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Templates;

/// <summary>The template of a stack.</summary>
internal sealed record StackTemplate(string Stack, Template Template)
{
    /// <summary>The Region of the stack. Default: not known.</summary>
    public string? Region { get; init; }

    /// <summary>The values that the run gives its parameters. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The templates behind a path: of a file, or of every stack of a <c>cdk.out</c> or of a folder.</summary>
    /// <param name="path">The path.</param>
    /// <param name="host">Where the standard input and relative paths come from.</param>
    /// <param name="parameters">The values that the run gives parameters. Default: none.</param>
    /// <exception cref="UnreadableException">There is no template, one cannot be read, or none has a parameter that is given.</exception>
    public static IReadOnlyList<StackTemplate> Read(
        string path,
        HostEnvironment host,
        ParameterValues? parameters = null
    )
    {
        IReadOnlyList<LoadedTemplate> templates = [.. new TemplateLoader(host, eachStack: true).Load([path])];
        IReadOnlyList<StackTemplate> stacks = [.. templates.Select(template => Of(template, parameters))];
        parameters?.Check(templates);
        return stacks;
    }

    private static StackTemplate Of(LoadedTemplate loaded, ParameterValues? parameters)
    {
        loaded.Check();
        return new StackTemplate(loaded.Source.StackOrName, loaded.Template!)
        {
            Region = loaded.Source.Region,
            Parameters = parameters?.Of(loaded) ?? new Dictionary<string, string>(),
        };
    }
}
