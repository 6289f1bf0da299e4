namespace ElastiCache.Cli.Templates;

/// <summary>The files of templates that a template nests as stacks.</summary>
internal static class NestedFiles
{
    private static readonly Dictionary<string, string> NoValues = new(StringComparer.Ordinal);

    // The types of nested stacks, with the property that has the address of the template.
    private static readonly Dictionary<string, string> Addresses = new(StringComparer.Ordinal)
    {
        [ResourceTypes.Stack] = "TemplateURL",
        [ResourceTypes.Application] = "Location",
    };

    /// <summary>Whether a resource is a nested stack.</summary>
    public static bool IsStack(TemplateResource resource) => ResourceTypes.IsStack(resource.Type);

    /// <summary>The full path of the template of a nested stack; null where that is no file that the template names.</summary>
    public static string? PathOf(TemplateResource stack, LoadedTemplate parent) =>
        !IsStack(stack) ? null
        : parent.Source is { IsInAssembly: true, Path: not null }
            ? CloudAssembly
                .Nested(parent.Source with { Stack = "" }, parent.Root!.Element)
                .FirstOrDefault(nested => nested.Stack![1..] == stack.LogicalId)
                ?.Path
        : FileOf(stack, parent);

    // The logical ids of nested stacks, and the full paths of their templates where those are files.
    private static IEnumerable<(string Id, string Path)> Local(LoadedTemplate template) =>
        template.Source is { IsInAssembly: true, Path: not null }
            ? CloudAssembly
                .Nested(template.Source with { Stack = "" }, template.Root!.Element)
                .Select(nested => (nested.Stack![1..], nested.Path!))
            : template
                .Template!.Resources.Values.Where(IsStack)
                .Select(resource => (resource.LogicalId, File: FileOf(resource, template)))
                .Where(use => use.File is not null)
                .Select(use => (use.LogicalId, use.File!));

    /// <summary>The nested stacks, and the full paths of their templates where those are files of the run.</summary>
    public static IEnumerable<(string Id, string Path)> Of(
        LoadedTemplate parent,
        IReadOnlyList<LoadedTemplate> templates
    ) => Local(parent).Concat(Uploaded(parent, templates));

    // Those whose templates were uploaded, where one of the run can be what was: it is the only one of that file name, and
    // declares all parameters that are passed.
    private static IEnumerable<(string Id, string Path)> Uploaded(
        LoadedTemplate parent,
        IReadOnlyList<LoadedTemplate> templates
    )
    {
        var nested = Local(parent).Select(use => use.Id).ToHashSet(StringComparer.Ordinal);
        foreach (
            var stack in parent.Template!.Resources.Values.Where(resource =>
                IsStack(resource) && !nested.Contains(resource.LogicalId)
            )
        )
        {
            var use = new NestedStackUse(parent.Template, stack.LogicalId, NoValues);
            if (
                use.FileName(Addresses[stack.Type]) is { } file
                && templates.Where(template => Path.GetFileName(template.Source.Path) == file).ToList()
                    is [{ IsRead: true, Source.Path: { } path } only]
                && use.CanBe(only.Template)
            )
            {
                yield return (stack.LogicalId, path);
            }
        }
    }

    // As `aws cloudformation package` takes it: beside the template that names it.
    private static string? FileOf(TemplateResource resource, LoadedTemplate parent) =>
        parent.Source is { Path: { } path }
        && JsonMember.Text(resource.Part("Properties"), Addresses[resource.Type]) is { Length: > 0 } file
        && !file.Contains("://", StringComparison.Ordinal)
        && !file.Contains('\0')
            ? Path.GetFullPath(file, Path.GetDirectoryName(path)!)
            : null;
}
