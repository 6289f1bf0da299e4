using System.Text.Json;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Diff;

/// <summary>Reads templates: a JSON or YAML file, or a <c>cdk.out</c> folder with all of its stacks.</summary>
internal static class TemplateFiles
{
    private const long LargestFile = 50_000_000;

    // A cloud assembly within a cloud assembly is a stage; nobody nests them deeper than this.
    private const int DeepestAssembly = 10;

    /// <summary>Every stack of a path.</summary>
    /// <exception cref="UnreadableException">There is none, or one cannot be read.</exception>
    public static IReadOnlyList<StackTemplate> Read(string path)
    {
        try
        {
            if (!Directory.Exists(path))
            {
                return [new StackTemplate(NameOf(path), Template(path))];
            }

            var stacks = Assembly(path, 0);
            return stacks.Count > 0
                ? stacks
                : throw new UnreadableException(path, "there is no stack in this folder; it must be a cdk.out");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnreadableException(path, exception.Message.ReplaceLineEndings(" "));
        }
    }

    private static List<StackTemplate> Assembly(string folder, int depth)
    {
        var manifest = Path.Combine(folder, "manifest.json");
        if (!File.Exists(manifest))
        {
            throw new UnreadableException(folder, "there is no manifest.json in this folder; it must be a cdk.out");
        }

        if (
            Json(manifest) is not { ValueKind: JsonValueKind.Object } root
            || !root.TryGetProperty("artifacts", out var artifacts)
            || artifacts.ValueKind != JsonValueKind.Object
        )
        {
            return [];
        }

        return [.. artifacts.EnumerateObject().SelectMany(artifact => Artifact(folder, artifact, depth))];
    }

    private static IEnumerable<StackTemplate> Artifact(string folder, JsonProperty artifact, int depth)
    {
        var properties = Member(artifact.Value, "properties");
        switch (Text(Member(artifact.Value, "type")))
        {
            case "aws:cloudformation:stack" when Text(Member(properties, "templateFile")) is { } file:
                var stack = Text(Member(properties, "stackName")) ?? artifact.Name;
                return Stack(stack, folder, file, depth);
            case "cdk:cloud-assembly" when Text(Member(properties, "directoryName")) is { } inner:
                return depth < DeepestAssembly ? Assembly(Path.Combine(folder, inner), depth + 1) : [];
            default:
                return [];
        }
    }

    // A stack and the nested ones, whose files the CDK names in the metadata.
    private static IEnumerable<StackTemplate> Stack(string name, string folder, string file, int depth)
    {
        var template = Template(Path.Combine(folder, file));
        yield return new StackTemplate(name, template);
        foreach (var resource in template.Resources.Values.Where(_ => depth < DeepestAssembly))
        {
            if (
                resource.Type == "AWS::CloudFormation::Stack"
                && Text(Member(Member(resource.Body, "Metadata"), "aws:asset:path")) is { } nested
            )
            {
                foreach (var inner in Stack($"{name}/{resource.LogicalId}", folder, nested, depth + 1))
                {
                    yield return inner;
                }
            }
        }
    }

    private static Template Template(string path)
    {
        try
        {
            return Model.Templates.Template.Read(Json(path));
        }
        catch (TemplateException exception)
        {
            throw new UnreadableException(path, exception.Message);
        }
    }

    private static JsonElement Json(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new UnreadableException(path, "there is no such file or folder");
        }

        if (file.Length > LargestFile)
        {
            throw new UnreadableException(path, $"{file.Length} bytes are too many for a template");
        }

        try
        {
            return DocumentReader.Read(path, File.ReadAllBytes(path)).Root;
        }
        catch (Documents.UnreadableException exception)
        {
            throw new UnreadableException(path, exception.Message);
        }
    }

    // shop.template.json of one commit is compared with shop.template.json of another.
    private static string NameOf(string path) =>
        Path.GetFileName(path) is var file && file.IndexOf('.', 1) is var dot and > 0 ? file[..dot] : file;

    private static JsonElement Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
