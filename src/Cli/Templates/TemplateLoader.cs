using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Templates;

/// <summary>Reads the templates behind paths: files, folders, cloud assemblies, the standard input.</summary>
/// <param name="environment">Where the standard input and relative paths come from.</param>
/// <param name="eachStack">
/// Whether a template that several nested stacks share is read for each of them. Default: each template once.
/// </param>
/// <param name="skipsOthers">Whether a file that is no template is passed over, as in a folder. Default: it is told.</param>
internal sealed class TemplateLoader(HostEnvironment environment, bool eachStack = false, bool skipsOthers = false)
{
    // Nobody nests stacks deeper than this; a template that names itself would never end.
    private const int DeepestNesting = 10;

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>The templates behind some paths, those of nested stacks after their parent's.</summary>
    public IEnumerable<LoadedTemplate> Load(IEnumerable<string> paths)
    {
        var finder = new TemplateFinder(environment.Folder(), skipsOthers);
        return paths.Distinct(StringComparer.Ordinal).SelectMany(finder.Find).SelectMany(WithNested);
    }

    private IEnumerable<LoadedTemplate> WithNested(TemplateSource source)
    {
        var waiting = new Queue<TemplateSource>([source]);
        while (waiting.TryDequeue(out var next))
        {
            if (!IsWanted(next))
            {
                continue;
            }

            var loaded = Load(next);
            if (next.IsInAssembly && loaded.Root is { } root)
            {
                foreach (var nested in CloudAssembly.Nested(next, root.Element))
                {
                    waiting.Enqueue(nested);
                }
            }

            yield return loaded;
        }
    }

    private bool IsWanted(TemplateSource source) =>
        source.Path is null
        || source.Problem is not null
        || (
            (source.Parent is null || source.Stack?.Count('/') is not > DeepestNesting)
            && _visited.Add(eachStack ? $"{source.Path}|{source.Stack}" : source.Path)
        );

    // A template, or why there is none.
    private LoadedTemplate Load(TemplateSource source)
    {
        var plain = source with { Document = null };
        if (source.Problem is not null)
        {
            return new LoadedTemplate(plain) { Problem = new TemplateProblem(source.Problem) };
        }

        try
        {
            return Load(plain, TemplateRoots.In(source.Name, source.Document ?? Document(source)));
        }
        catch (UnreadableException exception)
        {
            return new LoadedTemplate(plain) { Problem = new TemplateProblem(exception.Message, exception.Position) };
        }
    }

    /// <summary>A template of a file that was read.</summary>
    public static LoadedTemplate Load(TemplateSource source, TemplateRoot root)
    {
        var loaded = new LoadedTemplate(source) { Root = root };
        try
        {
            var template = Template.Read(BeanstalkOptions.Into(source.Path, root.Element), loaded.Mistakes);
            template.IsPart = root.IsPart;
            return loaded with { Template = template };
        }
        catch (TemplateException exception)
        {
            return loaded with { Problem = new TemplateProblem(exception.Message) };
        }
    }

    private Document Document(TemplateSource source)
    {
        if (source.Path is null)
        {
            using var input =
                environment.Input()
                ?? throw new UnreadableException("it is closed: pipe a template into the command, or name a file");
            return DocumentReader.ReadTemplate("", Files.Read(input));
        }

        var bytes = Files.Read(source.Path);
        try
        {
            return DocumentReader.ReadTemplate(source.Path, bytes);
        }
        catch (UnreadableException) when (OtherFile.Sentence(source.Path) is { } sentence)
        {
            throw new UnreadableException(sentence);
        }
    }
}
