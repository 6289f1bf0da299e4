using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Preflight;

/// <summary><c>elasticache preflight</c>.</summary>
internal static class PreflightVerb
{
    private static readonly string[] Formats = ["text", "json", "sarif", "github", "junit"];

    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment host)
    {
        var path = new Argument<string?>("TEMPLATE")
        {
            Description = "What is to be deployed: a template (JSON or YAML) or a cdk.out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var stack = new Option<string?>("--stack")
        {
            Description =
                "The name of the stack, whose own names are not taken. Default: that of the template in cdk.out.",
            HelpName = "NAME",
        };
        var region = RegionOption.Create(
            "The Region. Default: that of the stack, of the environment or of the profile."
        );
        var policy = new Option<bool>("--policy")
        {
            Description = "Print the IAM policy that it needs, and do nothing else.",
        };
        var format = new ChoiceOption("--format", "How to write what was found. Default: text.", Formats)
        {
            HelpName = string.Join('|', Formats),
        };
        var parameters = new ParameterOptions();
        var verb = new Verb(
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
        };
        verb.SetAction(parsed =>
        {
            var streams = parsed.InvocationConfiguration;
            if (parsed.GetValue(policy))
            {
                PolicyDocument.Write("ElastiCachePreflight", PolicyDocument.Preflight, streams.Output);
                return ExitCode.Fine;
            }

            return LiveErrors.Guard(
                streams,
                () =>
                    PreflightRun.Run(
                        parsed.GetValue(path),
                        parsed.GetValue(stack),
                        parsed.GetValue(region),
                        parsed.GetValue(format),
                        parameters.Read(parsed, host),
                        host,
                        streams.Output
                    )
            );
        });
        return verb;
    }
}
