using System.CommandLine;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Verbs.Local;
using ElastiCache.Live;
using ElastiCache.Live.Drills;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>Does a drill on a twin.</summary>
internal static class DrillTwin
{
    /// <summary>Does it and writes the report.</summary>
    public static int Run(DrillRequest request, HostEnvironment host, InvocationConfiguration streams) =>
        LiveErrors.Guard(
            streams,
            () =>
            {
                var folder = TwinChoice.Of(request.Twin);
                var run = TwinChoice.RunOf(folder);
                var runner = new DrillRunner(
                    new DrillTarget(folder, Choose(run, request.Cache)),
                    run,
                    Options(request)
                );
                DrillOutput.Check(request, host);
                var report = Run(runner, run, streams);
                DrillOutput.Write(report, request, host, streams.Output);
                return
                    (report.PromotedAt is null && !report.PrimaryCameBack)
                    || report.Writes?.Recovered == false
                    || report.ClientExit is not (null or 0)
                    ? ExitCode.Found
                    : ExitCode.Fine;
            }
        );

    private static DrillReport Run(DrillRunner runner, TwinRun run, InvocationConfiguration streams)
    {
        using var interruption = new Interruption();
        try
        {
            return runner
                .Run(run.Alarms, message => Tell(message, streams.Error), interruption.Token)
                .GetAwaiter()
                .GetResult();
        }
        catch (Exception exception) when (interruption.IsEndOf(exception))
        {
            throw interruption.Ended(
                "the drill was ended before it was done, so nothing is told of it; no node was left frozen",
                exception
            );
        }
    }

    private static void Tell(string message, TextWriter error)
    {
        error.WriteLine(PlainText.Of(message));
        error.Flush();
    }

    private static TwinRunCache Choose(TwinRun run, string? name)
    {
        if (name is not null)
        {
            return run.Caches.FirstOrDefault(entry => entry.Cache.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new LiveException(
                    $"the twin has no cache '{name}': it has {string.Join(", ", run.Caches.Select(entry => entry.Cache.Name))}"
                );
        }

        var able = run.Caches.Where(entry => entry.Cache.FailsOver && entry.Cache.Shards[0].Nodes > 1).ToList();
        return able.Count switch
        {
            1 => able[0],
            0 => throw new LiveException(
                "no cache of the twin can fail over: it takes a replica and automatic failover"
            ),
            _ => throw new LiveException(
                $"several caches can fail over, so name one: {string.Join(", ", able.Select(entry => entry.Cache.Name))}"
            ),
        };
    }

    private static DrillOptions Options(DrillRequest request)
    {
        var defaults = new DrillOptions();
        return defaults with
        {
            Fault = Enum.Parse<FaultKind>(request.Fault ?? "kill", ignoreCase: true),
            HangMilliseconds = request.HangMilliseconds ?? defaults.HangMilliseconds,
            Rate = request.Rate ?? defaults.Rate,
            TimeoutMilliseconds = request.TimeoutMilliseconds ?? defaults.TimeoutMilliseconds,
            CheckSeconds = request.CheckSeconds ?? defaults.CheckSeconds,
            Retries = request.Retries ?? defaults.Retries,
            FailsFast = request.FailsFast,
            ReadsReplicas = request.ReadsReplicas,
            Command = request.Command,
        };
    }
}
