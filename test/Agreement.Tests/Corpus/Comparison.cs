using ElastiCache.Agreement.Tests.Judges;

namespace ElastiCache.Agreement.Tests.Corpus;

/// <summary>What three judges say of the examples of all rules.</summary>
/// <param name="Examples">The rules and their examples.</param>
/// <param name="Ours">Our lint.</param>
/// <param name="CfnLint">cfn-lint.</param>
/// <param name="Cdk">The validation of the newest CDK.</param>
internal sealed record Comparison(IReadOnlyList<RuleExample> Examples, Verdict Ours, Verdict CfnLint, Verdict Cdk)
{
    private static readonly Lazy<Task<Comparison>> Once = new(Make);

    /// <summary>Judged once for all tests. Skips the test where a judge is missing; with CI=true it fails.</summary>
    public static Task<Comparison> Made() => Once.Value;

    /// <summary>What a judge finds in the example that breaks a rule, and not in the one that keeps it.</summary>
    public static IReadOnlyList<string> Caught(Verdict verdict, RuleExample example)
    {
        var beside = verdict.Of(example.Keeps).Select(finding => (finding.Rule, finding.Message)).ToHashSet();
        return Rules(verdict.Of(example.Breaks).Where(finding => !beside.Contains((finding.Rule, finding.Message))));
    }

    /// <summary>What a judge refuses the valid example for.</summary>
    public static IReadOnlyList<string> Refused(Verdict verdict, RuleExample example) =>
        Rules(verdict.Of(example.Keeps).Where(finding => finding.IsError));

    /// <summary>Whether one of the others says nothing of what we find.</summary>
    public bool Differs(RuleExample example) => Caught(CfnLint, example).Count == 0 || Caught(Cdk, example).Count == 0;

    private static List<string> Rules(IEnumerable<JudgeFinding> findings) =>
        [.. findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static async Task<Comparison> Make()
    {
        var folder = Directory.CreateTempSubdirectory("agreement-");
        try
        {
            var examples = ExampleFiles.Write(folder.CreateSubdirectory("templates").FullName);
            string[] files = [.. examples.SelectMany(example => (string[])[example.Breaks, example.Keeps])];
            var cfnLint = Judges.CfnLint.Judge(files, RuleExamples.Region);
            var cdk = NewestCdk.Judge(files, RuleExamples.Region, folder.CreateSubdirectory("cdk").FullName);
            // Both have ended before the folder goes, whichever fails.
            await Task.WhenAll(cfnLint, cdk);
            return new Comparison(examples, Judges.Ours.Judge(files), await cfnLint, await cdk);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
