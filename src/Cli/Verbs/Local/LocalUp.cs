using System.CommandLine;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Live;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Starts a twin.</summary>
internal static class LocalUp
{
    private const string EndedEarly = "ended before the twin was ready: nothing of it runs";

    // Thirty nodes of a cluster with TLS and without data took 600 MB: a hundred are what a laptop has to spare.
    private const int UsualNodes = 100;
    private const int MegabytesOfNode = 20;

    /// <summary>Starts it, and stays with it unless it is to go on in the background.</summary>
    /// <exception cref="LiveException">It cannot be started.</exception>
    /// <exception cref="UnreadableException">What it is made of cannot be read.</exception>
    public static int Run(LocalUpRequest request, HostEnvironment host, InvocationConfiguration streams)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new LiveException(
                "the engines have no builds for Windows: run elasticache in the Windows Subsystem for Linux"
            );
        }

        LocalEnv.RefuseFolder(request.EnvironmentFile, host);
        var source = TwinSource.Read(request.Path, request.Environment, request.Parameters, host);
        RefuseTooMany(source.Plan, request.MaxNodes ?? UsualNodes);
        var run = new TwinRun(
            EngineSelection.Choose(source.Plan, request.Engines, request.Images, streams.Error),
            Options(request)
        )
        {
            Alarms = source.Alarms,
        };
        var folder = source.Folder;
        var differences = EngineSelection.Differences(run);
        if (request.IsStrict && differences.Count > 0)
        {
            foreach (var (cache, difference) in differences)
            {
                streams.Error.WriteLine(PlainText.Of($"{CommandInfo.Name}: {cache}: {difference.Message}"));
            }

            throw new LiveException("--strict: the twin would differ from ElastiCache, so it is not started");
        }

        return request.Detaches
            ? Detach(folder, source, run, request, streams)
            : Stay(folder, source, run, request, streams).GetAwaiter().GetResult();
    }

    private static void RefuseTooMany(TwinPlan plan, int most)
    {
        var count = plan.Caches.Sum(cache => cache.NodeCount);
        if (count > most)
        {
            var largest = plan.Caches.MaxBy(cache => cache.NodeCount)!;
            throw new LiveException(
                $"the twin would have {count} nodes ({largest.Name} {largest.NodeCount} of them), each a process of some {MegabytesOfNode} MB without its data, and at most {most} are started: --max-nodes {count} starts all"
            );
        }
    }

    private static int Detach(
        TwinFolder folder,
        TwinSource source,
        TwinRun run,
        LocalUpRequest request,
        InvocationConfiguration streams
    )
    {
        SecretFile.CreateFolder(folder.Path);
        folder.Keep((folder.Identity() ?? new TwinIdentity { Source = source.Place }) with { Source = source.Place });
        // Also while it is told about: who reads that it runs has a twin that runs.
        using var interruption = new Interruption();
        Tell(folder, source, run, Launch(folder, run, interruption), request, streams);
        streams.Output.WriteLine($"It runs in the background: {CommandInfo.Name} local down {folder.Name} ends it.");
        return ExitCode.Fine;
    }

    private static TwinReport Launch(TwinFolder folder, TwinRun run, Interruption interruption)
    {
        try
        {
            return TwinLauncher.Start(folder, run, interruption.Token);
        }
        catch (Exception exception) when (interruption.IsEndOf(exception))
        {
            throw interruption.Ended(EndedEarly, exception);
        }
    }

    private static async Task<int> Stay(
        TwinFolder folder,
        TwinSource source,
        TwinRun run,
        LocalUpRequest request,
        InvocationConfiguration streams
    )
    {
        using var interruption = new Interruption();
        TwinHost host;
        try
        {
            host = await TwinHost.Start(folder, source.Place, run, interruption.Token);
        }
        catch (Exception exception) when (interruption.IsEndOf(exception))
        {
            throw interruption.Ended(EndedEarly, exception);
        }

        await using (host)
        {
            Tell(folder, source, run, folder.Report()!, request, streams);
            streams.Output.WriteLine("Ctrl-C ends it.");
            streams.Output.Flush();
            await host.Serve(interruption.Token);
        }

        return ExitCode.Fine;
    }

    private static void Tell(
        TwinFolder folder,
        TwinSource source,
        TwinRun run,
        TwinReport report,
        LocalUpRequest request,
        InvocationConfiguration streams
    )
    {
        if (request.EnvironmentFile is { } file)
        {
            LocalEnv.WriteFile(file, folder, run, streams.Error);
        }

        TwinWriter.Write(folder, run, streams.Output);
        foreach (var absent in source.Plan.Absent)
        {
            streams.Output.WriteLine(
                PlainText.Of(
                    $"{absent} does not run: its condition does not hold with {TwinSource.ValuesOf(request.Parameters)}."
                )
            );
        }

        foreach (var cache in run.Caches.Select(entry => entry.Cache).Where(cache => run.Options.CannotBeLate(cache)))
        {
            streams.Output.WriteLine(
                PlainText.Of(
                    $"{cache.Name}: --replication-lag does nothing: only replicas without cluster mode can be late."
                )
            );
        }

        var refused = report.Refused.SelectMany(entry => entry.Value.Select(difference => (entry.Key, difference)));
        TwinWriter.WriteDifferences([.. EngineSelection.Differences(run), .. refused], streams.Output);
    }

    private static TwinOptions Options(LocalUpRequest request)
    {
        var defaults = new TwinOptions();
        return defaults with
        {
            MemoryMegabytes = request.MemoryMegabytes ?? defaults.MemoryMegabytes,
            MemoryIsChosen = request.MemoryMegabytes is not null,
            NodeTimeoutMilliseconds = request.NodeTimeout ?? defaults.NodeTimeoutMilliseconds,
            ReplaceAfterMilliseconds = request.ReplaceAfter ?? defaults.ReplaceAfterMilliseconds,
            ReplicationLagMilliseconds = request.ReplicationLag ?? 0,
            AnnounceNames = request.AnnounceNames,
            IsStrict = request.IsStrict,
        };
    }
}
