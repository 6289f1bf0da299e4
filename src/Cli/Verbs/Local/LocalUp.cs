using System.CommandLine;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Live;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Starts a twin.</summary>
internal sealed class LocalUp
{
    private const string EndedEarly = "ended before the twin was ready: nothing of it runs";

    // Thirty nodes of a cluster with TLS and without data took 600 MB: a hundred are what a laptop has to spare.
    private const int UsualNodes = 100;
    private const int MegabytesOfNode = 20;

    private readonly LocalUpRequest _request;
    private readonly TwinSource _source;
    private readonly TwinRun _run;
    private readonly TwinFolder _folder;
    private readonly InvocationConfiguration _streams;

    private LocalUp(LocalUpRequest request, TwinOptions options, TwinSource source, InvocationConfiguration streams)
    {
        (_request, _source, _folder, _streams) = (request, source, source.Folder, streams);
        _run = new TwinRun(EngineSelection.Choose(source.Plan, request.Engines, request.Images, streams.Error), options)
        {
            Alarms = source.Alarms,
        };
    }

    /// <summary>Starts it, and stays with it unless it is to go on in the background.</summary>
    /// <exception cref="LiveException">It cannot be started.</exception>
    /// <exception cref="UnreadableException">What it is made of cannot be read.</exception>
    public static int Run(
        LocalUpRequest request,
        TwinOptions options,
        HostEnvironment host,
        InvocationConfiguration streams
    )
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
        var up = new LocalUp(request, options, source, streams);
        var differences = EngineSelection.Differences(up._run);
        if (options.IsStrict && differences.Count > 0)
        {
            foreach (var (cache, difference) in differences)
            {
                streams.Error.Say($"{cache}: {difference.Message}");
            }

            throw new LiveException("--strict: the twin would differ from ElastiCache, so it is not started");
        }

        return request.Detaches ? up.Detach() : up.Stay().GetAwaiter().GetResult();
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

    private int Detach()
    {
        SecretFile.CreateFolder(_folder.Path);
        _folder.Keep(
            (_folder.Identity() ?? new TwinIdentity { Source = _source.Place }) with
            {
                Source = _source.Place,
            }
        );
        // Also while it is told about: who reads that it runs has a twin that runs.
        using var interruption = new Interruption();
        Tell(
            interruption
                .Run(token => Task.FromResult(TwinLauncher.Start(_folder, _run, token)), EndedEarly)
                .GetAwaiter()
                .GetResult()
        );
        _streams.Output.WriteLine($"It runs in the background: {CommandInfo.Name} local down {_folder.Name} ends it.");
        return ExitCode.Fine;
    }

    private async Task<int> Stay()
    {
        using var interruption = new Interruption();
        await using var host = await interruption.Run(
            token => TwinHost.Start(_folder, _source.Place, _run, token),
            EndedEarly
        );
        Tell(_folder.Report()!);
        _streams.Output.WriteLine("Ctrl-C ends it.");
        _streams.Output.Flush();
        await host.Serve(interruption.Token);
        return ExitCode.Fine;
    }

    private void Tell(TwinReport report)
    {
        if (_request.EnvironmentFile is { } file)
        {
            LocalEnv.WriteFile(file, _folder, _run, _streams.Error);
        }

        TwinWriter.Write(_folder, _run, _streams.Output);
        var late = _run.Caches.Select(entry => entry.Cache).Where(_run.Options.CannotBeLate);
        string[] notes =
        [
            .. _source.Plan.Absent.Select(absent =>
                $"{absent} does not run: its condition does not hold with {TwinSource.ValuesOf(_request.Parameters)}."
            ),
            .. late.Select(cache =>
                $"{cache.Name}: --replication-lag does nothing: only replicas without cluster mode can be late."
            ),
        ];
        _streams.Output.WriteLines(notes.Select(VisibleText.Of));
        var refused = report.Refused.SelectMany(entry => entry.Value.Select(difference => (entry.Key, difference)));
        TwinWriter.WriteDifferences([.. EngineSelection.Differences(_run), .. refused], _streams.Output);
    }
}
