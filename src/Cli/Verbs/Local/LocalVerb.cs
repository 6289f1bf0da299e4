using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>
/// <c>elasticache local</c>. Nothing here names the assembly of live caches outside of what a verb does once it is called:
/// the other verbs must not load it.
/// </summary>
internal static class LocalVerb
{
    private const long LargestMemory = 1 << 20;
    private const long LongestTime = 3_600_000;

    // There are ports for so many, each of which may need three.
    private const long MostNodes = 4000;

    /// <summary>The verb with its own verbs.</summary>
    public static Verb Create(HostEnvironment host) =>
        new(
            "local",
            "Run the caches of a template on this machine, on real engines.",
            "elasticache local up cdk.out --detach",
            "elasticache local env --env-file .env",
            "elasticache local down"
        )
        {
            Up(host),
            Status(),
            Env(host),
            Down(),
            Serve(),
        };

    private static Verb Up(HostEnvironment host)
    {
        var path = Options.Argument("PATH", "A template (JSON or YAML) or a cdk.out.");
        var environment = Options.Text(
            "--env",
            "NAME",
            "Synthesize this environment of the app in this folder (cdk synth -c env=NAME) and run it."
        );
        var parameters = new ParameterOptions();
        var engines = Options.Texts(
            "--engine",
            "PROGRAM",
            "A program to run; repeatable. Default: what PATH has, the nearest version first."
        );
        var images = Options.Texts(
            "--image",
            "IMAGE",
            "An image to run in containers, with podman or docker; repeatable. Default, where PATH has no engine that fits: the declared version's."
        );
        var memory = new NumberOption(
            "--memory",
            "The memory for data of each node, in MiB. Default: 64.",
            3,
            LargestMemory
        );
        var maxNodes = new NumberOption(
            "--max-nodes",
            "How many nodes are started at most, over all caches. Default: 100.",
            1,
            MostNodes
        );
        var nodeTimeout = new NumberOption(
            "--node-timeout",
            "After how many milliseconds without an answer a node has failed. Default: 2000.",
            100,
            LongestTime
        );
        var replaceAfter = new NumberOption(
            "--replace-after",
            "After how many milliseconds a failed node is replaced. Default: 5000.",
            0,
            LongestTime
        );
        var lag = new NumberOption(
            "--replication-lag",
            "By how many milliseconds replicas without cluster mode are late. Default: 0.",
            0,
            60_000
        );
        var names = Options.Flag("--hostnames", "Let nodes of clusters tell the name localhost instead of 127.0.0.1.");
        var strict = Options.Flag("--strict", "Stop at any difference from ElastiCache.");
        var detach = Options.Flag("--detach", "Go on in the background until local down.");
        var file = Options.Text(
            "--env-file",
            "FILE",
            "Write what applications need, with the passwords, to a file that only you can read."
        );
        return new Verb(
            "up",
            "Start the caches and keep them running.",
            "elasticache local up template.yaml",
            "elasticache local up --env dev --detach --env-file .env"
        )
        {
            path,
            environment,
            parameters.Single,
            parameters.File,
            engines,
            images,
            memory,
            maxNodes,
            nodeTimeout,
            replaceAfter,
            lag,
            names,
            strict,
            detach,
            file,
        }.DoesLive(parsed =>
        {
            var defaults = new TwinOptions();
            var options = defaults with
            {
                MemoryMegabytes = (int?)parsed.GetValue(memory) ?? defaults.MemoryMegabytes,
                MemoryIsChosen = parsed.GetValue(memory) is not null,
                NodeTimeoutMilliseconds = (int?)parsed.GetValue(nodeTimeout) ?? defaults.NodeTimeoutMilliseconds,
                ReplaceAfterMilliseconds = (int?)parsed.GetValue(replaceAfter) ?? defaults.ReplaceAfterMilliseconds,
                ReplicationLagMilliseconds = (int?)parsed.GetValue(lag) ?? 0,
                AnnounceNames = parsed.GetValue(names),
                IsStrict = parsed.GetValue(strict),
            };
            var request = new LocalUpRequest(
                parsed.GetValue(path),
                parsed.GetValue(environment),
                parameters.Read(parsed, host),
                parsed.GetValue(engines) ?? [],
                parsed.GetValue(images) ?? [],
                (int?)parsed.GetValue(maxNodes),
                parsed.GetValue(detach),
                parsed.GetValue(file)
            );
            return LocalUp.Run(request, options, host, parsed.InvocationConfiguration);
        });
    }

    private static Verb Status()
    {
        var name = NameArgument();
        var format = new ChoiceOption("--format", "How to write it. Default: text.", ["text", "json"]);
        return new Verb("status", "Say which twins there are and what their nodes do.", "elasticache local status")
        {
            name,
            format,
        }.DoesLive(parsed =>
            LocalStatus.Run(parsed.GetValue(name), parsed.GetValue(format), parsed.InvocationConfiguration.Output)
        );
    }

    private static Verb Env(HostEnvironment host)
    {
        var name = NameArgument();
        var format = new ChoiceOption(
            "--format",
            "Lines NAME=VALUE, a JSON object, the JSON that dotnet user-secrets set reads, or the parameters of Systems Manager that the template writes. Default: env.",
            ["env", "json", "dotnet", "ssm"]
        );
        var file = Options.Text("--env-file", "FILE", "Write it to a file that only you can read, with the passwords.");
        var secrets = Options.Flag("--show-secrets", "Print the passwords, too.");
        return new Verb(
            "env",
            "Say how applications reach the caches of a twin.",
            "elasticache local env --env-file .env",
            "elasticache local env --format dotnet --show-secrets | dotnet user-secrets set"
        )
        {
            name,
            format,
            file,
            secrets,
        }.DoesLive(parsed =>
            LocalEnv.Run(
                parsed.GetValue(name),
                parsed.GetValue(format),
                parsed.GetValue(file),
                parsed.GetValue(secrets),
                host,
                parsed.InvocationConfiguration
            )
        );
    }

    private static Verb Down()
    {
        var name = NameArgument();
        var all = Options.Flag("--all", "End every twin of this user.");
        var forget = Options.Flag(
            "--forget",
            "Delete the ports, passwords and certificates too, which otherwise stay for the next start."
        );
        return new Verb("down", "End a twin, and clear what a killed one has left.", "elasticache local down")
        {
            name,
            all,
            forget,
        }.DoesLive(parsed =>
            LocalDown.Run(
                parsed.GetValue(name),
                parsed.GetValue(all),
                parsed.GetValue(forget),
                parsed.InvocationConfiguration.Output
            )
        );
    }

    private static Verb Serve()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder of the twin." };
        return new Verb("serve", "The process behind local up --detach.", "elasticache local serve FOLDER")
        {
            Hidden = true,
            Arguments = { folder },
        }.DoesLive(parsed => LocalServe.Run(parsed.GetValue(folder)!).GetAwaiter().GetResult());
    }

    private static Argument<string?> NameArgument() =>
        Options.Argument("TWIN", "The twin's name or its beginning. Default: the only one.");
}
