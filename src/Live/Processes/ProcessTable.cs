using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ElastiCache.Live.Processes;

/// <summary>The processes of this machine.</summary>
internal static class ProcessTable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>All that can be read.</summary>
    public static IReadOnlyList<RunningProcess> All() =>
        Directory.Exists("/proc/self") ? [.. FromProc()] : [.. FromPs()];

    /// <summary>Ends processes at once and waits until they have gone.</summary>
    public static void End(params IReadOnlyList<int> ids)
    {
        foreach (var id in ids)
        {
            NativeMethods.End(id);
        }

        foreach (var id in ids)
        {
            Gone(id, Patience);
        }
    }

    /// <summary>Asks a process to end, and ends it when it does not.</summary>
    public static void Terminate(int id)
    {
        NativeMethods.Terminate(id);
        if (!Gone(id, Patience))
        {
            End(id);
        }
    }

    /// <summary>Whether a process runs.</summary>
    public static bool Runs(int id) => NativeMethods.Exists(id) && !IsDead(id);

    private static bool Gone(int id, TimeSpan patience)
    {
        for (var start = Environment.TickCount64; Runs(id); Thread.Sleep(5))
        {
            if (Environment.TickCount64 - start > patience.TotalMilliseconds)
            {
                return false;
            }
        }

        return true;
    }

    // Its parent has not taken note of its end, and in a container perhaps nobody ever will.
    private static bool IsDead(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].StartsWith('Z');
        }
        catch (IOException)
        {
            return Directory.Exists("/proc/self");
        }
    }

    private static IEnumerable<RunningProcess> FromProc()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                continue;
            }

            string text;
            try
            {
                text = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "cmdline")));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            if (text.Length > 0)
            {
                yield return new RunningProcess(id, text.Split('\0', StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }

    private static List<RunningProcess> FromPs()
    {
        using var process = Process.Start(
            new ProcessStartInfo("ps", ["-axo", "pid=,command="])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var found = new List<RunningProcess>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var parts = line.Trim().Split(' ', 2);
            if (
                parts.Length == 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            )
            {
                found.Add(new RunningProcess(id, parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            }
        }

        process.WaitForExit();
        return found;
    }
}
