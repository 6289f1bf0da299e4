using System.Diagnostics;
using System.Reflection;

namespace ElastiCache.Live.Twins;

/// <summary>Starts the process of a twin that outlives the command.</summary>
internal static class TwinLauncher
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Starts a twin in a process of its own and waits until clients can use it.</summary>
    /// <exception cref="LiveException">It cannot be started, or runs already.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left of it.</exception>
    public static TwinReport Start(TwinFolder folder, TwinRun run, CancellationToken cancellation)
    {
        // Held for a moment only: to be sure that nobody else does.
        using (folder.Hold())
        {
            TwinCleaner.EndEngines(folder);
            TwinCleaner.DeleteRun(folder);
            folder.Keep(run);
        }

        var log = Path.Combine(folder.Path, "host.log");
        using var process = Process.Start(
            new ProcessStartInfo(
                "/bin/sh",
                [
                    "-c",
                    "log=$1; shift; exec \"$@\" </dev/null >\"$log\" 2>&1",
                    "sh",
                    log,
                    .. Self(),
                    "local",
                    "serve",
                    folder.Path,
                ]
            )
            {
                UseShellExecute = false,
            }
        )!;
        try
        {
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; Thread.Sleep(50))
            {
                if (folder.Report() is { } report)
                {
                    return report;
                }

                // A Ctrl-C ends that process too, perhaps before it is noticed here.
                if (process.HasExited && !cancellation.WaitHandle.WaitOne(100))
                {
                    throw new LiveException(Reason(log));
                }

                if (cancellation.IsCancellationRequested)
                {
                    break;
                }
            }

            process.Kill();
            TwinCleaner.Down(folder);
            cancellation.ThrowIfCancellationRequested();
            throw new LiveException($"the twin was not ready after {Patience.TotalSeconds:0} seconds");
        }
        finally
        {
            // The process goes on writing to what has no name any more.
            File.Delete(log);
        }
    }

    // The last thing that it said, without the name of the command, which is told again.
    private static string Reason(string log)
    {
        var said = File.Exists(log) ? File.ReadAllText(log).Trim() : "";
        var colon = said.IndexOf(": ", StringComparison.Ordinal);
        return said.Length == 0 ? "the twin's process ended and said nothing"
            : colon > 0 ? said[(colon + 2)..].ReplaceLineEndings(" ")
            : said.ReplaceLineEndings(" ");
    }

    private static string[] Self()
    {
        var program = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? [program, Path.Combine(AppContext.BaseDirectory, $"{Assembly.GetEntryAssembly()!.GetName().Name}.dll")]
            : [program];
    }
}
