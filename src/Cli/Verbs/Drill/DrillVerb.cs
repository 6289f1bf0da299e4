using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary><c>elasticache drill</c>.</summary>
internal static class DrillVerb
{
    private static readonly string[] Faults = ["kill", "hang", "planned", "zone"];
    private static readonly string[] Formats = ["text", "json", "html"];

    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment host)
    {
        var cache = new Argument<string?>("CACHE")
        {
            Description = "The cache of the twin. Default: the only one that fails over.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var twin = new Option<string?>("--twin")
        {
            Description = "The twin's name or its beginning. Default: the only one that runs.",
            HelpName = "TWIN",
        };
        var fault = new ChoiceOption(
            "--fault",
            "What happens to a primary: its process is killed, it hangs, a replica is promoted as planned, or its whole zone is killed. Default: kill.",
            Faults
        )
        {
            HelpName = string.Join('|', Faults),
        };
        var hang = new NumberOption("--hang-for", "How long it hangs, in milliseconds. Default: 10000.", 100, 60_000);
        var rate = new NumberOption("--rate", "Writes a second, and as many reads. Default: 100.", 1, 1_000);
        var timeout = new NumberOption(
            "--timeout",
            "After how many milliseconds the client gives a request up. Default: 5000.",
            50,
            60_000
        );
        var check = new NumberOption(
            "--check-every",
            "Every how many seconds the client looks where the primary is. Default: 60.",
            1,
            3_600
        );
        var retries = new NumberOption("--retries", "How often a failed request is tried again. Default: 0.", 0, 100);
        var failFast = new Option<bool>("--fail-fast")
        {
            Description = "Requests fail at once while there is no connection, instead of waiting for one.",
        };
        var replicas = new Option<bool>("--read-replicas") { Description = "Read from replicas where there are any." };
        var command = new Option<string?>("--client")
        {
            Description =
                "A command of yours that is the client; it finds the variables of local env. Only the cache's side is told.",
            HelpName = "COMMAND",
        };
        var format = new ChoiceOption("--format", "How to write the report. Default: text.", Formats)
        {
            HelpName = string.Join('|', Formats),
        };
        var output = new Option<string?>("--output")
        {
            Description = "Write the report to a file; by its ending .json or .html in that format.",
            HelpName = "FILE",
        };
        var live = new Option<bool>("--live")
        {
            Description =
                "Fail over a shard of a replication group in your account of AWS: CACHE is its id. Needs --yes.",
        };
        var yes = new Option<bool>("--yes") { Description = "Do it; without it --live says what it would do." };
        var shard = new Option<string?>("--shard")
        {
            Description = "The shard that --live fails over, such as 0001. Default: the first.",
            HelpName = "SHARD",
        };
        var region = RegionOption.Create("The Region of --live. Default: that of the environment or profile.");
        var policy = new Option<bool>("--policy")
        {
            Description = "Print the IAM policy that --live needs, and do nothing else.",
        };
        var verb = new Verb(
            "drill",
            "Fail over a cache of a twin while a client uses it, and say what the client met.",
            "elasticache drill sessions --fault kill",
            "elasticache drill catalog --fault hang --check-every 1 --output drill.html",
            "elasticache drill my-sessions --live --yes --region eu-west-1"
        )
        {
            cache,
            twin,
            fault,
            hang,
            rate,
            timeout,
            check,
            retries,
            failFast,
            replicas,
            command,
            format,
            output,
            live,
            yes,
            shard,
            region,
            policy,
        };
        verb.SetAction(parsed =>
        {
            var streams = parsed.InvocationConfiguration;
            if (parsed.GetValue(policy))
            {
                PolicyDocument.Write("ElastiCacheDrill", PolicyDocument.Drill, streams.Output);
                return ExitCode.Fine;
            }

            return LiveErrors.Guard(streams, () => Run(parsed));
        });
        return verb;

        int Run(ParseResult parsed)
        {
            var streams = parsed.InvocationConfiguration;
            OptionPairs.Need(parsed, live, yes, shard, region);
            OptionPairs.Exclude(
                parsed,
                live,
                twin,
                fault,
                hang,
                rate,
                timeout,
                check,
                retries,
                failFast,
                replicas,
                command
            );
            var request = new DrillRequest
            {
                Cache = parsed.GetValue(cache),
                Twin = parsed.GetValue(twin),
                Fault = parsed.GetValue(fault),
                HangMilliseconds = (int?)parsed.GetValue(hang),
                Rate = (int?)parsed.GetValue(rate),
                TimeoutMilliseconds = (int?)parsed.GetValue(timeout),
                CheckSeconds = (int?)parsed.GetValue(check),
                Retries = (int?)parsed.GetValue(retries),
                FailsFast = parsed.GetValue(failFast),
                ReadsReplicas = parsed.GetValue(replicas),
                Command = parsed.GetValue(command),
                Format = parsed.GetValue(format),
                Output = parsed.GetValue(output),
                Live = parsed.GetValue(live),
                IsConfirmed = parsed.GetValue(yes),
                Shard = parsed.GetValue(shard),
                Region = parsed.GetValue(region),
            };
            return request.Live ? DrillLive.Run(request, host, streams) : DrillTwin.Run(request, host, streams);
        }
    }
}
