using System.Text.Json.Nodes;
using ElastiCache.Agreement.Tests.Judges;

namespace ElastiCache.Agreement.Tests.Plausible;

/// <summary>
/// What others say of random resources that our lint accepts, and of the examples of known refusals, each in a template of
/// its own.
/// </summary>
/// <param name="Verdicts">What cfn-lint and the newest CDK say.</param>
internal sealed record Acceptance(IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>How many random resources: enough that every topology is among them.</summary>
    public const int Count = 100;

    private static readonly Lazy<Task<Acceptance>> Once = new(Make);

    /// <summary>Judged once for all tests. Skips the test where a judge is missing; with CI=true it fails.</summary>
    public static Task<Acceptance> Made() => Once.Value;

    /// <summary>The errors that others find.</summary>
    public IEnumerable<(Verdict Verdict, JudgeFinding Finding)> Refusals =>
        Verdicts.SelectMany(verdict =>
            verdict.Findings.Where(finding => finding.IsError).Select(finding => (verdict, finding))
        );

    private static async Task<Acceptance> Make()
    {
        var folder = Directory.CreateTempSubdirectory("acceptance-");
        try
        {
            var resources = PlausibleTemplates.Accepted(Count).Concat(KnownRefusal.All.Select(known => known.Resource));
            string[] files = [.. resources.Select(resource => Write(folder.FullName, resource))];
            var cfnLint = CfnLint.Judge(files, Surroundings.Region);
            var cdk = NewestCdk.Judge(files, Surroundings.Region, folder.CreateSubdirectory("cdk").FullName);
            return new Acceptance(await Task.WhenAll(cfnLint, cdk));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(string folder, KeyValuePair<string, JsonObject> resource)
    {
        var path = Path.Combine(folder, $"{resource.Key}.json");
        File.WriteAllText(path, PlausibleTemplates.Template([resource]).ToJsonString());
        return path;
    }
}
