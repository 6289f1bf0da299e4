using System.Text.Json.Nodes;

namespace ElastiCache.Agreement.Tests.Judges;

/// <summary>cfn-lint, CloudFormation's linter: one process over all templates.</summary>
internal static class CfnLint
{
    /// <summary>What it says. Skips the test where it is missing; with CI=true the test fails.</summary>
    /// <param name="templates">The files, with absolute paths.</param>
    /// <param name="region">Where they are to be deployed.</param>
    public static async Task<Verdict> Judge(IEnumerable<string> templates, string region)
    {
        var lint = await CfnLintTool.Find();

        // Its exit code says what it found: findings are no failure of the process.
        var run = await Command.Run(lint, ["--format", "json", "--regions", region, "--template", .. templates]);
        Assert.Equal("", run.Error);
        return new Verdict(
            $"cfn-lint {CfnLintTool.Version}",
            [
                .. JsonNode
                    .Parse(run.Output)!
                    .AsArray()
                    .Select(finding => new JudgeFinding(
                        (string)finding!["Filename"]!,
                        (string)finding["Rule"]!["Id"]!,
                        (string)finding["Level"]! == "Error",
                        (string)finding["Message"]!
                    )),
            ]
        );
    }

    /// <summary>The properties in its schemas, by type of resource. Skips the test where it is missing; with CI=true it fails.</summary>
    /// <param name="region">The Region whose schemas are meant.</param>
    public static async Task<Dictionary<string, (string[] Writable, string[] ReadOnly)>> Properties(string region)
    {
        await CfnLintTool.Find();
        var run = await Command.Run(
            await PythonTool.Find(("cfnlint", $"pip install cfn-lint=={CfnLintTool.Version}")),
            [Repository.PathOf("test", "Agreement.Tests", "cfn-lint", "properties.py"), region]
        );
        return JsonNode
            .Parse(run.Succeeded().Output)!
            .AsObject()
            .ToDictionary(
                type => type.Key,
                type => (Texts(type.Value!["writable"]!), Texts(type.Value["readOnly"]!)),
                StringComparer.Ordinal
            );
    }

    private static string[] Texts(JsonNode list) => [.. list.AsArray().Select(item => (string)item!)];
}
