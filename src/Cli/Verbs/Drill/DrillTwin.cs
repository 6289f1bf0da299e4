using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Verbs.Local;
using ElastiCache.Live;
using ElastiCache.Live.Drills;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>Does a drill on a twin.</summary>
internal static class DrillTwin
{
    /// <summary>Does it and writes the report.</summary>
    public static int Run(string? cache, string? twin, DrillOptions options, DrillOutput output, TextWriter error)
    {
        var folder = TwinChoice.Of(twin);
        var run = TwinChoice.RunOf(folder);
        var runner = new DrillRunner(new DrillTarget(folder, Choose(run, cache)), run, options);
        output.Check();
        var report = Run(runner, run, error);
        output.Write(report);
        return
            (report.PromotedAt is null && !report.PrimaryCameBack)
            || report.Writes?.Recovered == false
            || report.ClientExit is not (null or 0)
            ? ExitCode.Found
            : ExitCode.Fine;
    }

    private static DrillReport Run(DrillRunner runner, TwinRun run, TextWriter error)
    {
        using var interruption = new Interruption();
        return interruption
            .Run(
                token => runner.Run(run.Alarms, message => Tell(message, error), token),
                "the drill was ended before it was done, so nothing is told of it; no node was left frozen"
            )
            .GetAwaiter()
            .GetResult();
    }

    /// <summary>Says how far it is, at once.</summary>
    public static void Tell(string message, TextWriter error)
    {
        error.WriteLine(VisibleText.Of(message));
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
}
