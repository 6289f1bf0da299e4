namespace Shared;

/// <summary>cfn-lint, CloudFormation's linter, in the version that the tests know.</summary>
internal static class CfnLintTool
{
    /// <summary>The version that what is written down in the tests and in docs/agreement.md was made with.</summary>
    public const string Version = "1.51.0";

    private static readonly Lazy<Task<string>> Installed = new(Ask);

    /// <summary>Its path. Where it is missing, or another version, the test is skipped, and with CI=true it fails.</summary>
    public static async Task<string> Find()
    {
        var path = Tool.Find("cfn-lint", $"pip install cfn-lint=={Version}");
        if (await Installed.Value is var version && version != Version)
        {
            Tool.Missing($"cfn-lint is {version}, and the tests know {Version}: pip install cfn-lint=={Version}");
        }

        return path;
    }

    /// <summary>
    /// What it finds in templates, by file: a process loads its rules for seconds, so one looks at all. Where it is missing the
    /// test is skipped, and with CI=true it fails.
    /// </summary>
    /// <param name="files">The templates.</param>
    /// <param name="ignored">The rules that are left out.</param>
    public static async Task<ILookup<string, string>> Findings(IEnumerable<string> files, params string[] ignored)
    {
        var lint = await Find();
        var run = await Command.Run(lint, ["--format", "json", "--ignore-checks", .. ignored, "--template", .. files]);
        // Its exit code says what it found.
        Assert.Equal("", run.Error);
        return System
            .Text.Json.Nodes.JsonNode.Parse(run.Output)!
            .AsArray()
            .ToLookup(
                finding => (string)finding!["Filename"]!,
                finding =>
                    $"{finding!["Rule"]!["Id"]} {finding["Location"]!["Path"]?.ToJsonString()}: {finding["Message"]}",
                StringComparer.Ordinal
            );
    }

    private static async Task<string> Ask() =>
        (await Command.Run(Tool.TryFind("cfn-lint")!, ["--version"])).Succeeded().Output.Trim().Split(' ')[^1];
}
