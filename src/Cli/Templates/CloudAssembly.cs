using System.Text.Json;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>The templates of a cloud assembly: what <c>cdk synth</c> leaves in <c>cdk.out</c>.</summary>
internal static class CloudAssembly
{
    private const string Manifest = "manifest.json";

    // The CDK writes this file, with its version, into every assembly.
    private const string Marker = "cdk.out";

    /// <summary>Whether a folder is one: others have a file of the same name for other purposes.</summary>
    public static bool IsAt(string folder)
    {
        var manifest = Path.Combine(folder, Manifest);
        try
        {
            return File.Exists(manifest)
                && (
                    File.Exists(Path.Combine(folder, Marker))
                    || Files.Read(manifest).Span.IndexOf("\"artifacts\""u8) >= 0
                );
        }
        // Then it is said why where the manifest is read.
        catch (UnreadableException)
        {
            return true;
        }
    }

    /// <summary>The templates of all stacks, those of nested assemblies (stages) too.</summary>
    /// <param name="name">What the folder is called in the output.</param>
    /// <param name="folder">Its full path.</param>
    public static IReadOnlyList<TemplateSource> Read(string name, string folder)
    {
        var sources = Sources(name, folder, []).ToList();
        return sources.Count > 0
            ? sources
            :
            [
                new TemplateSource(name, null)
                {
                    Problem = "this cloud assembly has no stack: is the synthesis complete?",
                },
            ];
    }

    /// <summary>The templates of the nested stacks of a template.</summary>
    public static IEnumerable<TemplateSource> Nested(TemplateSource source, JsonElement root)
    {
        if (!JsonMember.Try(root, "Resources", JsonValueKind.Object, out var resources))
        {
            yield break;
        }

        foreach (var resource in resources.EnumerateObject())
        {
            if (
                JsonMember.Text(resource.Value, "Type") == ResourceTypes.Stack
                && JsonMember.Try(resource.Value, "Metadata", JsonValueKind.Object, out var metadata)
                && JsonMember.Text(metadata, "aws:asset:path") is { Length: > 0 } file
                && !file.Contains('\0')
            )
            {
                yield return source with
                {
                    Name = Beside(source.Name, file),
                    Path = Beside(source.Path!, file),
                    Stack = source.Stack is null ? null : $"{source.Stack}/{resource.Name}",
                    Parent = source.Stack,
                    Document = null,
                };
            }
        }
    }

    private static IEnumerable<TemplateSource> Sources(string name, string folder, HashSet<string> visited)
    {
        if (!visited.Add(folder))
        {
            yield break;
        }

        var manifest = new TemplateSource(Below(name, Manifest), null);
        JsonElement artifacts = default;
        string? problem = null;
        try
        {
            var root = JsonText.Read(Files.Read(Path.Combine(folder, Manifest))).Root;
            problem = JsonMember.Try(root, "artifacts", JsonValueKind.Object, out artifacts)
                ? null
                : "it has no artifacts: expected the manifest of a cloud assembly, as cdk synth writes it";
        }
        catch (UnreadableException exception)
        {
            problem = exception.Message;
        }

        if (problem is not null)
        {
            yield return manifest with
            {
                Problem = problem,
            };
            yield break;
        }

        foreach (var artifact in artifacts.EnumerateObject())
        {
            var type = JsonMember.Text(artifact.Value, "type");
            var key = type switch
            {
                "aws:cloudformation:stack" => "templateFile",
                "cdk:cloud-assembly" => "directoryName",
                _ => null,
            };
            if (key is null)
            {
                continue;
            }

            if (
                !JsonMember.Try(artifact.Value, "properties", JsonValueKind.Object, out var properties)
                || JsonMember.Text(properties, key) is not { Length: > 0 } file
                || file.Contains('\0')
            )
            {
                yield return manifest with
                {
                    Problem = $"the artifact {artifact.Name} has no {key}",
                };
            }
            else if (key == "templateFile")
            {
                var stack = new TemplateSource(Below(name, file), Path.GetFullPath(file, folder))
                {
                    Stack = JsonMember.Text(properties, "stackName") ?? artifact.Name,
                    Account = Environment(JsonMember.Text(artifact.Value, "environment")).Account,
                    Region = Environment(JsonMember.Text(artifact.Value, "environment")).Region,
                    IsProtected = JsonMember.Try(properties, "terminationProtection", JsonValueKind.True, out _),
                    IsInAssembly = true,
                };
                yield return stack;
                foreach (
                    var nested in AssetManifests(artifact.Value, artifacts)
                        .SelectMany(assets => Templates(assets, folder))
                )
                {
                    yield return stack with
                    {
                        Name = Below(name, nested),
                        Path = Path.GetFullPath(nested, folder),
                        Stack = null,
                        Parent = stack.Stack,
                    };
                }
            }
            else
            {
                foreach (var source in Sources(Below(name, file), Path.GetFullPath(file, folder), visited))
                {
                    yield return source;
                }
            }
        }
    }

    private static IEnumerable<string> AssetManifests(JsonElement stack, JsonElement artifacts) =>
        JsonMember.Try(stack, "dependencies", JsonValueKind.Array, out var dependencies)
            ? dependencies
                .EnumerateArray()
                .Where(dependency => dependency.ValueKind == JsonValueKind.String)
                .Select(dependency =>
                    JsonMember.Try(artifacts, dependency.GetString()!, JsonValueKind.Object, out var artifact)
                    && JsonMember.Text(artifact, "type") == "cdk:asset-manifest"
                    && JsonMember.Try(artifact, "properties", JsonValueKind.Object, out var properties)
                        ? JsonMember.Text(properties, "file")
                        : null
                )
                .OfType<string>()
            : [];

    // The templates among the assets of a stack: its own, and those of its nested stacks.
    private static IEnumerable<string> Templates(string file, string folder)
    {
        try
        {
            var root = JsonText.Read(Files.Read(Path.Join(folder, file))).Root;
            return JsonMember.Try(root, "files", JsonValueKind.Object, out var files)
                ?
                [
                    .. files
                        .EnumerateObject()
                        .Select(asset =>
                            JsonMember.Try(asset.Value, "source", JsonValueKind.Object, out var source)
                                ? JsonMember.Text(source, "path")
                                : null
                        )
                        .OfType<string>()
                        .Where(path =>
                            path.EndsWith(".template.json", StringComparison.Ordinal) && !path.Contains('\0')
                        ),
                ]
                : [];
        }
        // Assets are for deploying; without their list the stacks can still be judged.
        catch (UnreadableException)
        {
            return [];
        }
    }

    // aws://ACCOUNT/REGION, where the CDK writes unknown-account and unknown-region for what only the deployment knows.
    private static (string? Account, string? Region) Environment(string? environment) =>
        environment?.Split('/') is ["aws:", "", var account, var region]
            ? (account is "" or "unknown-account" ? null : account, region is "" or "unknown-region" ? null : region)
            : (null, null);

    private static string Below(string folder, string file) =>
        folder == "." ? file : $"{folder.TrimEnd('/', '\\')}/{file}";

    private static string Beside(string path, string file) => Path.Combine(Path.GetDirectoryName(path) ?? "", file);
}
