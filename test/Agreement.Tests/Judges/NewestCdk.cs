using System.Text.Json.Nodes;

namespace ElastiCache.Agreement.Tests.Judges;

/// <summary>The validation of templates that the newest CDK runs at every synth: one app with a stack for each.</summary>
internal static class NewestCdk
{
    private static readonly string[] Folder = ["test", "Agreement.Tests", "newest-cdk"];

    /// <summary>The code of its typed constructs of ElastiCache. Skips the test where npm is missing; with CI=true it fails.</summary>
    public static async Task<string> TypedConstructs()
    {
        var packages = await Install();
        return await File.ReadAllTextAsync(
            Path.Combine(packages, "aws-cdk-lib", "aws-elasticache", "lib", "elasticache.generated.js")
        );
    }

    /// <summary>What it says. Skips the test where Node.js is missing; with CI=true the test fails.</summary>
    /// <param name="templates">The files, with absolute paths.</param>
    /// <param name="region">Where they are to be deployed.</param>
    /// <param name="temporary">A folder for what the CDK leaves behind.</param>
    public static async Task<Verdict> Judge(IEnumerable<string> templates, string region, string temporary)
    {
        await Install();
        var node = Tool.Find("node", "install Node.js");
        var run = await Command.Run(
            node,
            [Repository.PathOf([.. Folder, "index.mjs"]), region, .. templates],
            environment: new Dictionary<string, string?>(StringComparer.Ordinal) { ["TMPDIR"] = temporary }
        );
        var report = JsonNode.Parse(run.Succeeded().Output)!;
        return new Verdict(
            $"aws-cdk-lib {report["cdk"]}",
            [
                .. report["findings"]!
                    .AsArray()
                    .Select(finding => new JudgeFinding(
                        (string)finding!["template"]!,
                        (string)finding["rule"]!,
                        (string)finding["level"]! == "error",
                        (string)finding["message"]!
                    )),
            ]
        );
    }

    private static Task<string> Install() => NodePackages.Install(Folder);
}
