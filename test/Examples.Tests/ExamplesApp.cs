using System.Text.Json.Nodes;

namespace Examples.Tests;

/// <summary>The examples, synthesized once by their own program.</summary>
public sealed class ExamplesApp : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("examples-");

    public IReadOnlyList<string> Templates =>
        [.. Directory.EnumerateFiles(Output, "*.template.json").Order(StringComparer.Ordinal)];

    /// <summary>What the CDK would warn of, with the path of the construct.</summary>
    public IReadOnlyList<string> Warnings =>
        [
            .. JsonNode.Parse(File.ReadAllText(Path.Combine(Output, "manifest.json")))!["artifacts"]!
                .AsObject()
                .SelectMany(artifact => artifact.Value!["metadata"]?.AsObject() ?? [])
                .SelectMany(metadata =>
                    metadata
                        .Value!.AsArray()
                        .Where(entry => (string?)entry!["type"] == "aws:cdk:warning")
                        .Select(entry => $"{metadata.Key}: {entry!["data"]}")
                ),
        ];

    // What the CDK's command takes from cdk.json and hands to the program: a flag there may add a function of the CDK's.
    private static string Context =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("cdk.json")))!["context"]!.ToJsonString();

    private string Output => Path.Combine(_folder.FullName, "cdk.out");

    public JsonNode Template(string stack) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Output, $"{stack}.template.json")))!;

    public async ValueTask InitializeAsync() =>
        (
            await Command.Run(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "Examples.dll")],
                environment: new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["CDK_OUTDIR"] = Output,
                    ["CDK_CONTEXT_JSON"] = Context,
                    ["TMPDIR"] = _folder.CreateSubdirectory("tmp").FullName,
                }
            )
        ).Succeeded();

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
