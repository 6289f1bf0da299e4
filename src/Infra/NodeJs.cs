namespace Infra;

/// <summary>Node.js, which the CDK runs on.</summary>
internal static class NodeJs
{
    /// <summary>
    /// Why Node.js could not be started. Asked for beforehand, because the jsii runtime that fails to start it
    /// brings the process down with stack traces of its own.
    /// </summary>
    public static string? Complaint() => NotFound() ?? NotStarted();

    private static string? NotFound()
    {
        var program = Environment.GetEnvironmentVariable("JSII_NODE") is { Length: > 0 } chosen ? chosen : "node";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ""] : [""];
        return folders.Any(folder => endings.Any(ending => File.Exists(Path.Combine(folder, program + ending))))
            ? null
            : $"{program}: not found on the PATH; the CDK runs on Node.js: install it from https://nodejs.org";
    }

    /// <summary>
    /// The jsii runtime unpacks its program into the temporary folder and hands the path to Node.js without quotes.
    /// </summary>
    private static string? NotStarted() =>
        Path.GetTempPath() is var folder && folder.Any(char.IsWhiteSpace)
            ? $"the temporary folder '{folder}' has a space in its path, and the CDK for .NET cannot start from there: "
                + $"set {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")} to a folder without one"
            : null;
}
