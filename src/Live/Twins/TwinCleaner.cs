using ElastiCache.Live.Engines;
using ElastiCache.Live.Processes;

namespace ElastiCache.Live.Twins;

/// <summary>Ends what belongs to a twin, and nothing else.</summary>
internal static class TwinCleaner
{
    private const int Tries = 50;

    /// <summary>Ends a twin: its process, its engines, its files but those that stay.</summary>
    /// <returns>Whether anything was there.</returns>
    public static bool Down(TwinFolder folder)
    {
        var wasThere = Directory.Exists(folder.RunFolder);
        if (folder.Report()?.Host is { } host && folder.IsHeld() && ProcessTable.Runs(host))
        {
            // It holds the lock, so its id is no other's.
            ProcessTable.Terminate(host);
            wasThere = true;
        }

        foreach (var process in ProcessTable.All().Where(process => IsHostOf(process, folder)))
        {
            ProcessTable.End(process.Id);
            wasThere = true;
        }

        wasThere |= EndEngines(folder);
        DeleteRun(folder);
        return wasThere;
    }

    /// <summary>Ends the engines of a twin: the processes of engines whose command line names its folder, and containers.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool EndEngines(TwinFolder folder)
    {
        var run = RunOf(folder);
        var engines = ProcessTable.All().Where(process => IsEngineOf(process, folder, run)).ToList();
        ProcessTable.End([.. engines.Select(engine => engine.Id)]);
        if (run is null || NodeContainer.Engines(run) is not { Count: > 0 } containerEngines)
        {
            return engines.Count > 0;
        }

        // The clients of containers end with their engines. Those that have not started one yet are asked to end.
        var clients = ProcessTable
            .All()
            .Where(process =>
                process.Words.Contains(NodeContainer.Label(folder))
                && containerEngines.Any(path => Path.GetFileName(path) == process.Program)
            )
            .ToList();
        foreach (var client in clients)
        {
            ProcessTable.Terminate(client.Id);
        }

        NodeContainer.RemoveAll(folder, run);
        return engines.Count > 0 || clients.Count > 0;
    }

    /// <summary>Ends the engines whose command line names a folder, and nothing else.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool EndEngines(string folder)
    {
        var engines = ProcessTable
            .All()
            .Where(process => process.Names(folder) && EngineFinder.Programs.Contains(process.Program))
            .ToList();
        ProcessTable.End([.. engines.Select(engine => engine.Id)]);
        return engines.Count > 0;
    }

    /// <summary>The engines of a twin that run, by the key of the node.</summary>
    public static IReadOnlyDictionary<string, int> Engines(TwinFolder folder)
    {
        var engines = new Dictionary<string, int>(StringComparer.Ordinal);
        var run = RunOf(folder);
        foreach (var process in ProcessTable.All().Where(process => IsEngineOf(process, folder, run)))
        {
            var node = process
                .Words.SelectMany(word => word.Split(' '))
                .First(word => word.StartsWith(folder.RunFolder, StringComparison.Ordinal));
            var name = Path.GetRelativePath(folder.RunFolder, node).Split(Path.DirectorySeparatorChar)[0];
            engines[name] = process.Id;
        }

        return engines;
    }

    /// <summary>Deletes what there is only while a twin runs.</summary>
    public static void DeleteRun(TwinFolder folder)
    {
        for (var tries = 0; Directory.Exists(folder.RunFolder); tries++)
        {
            try
            {
                Directory.Delete(folder.RunFolder, recursive: true);
            }
            catch (IOException) when (tries < Tries)
            {
                // An engine that is just ending has written once more.
                Thread.Sleep(20);
            }
        }
    }

    // Also an engine of the user's own, with a name of its own.
    private static bool IsEngineOf(RunningProcess process, TwinFolder folder, TwinRun? run) =>
        process.Names(folder.RunFolder)
        && (
            EngineFinder.Programs.Contains(process.Program)
            || run?.Caches.Any(entry =>
                entry.Program.Image is null && Path.GetFileName(entry.Program.Path) == process.Program
            ) == true
        );

    private static TwinRun? RunOf(TwinFolder folder)
    {
        try
        {
            return folder.Run();
        }
        catch (LiveException)
        {
            return null;
        }
    }

    private static bool IsHostOf(RunningProcess process, TwinFolder folder) =>
        process.Words is [.., "local", "serve", var path] && path == folder.Path;
}
