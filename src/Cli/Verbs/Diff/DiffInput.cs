using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Lint.Settings;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>The templates on one side of a diff.</summary>
/// <param name="Path">The path as it was given; <c>-</c> for the standard input.</param>
/// <param name="Stacks">The templates by the names of their stacks, in order.</param>
/// <param name="HasMany">Whether the path is a folder, whose stacks are compared by name.</param>
internal sealed record DiffInput(string Path, IReadOnlyDictionary<string, LoadedTemplate> Stacks, bool HasMany)
{
    /// <summary>The names that templates of the folder would have as stacks of their own, but are nested in others.</summary>
    public IReadOnlySet<string> NestedFiles { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Reads a side.</summary>
    /// <param name="path">The path as it was given.</param>
    /// <param name="meant">Which errors of its templates are known and meant.</param>
    /// <param name="environment">Where relative paths start from.</param>
    /// <exception cref="UnreadableException">There is no template, or one cannot be read.</exception>
    public static DiffInput Read(string path, Acknowledgements meant, HostEnvironment environment) =>
        Of(path, [.. new TemplateLoader(environment, eachStack: true).Load([path])], meant, environment);

    /// <summary>A side that was read: the standard input and a pipe can be read once only.</summary>
    /// <param name="path">The path as it was given.</param>
    /// <param name="loaded">The templates behind it, for each stack.</param>
    /// <param name="meant">Which errors of its templates are known and meant.</param>
    /// <param name="environment">Where relative paths start from.</param>
    /// <exception cref="UnreadableException">One of them could not be read.</exception>
    public static DiffInput Of(
        string path,
        IReadOnlyList<LoadedTemplate> loaded,
        Acknowledgements meant,
        HostEnvironment environment
    )
    {
        var stacks = new Dictionary<string, LoadedTemplate>(StringComparer.Ordinal);
        foreach (var template in loaded)
        {
            template.Check();
        }

        var all = IsFolder(path, environment) ? [.. NestedStacks.InFolder(loaded)] : loaded;
        foreach (var template in all)
        {
            var taken = meant.In(template);
            template.Template!.IsMeant = (resource, violation) =>
                taken(resource, violation) is not { Severity: not Severity.Warning };
            // The template of a nested stack that no resource names is compared with nothing.
            if ((template.Source.Stack ?? (template.Source.Path is null ? path : null)) is { } stack)
            {
                // Two files of one name, such as a.json and a.yaml, keep their whole names.
                stacks.TryAdd(stacks.ContainsKey(stack) ? template.Source.Name : stack, template);
            }
        }

        return new DiffInput(path, stacks, IsFolder(path, environment))
        {
            NestedFiles = loaded
                .Where(template => template.Source.Parent is null && !all.Contains(template))
                .Select(template => template.Source.Stack)
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>What of a side could not be read once it was judged.</summary>
    /// <exception cref="UnreadableException">Something could not.</exception>
    public void Check()
    {
        foreach (var template in Stacks.Values)
        {
            template.Check();
        }
    }

    /// <summary>Its only template.</summary>
    /// <exception cref="UnreadableException">It has several.</exception>
    public (string Stack, LoadedTemplate Template) Only() =>
        Stacks.Count == 1
            ? (Stacks.Keys.Single(), Stacks.Values.Single())
            : throw new UnreadableException(
                $"{Path}: this folder has several stacks; compare it with another folder, or name one template in it"
            );

    private static bool IsFolder(string path, HostEnvironment environment) =>
        path != TemplateFinder.Input && Directory.Exists(environment.FullPath(path));
}
