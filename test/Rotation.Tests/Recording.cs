using System.Text.Json.Nodes;

namespace Rotation.Tests;

/// <summary>What recording.py saw, run once.</summary>
public sealed class Recording
{
    private readonly Lazy<Task<JsonArray>> _results = new(Run);

    public async Task<JsonNode> Of(string kind) =>
        (await _results.Value).Single(result => (string)result!["kind"]! == kind)!;

    private static async Task<JsonArray> Run()
    {
        var python = await Python.Require();
        var run = await Command.Run(python, ["-B", "recording.py", "--json"], Python.Folder);
        return JsonNode.Parse(run.Succeeded().Output)!.AsArray();
    }
}
