using System.Text.Json.Nodes;

namespace ElastiCache.Agreement.Tests.Judges;

/// <summary>moto's ElastiCache, with the plug-in of the deploy tests that creates it from CloudFormation.</summary>
internal static class SimulatedAws
{
    /// <summary>
    /// Creates a stack: its status, what failed, and by logical id what the ElastiCache API then shows. Skips the test where
    /// moto is missing; with CI=true the test fails.
    /// </summary>
    public static async Task<JsonNode> Create(string region, JsonObject template)
    {
        var python = await PythonTool.Find(PythonTool.Moto);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, template.ToJsonString());
            var script = Repository.PathOf("test", "Agreement.Tests", "moto", "create.py");
            var run = await Command.Run(python, ["-B", script, region, file]);
            return JsonNode.Parse(run.Succeeded().Output)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
