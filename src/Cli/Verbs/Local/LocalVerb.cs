using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;

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
        var path = PathArgument();
        var environment = EnvironmentOption();
        var parameters = new ParameterOptions();
        var engines = new Option<string[]>("--engine")
        {
            Description = "A program to run; repeatable. Default: what PATH has, the nearest version first.",
            HelpName = "PROGRAM",
        };
        var images = new Option<string[]>("--image")
        {
            Description =
                "An image to run in containers, with podman or docker; repeatable. Default, where PATH has no engine that fits: the declared version's.",
            HelpName = "IMAGE",
        };
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
        var names = new Option<bool>("--hostnames")
        {
            Description = "Let nodes of clusters tell the name localhost instead of 127.0.0.1.",
        };
        var strict = new Option<bool>("--strict") { Description = "Stop at any difference from ElastiCache." };
        var detach = new Option<bool>("--detach") { Description = "Go on in the background until local down." };
        var file = new Option<string?>("--env-file")
        {
            Description = "Write what applications need, with the passwords, to a file that only you can read.",
            HelpName = "FILE",
        };
        var verb = new Verb(
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
        };
        verb.SetAction(parsed =>
            LiveErrors.Guard(
                parsed.InvocationConfiguration,
                () =>
                    LocalUp.Run(
                        new LocalUpRequest
                        {
                            Path = parsed.GetValue(path),
                            Environment = parsed.GetValue(environment),
                            Parameters = parameters.Read(parsed, host),
                            Engines = parsed.GetValue(engines) ?? [],
                            Images = parsed.GetValue(images) ?? [],
                            MemoryMegabytes = (int?)parsed.GetValue(memory),
                            MaxNodes = (int?)parsed.GetValue(maxNodes),
                            NodeTimeout = (int?)parsed.GetValue(nodeTimeout),
                            ReplaceAfter = (int?)parsed.GetValue(replaceAfter),
                            ReplicationLag = (int?)parsed.GetValue(lag),
                            AnnounceNames = parsed.GetValue(names),
                            IsStrict = parsed.GetValue(strict),
                            Detaches = parsed.GetValue(detach),
                            EnvironmentFile = parsed.GetValue(file),
                        },
                        host,
                        parsed.InvocationConfiguration
                    )
            )
        );
        return verb;
    }

    private static Verb Status()
    {
        var name = NameArgument();
        var format = new ChoiceOption("--format", "How to write it. Default: text.", ["text", "json"])
        {
            HelpName = "text|json",
        };
        var verb = new Verb("status", "Say which twins there are and what their nodes do.", "elasticache local status")
        {
            name,
            format,
        };
        verb.SetAction(parsed =>
            LocalStatus.Run(parsed.GetValue(name), parsed.GetValue(format), parsed.InvocationConfiguration)
        );
        return verb;
    }

    private static Verb Env(HostEnvironment host)
    {
        var name = NameArgument();
        string[] formats = ["env", "json", "dotnet", "ssm"];
        var format = new ChoiceOption(
            "--format",
            "Lines NAME=VALUE, a JSON object, the JSON that dotnet user-secrets set reads, or the parameters of Systems Manager that the template writes. Default: env.",
            formats
        )
        {
            HelpName = string.Join('|', formats),
        };
        var file = new Option<string?>("--env-file")
        {
            Description = "Write it to a file that only you can read, with the passwords.",
            HelpName = "FILE",
        };
        var secrets = new Option<bool>("--show-secrets") { Description = "Print the passwords, too." };
        var verb = new Verb(
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
        };
        verb.SetAction(parsed =>
            LocalEnv.Run(
                parsed.GetValue(name),
                parsed.GetValue(format),
                parsed.GetValue(file),
                parsed.GetValue(secrets),
                host,
                parsed.InvocationConfiguration
            )
        );
        return verb;
    }

    private static Verb Down()
    {
        var name = NameArgument();
        var all = new Option<bool>("--all") { Description = "End every twin of this user." };
        var forget = new Option<bool>("--forget")
        {
            Description = "Delete the ports, passwords and certificates too, which otherwise stay for the next start.",
        };
        var verb = new Verb("down", "End a twin, and clear what a killed one has left.", "elasticache local down")
        {
            name,
            all,
            forget,
        };
        verb.SetAction(parsed =>
            LocalDown.Run(
                parsed.GetValue(name),
                parsed.GetValue(all),
                parsed.GetValue(forget),
                parsed.InvocationConfiguration
            )
        );
        return verb;
    }

    private static Verb Serve()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder of the twin." };
        var verb = new Verb("serve", "The process behind local up --detach.", "elasticache local serve FOLDER")
        {
            folder,
        };
        verb.Hidden = true;
        verb.SetAction(parsed => LocalServe.Run(parsed.GetValue(folder)!, parsed.InvocationConfiguration));
        return verb;
    }

    private static Argument<string?> PathArgument() =>
        new("PATH") { Description = "A template (JSON or YAML) or a cdk.out.", Arity = ArgumentArity.ZeroOrOne };

    private static Option<string?> EnvironmentOption() =>
        new("--env")
        {
            Description = "Synthesize this environment of the app in this folder (cdk synth -c env=NAME) and run it.",
            HelpName = "NAME",
        };

    private static Argument<string?> NameArgument() =>
        new("TWIN")
        {
            Description = "The twin's name or its beginning. Default: the only one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
}
