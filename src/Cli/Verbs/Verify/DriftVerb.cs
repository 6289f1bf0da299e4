using System.CommandLine;
using ElastiCache.Cli.Arguments;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary><c>elasticache drift</c>.</summary>
internal static class DriftVerb
{
    private static readonly string[] Formats = ["text", "json", "sarif", "github", "junit"];

    /// <summary>The verb with its options.</summary>
    public static Verb Create()
    {
        var stack = new Argument<string>("STACK") { Description = "The name of the deployed stack." };
        var region = RegionOption.Create("The Region of the stack. Default: that of the environment or profile.");
        var format = new ChoiceOption("--format", "How to write what was found. Default: text.", Formats)
        {
            HelpName = string.Join('|', Formats),
        };
        var verb = new Verb(
            "drift",
            "Say what was changed by hand since a stack was deployed.",
            "elasticache drift elasticache-prod-caches --region eu-west-1"
        )
        {
            stack,
            region,
            format,
        };
        verb.SetAction(parsed =>
            VerifyLive.Drift(
                parsed.GetValue(stack)!,
                parsed.GetValue(region),
                parsed.GetValue(format),
                parsed.InvocationConfiguration
            )
        );
        return verb;
    }
}
