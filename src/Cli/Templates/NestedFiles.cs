using System.Text.Json;

namespace ElastiCache.Cli.Templates;

/// <summary>The files of templates that a template nests as stacks.</summary>
internal static class NestedFiles
{
    /// <summary>The type of a nested stack.</summary>
    public const string StackType = "AWS::CloudFormation::Stack";

    /// <summary>The logical ids of nested stacks, and the full paths of their templates where those are files.</summary>
    public static IEnumerable<(string Id, string Path)> Of(LoadedTemplate template) =>
        template.Source is { IsInAssembly: true, Path: not null }
            ? CloudAssembly
                .Nested(template.Source with { Stack = "" }, template.Root!.Element)
                .Select(nested => (nested.Stack![1..], nested.Path!))
            : template
                .Template!.Resources.Values.Where(resource => resource.Type == StackType)
                .Select(resource => (resource.LogicalId, File: FileOf(resource, template)))
                .Where(use => use.File is not null)
                .Select(use => (use.LogicalId, use.File!));

    // As `aws cloudformation package` takes it: beside the template that names it.
    private static string? FileOf(TemplateResource resource, LoadedTemplate parent) =>
        parent.Source is { Path: { } path }
        && resource.Part("Properties") is { ValueKind: JsonValueKind.Object } properties
        && properties.TryGetProperty("TemplateURL", out var url)
        && url.ValueKind == JsonValueKind.String
        && url.GetString() is { Length: > 0 } file
        && !file.Contains("://", StringComparison.Ordinal)
        && !file.Contains('\0')
            ? Path.GetFullPath(file, Path.GetDirectoryName(path)!)
            : null;
}
