using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary><c>elasticache verify</c>.</summary>
internal static class VerifyVerb
{
    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment host)
    {
        var path = Options.Argument("PATH", "A template (JSON or YAML) or a cdk.out.");
        var environment = Options.Text(
            "--env",
            "NAME",
            "Synthesize this environment of the app in this folder and take its templates."
        );
        var parameters = new ParameterOptions();
        var twin = Options.Flag("--twin", "Hold the twin that local up started against it.");
        var name = Options.Text(
            "--twin-name",
            "NAME",
            "The twin's name or its beginning. Default: that of the same template."
        );
        var live = Options.Flag(
            "--live",
            "Hold the deployed stacks in your account of AWS against it. Changes nothing."
        );
        var stack = Options.Text(
            "--stack",
            "NAME",
            "The name of the deployed stack. Default: that of the template in cdk.out."
        );
        var region = RegionOption.Create("The Region of the stacks. Default: that of the environment or profile.");
        var policy = PolicyDocument.Option("--live");
        var dataPlane = Options.Flag(
            "--data-plane",
            "With --live: meet the caches as clients do, too, from within their network or through --connect-to."
        );
        var connectTo = Options.Texts(
            "--connect-to",
            "HOST:PORT=HOST:PORT",
            "Where an endpoint or node is reached from here, through a tunnel; repeatable. Means --data-plane."
        );
        var credentials = Options.Text(
            "--credentials",
            "FILE",
            "A file with the passwords of users for --data-plane, named as local env names them."
        );
        var readOnly = Options.Flag("--read-only", "Write nothing, not even a key that lives for seconds.");
        var format = FindingReport.Format();
        return new Verb(
            "verify",
            "Hold running caches against the template that declares them.",
            "elasticache verify cdk.out --twin",
            "elasticache verify cdk.out --live",
            "elasticache verify template.yaml --twin --format junit > verify.xml"
        )
        {
            path,
            environment,
            parameters.Single,
            parameters.File,
            twin,
            name,
            live,
            stack,
            region,
            policy,
            dataPlane,
            connectTo,
            credentials,
            readOnly,
            format,
        }.DoesLive(PolicyDocument.Or(policy, "ElastiCacheVerify", PolicyDocument.Verify, Run));

        int Run(ParseResult parsed)
        {
            OptionPairs.Exclude(parsed, live, environment, parameters.Single, parameters.File, name);
            OptionPairs.Exclude(parsed, twin, stack, region, dataPlane, connectTo, credentials);
            if (parsed.GetResult(connectTo) is null)
            {
                OptionPairs.Need(parsed, dataPlane, credentials);
            }

            // Those of a deployed stack are known.
            var values = parameters.Read(parsed, host);
            if (parsed.GetValue(twin) == parsed.GetValue(live))
            {
                throw new UnreadableException(
                    "say what to verify: --twin for the twin that local up started, or --live for the deployed stacks"
                );
            }

            var verified = parsed.GetValue(live)
                ? VerifyLive.Run(
                    new VerifyRequest(
                        parsed.GetValue(path),
                        parsed.GetValue(stack),
                        parsed.GetValue(region),
                        parsed.GetValue(dataPlane),
                        parsed.GetValue(connectTo) ?? [],
                        parsed.GetValue(credentials),
                        parsed.GetValue(readOnly)
                    ),
                    host
                )
                : VerifyTwin.Run(
                    parsed.GetValue(path),
                    parsed.GetValue(environment),
                    parsed.GetValue(name),
                    values,
                    parsed.GetValue(readOnly),
                    host
                );
            return FindingReport.Write(
                verified.GetAwaiter().GetResult(),
                parsed.GetValue(format),
                parsed.InvocationConfiguration.Output
            );
        }
    }
}
