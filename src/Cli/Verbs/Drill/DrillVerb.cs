using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Live.Drills;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary><c>elasticache drill</c>.</summary>
internal static class DrillVerb
{
    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment host)
    {
        var cache = Options.Argument("CACHE", "The cache of the twin. Default: the only one that fails over.");
        var twin = Options.Text("--twin", "TWIN", "The twin's name or its beginning. Default: the only one that runs.");
        var fault = new ChoiceOption(
            "--fault",
            "What happens to a primary: its process is killed, it hangs, a replica is promoted as planned, or its whole zone is killed. Default: kill.",
            ["kill", "hang", "planned", "zone"]
        );
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
        var failFast = Options.Flag(
            "--fail-fast",
            "Requests fail at once while there is no connection, instead of waiting for one."
        );
        var replicas = Options.Flag("--read-replicas", "Read from replicas where there are any.");
        var command = Options.Text(
            "--client",
            "COMMAND",
            "A command of yours that is the client; it finds the variables of local env. Only the cache's side is told."
        );
        var format = new ChoiceOption("--format", "How to write the report. Default: text.", ["text", "json", "html"]);
        var output = Options.Text(
            "--output",
            "FILE",
            "Write the report to a file; by its ending .json or .html in that format."
        );
        var live = Options.Flag(
            "--live",
            "Fail over a shard of a replication group in your account of AWS: CACHE is its id. Needs --yes."
        );
        var yes = Options.Flag("--yes", "Do it; without it --live says what it would do.");
        var shard = Options.Text(
            "--shard",
            "SHARD",
            "The shard that --live fails over, such as 0001. Default: the first."
        );
        var region = RegionOption.Create("The Region of --live. Default: that of the environment or profile.");
        var policy = PolicyDocument.Option("--live");
        return new Verb(
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
        }.DoesLive(PolicyDocument.Or(policy, "ElastiCacheDrill", PolicyDocument.Drill, Run));

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
            var name = parsed.GetValue(cache);
            var written = new DrillOutput(parsed.GetValue(format), parsed.GetValue(output), host, streams.Output);
            if (parsed.GetValue(live))
            {
                return DrillLive.Run(
                    name,
                    parsed.GetValue(shard),
                    parsed.GetValue(region),
                    parsed.GetValue(yes),
                    written,
                    streams.Error
                );
            }

            var defaults = new DrillOptions();
            var options = defaults with
            {
                Fault = Enum.Parse<FaultKind>(parsed.GetValue(fault) ?? "kill", ignoreCase: true),
                HangMilliseconds = (int?)parsed.GetValue(hang) ?? defaults.HangMilliseconds,
                Rate = (int?)parsed.GetValue(rate) ?? defaults.Rate,
                TimeoutMilliseconds = (int?)parsed.GetValue(timeout) ?? defaults.TimeoutMilliseconds,
                CheckSeconds = (int?)parsed.GetValue(check) ?? defaults.CheckSeconds,
                Retries = (int?)parsed.GetValue(retries) ?? defaults.Retries,
                FailsFast = parsed.GetValue(failFast),
                ReadsReplicas = parsed.GetValue(replicas),
                Command = parsed.GetValue(command),
            };
            return DrillTwin.Run(name, parsed.GetValue(twin), options, written, streams.Error);
        }
    }
}
