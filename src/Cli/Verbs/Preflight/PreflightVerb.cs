using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Verify;

namespace ElastiCache.Cli.Verbs.Preflight;

/// <summary><c>elasticache preflight</c>.</summary>
internal static class PreflightVerb
{
    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment host)
    {
        var path = Options.Argument("TEMPLATE", "What is to be deployed: a template (JSON or YAML) or a cdk.out.");
        var stack = Options.Text(
            "--stack",
            "NAME",
            "The name of the stack, whose own names are not taken. Default: that of the template in cdk.out."
        );
        var region = RegionOption.Create(
            "The Region. Default: that of the stack, of the environment or of the profile."
        );
        var policy = PolicyDocument.Option("it");
        var format = FindingReport.Format();
        var parameters = new ParameterOptions();
        return new Verb(
            "preflight",
            "Look in the account, before anything is deployed, whether it has what a template needs.",
            "elasticache preflight cdk.out",
            "elasticache preflight template.yaml --stack my-caches --region eu-west-1"
        )
        {
            path,
            stack,
            region,
            policy,
            parameters.Single,
            parameters.File,
            format,
        }.DoesLive(PolicyDocument.Or(policy, "ElastiCachePreflight", PolicyDocument.Preflight, Run));

        int Run(ParseResult parsed) =>
            PreflightRun.Run(
                parsed.GetValue(path),
                parsed.GetValue(stack),
                parsed.GetValue(region),
                parsed.GetValue(format),
                parameters.Read(parsed, host),
                host,
                parsed.InvocationConfiguration.Output
            );
    }
}
