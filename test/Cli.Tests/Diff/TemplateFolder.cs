namespace ElastiCache.Cli.Tests.Diff;

/// <summary>A folder of templates that is gone after the test.</summary>
internal sealed class TemplateFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("elasticache-diff-").FullName;

    /// <summary>Writes a file, and says where it is.</summary>
    public string Write(string name, string text)
    {
        var file = Path.Combine(_path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Writes a cdk.out with stacks, and says where it is.</summary>
    public string Assembly(string name, params (string Stack, string Template)[] stacks) =>
        Assembly(name, false, stacks);

    /// <summary>The same, of stacks whose deletion is refused or not.</summary>
    public string Assembly(string name, bool isProtected, params (string Stack, string Template)[] stacks)
    {
        var artifacts = stacks.Select(stack =>
            $$"""
                "{{stack.Stack}}": {"type":"aws:cloudformation:stack","properties":{"templateFile":"{{stack.Stack}}.template.json","terminationProtection":{{(
                    isProtected ? "true" : "false"
                )}}} }
                """
        );
        foreach (var (stack, template) in stacks)
        {
            Write(Path.Combine(name, $"{stack}.template.json"), template);
        }

        return Path.GetDirectoryName(
            Write(Path.Combine(name, "manifest.json"), $$"""{"artifacts":{ {{string.Join(',', artifacts)}} } }""")
        )!;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
