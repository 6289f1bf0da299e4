using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary><c>elasticache verify</c>.</summary>
internal static class VerifyVerb
{
    private static readonly string[] Formats = ["text", "json", "sarif", "github", "junit"];

    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment host)
    {
        var path = new Argument<string?>("PATH")
        {
            Description = "A template (JSON or YAML) or a cdk.out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var environment = new Option<string?>("--env")
        {
            Description = "Synthesize this environment of the app in this folder and take its templates.",
            HelpName = "NAME",
        };
        var parameters = new ParameterOptions();
        var twin = new Option<bool>("--twin") { Description = "Hold the twin that local up started against it." };
        var name = new Option<string?>("--twin-name")
        {
            Description = "The twin's name or its beginning. Default: that of the same template.",
            HelpName = "NAME",
        };
        var live = new Option<bool>("--live")
        {
            Description = "Hold the deployed stacks in your account of AWS against it. Changes nothing.",
        };
        var stack = new Option<string?>("--stack")
        {
            Description = "The name of the deployed stack. Default: that of the template in cdk.out.",
            HelpName = "NAME",
        };
        var region = RegionOption.Create("The Region of the stacks. Default: that of the environment or profile.");
        var policy = new Option<bool>("--policy")
        {
            Description = "Print the IAM policy that --live needs, and do nothing else.",
        };
        var dataPlane = new Option<bool>("--data-plane")
        {
            Description =
                "With --live: meet the caches as clients do, too, from within their network or through --connect-to.",
        };
        var connectTo = new Option<string[]>("--connect-to")
        {
            Description =
                "Where an endpoint or node is reached from here, through a tunnel; repeatable. Means --data-plane.",
            HelpName = "HOST:PORT=HOST:PORT",
        };
        var credentials = new Option<string?>("--credentials")
        {
            Description = "A file with the passwords of users for --data-plane, named as local env names them.",
            HelpName = "FILE",
        };
        var readOnly = new Option<bool>("--read-only")
        {
            Description = "Write nothing, not even a key that lives for seconds.",
        };
        var format = new ChoiceOption("--format", "How to write what was found. Default: text.", Formats)
        {
            HelpName = string.Join('|', Formats),
        };
        var verb = new Verb(
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
        };
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(policy))
            {
                PolicyDocument.Write("ElastiCacheVerify", PolicyDocument.Verify, parsed.InvocationConfiguration.Output);
                return ExitCode.Fine;
            }

            return LiveErrors.Guard(parsed.InvocationConfiguration, () => Run(parsed));
        });
        return verb;

        int Run(ParseResult parsed)
        {
            OptionPairs.Exclude(parsed, live, environment, parameters.Single, parameters.File, name);
            OptionPairs.Exclude(parsed, twin, stack, region, dataPlane, connectTo, credentials);
            if (parsed.GetResult(connectTo) is null)
            {
                OptionPairs.Need(parsed, dataPlane, credentials);
            }

            var request = new VerifyRequest
            {
                Path = parsed.GetValue(path),
                Environment = parsed.GetValue(environment),
                Parameters = parameters.Read(parsed, host),
                Twin = parsed.GetValue(twin),
                TwinName = parsed.GetValue(name),
                Live = parsed.GetValue(live),
                Stack = parsed.GetValue(stack),
                Region = parsed.GetValue(region),
                DataPlane = parsed.GetValue(dataPlane),
                ConnectTo = parsed.GetValue(connectTo) ?? [],
                Credentials = parsed.GetValue(credentials),
                IsReadOnly = parsed.GetValue(readOnly),
                Format = parsed.GetValue(format),
            };
            return request.Live && !request.Twin
                ? VerifyLive.Run(request, host, parsed.InvocationConfiguration)
                : VerifyTwin.Run(request, host, parsed.InvocationConfiguration);
        }
    }
}
