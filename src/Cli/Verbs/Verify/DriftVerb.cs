using System.CommandLine;
using ElastiCache.Cli.Arguments;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary><c>elasticache drift</c>.</summary>
internal static class DriftVerb
{
    /// <summary>The verb with its options.</summary>
    public static Verb Create()
    {
        var stack = new Argument<string>("STACK") { Description = "The name of the deployed stack." };
        var region = RegionOption.Create("The Region of the stack. Default: that of the environment or profile.");
        var format = FindingReport.Format();
        return new Verb(
            "drift",
            "Say what was changed by hand since a stack was deployed.",
            "elasticache drift elasticache-prod-caches --region eu-west-1"
        )
        {
            stack,
            region,
            format,
        }.DoesLive(parsed =>
            FindingReport.Write(
                VerifyLive.Drift(parsed.GetValue(stack)!, parsed.GetValue(region)).GetAwaiter().GetResult(),
                parsed.GetValue(format),
                parsed.InvocationConfiguration.Output
            )
        );
    }
}
