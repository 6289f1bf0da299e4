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

    private static async Task<string> Ask() =>
        (await Command.Run(Tool.TryFind("cfn-lint")!, ["--version"])).Succeeded().Output.Trim().Split(' ')[^1];
}
