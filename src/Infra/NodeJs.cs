namespace Infra;

/// <summary>Node.js, which the CDK runs on.</summary>
internal static class NodeJs
{
    /// <summary>
    /// What is wrong when there is no Node.js. Asked for beforehand, because the jsii runtime that fails to start it
    /// brings the process down with stack traces of its own.
    /// </summary>
    public static string? Complaint()
    {
        var program = Environment.GetEnvironmentVariable("JSII_NODE") is { Length: > 0 } chosen ? chosen : "node";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ""] : [""];
        return folders.Any(folder => endings.Any(ending => File.Exists(Path.Combine(folder, program + ending))))
            ? null
            : $"{program}: not found on the PATH; the CDK runs on Node.js: install it from https://nodejs.org";
    }
}
