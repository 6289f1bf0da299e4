using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>The templates behind the paths that a user gives.</summary>
/// <param name="folder">The folder that relative paths start from.</param>
/// <param name="skipsOthers">Whether a file that is no template is passed over, as in a folder. Default: it is told.</param>
internal sealed class TemplateFinder(string folder, bool skipsOthers = false)
{
    /// <summary>Stands for the standard input.</summary>
    public const string Input = "-";

    private const int MaximumDepth = 32;

    // Elastic Beanstalk's configuration files may have Resources like a template.
    private const string BeanstalkFolder = ".ebextensions";

    private static readonly string[] Extensions = [".json", ".yaml", ".yml", ".template"];

    /// <summary>Refuses a second side from the standard input, which can be read once only.</summary>
    /// <exception cref="UnreadableException">Both sides are to come from there.</exception>
    public static void CheckSides(string old, string @new)
    {
        if (old == Input && @new == Input)
        {
            throw new UnreadableException("the standard input can be one side only: name a file for OLD or for NEW");
        }
    }

    /// <summary>The templates behind a path; a source with a problem where there is none.</summary>
    public IEnumerable<TemplateSource> Find(string path)
    {
        if (path == Input)
        {
            return [new TemplateSource(StandardInput.Name, null)];
        }

        try
        {
            var full = Path.GetFullPath(path, folder);
            var name = Name(path, full);
            if (Directory.Exists(full))
            {
                return InFolder(name, full);
            }

            var source =
                skipsOthers && File.Exists(full)
                    ? TemplateGuess.Read(Tidy(name), full)
                    : new TemplateSource(Tidy(name), full);
            return source is null ? [] : [source with { Stack = StackName(Path.GetFileName(full)) }];
        }
        catch (ArgumentException)
        {
            return [Unreadable(path, "it is no path")];
        }
    }

    // Code scanning services want paths relative to the repository.
    private string Name(string path, string full) =>
        Path.IsPathFullyQualified(path)
        && full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.GetRelativePath(folder, full)
            : path;

    private static IReadOnlyList<TemplateSource> InFolder(string name, string full)
    {
        if (CloudAssembly.IsAt(full))
        {
            return CloudAssembly.Read(name, full);
        }

        try
        {
            var found = Files.Guard(() => Walk(full, name, full, 0).ToList());
            return found.Count > 0
                ? found
                : [Unreadable(name, $"no template is in this folder: looked for {string.Join(", ", Extensions)}")];
        }
        catch (UnreadableException exception)
        {
            return [Unreadable(name, exception.Message)];
        }
    }

    private static IEnumerable<TemplateSource> Walk(string top, string name, string full, int depth)
    {
        foreach (var path in Directory.EnumerateFiles(full).Order(StringComparer.Ordinal))
        {
            if (IsCandidate(path) && TemplateGuess.Read(Join(name, path), path) is { } source)
            {
                yield return source with
                {
                    Stack = StackName(Path.GetRelativePath(top, path)),
                };
            }
        }

        foreach (var path in Directory.EnumerateDirectories(full).Order(StringComparer.Ordinal))
        {
            var below = new DirectoryInfo(path);
            if (
                depth >= MaximumDepth
                || below.Name is "node_modules"
                || (below.Name.StartsWith('.') && below.Name != BeanstalkFolder)
                || below.LinkTarget is not null
            )
            {
                continue;
            }

            var sources = CloudAssembly.IsAt(path)
                ? CloudAssembly.Read(Join(name, path), path).Select(source => source with { IsByTheWay = true })
                : Walk(top, Join(name, path), path, depth + 1);
            foreach (var source in sources)
            {
                yield return source;
            }
        }
    }

    private static bool IsCandidate(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        || (
            path.EndsWith(".config", StringComparison.OrdinalIgnoreCase)
            && Path.GetFileName(Path.GetDirectoryName(path)) == BeanstalkFolder
        );

    // shop.template.json of one commit is compared with shop.template.json of another.
    private static string StackName(string path)
    {
        var file = Path.GetFileName(path);
        var dot = file.IndexOf('.', Math.Min(1, file.Length));
        return Tidy(Path.Join(Path.GetDirectoryName(path), dot < 0 ? file : file[..dot]));
    }

    private static TemplateSource Unreadable(string path, string problem) =>
        new(Tidy(path), null) { Problem = problem };

    private static string Join(string name, string path) => Tidy(Path.Combine(name, Path.GetFileName(path)));

    private static string Tidy(string path)
    {
        path = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        return path.StartsWith("./", StringComparison.Ordinal) && path.Length > 2 ? path[2..] : path;
    }
}
