using ElastiCache.Agreement.Tests.Judges;

namespace ElastiCache.Agreement.Tests.Plausible;

/// <summary>What another judge refuses although ElastiCache accepts it.</summary>
/// <param name="Judge">The judge's name.</param>
/// <param name="Rule">The judge's rule.</param>
/// <param name="About">What its message names, one of these.</param>
/// <param name="Reason">Why it is wrong.</param>
internal sealed record KnownRefusal(string Judge, string Rule, IReadOnlyList<string> About, string Reason)
{
    /// <summary>All of them. One that no longer occurs fails a test.</summary>
    public static IReadOnlyList<KnownRefusal> All { get; } =
    [
        new(
            "cfn-lint",
            "E3647",
            ["'cache.r8g.", "'cache.m8g.", "'cache.c8gn."],
            "its list of node types is older than the 8th generation, which the CDK's list has"
        ),
        new(
            "aws-cdk-lib",
            "E3026",
            ["AutomaticFailoverEnabled"],
            "without cluster mode a Redis OSS group may have replicas and no failover: it is cluster mode that needs it"
        ),
        new("cfn-lint", "E3002", ["'Durability'"], "its schema is older than the property, which the CDK's schema has"),
    ];

    /// <summary>Whether a finding is this one.</summary>
    public bool Covers(Verdict verdict, JudgeFinding finding) =>
        verdict.Judge.StartsWith(Judge, StringComparison.Ordinal)
        && finding.Rule == Rule
        && About.Any(word =>
            finding.Message.StartsWith(word, StringComparison.Ordinal) || IsNamed(finding.Message, word)
        );

    // Within brackets, as in: Additional properties are not allowed ('Durability' was unexpected).
    private static bool IsNamed(string message, string word) => message.Contains($"({word}", StringComparison.Ordinal);
}
