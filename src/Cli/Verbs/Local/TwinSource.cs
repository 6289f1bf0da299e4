using System.Diagnostics;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Live;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>What a twin is made of: a template, a folder, or an environment of the app.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Place">Its full path, which tells it from others of the same title.</param>
/// <param name="Plan">The caches.</param>
internal sealed record TwinSource(string Title, string Place, TwinPlan Plan)
{
    private static readonly TimeSpan LongestSynthesis = TimeSpan.FromMinutes(5);

    /// <summary>The alarms that watch the caches.</summary>
    public IReadOnlyList<DeclaredAlarm> Alarms { get; init; } = [];

    /// <summary>The folder of its twin.</summary>
    public TwinFolder Folder => TwinFolder.Of(Place, Title);

    /// <summary>Reads it.</summary>
    /// <param name="path">A template or a folder; null for an environment.</param>
    /// <param name="environment">An environment; null for a path.</param>
    /// <param name="parameters">The values of the templates' parameters.</param>
    /// <param name="host">Where relative paths start from.</param>
    /// <exception cref="LiveException">There is nothing to run.</exception>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static TwinSource Read(string? path, string? environment, ParameterValues parameters, HostEnvironment host)
    {
        if ((path is null) == (environment is null))
        {
            throw new LiveException("name either a template or cdk.out, or an environment of the app with --env NAME");
        }

        if (path is not null)
        {
            var full = host.FullPath(path);
            return Of(TitleOf(full), full, path, path, parameters, host);
        }

        var folder = host.Folder();
        var output = Directory.CreateTempSubdirectory("elasticache-synth-").FullName;
        try
        {
            Synthesize(environment!, folder, output);
            return Of(
                environment!,
                Path.Combine(folder, "cdk.json", environment!),
                $"--env {environment}",
                output,
                parameters,
                host
            );
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static TwinSource Of(
        string title,
        string place,
        string given,
        string path,
        ParameterValues parameters,
        HostEnvironment host
    )
    {
        var stacks = StackTemplate.Read(path, host, parameters);
        var plan = TwinTemplate.Plan(stacks.Select(stack => (stack.Template, stack.Region, stack.Parameters)));
        if (plan.Refused is [var (cache, reason), ..] refused)
        {
            var others = refused.Count > 1 ? $"; {refused.Count - 1} more: {CommandInfo.Name} lint tells" : "";
            throw new LiveException($"{given}: {cache.Name}: {reason.Message}{others}");
        }

        return plan.Caches.Count > 0
            ? new TwinSource(title, place, plan)
            {
                Alarms = [.. stacks.SelectMany(stack => AlarmReader.Read(stack.Template))],
            }
            : throw new LiveException(
                plan.Absent.Count > 0
                    ? $"{given}: the conditions of its caches ({string.Join(", ", plan.Absent)}) do not hold with {ValuesOf(parameters)}"
                    : $"{given}: it has no cache: neither a replication group nor a cluster nor a serverless cache"
            );
    }

    /// <summary>What the conditions were judged with, in words.</summary>
    public static string ValuesOf(ParameterValues parameters) =>
        parameters.IsEmpty
            ? "the defaults of the parameters (--parameter NAME=VALUE gives others)"
            : "the values of the parameters that were given";

    // cdk.out is the same word everywhere; the folder around it tells more.
    private static string TitleOf(string full)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(full));
        return name == "cdk.out" && Path.GetFileName(Path.GetDirectoryName(full)) is { Length: > 0 } around ? around
            : name.Split('.')[0] is { Length: > 0 } stem ? stem
            : "twin";
    }

    private static void Synthesize(string environment, string folder, string output)
    {
        if (!File.Exists(Path.Combine(folder, "cdk.json")))
        {
            throw new LiveException(
                $"--env {environment}: there is no cdk.json in {folder}: go to the folder of the app"
            );
        }

        var start = new ProcessStartInfo(
            "npx",
            ["--no-install", "cdk", "synth", "--quiet", "--output", output, "-c", $"env={environment}"]
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            // What was synthesized so far is deleted, and the program does not go on by itself.
            using var interruption = new Interruption();
            using var stop = interruption.Token.Register(() => process.Kill(entireProcessTree: true));
            var said = process.StandardError.ReadToEndAsync();
            var written = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(LongestSynthesis))
            {
                process.Kill(entireProcessTree: true);
                throw new LiveException(
                    $"--env {environment}: cdk synth takes longer than {LongestSynthesis.TotalMinutes:0} minutes"
                );
            }

            if (interruption.IsRequested)
            {
                throw interruption.Ended($"--env {environment}: cdk synth was ended");
            }

            if (process.ExitCode != 0)
            {
                var reason = (said.GetAwaiter().GetResult() + written.GetAwaiter().GetResult())
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .FirstOrDefault(line => line.Length > 0);
                throw new LiveException($"--env {environment}: cdk synth fails: {reason}");
            }
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new LiveException(
                $"--env {environment}: npx cannot be started: install Node.js, or name a cdk.out",
                exception
            );
        }
    }
}
